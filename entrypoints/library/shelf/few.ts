import type { FindMarks } from '@/components/Marked';
import type { Highlight } from '@/utils/highlight/highlight';

/** Highlights of a paper that its card shows at first. */
const FEW = 4;
/** So many more are shown as well, rather than a button that stands for them. */
const SPARED = 2;

/** How many highlights the card of a paper shows at first, of so many. */
export const fewOfCount = (count: number): number => (count <= FEW + SPARED ? count : FEW);

/**
 * The highlights of a paper that its card shows at first: the first ones, or the first of those in which something stands that
 * was searched for.
 */
export function fewOf(highlights: readonly Highlight[], marks: FindMarks | null): readonly Highlight[] {
  if (fewOfCount(highlights.length) === highlights.length) return highlights;
  const isFound = (text: string) => text !== '' && marks !== null && marks(text).length > 0;
  const found = marks
    ? highlights.filter(({ anchor, note, tags }) => [anchor.quote.exact, note, ...tags].some(isFound))
    : [];
  return (found.length > 0 ? found : highlights).slice(0, FEW);
}
