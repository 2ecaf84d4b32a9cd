import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_LIMIT } from '@/utils/highlight/highlight';
import { SaveButton } from './SaveButton';
import { useText } from './text';
import { useBusy } from './use-busy';

interface Props {
  /** The note as it is saved. */
  note: string;
  /**
   * What was written before and not saved; shown in its place. It may come while the box is open, and is shown as long
   * as nothing was typed.
   */
  draft?: string | null;
  /** Resolves to true once the note is on disk; the text stays in the box otherwise. */
  onSave: (note: string) => Promise<boolean>;
  onClose: () => void;
  /** Hears every change of the text, for whoever keeps it until it is saved. */
  onDraft?: (note: string) => void;
  /** Gives up what is written and not saved. Without it, closing does. */
  onDiscard?: () => void;
  /** False for a box that nobody has opened just now. */
  takesFocus?: boolean;
}

/**
 * A note's text box. Ctrl or Cmd with Enter saves, Escape closes without saving; what is written is kept where there
 * is a place for it.
 */
export function NoteEditor({
  note,
  draft = null,
  onSave,
  onClose,
  onDraft,
  onDiscard,
  takesFocus = true,
}: Props) {
  const t = useText();
  const [text, setText] = useState(draft ?? note);
  const isUnsaved = text !== note;
  // From an earlier time: what is typed now needs no telling.
  const [isEarlier, setEarlier] = useState(draft !== null && draft !== note);
  const isTyped = useRef(false);
  const { busy, once } = useBusy();
  const box = useRef<HTMLTextAreaElement>(null);
  // Before the next key, so that the first letter typed is not lost.
  useLayoutEffect(() => {
    if (takesFocus) box.current?.focus();
  }, []);

  useLayoutEffect(() => {
    if (isTyped.current) return;
    setText(draft ?? note);
    setEarlier(draft !== null && draft !== note);
  }, [draft, note]);

  const save = () =>
    once(async () => {
      const isSaved = await onSave(text);
      if (isSaved) onClose();
      return isSaved;
    });

  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isEarlier && isUnsaved && <p class="note-unsaved">{t('unsavedNote')}</p>}
      <textarea
        ref={box}
        rows={3}
        dir="auto"
        // What is typed while the note is being saved would be lost with the box.
        readOnly={busy}
        maxLength={NOTE_LIMIT}
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        value={text}
        onInput={(event) => {
          isTyped.current = true;
          setText(event.currentTarget.value);
          onDraft?.(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void save();
          }
          if (event.key === 'Escape') {
            // The popup itself closes on Escape when nobody takes it.
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }
        }}
      />
      <div class="row-end">
        <button type="button" class="quiet" onClick={isUnsaved && onDiscard ? onDiscard : onClose}>
          {t(isUnsaved && onDiscard ? 'discardNote' : 'cancel')}
        </button>
        <SaveButton busy={busy} />
      </div>
    </form>
  );
}
