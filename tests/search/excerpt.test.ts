import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '@/utils/search/excerpt';

const LONGEST = 240 + 240 / 3 + 60 + 60 + 4;

describe('an excerpt', () => {
  it('is cut at blanks around the first word that was searched for', () => {
    const text = `${'rice and rain '.repeat(40)}harbour ${'boats and tides '.repeat(40)}`;
    const excerpt = excerptOf(text, new Set(['harbour'])) ?? '';
    expect(excerpt).toMatch(/^… (rain|rice|and) .* harbour boats .* …$/);
    expect(text).toContain(excerpt.slice(2, -2));
  });

  it('of a text without blanks is no longer, and parts no sign', () => {
    const long = fc
      .constantFrom('稻米與雨水', '𠮷野家', 'ข้าวและฝน')
      .chain((sign) => fc.integer({ min: 1, max: 400 }).map((n) => sign.repeat(n)));
    fc.assert(
      fc.property(long, long, (before, after) => {
        const excerpt = excerptOf(`${before} harbour ${after}`, new Set(['harbour'])) ?? '';
        expect(excerpt).toContain('harbour');
        expect(excerpt.length).toBeLessThanOrEqual(LONGEST);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is none where no word stands', () => {
    expect(excerptOf('Rice and rain.', new Set(['harbour']))).toBeNull();
  });
});
