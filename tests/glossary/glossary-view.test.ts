import { describe, expect, it } from 'vitest';
import { matchingTerms, termsOf } from '@/utils/glossary/glossary-view';

const entry = (short: string, long: string, ...keys: string[]) => ({ short, long, keys });

const TERMS = termsOf([
  entry('COC', 'Chamber of Commerce', 'b'),
  entry('COC', 'Code of Conduct', 'a', 'c'),
  entry('U.N.', 'United Nations', 'a'),
  entry('UN', 'United Nations', 'a', 'b'),
  entry('UNL', 'Université nationale du Laos', 'd'),
]);

describe('termsOf', () => {
  it('puts what one short form stands for side by side, the meaning of most papers first', () => {
    expect(TERMS[0]).toEqual({
      short: 'COC',
      meanings: [
        { long: 'Code of Conduct', keys: ['a', 'c'] },
        { long: 'Chamber of Commerce', keys: ['b'] },
      ],
    });
  });

  it('takes a short form with dots for the same', () => {
    expect(TERMS[1]).toEqual({ short: 'U.N.', meanings: [{ long: 'United Nations', keys: ['a', 'b'] }] });
    expect(TERMS).toHaveLength(3);
  });
});

describe('matchingTerms', () => {
  it.each([
    ['', ['COC', 'U.N.', 'UNL']],
    ['co', ['COC']],
    ['conduct', ['COC']],
    ['onduct', []],
    ['universite N', ['UNL']],
    ['un', ['U.N.', 'UNL']],
    [' nations ', ['U.N.']],
  ])('finds by "%s"', (typed, shorts) => {
    expect(matchingTerms(TERMS, typed).map(({ short }) => short)).toEqual(shorts);
  });
});
