import type { DiffPart } from '@/utils/anchor/word-diff';
import type { Highlight } from '@/utils/highlight/highlight';
import type { Block } from '@/utils/versions/blocks';
import type { HighlightFate } from '@/utils/versions/touched';

/** One version in the list, the first one met first. */
export interface VersionView {
  sha256: string;
  /** From 1, in the order in which they were met. */
  number: number;
  /** ISO instant. */
  createdAt: string;
  isNow: boolean;
  /** How many highlights were made on it. */
  highlights: number;
  /** Fragment of the address at which it is read. */
  href: string;
}

/** One paragraph of a comparison. */
export interface RowView {
  kind: 'same' | 'moved' | 'changed' | 'added' | 'removed';
  /** True for one that was changed and stands at another place. */
  isMoved: boolean;
  before: Block | null;
  after: Block | null;
  /** The difference by words, made when it is shown. */
  parts: () => DiffPart[];
}

export interface TouchedView {
  highlight: Highlight;
  row: number;
  fate: HighlightFate;
}
