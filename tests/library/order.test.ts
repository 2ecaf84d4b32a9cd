import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBetween } from '@/utils/library/order';

describe('a place', () => {
  it('lies between its neighbours after any sequence of insertions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), (picks) => {
        const places: string[] = [];
        for (const pick of picks) {
          const at = pick % (places.length + 1);
          places.splice(at, 0, placeBetween(places[at - 1] ?? null, places[at] ?? null));
        }
        expect(places).toEqual(places.toSorted((a, b) => Number(a > b) - Number(a < b)));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  });

  it('does not grow when entries are appended or prepended', () => {
    let last: string | null = null;
    let first: string | null = null;
    for (let i = 0; i < 10_000; i++) {
      last = placeBetween(last, null);
      first = placeBetween(null, first);
    }
    expect([last?.length, first?.length]).toEqual([8, 8]);
  });

  it('grows by one digit in about five insertions at the same spot', () => {
    const low = placeBetween(null, null);
    let high = placeBetween(low, null);
    for (let i = 0; i < 500; i++) high = placeBetween(low, high);
    expect(high.length).toBeLessThan(120);
  });

  it('does not exist between two that stand the wrong way round', () => {
    const place = placeBetween(null, null);
    expect(() => placeBetween(place, place)).toThrow(RangeError);
    expect(() => placeBetween(placeBetween(place, null), place)).toThrow(RangeError);
    // The same fraction, as no version has written it.
    expect(() => placeBetween(place, `${place}0`)).toThrow(RangeError);
  });
});
