/**
 * Where rows of unlike height stand under one another, most of them guessed until they are laid out: a Fenwick tree
 * (P. M. Fenwick, 1994) over their heights, so that one measured row costs O(log n), however long the list is. CSS pixels.
 */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;
  readonly #top: number;

  /** `heightOf` gives what is known or guessed of each row. */
  constructor(
    readonly count: number,
    heightOf: (at: number) => number,
  ) {
    this.#heights = Float64Array.from({ length: count }, (_, at) => heightOf(at));
    this.#sums = new Float64Array(count + 1);
    for (let at = 1; at <= count; at++) {
      this.#sums[at] = (this.#sums[at] ?? 0) + (this.#heights[at - 1] ?? 0);
      const parent = at + (at & -at);
      if (parent <= count) this.#sums[parent] = (this.#sums[parent] ?? 0) + (this.#sums[at] ?? 0);
    }
    this.#top = 2 ** Math.floor(Math.log2(Math.max(1, count)));
  }

  get total(): number {
    return this.offsetOf(this.count);
  }

  heightOf(at: number): number {
    return this.#heights[at] ?? 0;
  }

  /** Sets a row's measured height; true where that is another one. Throws a RangeError for a row that is not there. */
  set(at: number, height: number): boolean {
    if (!Number.isInteger(at) || at < 0 || at >= this.count) throw new RangeError(`no row ${at}`);
    const difference = height - this.heightOf(at);
    if (difference === 0) return false;
    this.#heights[at] = height;
    for (let one = at + 1; one <= this.count; one += one & -one)
      this.#sums[one] = (this.#sums[one] ?? 0) + difference;
    return true;
  }

  /** Distance of a row's upper edge from that of the list. */
  offsetOf(at: number): number {
    let sum = 0;
    for (let one = Math.min(Math.max(at, 0), this.count); one > 0; one -= one & -one)
      sum += this.#sums[one] ?? 0;
    return sum;
  }

  /** The row that stands at this distance from the list's upper edge, the first or last one beyond the ends; -1 without rows. */
  indexAt(y: number): number {
    if (this.count === 0) return -1;
    let before = 0;
    let left = y;
    for (let step = this.#top; step >= 1; step /= 2) {
      const next = before + step;
      const sum = this.#sums[next] ?? 0;
      if (next > this.count || sum > left) continue;
      before = next;
      left -= sum;
    }
    return Math.min(before, this.count - 1);
  }
}

/** Rows from `first` to `last`, both of them. */
export interface RowRange {
  first: number;
  last: number;
}

/** The rows between two distances from the list's upper edge, with those that reach in; null without rows. */
export function rowsBetween(rows: RowHeights, from: number, to: number): RowRange | null {
  const first = rows.indexAt(from);
  return first === -1 ? null : { first, last: Math.max(first, rows.indexAt(to)) };
}

/** What stands in the document, in order: rows, and gaps as high as the rows that are left out. */
export type Piece = { kind: 'row'; at: number } | { kind: 'gap'; from: number; height: number };

/** The rows of a range and those `kept` beside it (the one that has the focus), with gaps for all others. */
export function piecesOf(rows: RowHeights, range: RowRange | null, kept: readonly number[]): Piece[] {
  const shown = new Set(kept.filter((at) => at >= 0 && at < rows.count));
  const { first, last } = range ?? { first: 0, last: -1 };
  for (let at = first; at <= last; at++) shown.add(at);
  const pieces: Piece[] = [];
  let next = 0;
  const gapUpTo = (at: number) => {
    if (at > next) pieces.push({ kind: 'gap', from: next, height: rows.offsetOf(at) - rows.offsetOf(next) });
  };
  for (const at of [...shown].toSorted((a, b) => a - b)) {
    gapUpTo(at);
    pieces.push({ kind: 'row', at });
    next = at + 1;
  }
  gapUpTo(rows.count);
  return pieces;
}

/** Where a key leads from the row `at`; null for a key that leads nowhere. `page` is a window's height. */
export function rowAfterKey(key: string, at: number, rows: RowHeights, page: number): number | null {
  const clamp = (to: number) => Math.min(Math.max(to, 0), rows.count - 1);
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1);
    case 'ArrowUp':
      return clamp(at - 1);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(rows.count - 1);
    case 'PageDown':
      return clamp(Math.max(at + 1, rows.indexAt(rows.offsetOf(at) + page)));
    case 'PageUp':
      return clamp(Math.min(at - 1, rows.indexAt(rows.offsetOf(at) - page)));
    default:
      return null;
  }
}
