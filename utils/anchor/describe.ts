import { type Anchor, CONTEXT_LENGTH } from './selector';
import type { TextMap } from './text-map';
import { atGraphemeEdges, atWordEnds, safeEdge } from './words';

export interface DescribeOptions {
  /** Let the ends move outwards to the ends of the words that they cut. */
  wholeWords?: boolean;
}

/**
 * The selectors of a DOM range, or null when it covers no text of the map. Inverse of `locate`. The ends move
 * outwards where they would cut what a reader sees as one character.
 */
export function describe(map: TextMap, range: AbstractRange, options: DescribeOptions = {}): Anchor | null {
  const covered = map.offsetsOf(range);
  if (!covered) return null;
  const whole = options.wholeWords ? atWordEnds(map.text, covered.start, covered.end) : covered;
  const { start, end } = atGraphemeEdges(map.text, whole.start, whole.end);
  return describeSpan(map.text, start, end);
}

/** The selectors of a stretch of the text; the context never splits a surrogate pair. */
export function describeSpan(text: string, start: number, end: number): Anchor {
  const from = safeEdge(text, Math.max(0, start - CONTEXT_LENGTH));
  const to = safeEdge(text, Math.min(text.length, end + CONTEXT_LENGTH));
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}
