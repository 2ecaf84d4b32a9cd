/** Units of one gram: long enough to be rare, short enough to outlive an edit of every fifth letter. */
const GRAM = 4;
/** Most bits of a gram's hash; a short text needs no large table. */
const MOST_BITS = 16;
/** Offsets that one vote covers: what letters put in or left out may shift a passage by. */
const BUCKET = 32;

/** Where each gram of a text stands: `positions` from `heads[gram]` to `heads[gram + 1]`. */
export interface GramIndex {
  heads: Uint32Array;
  positions: Uint32Array;
  length: number;
  bits: number;
}

/** Indexes a folded text by its grams of four units (a counting sort): linear in time and space. */
export function indexGrams(units: Uint16Array): GramIndex {
  const count = Math.max(0, units.length - GRAM + 1);
  const bits = Math.min(MOST_BITS, Math.ceil(Math.log2(count + 1)) + 1);
  const grams = new Uint16Array(count);
  const heads = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < count; i++) {
    const gram = gramAt(units, i, bits);
    grams[i] = gram;
    heads[gram + 1] = (heads[gram + 1] ?? 0) + 1;
  }
  for (let gram = 0; gram < 1 << bits; gram++) {
    heads[gram + 1] = (heads[gram + 1] ?? 0) + (heads[gram] ?? 0);
  }
  const next = heads.slice();
  const positions = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const gram = grams[i] ?? 0;
    const at = next[gram] ?? 0;
    positions[at] = i;
    next[gram] = at + 1;
  }
  return { heads, positions, length: units.length, bits };
}

/** A hash of the gram at an offset (multiplicative, after Knuth); two grams may share one, which only adds noise. */
function gramAt(units: Uint16Array, at: number, bits: number): number {
  let hash = Math.imul(units[at] ?? 0, FACTOR);
  hash = Math.imul(hash ^ (units[at + 1] ?? 0), FACTOR);
  hash = Math.imul(hash ^ (units[at + 2] ?? 0), FACTOR);
  hash = Math.imul(hash ^ (units[at + 3] ?? 0), FACTOR);
  return hash >>> (32 - bits);
}

/** 2 to the 32nd by the golden ratio. */
const FACTOR = 0x9e3779b1;

/** How much speaks for a pattern that starts at an offset of the text, and where most does. */
export interface Votes {
  /** Weight of the grams that agree with a pattern that starts near `offset`. */
  at(offset: number): number;
  /** Offsets (perhaps below 0) with most votes, the best first, each apart from the others. */
  peaks(most: number): { offset: number; votes: number }[];
}

/**
 * Every gram of the pattern votes for the start that each of its places in the text would give the pattern;
 * frequent grams count less. Time: the number of such places.
 */
export function vote(index: GramIndex, pattern: Uint16Array): Votes {
  const shift = pattern.length;
  const votes = new Float32Array(Math.ceil((index.length + shift) / BUCKET) + 2);
  for (let i = 0; i + GRAM <= pattern.length; i++) {
    const gram = gramAt(pattern, i, index.bits);
    const from = index.heads[gram] ?? 0;
    const to = index.heads[gram + 1] ?? 0;
    const weight = 1 / (1 + (to - from) / 8);
    for (let k = from; k < to; k++) {
      const bucket = Math.floor(((index.positions[k] ?? 0) - i + shift) / BUCKET);
      votes[bucket] = (votes[bucket] ?? 0) + weight;
    }
  }
  /** A passage may lie across the edge of two buckets. */
  const around = (bucket: number) =>
    (votes[bucket] ?? 0) + Math.max(votes[bucket - 1] ?? 0, votes[bucket + 1] ?? 0);
  return {
    at: (offset) => around(Math.floor((offset + shift) / BUCKET)),
    peaks(most) {
      const ranked = Array.from(votes.keys())
        .filter((bucket) => (votes[bucket] ?? 0) > 0)
        .map((bucket) => ({ bucket, votes: around(bucket) }))
        .sort((a, b) => b.votes - a.votes || (votes[b.bucket] ?? 0) - (votes[a.bucket] ?? 0));
      const peaks: { bucket: number; votes: number }[] = [];
      for (const one of ranked) {
        if (peaks.length >= most) break;
        if (peaks.every(({ bucket }) => Math.abs(bucket - one.bucket) > 1)) peaks.push(one);
      }
      return peaks.map(({ bucket, votes: weight }) => ({ offset: bucket * BUCKET - shift, votes: weight }));
    },
  };
}
