import { Pencil } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import { useWayBack } from '@/components/use-way-back';
import { TextForm } from './TextForm';

interface Props {
  text: string;
  /** Resolves to true once it is on disk. */
  onSave: (text: string) => Promise<boolean>;
}

/** Longest description in UTF-16 units: two pages, and far below what a file of a list may hold. */
const LIMIT = 5_000;

/** What a list is for, in the user's words. */
export function Description({ text, onSave }: Props) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const opener = useWayBack(isOpen);
  if (isOpen)
    return (
      <TextForm
        text={text}
        label={t('descriptionOf')}
        limit={LIMIT}
        isLong
        onSave={onSave}
        onClose={() => setOpen(false)}
      />
    );
  return text === '' ? (
    <button ref={opener} type="button" class="quiet small" onClick={() => setOpen(true)}>
      {t('addDescription')}
    </button>
  ) : (
    <div class="list-description">
      <Folded text={text} />
      <IconButton
        buttonRef={opener}
        icon={Pencil}
        label={t('editDescription')}
        onClick={() => setOpen(true)}
      />
    </div>
  );
}

/** A text whose first lines are shown, and the rest on a press: the papers stay in sight. */
function Folded({ text }: { text: string }) {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  const shown = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const look = () => {
      const { scrollHeight = 0, clientHeight = 0 } = shown.current ?? {};
      setCut(scrollHeight > clientHeight + 1);
    };
    look();
    const sizes = new ResizeObserver(look);
    if (shown.current) sizes.observe(shown.current);
    return () => sizes.disconnect();
  }, [text]);
  return (
    <div class="folded" data-open={isOpen ? 'yes' : 'no'}>
      <p ref={shown} id={id} dir="auto">
        {text}
      </p>
      {(isCut || isOpen) && (
        <button
          type="button"
          class="quiet small"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'descriptionLess' : 'descriptionMore')}
        </button>
      )}
    </div>
  );
}
