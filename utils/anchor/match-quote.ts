import search from 'approx-string-match';
import { type Folded, fold, lowerCase, rawOffsets } from './fold';
import { changesMeaning } from './meaning';
import { safeEdge } from './words';

/** A quote as it was saved: `prefix` and `suffix` are the text around it. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** UTF-16 offsets into the text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * `exact`: the same words, at most set in other type. `changed`: the same passage, edited, its sense untouched.
 * `uncertain`: perhaps this one; it must not be shown as found.
 */
export type MatchState = 'exact' | 'changed' | 'uncertain';

export interface QuoteMatch extends Span {
  state: MatchState;
  /** 0 to 1, see `scoreOf`. */
  score: number;
}

/** Finds quotes in one text; what the text needs (folding, lower case) is made once, on first use. */
export type QuoteMatcher = (quote: Quote, hint?: Span) => QuoteMatch | null;

/** Weights of the score: the quote counts most, the old position only decides between equals. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** Least score to be shown as changed, and to be offered at all. */
const CHANGED_SCORE = 0.7;
const UNCERTAIN_SCORE = 0.55;
/**
 * Least likeness of the words themselves. Without it the context alone carries a replaced passage over the
 * least score: full context and a likeness of 0.5 make 0.71.
 */
const CHANGED_LIKENESS = 0.75;
const UNCERTAIN_LIKENESS = 0.5;
/** Below this length (UTF-16 units) words recur by chance: the context must agree too. */
const SHORT = 40;
const SHORT_CONTEXT = 0.6;
/** How much better the best of several equal quotes must fit its context than the second. */
const CONTEXT_LEAD = 0.1;
/** More places than these are not weighed one by one: the text repeats itself, and position decides no quote. */
const MOST_PLACES = 500;

/** Finds one quote: see `quoteMatcher`. */
export function matchQuote(text: string, quote: Quote, hint?: Span): QuoteMatch | null {
  return quoteMatcher(text)(quote, hint);
}

/**
 * The matcher of a text. Cheapest first: position and words agree; the words once; the words with the best
 * context; folded typography; edited words (Myers' bit-vector search) around the words or their context.
 */
export function quoteMatcher(text: string): QuoteMatcher {
  let folded: Folded | undefined;
  let lower: string | undefined;
  return (quote, hint) => {
    if (quote.exact === '') return null;
    const inPlace = matchInPlace(text, quote, hint);
    if (inPlace) return inPlace;
    const same = placesOf(text, quote.exact);
    if (same.length > 0) return choose(text, quote, same, hint);
    folded ??= fold(text);
    const map = folded;
    const pattern = fold(quote.exact).text.trim();
    if (pattern === '') return null;
    const retyped = placesOf(map.text, pattern).map((place) => rawOffsets(map, place.start, place.end));
    if (retyped.length > 0) return choose(text, quote, retyped, hint);
    lower ??= lowerCase(map.text);
    return matchEdited(text, map, lower, quote, hint);
  };
}

/** The unchanged page, by far the most frequent case: no search at all. */
function matchInPlace(text: string, quote: Quote, hint: Span | undefined): QuoteMatch | null {
  if (!hint || text.slice(hint.start, hint.end) !== quote.exact) return null;
  const before = text.slice(Math.max(0, hint.start - quote.prefix.length), hint.start);
  const after = text.slice(hint.end, hint.end + quote.suffix.length);
  if (before !== quote.prefix && after !== quote.suffix) return null;
  return { ...span(hint.start, hint.end), state: 'exact', score: 1 };
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  let start = text.indexOf(words);
  while (start !== -1 && places.length <= MOST_PLACES) {
    places.push(span(start, start + words.length));
    start = text.indexOf(words, start + 1);
  }
  return places;
}

/** The place of unchanged words whose context fits best; uncertain where the context does not tell. */
function choose(text: string, quote: Quote, places: Span[], hint: Span | undefined): QuoteMatch | null {
  const ranked = places
    .map((place) => ({
      place,
      context: contextLikeness(text, quote, place),
      near: nearness(text, place, hint),
    }))
    .sort((a, b) => b.context - a.context || b.near - a.near);
  const [best, second] = ranked;
  if (!best) return null;
  const isShort = quote.exact.length < SHORT;
  const isAlone = !second || best.context - second.context >= CONTEXT_LEAD;
  const isSure = isAlone && (best.context >= SHORT_CONTEXT || (!isShort && !second));
  const score = scoreOf(text, quote, best.place, 1, hint);
  return { ...best.place, state: isSure ? 'exact' : 'uncertain', score };
}

