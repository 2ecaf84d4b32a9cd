import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRegion } from '@/utils/search/regions';
import { placesOfTerms, wordSpans, wordsOf } from '@/utils/search/words';

describe('words', () => {
  it.each([
    ['Rising SEA-levels, 2023!', ['rising', 'sea', 'levels', '2023']],
    ['Singapore’s “O‘Brien” don’t', ['singapore', 'obrien', 'dont']],
    ['Ærø, Straße, Đà Nẵng, São Tomé', ['aero', 'strasse', 'da', 'nang', 'sao', 'tome']],
    ['co­operation ﬁne', ['cooperation', 'fine']],
    ['南海仲裁案', wordsOf('南海仲裁案')],
    ['கடல்சார் பாதுகாப்பு', ['கடல்சார்', 'பாதுகாப்பு']],
    ['', []],
  ])('of %j are folded', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('of scripts without blanks are parted', () => {
    expect(wordsOf('南海仲裁案的裁决').length).toBeGreaterThan(2);
    expect(wordsOf('ความมั่นคงทางทะเล').length).toBeGreaterThan(1);
  });

  it('are the same with and without their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordSpans(text).map(({ word }) => word)).toEqual(wordsOf(text));
      }),
    );
  });

  it('that were found are marked where they stand', () => {
    const text = 'Müller’s harbour, HARBOURS';
    const places = placesOfTerms(text, new Set(['muller', 'harbours']));
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['Müller’s', 'HARBOURS']);
  });
});

describe('a region', () => {
  it.each([
    ['East Asia and Asia Pacific', true],
    ['Southeast Asia and ASEAN', true],
    ['Middle East and North Africa (MENA)', true],
    ['Americas', true],
    ['Country and Region Studies', false],
    ['Maritime Security', false],
    ['International Politics of the Middle East', false],
    ['2023', false],
  ])('%s: %s', (category, isOne) => {
    expect(isRegion(category)).toBe(isOne);
  });
});
