import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, linesOf, overlap, placeBadge } from '@/utils/page/badge-place';

const line = (left: number, top: number, right: number): Area => ({ left, top, right, bottom: top + 20 });
const SIZE = { width: 60, height: 18 };
const CARD: Area = { left: 0, top: 0, right: 300, bottom: 200 };

describe('a badge stands', () => {
  it.each([
    ['behind the last line', [line(0, 0, 290), line(0, 20, 100)], [], { left: 106, top: 21 }],
    [
      'behind the line above when the last one is full',
      [line(0, 0, 200), line(0, 20, 290)],
      [],
      { left: 206, top: 1 },
    ],
    [
      'behind a following line when the title is full',
      [line(0, 0, 290)],
      [line(0, 20, 290), line(0, 40, 90)],
      { left: 96, top: 41 },
    ],
    ['nowhere when all is full', [line(0, 0, 290)], [line(0, 20, 290)], null],
  ] as const)('%s', (_name, lines, following, place) => {
    expect(placeBadge(SIZE, lines, following, [...lines, ...following], CARD)).toEqual(place);
  });

  it('behind what goes on in the line', () => {
    const title = line(0, 0, 100);
    expect(placeBadge(SIZE, [title], [], [title, line(101, 0, 110)], CARD)).toEqual({ left: 116, top: 1 });
  });

  it('not on a picture beside the line', () => {
    const title = line(0, 0, 100);
    expect(placeBadge(SIZE, [title], [], [title, line(120, 0, 200)], CARD)).toBeNull();
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
        const place = placeBadge(SIZE, lines, following, taken, CARD);
        if (!place) return;
        placed += 1;
        const { left, top } = place;
        const badge = { left, top, right: left + SIZE.width, bottom: top + SIZE.height };
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