/** Edited words: found by themselves, or by what stands around them. */
function matchEdited(
  text: string,
  map: Folded,
  lower: string,
  quote: Quote,
  hint: Span | undefined,
): QuoteMatch | null {
  const pattern = lowerCase(fold(quote.exact).text.trim());
  let best: (QuoteMatch & { likeness: number }) | null = null;
  for (const place of candidates(lower, pattern, quote)) {
    if (place.start >= place.end) continue;
    const likeness = likenessOf(pattern, lower.slice(place.start, place.end));
    const raw = rawOffsets(map, place.start, place.end);
    raw.start = safeEdge(text, raw.start);
    raw.end = text.length > raw.end && safeEdge(text, raw.end) !== raw.end ? raw.end + 1 : raw.end;
    const score = scoreOf(text, quote, raw, likeness, hint);
    if (!best || score > best.score) best = { ...raw, score, likeness, state: 'uncertain' };
  }
  if (!best || best.score < UNCERTAIN_SCORE || best.likeness < UNCERTAIN_LIKENESS) return null;
  const { likeness, ...match } = best;
  return { ...match, state: stateOfEdited(text, quote, match, likeness) };
}

function stateOfEdited(text: string, quote: Quote, match: QuoteMatch, likeness: number): MatchState {
  if (match.score < CHANGED_SCORE || likeness < CHANGED_LIKENESS) return 'uncertain';
  if (quote.exact.length < SHORT && contextLikeness(text, quote, match) < SHORT_CONTEXT) return 'uncertain';
  // The words at the edges belong to the comparison whole: a cut "not" must not look like a cut letter.
  return changesMeaning(quote.exact, text.slice(match.start, match.end)) ? 'uncertain' : 'changed';
}

/** Places worth weighing, as offsets into the folded lower-case text. */
function candidates(lower: string, pattern: string, quote: Quote): Span[] {
  const most = Math.ceil(pattern.length * (1 - UNCERTAIN_LIKENESS));
  const direct = search(lower, pattern, most).slice(0, MOST_PLACES);
  const prefix = lowerCase(fold(quote.prefix).text);
  const suffix = lowerCase(fold(quote.suffix).text);
  const whole = prefix + pattern + suffix;
  const around = search(lower, whole, Math.floor(whole.length / 2)).slice(0, MOST_PLACES);
  return [
    ...direct.map(({ start, end }) => span(start, end)),
    ...around.flatMap(({ start, end }) => {
      const found = search(lower.slice(start, end), pattern, most)[0];
      return found ? [span(start + found.start, start + found.end)] : [];
    }),
  ].map((place) => atWholeWords(lower, place));
}

/** A match ends amid a word when the edit touched its edge: the words themselves are what is compared. */
function atWholeWords(text: string, place: Span): Span {
  let { start, end } = place;
  const isWord = (offset: number) => /[\p{L}\p{N}]/u.test(text.charAt(offset));
  if (isWord(start)) while (start > 0 && isWord(start - 1)) start--;
  else while (start < end && !isWord(start)) start++;
  if (isWord(end - 1)) while (end < text.length && isWord(end)) end++;
  return span(start, end);
}

/** (50 quote + 20 prefix + 20 suffix + 2 position) / 92, each from 0 to 1. */
function scoreOf(text: string, quote: Quote, place: Span, likeness: number, hint: Span | undefined): number {
  const { prefix, suffix } = contextAt(text, quote, place);
  const total = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
  const sum =
    WEIGHTS.quote * likeness +
    WEIGHTS.prefix * prefix +
    WEIGHTS.suffix * suffix +
    WEIGHTS.position * nearness(text, place, hint);
  return sum / total;
}

/** The better of the two sides counts most: text put in before or after a quote must not make it doubtful. */
function contextLikeness(text: string, quote: Quote, place: Span): number {
  const { prefix, suffix } = contextAt(text, quote, place);
  return 0.6 * Math.max(prefix, suffix) + 0.4 * Math.min(prefix, suffix);
}

function contextAt(text: string, quote: Quote, place: Span): { prefix: number; suffix: number } {
  const before = text.slice(Math.max(0, place.start - quote.prefix.length), place.start);
  const after = text.slice(place.end, place.end + quote.suffix.length);
  return { prefix: contextOf(quote.prefix, before), suffix: contextOf(quote.suffix, after) };
}

/** At an edge of the text there is no context: then none is expected. */
function contextOf(expected: string, found: string): number {
  if (expected === found) return 1;
  if (expected === '') return 1;
  return likenessOf(lowerCase(fold(expected).text), lowerCase(fold(found).text));
}

function nearness(text: string, place: Span, hint: Span | undefined): number {
  return hint ? 1 - Math.min(1, Math.abs(place.start - hint.start) / text.length) : 1;
}

/** 1 - edit distance / length of the longer; 0 for nothing in common. */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/** Levenshtein's distance by one row (Wagner and Fischer). */
function distance(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + cost);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

function span(start: number, end: number): Span {
  return { start, end };
}
