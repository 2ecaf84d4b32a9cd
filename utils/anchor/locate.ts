import { type LikelyPlace, likelyPlaces } from './likely-place';
import { type MatchState, type QuoteMatcher, quoteMatcher } from './match-quote';
import type { TextPositionSelector, TextQuoteSelector } from './selector';
import type { TextMap } from './text-map';

/**
 * Where a quote stands now. Only `exact` and `changed` may be shown as found; `uncertain` carries its best place,
 * to ask about.
 */
export type Location =
  | { state: MatchState; range: Range; start: number; end: number; score: number }
  | { state: 'lost' };

/** What `locate` finds a quote by: a highlight's anchor, or a quote alone (a key sentence). */
export interface Wanted {
  quote: TextQuoteSelector;
  position?: TextPositionSelector;
}

/** One matcher for each map: a page with a thousand highlights folds its text once. */
const matchers = new WeakMap<TextMap, QuoteMatcher>();
/** Copies of one body have the same text and share the matcher, so that each quote is sought once. */
let latest: { text: string; matcher: QuoteMatcher } | undefined;

function matcherOf(map: TextMap): QuoteMatcher {
  const known = matchers.get(map);
  if (known) return known;
  if (latest?.text !== map.text) latest = { text: map.text, matcher: quoteMatcher(map.text) };
  matchers.set(map, latest.matcher);
  return latest.matcher;
}

/** Finds a quote again. Without a position the words and their context alone decide. */
export function locate(map: TextMap, { quote, position }: Wanted): Location {
  const match = matcherOf(map).match(quote, position);
  if (!match) return { state: 'lost' };
  const { start, end, state, score } = match;
  return { state, range: map.rangeOf(start, end), start, end, score };
}

/** Where a lost or uncertain quote may be, the likeliest first. */
export function likelyPlacesOn(map: TextMap, { quote, position }: Wanted): LikelyPlace[] {
  return likelyPlaces(map.text, matcherOf(map), quote, position);
}
