import { type ParagraphRow, paragraphDiff } from '@/utils/anchor/paragraph-diff';
import type { Highlight } from '@/utils/highlight/highlight';
import { type Block, blocksOf, type Version } from './blocks';
import { type Touched, touchedBy } from './touched';

/** Two versions of a text beside each other. */
export interface Comparison {
  before: Block[];
  after: Block[];
  /** See `paragraphDiff`: their indexes are those of the blocks. */
  rows: ParagraphRow[];
  touched: Touched[];
  /** How many paragraphs are not what and where they were. */
  changes: number;
}

export function compareVersions(
  before: Version,
  after: Version,
  highlights: readonly Highlight[],
): Comparison {
  const [a, b] = [blocksOf(before), blocksOf(after)];
  const [textsA, textsB] = [a.map(({ text }) => text), b.map(({ text }) => text)];
  const rows = paragraphDiff(textsA, textsB);
  const touched = touchedBy(highlights, textsA, textsB, rows);
  return { before: a, after: b, rows, touched, changes: rows.filter(({ kind }) => kind !== 'same').length };
}
