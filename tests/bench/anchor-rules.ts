import search from 'approx-string-match';
import { type QuoteMatcher, quoteMatcher } from '@/utils/anchor/match-quote';
import type { Quote, Span } from '@/utils/anchor/places';

/** What a rule shows: a place, and whether it shows it as found or only asks about it; null for "gone". */
export type Found = (Span & { state: 'exact' | 'changed' | 'uncertain' }) | null;
export type Rule = (text: string, quote: Quote, hint: Span) => Found | Promise<Found>;

/** The matcher of the last text: several quotes of one text are looked for in turn, as on a page. */
let last: { text: string; matcher: QuoteMatcher } | undefined;

export const ours: Rule = (text, quote, hint) => {
  if (last?.text !== text) last = { text, matcher: quoteMatcher(text) };
  return last.matcher.match(quote, hint);
};

export const exactOnly: Rule = (text, { exact }) => {
  const start = text.indexOf(exact);
  return start === -1 ? null : { start, end: start + exact.length, state: 'exact' };
};

/** Context on each side that the best-known rule keeps, and the most edits that it allows (published figures). */
const KNOWN_CONTEXT = 32;
const KNOWN_EDITS = 256;

/**
 * The best-known implementation, from its published description: every approximate place with at most half of the
 * quote's letters edited (or every exact one, where there is one), weighed by quote 50, prefix 20, suffix 20,
 * position 2; the best is shown as found, however low its score.
 */
export const bestKnown: Rule = (text, { exact, prefix, suffix }, hint) => {
  const before = prefix.slice(-KNOWN_CONTEXT);
  const after = suffix.slice(0, KNOWN_CONTEXT);
  const places = placesOf(text, exact);
  let found: Found = null;
  let most = -1;
  for (const { start, end, errors } of places) {
    const score =
      50 * (1 - errors / exact.length) +
      20 * (before === '' ? 1 : alike(text.slice(Math.max(0, start - before.length), start), before)) +
      20 * (after === '' ? 1 : alike(text.slice(end, end + after.length), after)) +
      2 * (1 - Math.abs(start - hint.start) / text.length);
    if (score <= most) continue;
    most = score;
    found = { start, end, state: errors === 0 ? 'exact' : 'changed' };
  }
  return found;
};

function alike(part: string, wanted: string): number {
  if (wanted === '' || part === '') return 0;
  const [best] = search(part, wanted, wanted.length).sort((a, b) => a.errors - b.errors);
  return best ? 1 - best.errors / wanted.length : 0;
}

function placesOf(text: string, words: string) {
  const same: { start: number; end: number; errors: number }[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    same.push({ start, end: start + words.length, errors: 0 });
  }
  return same.length > 0 ? same : search(text, words, Math.min(KNOWN_EDITS, Math.floor(words.length / 2)));
}
