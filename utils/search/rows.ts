import type { KnownCoverage } from '@/utils/article/article';
import type { Colour } from '@/utils/highlight/highlight';
import type { PlacedState, States } from '@/utils/highlight/state';
import type { Status } from '@/utils/library/records';

/** What is held in memory of each paper, so that ten thousand can be filtered, sorted and counted at once. */
export interface PaperRow {
  key: string;
  title: string;
  /** Names as shown. */
  authors: string[];
  series: string | null;
  /** ISO date `YYYY-MM-DD`. */
  published: string | null;
  categories: string[];
  coverage: KnownCoverage;
  status: Status;
  tags: string[];
  /** Lists that it stands in, with its place in each. */
  places: { listId: string; order: string }[];
  savedAt: string | null;
  readAt: string | null;
  updatedAt: string;
  minutes: number;
  /** Share of the text that was read, 0 to 1. */
  share: number;
  /** When it was read last, as far as its progress tells. */
  progressAt: string | null;
  /** Number of its highlights. */
  highlights: number;
}

export interface HighlightRow {
  id: string;
  key: string;
  colour: Colour;
  tags: string[];
  state: States[string];
  createdAt: string;
  updatedAt: string;
}

/** A row with what tells whether the index holds it as it is. Its places are also those in lists that are in the trash. */
export interface KeptPaperRow extends PaperRow {
  /** Of its record: what is indexed of its facts belongs to it. */
  revision: number;
  /** Digest of the version of its text that was seen last; null where none is kept. */
  text: string | null;
}

export interface KeptHighlightRow extends HighlightRow {
  /** Where its quote starts in the text: orders the highlights of a paper. */
  start: number;
  revision: number;
  /** Digest of the text that it was made on, or attached to last; there it stands as it is. */
  madeOn: string;
  /** How it was found in another text, by its digest; null where nobody has looked. */
  found: { text: string; state: PlacedState } | null;
}

/** A paper with its highlights. */
export interface PaperRows {
  paper: KeptPaperRow;
  highlights: KeptHighlightRow[];
  /** Short forms that its text defines; null where nobody has looked. */
  acronyms: KeptAcronyms | null;
}

export interface KeptAcronyms {
  /** Digest of the text. */
  text: string;
  found: [short: string, long: string][];
}
