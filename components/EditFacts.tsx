import { Pencil } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { FactsDraft } from '@/utils/facts/form';
import type { FieldChanges } from '@/utils/library/corrections';
import type * as Editor from './FactsEditor';
import type { EditedPaper } from './facts/edited-paper';
import { Icon } from './Icon';
import { useText } from './text';
import type { Actions } from './use-actions';

interface Props {
  paper: EditedPaper;
  /** What was typed and not saved, by the paper's key: kept by the screen, so that no way out of the form loses it. */
  drafts: Map<string, FactsDraft>;
  /** Resolves to true once the changes are on disk. */
  onSave: (changes: FieldChanges) => Promise<boolean>;
  run: Actions['run'];
}

/** The button that opens the form below it. The form is loaded when it is first opened. */
export function EditFacts({ paper, drafts, onSave, run }: Props) {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<typeof Editor | null>(null);
  const [, setDraft] = useState<FactsDraft>({});
  const draft = draftOf(drafts, paper);
  const button = useRef<HTMLButtonElement>(null);
  const keep = (next: FactsDraft) => {
    setDraft(next);
    if (Object.keys(next).length > 0) drafts.set(paper.key, next);
    else drafts.delete(paper.key);
  };
  const open = () =>
    run(async () => {
      // An extension that was updated meanwhile has other files: then this fails, and is told.
      setLoaded(await import('./FactsEditor'));
      setOpen(true);
    });
  const close = () => {
    setOpen(false);
    // What had the focus goes: back to where the user came from.
    button.current?.focus();
  };
  return (
    <div class="edit-facts">
      <button
        ref={button}
        type="button"
        class="quiet small"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : void open())}
      >
        <Icon node={Pencil} size={14} />
        {t('editFacts')}
        {!isOpen && Object.keys(draft).length > 0 && <span class="not-saved">{t('notSavedYet')}</span>}
      </button>
      {isOpen && loaded && (
        <loaded.FactsEditor
          id={id}
          paper={paper}
          draft={draft}
          onDraft={keep}
          onSave={onSave}
          onClose={close}
        />
      )}
    </div>
  );
}

const NO_DRAFT: FactsDraft = {};

/** The draft of a paper, brought along to the key that the paper has now. */
function draftOf(drafts: Map<string, FactsDraft>, { key, aliases }: EditedPaper): FactsDraft {
  for (const alias of aliases) {
    const former = drafts.get(alias);
    if (!former || alias === key) continue;
    drafts.set(key, { ...former, ...drafts.get(key) });
    drafts.delete(alias);
  }
  return drafts.get(key) ?? NO_DRAFT;
}
