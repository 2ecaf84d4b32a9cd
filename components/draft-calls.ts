import type { OpenNote } from '@/utils/draft-book';
import type { Draft } from '@/utils/highlight/draft';
import type { Highlight } from '@/utils/highlight/highlight';

/** Where the notes of one publication are kept that are not saved yet. */
export interface DraftCalls {
  /** The draft of a highlight's note; null when there is none. */
  of: (id: string) => Draft | null;
  /** Those that belong to none of these highlights: their words are not marked yet, or no more. */
  besides: (highlights: readonly Highlight[]) => Draft[];
  /** A box opens: what was written elsewhere is read anew. */
  open: (highlight: Pick<Highlight, 'id' | 'anchor'>) => OpenNote;
  keep: (note: OpenNote, draft: Omit<Draft, 'id'>) => void;
  /** Lets it go once its note is saved. */
  drop: (note: OpenNote) => void;
  /** Gives a draft up, with the way back. */
  discard: (draft: Draft) => void;
}
