import { Pencil } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';

interface Props {
  text: string;
  /** Resolves to true once it is on disk. */
  onSave: (text: string) => Promise<boolean>;
}

/** Longest description in UTF-16 units: two pages, and far below what a file of a list may hold. */
const LIMIT = 5_000;

/** What a list is for, in the user's words; what was typed stays until it is saved or given up. */
export function Description({ text, onSave }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = draft !== null;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
    // The field that had the focus is gone: back to where the user came from.
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const save = async () => {
    if (draft === null || draft.trim() === text || (await once(() => onSave(draft)))) setDraft(null);
  };
  if (draft === null) {
    return text === '' ? (
      <button ref={opener} type="button" class="quiet small" onClick={() => setDraft('')}>
        {t('addDescription')}
      </button>
    ) : (
      <div class="list-description">
        <p dir="auto">{text}</p>
        <IconButton
          buttonRef={opener}
          icon={Pencil}
          label={t('editDescription')}
          onClick={() => setDraft(text)}
        />
      </div>
    );
  }
  return (
    <form
      class="list-description-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        dir="auto"
        rows={3}
        maxLength={LIMIT}
        value={draft}
        readOnly={busy}
        aria-label={t('descriptionOf')}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft === text) setDraft(null);
        }}
      />
      <div class="row-end">
        <button type="button" class="quiet" onClick={() => setDraft(null)}>
          {t('cancel')}
        </button>
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? t('working') : t('save')}
        </button>
      </div>
    </form>
  );
}
