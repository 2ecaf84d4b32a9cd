import { foldTypography } from './fold';
import { increasing, likePairs, type Pair } from './paragraph-pairs';
import { hunksOf } from './word-diff';

/**
 * One line of the comparison: what became of a paragraph, and its indexes (from 0) in the two texts. `same`: the same
 * words, at most set in other type. `moved`: those at another place. `changed`: much of its words is left.
 */
export type ParagraphRow =
  | { kind: 'same' | 'moved'; before: number; after: number }
  /** `isMoved`: it stands at another place, too. */
  | { kind: 'changed'; before: number; after: number; isMoved: boolean }
  | { kind: 'added'; before: null; after: number }
  | { kind: 'removed'; before: number; after: null };

/**
 * The difference of two texts by paragraphs, in the order of the later one; what was removed stands where it was.
 * Every paragraph of either text is in exactly one row, and the two texts swapped give the same pairs. Paragraphs go
 * together in this order: those that occur once in each (the anchors of J. Bram Cohen's patience diff), the same ones
 * between two anchors, the same ones anywhere, then edited ones by the words that they share. Time is about linear in
 * the words: an edited paragraph is compared only with those that share rare words with it.
 */
export function paragraphDiff(before: readonly string[], after: readonly string[]): ParagraphRow[] {
  const a = before.map(asCompared);
  const b = after.map(asCompared);
  // Ties are broken by order: to look always from the same side makes the two directions agree.
  const isSwapped = order(a, b) > 0;
  const pairs = isSwapped ? pairsOf(b, a).map(swapped) : pairsOf(a, b);
  const inPlace = isSwapped ? increasing(pairs.map(swapped)).map(swapped) : increasing(pairs);
  return rowsOf(a, b, pairs, inPlace);
}

const asCompared = (text: string) => foldTypography(text).replace(/\s+/g, ' ').trim();

const swapped = ({ before, after }: Pair): Pair => ({ before: after, after: before });

function order(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, i) => text !== b[i]);
  if (at === -1) return a.length - b.length;
  return at >= b.length || (a[at] ?? '') > (b[at] ?? '') ? 1 : -1;
}

function pairsOf(a: readonly string[], b: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const [freeA, freeB] = [new Set(a.keys()), new Set(b.keys())];
  const take = (before: number, after: number) => {
    if (!freeA.has(before) || !freeB.has(after)) return;
    freeA.delete(before);
    freeB.delete(after);
    pairs.push({ before, after });
  };
  const placesA = placesOf(a, freeA);
  const placesB = placesOf(b, freeB);
  const unique = [...placesA].flatMap(([text, [before, ...more]]) => {
    const [after, ...others] = placesB.get(text) ?? [];
    const isUnique = before !== undefined && after !== undefined && more.length + others.length === 0;
    return isUnique ? [{ before, after }] : [];
  });
  for (const { before, after } of unique) take(before, after);
  // What recurs belongs to its neighbours: it is looked for between two anchors that are in order.
  let start: Pair = { before: -1, after: -1 };
  for (const anchor of [...increasing(unique), { before: a.length, after: b.length }]) {
    const gapA = between(start.before, anchor.before, freeA);
    const gapB = between(start.after, anchor.after, freeB);
    for (const { i, j } of commonOf(
      gapA.map((at) => a[at] ?? ''),
      gapB.map((at) => b[at] ?? ''),
    ))
      take(gapA[i] ?? -1, gapB[j] ?? -1);
    start = anchor;
  }
  const leftB = placesOf(b, freeB);
  for (const [text, places] of placesOf(a, freeA)) {
    const there = leftB.get(text) ?? [];
    for (const [k, before] of places.slice(0, there.length).entries()) take(before, there[k] ?? -1);
  }
  for (const { before, after } of likePairs(a, b, freeA, freeB)) take(before, after);
  return pairs.sort((one, other) => one.before - other.before);
}

function placesOf(texts: readonly string[], free: ReadonlySet<number>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const i of free) {
    const text = texts[i] ?? '';
    const known = places.get(text);
    if (known) known.push(i);
    else places.set(text, [i]);
  }
  return places;
}

function between(start: number, end: number, free: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let i = start + 1; i < end; i++) if (free.has(i)) found.push(i);
  return found;
}

/** Indexes of a longest common subsequence. */
function commonOf(a: readonly string[], b: readonly string[]): { i: number; j: number }[] {
  const common: { i: number; j: number }[] = [];
  let [i, j] = [0, 0];
  for (const { aStart, aEnd, bStart, bEnd } of [
    ...hunksOf(a, b),
    { aStart: a.length, aEnd: a.length, bStart: b.length, bEnd: b.length },
  ]) {
    while (i < aStart && j < bStart) common.push({ i: i++, j: j++ });
    [i, j] = [aEnd, bEnd];
  }
  return common;
}

function rowsOf(
  a: readonly string[],
  b: readonly string[],
  pairs: readonly Pair[],
  inPlace: readonly Pair[],
): ParagraphRow[] {
  const beforeOf = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const paired = new Set(pairs.map(({ before }) => before));
  const still = new Set(inPlace.map(({ after }) => after));
  const rows: ParagraphRow[] = [];
  const stops = inPlace.map(({ before }) => before);
  let next = 0;
  /** Up to the next paragraph that has kept its place: what was removed stands before what came. */
  const removeUpToNext = () => {
    const end = stops.shift() ?? a.length;
    for (; next < end; next++) {
      if (!paired.has(next)) rows.push({ kind: 'removed', before: next, after: null });
    }
  };
  removeUpToNext();
  for (const after of b.keys()) {
    const before = beforeOf.get(after);
    const isMoved = !still.has(after);
    if (before === undefined) rows.push({ kind: 'added', before: null, after });
    else if (a[before] === b[after]) rows.push({ kind: isMoved ? 'moved' : 'same', before, after });
    else rows.push({ kind: 'changed', before, after, isMoved });
    if (!isMoved) removeUpToNext();
  }
  return rows;
}
