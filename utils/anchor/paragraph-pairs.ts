/** Two paragraphs that are one, by their indexes (from 0) into the two texts. */
export interface Pair {
  before: number;
  after: number;
}

/** Least share of their words that two paragraphs have in common to be one: the small words of any English are a third. */
const LEAST_LIKENESS = 0.5;
/** A word that stands in more paragraphs than these tells nothing of which one it is. */
const MOST_POSTINGS = 8;
/** Paragraphs to weigh for each one: those that share the most rare words with it. */
const MOST_WEIGHED = 6;

/** A longest series of pairs that are in order on both sides (patience sorting: time n log n); pairs in order of `before`. */
export function increasing(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.toSorted((a, b) => a.before - b.before);
  /** The pair that ends the best series of each length, and what each pair follows. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, { after }] of sorted.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const series: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) {
    const pair = sorted[at];
    if (pair) series.push(pair);
  }
  return series.toReversed();
}

/** Words and how often each stands in a paragraph. */
interface Words {
  counts: Map<string, number>;
  total: number;
}

/**
 * Pairs those paragraphs of two texts which are still free, the most alike first; of two that are alike as much, the
 * ones that stand nearer to the same place.
 */
export function likePairs(
  a: readonly string[],
  b: readonly string[],
  freeA: ReadonlySet<number>,
  freeB: ReadonlySet<number>,
): Pair[] {
  const wordsA = new Map([...freeA].map((i) => [i, wordsOf(a[i] ?? '')]));
  const index = indexOf(wordsA);
  const weighed: (Pair & { likeness: number; distance: number })[] = [];
  for (const after of freeB) {
    const words = wordsOf(b[after] ?? '');
    for (const before of likely(index, words)) {
      const likeness = likenessOf(wordsA.get(before) ?? NONE, words);
      const distance = Math.abs(before / a.length - after / b.length);
      if (likeness >= LEAST_LIKENESS) weighed.push({ before, after, likeness, distance });
    }
  }
  weighed.sort(
    (one, other) =>
      other.likeness - one.likeness ||
      one.distance - other.distance ||
      one.before - other.before ||
      one.after - other.after,
  );
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return weighed.filter(({ before, after }) => {
    if (usedA.has(before) || usedB.has(after)) return false;
    usedA.add(before);
    usedB.add(after);
    return true;
  });
}

const NONE: Words = { counts: new Map(), total: 0 };

function wordsOf(text: string): Words {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** For each word that is rare enough, the paragraphs that it stands in. */
function indexOf(paragraphs: ReadonlyMap<number, Words>): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [i, { counts }] of paragraphs) {
    for (const word of counts.keys()) {
      const postings = index.get(word);
      if (!postings) index.set(word, [i]);
      // One more than is used: it tells that there are too many.
      else if (postings.length <= MOST_POSTINGS) postings.push(i);
    }
  }
  return index;
}

/** The paragraphs that share the most rare words with these. */
function likely(index: ReadonlyMap<string, readonly number[]>, { counts }: Words): number[] {
  const votes = new Map<number, number>();
  for (const word of counts.keys()) {
    const postings = index.get(word) ?? [];
    if (postings.length > MOST_POSTINGS) continue;
    for (const i of postings) votes.set(i, (votes.get(i) ?? 0) + 1);
  }
  return [...votes]
    .sort(([i, one], [j, other]) => other - one || i - j)
    .slice(0, MOST_WEIGHED)
    .map(([i]) => i);
}

/** Dice's coefficient over the words with their counts, from 0 to 1. */
function likenessOf(a: Words, b: Words): number {
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return a.total + b.total === 0 ? 0 : (2 * common) / (a.total + b.total);
}
