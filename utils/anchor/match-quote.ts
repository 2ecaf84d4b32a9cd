import { LONG_INSERTION } from './align';
import { foldTypography } from './fold';
import { changesMeaning, comparedWords, turnsBeside } from './meaning';
import { contextOf, type Place, type Quote, type Span, weigher } from './places';
import { isInWord } from './words';

export type { Quote, Span } from './places';

/**
 * `exact`: the same words, at most set in other type. `changed`: the same passage, edited, its sense untouched.
 * `uncertain`: perhaps this one; it must not be shown as found.
 */
export type MatchState = 'exact' | 'changed' | 'uncertain';

export interface QuoteMatch extends Span {
  state: MatchState;
  /** 0 to 1, see `Place`. */
  score: number;
}

/** A place where a quote may be, to choose from. */
export interface Candidate extends Span {
  /** 0 to 1, see `Place`. */
  score: number;
}

/** Finds quotes in one text; what the text needs (letters, index) is made once, on first use. */
export interface QuoteMatcher {
  /** Where the quote is now and how sure that is; null when it is gone. */
  match(quote: Quote, hint?: Span): QuoteMatch | null;
  /** The best `most` places, the best first, none overlapping; also those too unlike to be offered unasked. */
  candidates(quote: Quote, hint: Span | undefined, most: number): Candidate[];
}

/** Least score to be shown as found, and to be asked about. */
const CERTAIN_SCORE = 0.7;
const UNCERTAIN_SCORE = 0.5;
/**
 * Least likeness of the words themselves. Without it the context alone carries a replaced passage over the
 * least score: full context and a likeness of 0.5 make 0.71.
 */
const CERTAIN_LIKENESS = 0.75;
/**
 * Least likeness to be asked about, for a quote of `letters`. Unlike English texts are alike by 0.3, and the fewer
 * letters the more by chance (measured on `npm run bench`, where passages are replaced).
 */
const uncertainLikeness = (letters: number) => 0.31 + 0.6 / Math.sqrt(letters);
/** Least likeness to be asked about where nothing of the context is left; of long quotes less is no chance. */
const MOVED_LIKENESS = 0.7;
const LONG = 120;
const MOVED_LIKENESS_OF_LONG = 0.55;
/**
 * Where nothing of the context is left on one side, the quote may be what is gone: then half of it must be there.
 */
const ONE_SIDED = 0.42;
const ONE_SIDED_LIKENESS = 0.5;
/**
 * A quote with something put in amid it: its own letters must be there as good as unchanged, since letters picked
 * from far apart are like any text.
 */
const TORN = 0.1;
const TORN_LIKENESS = 0.75;
/** Below this length (UTF-16 units) words recur by chance: the context must agree too. */
const SHORT = 40;
const SHORT_CONTEXT = 0.7;
const SHORT_CONTEXT_TO_ASK = 0.57;
/** Below this length a word more or less at an end is a good part of the quote: the ends must be certain. */
const SHORT_ENDS = 80;
/** Least likeness of the context to be asked about; and of one side of it, to show an edited quote. */
const CONTEXT_TO_ASK = 0.52;
const SOME_CONTEXT = 0.5;
/** How much better the best place must be than the second. */
const LEAD = 0.04;

/** Finds one quote: see `quoteMatcher`. Offsets are UTF-16 units of `text`; `hint` is where the quote was. */
export function matchQuote(text: string, quote: Quote, hint?: Span): QuoteMatch | null {
  return quoteMatcher(text).match(quote, hint);
}

/** The best places of one quote: see `QuoteMatcher`. */
export function candidates(text: string, quote: Quote, hint: Span | undefined, most: number): Candidate[] {
  return quoteMatcher(text).candidates(quote, hint, most);
}

/**
 * The matcher of a text. The unchanged page, by far the most frequent case, needs no search at all. The last answer
 * is kept for the next copy of the same text, which asks with the very same objects.
 */
