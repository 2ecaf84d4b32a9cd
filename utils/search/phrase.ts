import { firstTermFrom, placesIn } from './segment';
import type { Holding, Wanted } from './text-index';

/** A text while the words of a phrase are looked up in it. */
interface Followed {
  /** Places at which the words so far end, in order. */
  ends: number[];
  /** How often each field can hold them: as often as the word that it has least of. */
  counts: number[];
}

/**
 * The texts of a segment in which the words stand side by side, at least once, each with how often in each field: places
 * do not tell where a field ends, so the times that were found are shared out as the fields have the words.
 */
export function textsWithPhrase(
  holding: Holding,
  { words, isPrefix }: Wanted,
  found: Set<string>,
): Map<number, number[]> {
  const { segment } = holding;
  let before: Map<number, Followed> | null = null;
  const terms: string[] = [];
  for (const [at, word] of words.entries()) {
    const goesOn = isPrefix && at === words.length - 1;
    const next = new Map<number, Followed>();
    for (let term = firstTermFrom(segment, word); term < segment.terms.length; term++) {
      const own = segment.terms[term] ?? '';
      if (own !== word && !(goesOn && own.startsWith(word))) break;
      terms.push(own);
      follow(holding, term, before, next);
      if (!goesOn) break;
    }
    if (next.size === 0) return new Map();
    before = next;
  }
  for (const term of terms) found.add(term);
  const texts = new Map<number, number[]>();
  for (const [text, { ends, counts }] of before ?? []) {
    const share = ends.length / Math.max(sum(counts), 1);
    texts.set(
      text,
      counts.map((count) => count * share),
    );
  }
  return texts;
}

/** Puts into `next` where a term follows what was found `before` (null: wherever it stands). */
function follow(
  { segment, rows }: Holding,
  term: number,
  before: ReadonlyMap<number, Followed> | null,
  next: Map<number, Followed>,
): void {
  const countsOf = new Map<number, number[]>();
  const places = placesIn(segment, term, (text, counts) => {
    const isWanted = before ? before.has(text) : (rows[text] ?? -1) >= 0;
    if (isWanted) countsOf.set(text, [...counts]);
    return isWanted;
  });
  for (const [text, list] of places) {
    const known = before?.get(text);
    const ends = known ? following(known.ends, list) : list;
    if (ends.length === 0) continue;
    const counts = countsOf.get(text) ?? [];
    const least = known ? counts.map((count, field) => Math.min(count, known.counts[field] ?? 0)) : counts;
    const other = next.get(text);
    next.set(text, {
      ends: other ? [...other.ends, ...ends] : ends,
      counts: other ? least.map((count, field) => count + (other.counts[field] ?? 0)) : least,
    });
  }
}

/** The places that come right after one of others; both are in order. */
function following(before: readonly number[], places: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const place of places) {
    while (at < before.length && (before[at] ?? 0) < place - 1) at++;
    if (before[at] === place - 1) found.push(place);
  }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
