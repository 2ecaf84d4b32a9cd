import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS } from '@/utils/search/catalogue';
import { isSameValue, parseQuery, withFilter, withoutFilter, withoutValue } from '@/utils/search/query';
import { QUESTIONS } from './query.cases';

function asTold(q: string) {
  const { words, filters, ignored } = parseQuery(q);
  return {
    words: words.map(({ words: own, isPrefix, isQuoted, isNegated }) => {
      const text = `${own.join(' ')}${isPrefix ? '*' : ''}`;
      return `${isNegated ? '-' : ''}${isQuoted ? `"${text}"` : text}`;
    }),
    filters: filters.map(
      ({ facet, value, years, isNegated }) =>
        `${isNegated ? '-' : ''}${facet}=${years ? `${years.from}..${years.to}` : value}`,
    ),
    ignored,
  };
}

describe('a question', () => {
  it.each(QUESTIONS)('is read: $q', ({ q, words = [], filters = [], ignored = [] }) => {
    expect(asTold(q)).toEqual({ words, filters, ignored });
  });

  it('names the place of each part', () => {
    const q = 'sea  -author:"See Seng" level';
    const { words, filters } = parseQuery(q);
    expect([...words, ...filters].map(({ start, end }) => q.slice(start, end))).toEqual([
      'sea',
      'level',
      '-author:"See Seng"',
    ]);
  });

  it('can be of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (q) => {
        expect(parseQuery(q).words.every(({ words }) => words.length > 0)).toBe(true);
      }),
    );
  });
});

const nameOf = (_facet: string, one: string) => (one === 'lost' ? 'Not found' : one);

describe('a filter', () => {
  it('is put in behind what is typed, and taken out again', () => {
    const q = withFilter('rising sea', 'author', 'Tan See Seng', true);
    expect(q).toBe('rising sea author:"Tan See Seng"');
    expect(withFilter(q, 'author', 'tan see seng', false)).toBe('rising sea');
  });

  it('is taken out wherever it stands, with all of its facet or with every other one', () => {
    const q = 'year:2020 rising tag:a sea year:2021';
    expect(withoutFilter(q, 'year')).toBe('rising tag:a sea');
    expect(withoutFilter(q)).toBe('rising sea');
  });

  it.each([
    ['author:tan sea', 'author', 'Tan See Seng', ['Tan See Seng', 'Tan Wei'], 'sea author:"Tan Wei"'],
    ['sea year:2020..2023', 'year', '2021', ['2023', '2021', '2020'], 'sea year:2023 year:2020'],
    ['year:2021 year:2019..2021', 'year', '2021', ['2021'], ''],
    ['author:tan author:"Zoë"', 'author', 'Tan Wei', ['Tan Wei', 'Zoë'], 'author:"Zoë"'],
    ['author:"Tan Wei" author:wei', 'author', 'Tan Wei', ['Tan Wei', 'Wei Ling'], 'author:"Wei Ling"'],
    ['-author:tan author:wei', 'author', 'Tan Wei', ['Tan Wei'], '-author:tan'],
    ['sea state:not', 'state', 'lost', ['lost'], 'sea'],
  ] as const)(
    'of several values is parted where one is taken out: %s',
    (q, facet, value, chosen, expected) => {
      expect(withoutValue(q, facet, value, chosen, nameOf)).toBe(expected);
    },
  );

  it('says the value that it was given, whatever stands before it', () => {
    const value = fc.string({ unit: 'grapheme' }).filter((text) => /\p{L}/u.test(text));
    const facet = fc.constantFrom(...FACETS.filter((one) => one !== 'year'));
    const before = fc.constantFrom('', 'rising sea', 'tag:x', '"a phrase"', '-sea list:"two words"');
    fc.assert(
      fc.property(before, facet, value, (q, name, text) => {
        const set = withFilter(q, name, text, true);
        const last = parseQuery(set).filters.at(-1);
        expect(last?.facet).toBe(name);
        expect(isSameValue(last?.value ?? '', text)).toBe(true);
        expect(withFilter(set, name, text, false)).toBe(withFilter(q, name, text, false));
      }),
    );
  });
});
