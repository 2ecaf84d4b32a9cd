/**
 * Cost of any stretch that was put in, however long, in edits of one letter: a new paragraph amid a quote must
 * not hide it, and a shorter one costs its letters.
 */
export const LONG_INSERTION = 12;

/** Where the parts of a pattern stand in a stretch of text. Offsets count from the start of that stretch. */
export interface Alignment {
  /** The part that is the quote: first and last letter that it has here, `end` exclusive. */
  start: number;
  end: number;
  /** Likeness of the three parts, 0 to 1; long insertions cost no more than `LONG_INSERTION` edits. */
  quote: number;
  prefix: number;
  suffix: number;
  /** Likeness of the quote with every inserted letter counted. */
  strict: number;
  /** Whether the letters on both sides of the quote's edge are the old ones: then the edge is certain. */
  startsClean: boolean;
  endsClean: boolean;
}

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;
const LONG = 3;
/** Set where the long insertion goes on, not where it opens. */
const GOES_ON = 4;

/**
 * Aligns a pattern (prefix, quote from `from` to `to`, suffix) with a stretch of text whose ends are free:
 * Sellers' algorithm with traceback, edits of one letter cost 1. Null when no letter of the quote is there.
 * Time and space are the product of the lengths.
 */
export function align(pattern: Uint16Array, from: number, to: number, text: Uint16Array): Alignment | null {
  const width = text.length + 1;
  const steps = new Uint8Array((pattern.length + 1) * width);
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let i = 1; i <= pattern.length; i++) {
    const unit = pattern[i - 1];
    const line = i * width;
    let left = i;
    let long = i + LONG_INSERTION;
    row[0] = i;
    steps[line] = UP;
    for (let j = 1; j < width; j++) {
      const aboveLeft = above[j - 1] ?? 0;
      let best = unit === text[j - 1] ? aboveLeft : aboveLeft + 1;
      let step = DIAGONAL;
      const up = (above[j] ?? 0) + 1;
      if (up < best) {
        best = up;
        step = UP;
      }
      if (left + 1 < best) {
        best = left + 1;
        step = LEFT;
      }
      const opens = left + LONG_INSERTION;
      if (opens < long) long = opens;
      else step |= GOES_ON;
      if (long < best) {
        best = long;
        step = LONG | (step & GOES_ON);
      }
      row[j] = best;
      steps[line + j] = step;
      left = best;
    }
    [above, row] = [row, above];
  }
  let column = 0;
  for (let j = 1; j < width; j++) if ((above[j] ?? 0) < (above[column] ?? 0)) column = j;
  return trace(pattern, from, to, text, steps, column);
}

function trace(
  pattern: Uint16Array,
  from: number,
  to: number,
  text: Uint16Array,
  steps: Uint8Array,
  column: number,
): Alignment | null {
  const width = text.length + 1;
  const costs = { prefix: 0, quote: 0, suffix: 0 };
  let inserted = 0;
  let start = -1;
  let end = -1;
  const clean = new Set<number>();
  let i = pattern.length;
  let j = column;
  while (i > 0) {
    const step = steps[i * width + j] ?? UP;
    const kind = step & 3;
    if (kind === DIAGONAL || kind === UP) {
      i--;
      if (kind === DIAGONAL) {
        j--;
        if (i >= from && i < to) {
          start = j;
          if (end === -1) end = j + 1;
        }
      }
      if (kind === DIAGONAL && pattern[i] === text[j]) clean.add(i);
      else costs[partOf(i, from, to)]++;
      continue;
    }
    let length = 1;
    if (kind === LONG) {
      while (((steps[i * width + j - length + 1] ?? 0) & GOES_ON) !== 0) length++;
    }
    j -= length;
    // Letters put in at an edge of the quote belong to neither side.
    if (i !== from && i !== to) costs[partOf(i, from, to)] += Math.min(length, LONG_INSERTION);
    if (i > from && i < to) inserted += length - Math.min(length, LONG_INSERTION);
  }
  if (start === -1) return null;
  const length = to - from;
  return {
    start,
    end,
    quote: likeness(costs.quote, length),
    prefix: likeness(costs.prefix, from),
    suffix: likeness(costs.suffix, pattern.length - to),
    strict: Math.max(0, 1 - (costs.quote + inserted) / Math.max(length, end - start)),
    startsClean: clean.has(from) && (from === 0 || clean.has(from - 1)),
    endsClean: clean.has(to - 1) && (to === pattern.length || clean.has(to)),
  };
}

function likeness(cost: number, length: number): number {
  return length === 0 ? 1 : Math.max(0, 1 - cost / length);
}

function partOf(i: number, from: number, to: number): 'prefix' | 'quote' | 'suffix' {
  if (i < from) return 'prefix';
  return i < to ? 'quote' : 'suffix';
}

/**
 * How well a text that starts at a quote's edge (read outwards) holds its context: 0 to 1. The near end is fixed,
 * the far end is free, and a long insertion costs `LONG_INSERTION` edits wherever it is.
 */
export function edgeLikeness(context: Uint16Array, text: Uint16Array): number {
  const length = context.length;
  if (length === 0) return 1;
  let same = 0;
  while (same < length && context[same] === text[same]) same++;
  if (same === length) return 1;
  const width = text.length + 1;
  let above = Uint16Array.from({ length: width }, (_, j) => Math.min(j, LONG_INSERTION));
  let row = new Uint16Array(width);
  for (let i = 1; i <= length; i++) {
    const unit = context[i - 1];
    let left = i;
    let long = i + LONG_INSERTION;
    row[0] = i;
    for (let j = 1; j < width; j++) {
      const aboveLeft = above[j - 1] ?? 0;
      long = Math.min(long, left + LONG_INSERTION);
      left = Math.min(unit === text[j - 1] ? aboveLeft : aboveLeft + 1, (above[j] ?? 0) + 1, left + 1, long);
      row[j] = left;
    }
    [above, row] = [row, above];
  }
  return Math.max(0, 1 - above.reduce((least, cost) => Math.min(least, cost), length) / length);
}
