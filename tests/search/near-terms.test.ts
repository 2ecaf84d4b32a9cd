import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearTerms } from '@/utils/search/near-terms';
import { isOneTypo, isTypoOfBeginning } from './one-typo';

const near = (terms: string[], word: string, goesOn = false) => {
  const sorted = terms.toSorted();
  return nearTerms(sorted, word, goesOn).map((at) => sorted[at]);
};

describe('the terms that a word may be a typo of', () => {
  it.each([
    ['harbour', 'harbor', true],
    ['harbour', 'harbours', true],
    ['harbour', 'harbuor', true],
    ['harbour', 'larbour', true],
    ['harbour', 'aharbour', true],
    ['harbour', 'arbour', true],
    ['harbour', 'ahrbour', true],
    ['harbour', 'harbbour', true],
    ['müller', 'muller', true],
    ['harbour', 'harbour', false],
    ['harbour', 'hrabuor', false],
    ['harbour', 'harbo', false],
  ])('%s, %s: %s', (one, other, isTypo) => {
    expect(near(['harpoon', other, 'sea'], one)).toEqual(isTypo ? [other] : []);
    expect(near([other], one)).toEqual(isTypo ? [other] : []);
    expect(near([one], other)).toEqual(isTypo ? [one] : []);
  });

  it('go on behind the beginning that was typed, with the same first letter', () => {
    const terms = ['harbours', 'harboured', 'barbours', 'harvest', 'h'];
    expect(near(terms, 'harbuor', true)).toEqual(['harboured', 'harbours']);
    expect(near(terms, 'harbuor')).toEqual([]);
  });

  it('are those of a look at each of them', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'é');
    const term = fc.string({ unit, minLength: 1, maxLength: 7 });
    const word = fc.string({ unit, minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(term, { maxLength: 60 }), word, fc.boolean(), (terms, typed, goesOn) => {
        const isNear = goesOn ? isTypoOfBeginning : isOneTypo;
        expect(near(terms, typed, goesOn)).toEqual(
          terms.toSorted().filter((other) => other !== typed && isNear(typed, other)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
