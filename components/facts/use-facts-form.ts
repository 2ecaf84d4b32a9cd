import { useState } from 'preact/hooks';
import type { Field } from '@/utils/article/article';
import { changesOf, shownForm, typed } from '@/utils/facts/draft';
import type { FactsDraft, FactsForm } from '@/utils/facts/form';
import type { FactFault } from '@/utils/facts/read-form';
import type { FieldChanges } from '@/utils/library/corrections';
import type { EditedPaper } from './edited-paper';

/** The form in progress, as its parts need it. */
export interface FactsEditing {
  paper: EditedPaper;
  draft: FactsDraft;
  form: FactsForm;
  /** The id of a text box by its name. */
  idOf: (box: string) => string;
  /** What is wrong with what stands in a box; told once the user has tried to save, and from then on at once. */
  faultAt: (box: string) => FactFault | undefined;
  put: <F extends Field>(field: F, value: FactsForm[F]) => void;
  /** Takes what the page says. */
  take: (field: Field) => void;
  /** While it is being saved nothing more is taken. */
  isBusy: boolean;
}

interface Options {
  id: string;
  paper: EditedPaper;
  draft: FactsDraft;
  onDraft: (draft: FactsDraft) => void;
  isBusy: boolean;
}

export function useFactsForm({ id, paper, draft, onDraft, isBusy }: Options) {
  const [hasTried, setTried] = useState(false);
  const read = changesOf(paper, draft);
  const faults = hasTried && 'faults' in read ? read.faults : [];
  const editing: FactsEditing = {
    paper,
    draft,
    form: shownForm(paper, draft),
    idOf: (box) => `${id}-${box}`,
    faultAt: (box) => faults.find((one) => one.box === box)?.fault,
    put: (field, value) => onDraft(typed(paper, draft, field, value)),
    take: (field) => onDraft({ ...draft, [field]: null }),
    isBusy,
  };
  /** What is to be saved; null when something is wrong, which the form then tells. */
  const tryToSave = (): FieldChanges | null => {
    setTried(true);
    return 'changes' in read ? read.changes : null;
  };
  return { editing, tryToSave, isChanged: 'faults' in read || Object.keys(read.changes).length > 0 };
}
