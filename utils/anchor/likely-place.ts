import { describeSpan } from './describe';
import type { Candidate, Quote, QuoteMatcher, Span } from './match-quote';
import { type DiffPart, wordDiff } from './word-diff';

/** A place where a quote may be, with all that a person needs to tell whether it is the one. */
export interface LikelyPlace extends Span {
  /** From 0 to 1: the quote with its context, see `Place`. */
  likeness: number;
  /** The words that stand there, and up to `CONTEXT_LENGTH` UTF-16 units around them. */
  exact: string;
  prefix: string;
  suffix: string;
  /** How the saved quote differs from them. */
  parts: DiffPart[];
}

/** Most places that a person chooses from: one for each of the keys 1 to 5. */
const MOST = 5;
/** Least likeness of a place that is worth reading: 95 of 100 places of unlike English texts have less. */
const LEAST = 0.42;

/** The likely places of a lost or uncertain quote, the best first; none where the text has nothing like it. */
export function likelyPlaces(
  text: string,
  matcher: QuoteMatcher,
  quote: Quote,
  hint: Span | undefined,
): LikelyPlace[] {
  return matcher
    .candidates(quote, hint, MOST)
    .filter(({ score }) => score >= LEAST)
    .map((place) => likelyPlace(text, quote, place));
}

/** What stands at a candidate place of `text`, beside the quote that may be it. */
export function likelyPlace(text: string, quote: Quote, { start, end, score }: Candidate): LikelyPlace {
  const { exact, prefix, suffix } = describeSpan(text, start, end).quote;
  return { start, end, likeness: score, exact, prefix, suffix, parts: wordDiff(quote.exact, exact) };
}
