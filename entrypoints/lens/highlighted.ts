import type { Highlight } from '@/utils/highlight/highlight';
import { inOneLine } from '@/utils/lens/placed-marks';

type Marked = Pick<Highlight, 'anchor' | 'paragraph'>;

/**
 * Tells whether a sentence is highlighted: by its words and the number of its paragraph, since another paragraph may
 * have the same sentence.
 */
export function highlightedIn(
  highlights: readonly Marked[],
): (text: string, paragraph: number | null) => boolean {
  const all = new Set(highlights.map(({ anchor, paragraph }) => keyOf(anchor.quote.exact, paragraph)));
  return (text, paragraph) => all.has(keyOf(text, paragraph));
}

const keyOf = (text: string, paragraph: number | null): string => `${paragraph ?? ''} ${inOneLine(text)}`;
