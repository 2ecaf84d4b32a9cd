import type { Draft } from '@/utils/highlight/draft';

/** Where notes are kept that are not saved yet. */
export interface DraftCalls {
  /** The draft of a highlight's note; null when there is none. */
  of: (id: string) => Draft | null;
  keep: (draft: Draft) => void;
  /** Lets it go once its note is saved. */
  drop: (id: string) => void;
  /** Gives it up, with the way back. */
  discard: (draft: Draft) => void;
}
