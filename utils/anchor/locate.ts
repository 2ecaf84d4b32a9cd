import { type MatchState, type QuoteMatcher, quoteMatcher } from './match-quote';
import type { TextPositionSelector, TextQuoteSelector } from './selector';
import type { TextMap } from './text-map';

/** Where a quote stands now. Only `exact` and `changed` may be shown as found. */
export type Location =
  | { state: MatchState; range: Range; start: number; end: number; score: number }
  | { state: 'lost' };

/** One matcher for each map: a page with a thousand highlights folds its text once. */
const matchers = new WeakMap<TextMap, QuoteMatcher>();

/** Finds a quote again. Without a position (a key sentence) the words and their context alone decide. */
export function locate(
  map: TextMap,
  anchor: { quote: TextQuoteSelector; position?: TextPositionSelector },
): Location {
  const matcher = matchers.get(map) ?? quoteMatcher(map.text);
  matchers.set(map, matcher);
  const match = matcher(anchor.quote, anchor.position);
  if (!match) return { state: 'lost' };
  const { start, end, state, score } = match;
  return { state, range: map.rangeOf(start, end), start, end, score };
}
