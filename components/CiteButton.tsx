import { ChevronDown, Quote } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { QuoteForm } from '@/utils/citation/forms';
import { IconButton } from './IconButton';
import { useText } from './text';

interface Props {
  /** Without a form, the one that the user has set is meant. */
  onCite: (form?: QuoteForm) => void;
}

const FORMS = ['in-text', 'footnote'] as const satisfies readonly QuoteForm[];

/** Copies a quote with its citation in one press; the other form is behind the arrow. */
export function CiteButton({ onCite }: Props) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const arrow = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    arrow.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the buttons inside
    <span
      class="cite"
      data-cites
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <IconButton icon={Quote} label={t('cite')} onClick={() => onCite()} />
      <IconButton
        buttonRef={arrow}
        icon={ChevronDown}
        size={12}
        label={t('citeOther')}
        isExpanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <span class="cite-forms">
          {FORMS.map((form) => (
            <button
              key={form}
              type="button"
              class="small"
              onClick={() => {
                onCite(form);
                close();
              }}
            >
              {t(`cite-${form}`)}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
