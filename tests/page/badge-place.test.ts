import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, linesOf, overlap, placeBadge } from '@/utils/page/badge-place';

const line = (left: number, top: number, right: number): Area => ({ left, top, right, bottom: top + 20 });
const FULL = { width: 60, height: 18 };
const SHORT = { width: 26, height: 18 };
const SIZES = [FULL, SHORT];
const CARD: Area = { left: 0, top: 0, right: 300, bottom: 200 };

function place(lines: readonly Area[], following: readonly Area[], more: readonly Area[] = []) {
  const taken = [...lines, ...following, ...more];
  return placeBadge(SIZES, { lines, following, taken, bounds: CARD });
}

describe('a badge stands', () => {
  it.each([
    ['behind the last line', [line(0, 0, 290), line(0, 20, 100)], [], { left: 106, top: 21, size: 0 }],
    [
      'behind the line above when the last one is full',
      [line(0, 0, 200), line(0, 20, 290)],
      [],
      { left: 206, top: 1, size: 0 },
    ],
    [
      'in short behind the title before in words elsewhere',
      [line(0, 0, 260)],
      [line(0, 40, 90)],
      { left: 266, top: 1, size: 1 },
    ],
    [
      'behind a following line when the title is full',
      [line(0, 0, 290)],
      [line(0, 20, 290), line(0, 40, 90)],
      { left: 96, top: 41, size: 0 },
    ],
    [
      'under the title when all lines are full and there is a gap',
      [line(8, 0, 290)],
      [line(0, 41, 290)],
      { left: 8, top: 22, size: 0 },
    ],
    ['nowhere when all is full', [line(0, 0, 290)], [line(0, 20, 290)], null],
  ] as const)('%s', (_name, lines, following, expected) => {
    expect(place(lines, following)).toEqual(expected);
  });

  it('behind what goes on in the line', () => {
    expect(place([line(0, 0, 100)], [], [line(101, 0, 110)])).toMatchObject({ left: 116, top: 1 });
  });

  it('not on a picture beside the line', () => {
    expect(place([line(0, 0, 100)], [], [line(120, 0, 200)])).toMatchObject({ left: 0, top: 22 });
  });
});

const area = fc
  .tuple(fc.nat(300), fc.nat(200), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 8, max: 30 }))
  .map(([left, top, width, height]): Area => ({ left, top, right: left + width, bottom: top + height }));

it('a badge covers nothing and stays within its bounds, wherever lines and pictures stand', () => {
  let placed = 0;
  fc.assert(
    fc.property(
      fc.array(area, { minLength: 1, maxLength: 4 }),
      fc.array(area, { maxLength: 3 }),
      fc.array(area, { maxLength: 6 }),
      (title, following, pictures) => {
        const lines = linesOf(title);
        const taken = [...title, ...following, ...pictures];
        const found = place(lines, following, [...title, ...pictures]);
        const size = found && SIZES[found.size];
        if (!size) return;
        placed += 1;
        const { left, top } = found;
        const badge = { left, top, right: left + size.width, bottom: top + size.height };
        expect(taken.filter((other) => overlap(badge, other))).toEqual([]);
        expect(overlap(badge, CARD)).toEqual(badge);
      },
    ),
    { numRuns: 2000 },
  );
  expect(placed).toBeGreaterThan(100);
});

describe('boxes of text', () => {
  it('make one line where they stand side by side, raised and small ones too', () => {
    expect(
      linesOf([
        { left: 0, top: 0, right: 50, bottom: 20 },
        { left: 50, top: 4, right: 60, bottom: 14 },
        { left: 0, top: 20, right: 40, bottom: 40 },
      ]),
    ).toEqual([
      { left: 0, top: 0, right: 60, bottom: 20 },
      { left: 0, top: 20, right: 40, bottom: 40 },
    ]);
  });
});
