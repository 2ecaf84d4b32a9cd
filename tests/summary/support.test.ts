import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/utils/summary/sentences';
import { supportIn } from '@/utils/summary/support';

const PAPER =
  'Smuggling by small boats has doubled since the ports stopped sharing their radar records in 2019. ' +
  'The coastguard opened a new station with forty seats. ' +
  'The ports should share their radar records of small boats again, under rules that protect the fishermen. ' +
  'Fishermen do not trust the coastguard. ' +
  'A joint watch would cost 3.5 million dollars a year.';
const SOURCES = sentencesOf({ n: 4, text: PAPER }, 'en');
const support = supportIn(SOURCES, true);

describe('supportIn', () => {
  it.each([
    ['The ports should share radar records of small boats again.', 2, true],
    ['Smuggling by small boats has doubled since 2019.', 0, true],
    ['Fishermen do not trust the coastguard.', 3, true],
    // The number is another one, or the sentence says the opposite.
    ['Smuggling by small boats has doubled since 2012.', 0, false],
    ['A joint watch would cost 35 million dollars a year.', 4, false],
    ['Fishermen trust the coastguard.', 3, false],
    ['The ports should not share their radar records of small boats.', 2, false],
    ['Radar was invented by engineers who wanted to guide aircraft through fog.', 2, false],
  ])('judges “%s”', (text, nearest, isSupported) => {
    expect(support(text)).toEqual({ nearest: SOURCES[nearest], isSupported });
  });

  it('finds nothing near to words that the paper does not have', () => {
    expect(support('Volcanoes erupt.')).toEqual({ nearest: null, isSupported: false });
    expect(support('')).toEqual({ nearest: null, isSupported: false });
    expect(supportIn([], true)('The strait is open.')).toEqual({ nearest: null, isSupported: false });
  });

  it('supports every sentence of the paper by itself, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SOURCES, { minLength: 1 }), (some) => {
        const judge = supportIn(some, true);
        for (const sentence of some)
          expect(judge(sentence.text)).toEqual({ nearest: sentence, isSupported: true });
      }),
      { numRuns: 50 },
    );
  });
});
