import { useEffect, useState } from 'preact/hooks';
import type { Highlight } from '@/utils/highlight/highlight';
import type { DraftCalls } from './draft-calls';
import type * as Module from './UnsavedNotes';
import type { Actions } from './use-actions';

interface Props {
  /** All of the publication. */
  highlights: readonly Highlight[];
  drafts: DraftCalls;
  say: Actions['say'];
}

/** The unsaved notes that belong to none of the highlights; what shows them is loaded when there are any. */
export function OtherNotes({ highlights, drafts, say }: Props) {
  const [module, setModule] = useState<typeof Module | null>(null);
  const notes = drafts.besides(highlights);
  const isWanted = notes.length > 0 && !module;
  useEffect(() => {
    // An extension that was updated meanwhile has other files: it is to be opened anew anyway.
    if (isWanted) void import('./UnsavedNotes').then(setModule, () => undefined);
  }, [isWanted]);
  return notes.length > 0 && module ? <module.UnsavedNotes notes={notes} drafts={drafts} say={say} /> : null;
}