export function quoteMatcher(text: string): QuoteMatcher {
  const weigh = weigher(text);
  const seek = (quote: Quote, hint: Span | undefined): QuoteMatch | null => {
    if (quote.exact === '') return null;
    if (isInPlace(text, quote, hint)) return { start: hint.start, end: hint.end, state: 'exact', score: 1 };
    return decide(text, quote, weigh(quote, hint));
  };
  let last: { quote: Quote; hint: Span | undefined; match: QuoteMatch | null } | undefined;
  return {
    match(quote, hint) {
      if (last?.quote !== quote || last.hint !== hint) last = { quote, hint, match: seek(quote, hint) };
      return last.match;
    },
    candidates(quote, hint, most) {
      if (quote.exact === '') return [];
      return weigh(quote, hint, true)
        .slice(0, most)
        .map(({ start, end, score }) => ({ start, end, score }));
    },
  };
}

/**
 * Whether the words stand at their old place with the context of one side at least. A side without context stood at an
 * end of the text, and agrees only there; with a short quote it tells too little to speak for it alone.
 */
function isInPlace(text: string, quote: Quote, hint: Span | undefined): hint is Span {
  if (!hint || text.slice(hint.start, hint.end) !== quote.exact) return false;
  const found = quoteAt(text, quote, hint);
  const isSameBefore = quote.prefix === '' ? hint.start === 0 : found.prefix === quote.prefix;
  const isSameAfter = quote.suffix === '' ? hint.end === text.length : found.suffix === quote.suffix;
  if (isSameBefore && isSameAfter) return true;
  if (!isSameBefore && !isSameAfter) return false;
  const agreeing = isSameBefore ? quote.prefix : quote.suffix;
  if (quote.exact.length + agreeing.length < SHORT) return false;
  return (
    isInWord(found.prefix, found.exact) === isInWord(quote.prefix, quote.exact) &&
    isInWord(found.exact, found.suffix) === isInWord(quote.exact, quote.suffix) &&
    !turnsBeside(quote, found)
  );
}

/** What stands at a place, with as much context as the quote has. */
function quoteAt(text: string, quote: Quote, { start, end }: Span): Quote {
  return {
    prefix: text.slice(Math.max(0, start - quote.prefix.length), start),
    exact: text.slice(start, end),
    suffix: text.slice(end, end + quote.suffix.length),
  };
}

function decide(text: string, quote: Quote, places: readonly Place[]): QuoteMatch | null {
  const [best, second] = places;
  if (!best || !isLikely(quote, best)) return null;
  const { start, end, score } = best;
  const isAlone = !second || score - second.score >= LEAD;
  return { start, end, score, state: isAlone ? stateOf(text, quote, best) : 'uncertain' };
}

/** Whether a place is worth a question. */
function isLikely({ exact }: Quote, { score, likeness, strict, prefix, suffix }: Place): boolean {
  if (score < UNCERTAIN_SCORE || likeness < uncertainLikeness(exact.length)) return false;
  if (likeness - strict > TORN && likeness < TORN_LIKENESS * (1 - LONG_INSERTION / exact.length))
    return false;
  if (Math.min(prefix, suffix) < ONE_SIDED && likeness < ONE_SIDED_LIKENESS) return false;
  if (exact.length < SHORT) return contextOf({ prefix, suffix }) >= SHORT_CONTEXT_TO_ASK;
  if (contextOf({ prefix, suffix }) >= CONTEXT_TO_ASK) return true;
  return likeness >= MOVED_LIKENESS || (exact.length >= LONG && strict >= MOVED_LIKENESS_OF_LONG);
}

function stateOf(text: string, quote: Quote, place: Place): MatchState {
  const { exact } = quote;
  const found = quoteAt(text, quote, place);
  if (place.score < CERTAIN_SCORE || place.strict < CERTAIN_LIKENESS) return 'uncertain';
  if (exact.length < SHORT && contextOf(place) < SHORT_CONTEXT) return 'uncertain';
  if (turnsBeside(quote, found)) return 'uncertain';
  if (isSameText(exact, found.exact)) return 'exact';
  if (exact.length < SHORT_ENDS && !place.isClean) return 'uncertain';
  if (Math.max(place.prefix, place.suffix) < SOME_CONTEXT) return 'uncertain';
  return changesMeaning(exact, found.exact) ? 'uncertain' : 'changed';
}

/** Whether two texts are the same words and signs, at most set in other type. */
function isSameText(before: string, after: string): boolean {
  if (before === after) return true;
  return signs(before) === signs(after) && comparedWords(before).join(' ') === comparedWords(after).join(' ');
}

function signs(text: string): string {
  return foldTypography(text).replaceAll(' ', '');
}
