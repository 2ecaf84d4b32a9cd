/** Weights and centrality over bags of words: knows nothing of articles. */

/** A text as weighted words of length 1, so that a dot product is a cosine. */
export type Vector = ReadonlyMap<string, number>;

/** In how many bags each word is. */
export function frequencies(bags: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const bag of bags) for (const word of new Set(bag)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/**
 * The TF-IDF vector of one bag among `bags`: (1 + ln tf) · ln(1 + bags / df), scaled to length 1. An empty bag stays
 * empty; a word that is in none of them counts as if it were in one.
 */
export function tfIdf(bag: readonly string[], frequency: ReadonlyMap<string, number>, bags: number): Vector {
  const counts = new Map<string, number>();
  for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  return unit(
    [...counts].map(([word, count]) => [
      word,
      (1 + Math.log(count)) * Math.log(1 + bags / (frequency.get(word) ?? 1)),
    ]),
  );
}

function unit(weights: readonly (readonly [string, number])[]): Vector {
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(length === 0 ? [] : weights.map(([word, weight]) => [word, weight / length]));
}

/** Cosine of two vectors of length 1, from 0 to 1. */
export function similarity(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

/** The mean direction of many vectors: what the whole text is about. */
export function centroid(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight);
  }
  let square = 0;
  for (const weight of sum.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [word, weight] of sum) sum.set(word, weight / length);
  return sum;
}

const DAMPING = 0.85;
const ROUNDS = 50;
const ENOUGH = 1e-6;

/**
 * TextRank (R. Mihalcea and P. Tarau, EMNLP 2004): PageRank over the graph of similarities.
 * One value for each vector, the largest 1. Quadratic in the number of vectors: the caller bounds it. A step is one
 * row of the graph, or one round over it.
 */
export function* textRank(vectors: readonly Vector[]): Generator<undefined, number[]> {
  const size = vectors.length;
  const edges = yield* similarities(vectors);
  const strength = edges.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let scores = new Float64Array(size).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(size).fill(1 - DAMPING);
    for (let j = 0; j < size; j += 1) {
      const share = (DAMPING * (scores[j] ?? 0)) / (strength[j] || 1);
      edges[j]?.forEach((weight, i) => {
        next[i] = (next[i] ?? 0) + share * weight;
      });
    }
    const change = next.reduce((sum, score, i) => sum + Math.abs(score - (scores[i] ?? 0)), 0);
    scores = next;
    if (change < ENOUGH * size) break;
    yield;
  }
  const top = scores.reduce((most, score) => Math.max(most, score), 0) || 1;
  return Array.from(scores, (score) => score / top);
}

/** The square of all similarities, nothing being similar to itself. */
function* similarities(vectors: readonly Vector[]): Generator<undefined, Float64Array[]> {
  const square = vectors.map(() => new Float64Array(vectors.length));
  for (const [i, a] of vectors.entries()) {
    for (let j = 0; j < i; j += 1) {
      const b = vectors[j];
      const value = b ? similarity(a, b) : 0;
      square[i]?.fill(value, j, j + 1);
      square[j]?.fill(value, i, i + 1);
    }
    yield;
  }
  return square;
}

/** What a sentence must say that the chosen ones have not said, against its own worth. */
const NOVELTY = 0.3;

/**
 * Maximal marginal relevance (J. Carbonell and J. Goldstein, SIGIR 1998): the places of `count` vectors of high
 * score that repeat each other little, best first; on a tie the earlier one. A step is one of them.
 */
export function* diverse(
  vectors: readonly Vector[],
  scores: readonly number[],
  count: number,
): Generator<undefined, number[]> {
  const chosen: number[] = [];
  const free = vectors.map(() => true);
  const repeated = vectors.map(() => 0);
  while (chosen.length < Math.min(count, vectors.length)) {
    let best = -1;
    let worth = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < vectors.length; i += 1) {
      const value = (1 - NOVELTY) * (scores[i] ?? 0) - NOVELTY * (repeated[i] ?? 0);
      if (value > worth && free[i]) [best, worth] = [i, value];
    }
    chosen.push(best);
    free[best] = false;
    const last = vectors[best];
    vectors.forEach((vector, i) => {
      if (last) repeated[i] = Math.max(repeated[i] ?? 0, similarity(vector, last));
    });
    yield;
  }
  return chosen;
}
