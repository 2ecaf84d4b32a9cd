import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, excerptOfPaper } from '@/utils/search/excerpt';

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

  it('is where most of the words stand, close together', () => {
    const far = 'rice and rain '.repeat(40);
    const text = `A harbour at first. ${far}The quiet harbour of boats. ${far}A harbour, and in it boats.`;
    const excerpt = excerptOf(text, new Set(['harbour', 'boats'])) ?? '';
    expect(excerpt).toContain('The quiet harbour of boats.');
    expect(excerpt).not.toContain('at first');
  });

  it('holds all of the words that it was chosen for', () => {
    const filler = fc.integer({ min: 0, max: 60 }).map((n) => 'rice '.repeat(n));
    fc.assert(
      fc.property(filler, fc.integer({ min: 0, max: 25 }), filler, (before, between, after) => {
        const excerpt = excerptOf(
          `${before}harbour ${'so '.repeat(between)}boats ${after}`,
          new Set(['harbour', 'boats']),
        );
        expect(excerpt).toContain('harbour');
        expect(excerpt).toContain('boats');
      }),
    );
  });

  it('is none where no word stands', () => {
    expect(excerptOf('Rice and rain.', new Set(['harbour']))).toBeNull();
  });
});

describe('what a card does not show of a paper', () => {
  const categories = ['IDSS Papers', 'Harbour Security'];
  const paragraphs = [
    { n: 2, text: `A harbour. ${'Rice and rain. '.repeat(30)}` },
    {
      n: 7,
      text: `${'Rice and rain. '.repeat(30)}Boats leave the harbour early. ${'Tides rise. '.repeat(30)}`,
    },
  ];

  it('is the paragraph with most of the words, and its number', () => {
    const { text = '', paragraph } =
      excerptOfPaper({ categories }, paragraphs, new Set(['harbour', 'boats'])) ?? {};
    expect(paragraph).toBe(7);
    expect(text).toMatch(/^… .*Boats leave the harbour early\..* …$/);
    // It has two lines at most where the window is wide.
    expect(text.length).toBeLessThan(250);
  });

  it('of words that stand in one paragraph alone is that one', () => {
    expect(excerptOfPaper({ categories }, paragraphs, new Set(['harbour']))?.paragraph).toBe(2);
  });

  it('is a category where none stands in the body, and nothing where none stands anywhere', () => {
    expect(excerptOfPaper({ categories }, paragraphs, new Set(['security']))).toEqual({
      text: 'Harbour Security',
      paragraph: null,
    });
    expect(excerptOfPaper({ categories }, paragraphs, new Set(['cables']))).toBeNull();
  });
});
