import { paragraphDiff } from '@/utils/anchor/paragraph-diff';
import type { Paragraph } from '@/utils/article/article';

/** A paragraph in an edited text. */
export interface Again {
  /** Its `Paragraph.n` there. */
  n: number;
  /** Whether it is there no more, and this is what stands nearest to its place. */
  isGone: boolean;
}

/** Tells of each paragraph of a text, by its `n`, where it stands in an edited version of it; null in an empty one. */
export function paragraphsAgain(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): (n: number) => Again | null {
  const rows = paragraphDiff(textsOf(before), textsOf(after));
  return (n) => {
    const index = before.findIndex((paragraph) => paragraph.n === n);
    const at = rows.findIndex((row) => row.before === index);
    // What is gone stands among the others where it was: what follows it comes next for its reader.
    const near = [...rows.slice(Math.max(0, at)), ...rows.slice(0, Math.max(0, at)).toReversed()];
    const found = near.find((row) => row.after !== null);
    const paragraph = after[found?.after ?? -1];
    return paragraph ? { n: paragraph.n, isGone: at === -1 || found !== rows[at] } : null;
  };
}

const textsOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text);
