import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, RowHeights, rowAfterKey, rowsBetween } from '@/components/virtual/row-heights';

const height = fc.integer({ min: 1, max: 900 });
const someHeights = fc.array(height, { minLength: 1, maxLength: 300 });
const offsets = (heights: readonly number[]) => {
  const sums = [0];
  for (const one of heights) sums.push((sums.at(-1) ?? 0) + one);
  return sums;
};
const of = (heights: readonly number[]) => new RowHeights(heights.length, (at) => heights[at] ?? 0);

describe('heights of rows', () => {
  it('add up to where each row stands, whichever were measured in whatever order', () => {
    fc.assert(
      fc.property(someHeights, fc.array(fc.tuple(fc.nat(), height)), (guessed, measured) => {
        const rows = of(guessed);
        const heights = [...guessed];
        for (const [n, one] of measured) {
          const at = n % heights.length;
          expect(rows.set(at, one)).toBe(heights[at] !== one);
          heights[at] = one;
        }
        expect(Array.from({ length: heights.length + 1 }, (_, at) => rows.offsetOf(at))).toEqual(
          offsets(heights),
        );
        expect(rows.total).toBe(offsets(heights).at(-1));
      }),
    );
  });

  it('tell which row stands at a distance', () => {
    fc.assert(
      fc.property(someHeights, fc.integer({ min: -100, max: 300_000 }), (heights, y) => {
        const starts = offsets(heights).slice(0, -1);
        const last = starts.findLastIndex((start) => start <= y);
        expect(of(heights).indexAt(y)).toBe(Math.max(0, last));
      }),
    );
  });

  it('of no rows are nothing', () => {
    const rows = of([]);
    expect([rows.total, rows.indexAt(0), rowsBetween(rows, 0, 500)]).toEqual([0, -1, null]);
    expect(piecesOf(rows, null, [0])).toEqual([]);
    expect(() => rows.set(0, 10)).toThrow(RangeError);
  });
});

describe('what stands in the document', () => {
  it('is as high as all rows, holds those of the range and those kept, each once and in order', () => {
    fc.assert(
      fc.property(
        someHeights,
        fc.nat(60_000),
        fc.nat(2000),
        fc.array(fc.nat(299), { maxLength: 3 }),
        (heights, from, size, kept) => {
          const rows = of(heights);
          const range = rowsBetween(rows, from, from + size);
          if (!range) throw new Error('there are rows');
          const pieces = piecesOf(rows, range, kept);
          const shown = pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.at] : []));
          const inRange = Array.from({ length: range.last - range.first + 1 }, (_, n) => range.first + n);
          expect(shown).toEqual(
            [...new Set([...inRange, ...kept.filter((at) => at < heights.length)])].toSorted((a, b) => a - b),
          );
          const total = pieces.reduce(
            (sum, piece) => sum + (piece.kind === 'gap' ? piece.height : (heights[piece.at] ?? 0)),
            0,
          );
          expect(total).toBeCloseTo(rows.total, 6);
        },
      ),
    );
  });

  it('is a number of rows that does not grow with the list', () => {
    const rows = new RowHeights(100_000, () => 200);
    const pieces = piecesOf(rows, rowsBetween(rows, 9_000_000, 9_000_900), [3]);
    expect(pieces.filter(({ kind }) => kind === 'row')).toHaveLength(6);
  });
});

describe('keys', () => {
  it('never lead out of the list, and a page is at least one row', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'] as const;
    fc.assert(
      fc.property(someHeights, fc.nat(), fc.constantFrom(...keys), height, (heights, n, key, page) => {
        const rows = of(heights);
        const at = n % heights.length;
        const to = rowAfterKey(key, at, rows, page) ?? -1;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(heights.length);
        const isDown = key === 'ArrowDown' || key === 'PageDown';
        const isUp = key === 'ArrowUp' || key === 'PageUp';
        expect(!isDown || to > at || at === heights.length - 1).toBe(true);
        expect(!isUp || to < at || at === 0).toBe(true);
      }),
    );
  });

  it.each([
    ['Home', 0],
    ['End', 9],
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 8],
    ['PageUp', 2],
    ['a', null],
  ])('%s leads from the sixth of ten rows to %s', (key, to) => {
    expect(rowAfterKey(key, 5, new RowHeights(10, () => 100), 300)).toBe(to);
  });
});
