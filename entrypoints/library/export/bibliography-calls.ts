import type { Citer } from '@/utils/citation/citer';
import type { CslItem } from '@/utils/citation/csl';
import type { OwnStyle } from '@/utils/citation/engine';

/** Records, or entries, of one message: what is copied in one go keeps the page from nothing else. */
export const BATCH = 200;

/** All records, and then the style. */
export type ToBibliography = { records: readonly CslItem[] } | { style: string | OwnStyle };

/** How many records were taken up; the entries in their order. */
export type FromBibliography =
  | { read: number }
  | { entries: ReturnType<Citer['bibliography']> }
  | { isDone: true };
