import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadArticles } from '@/tests/bench/lead-articles';
import { isSameName } from '@/utils/summary/named';
import type { Sentence } from '@/utils/summary/sentences';
import { sentencesOf } from '@/utils/summary/sentences';
import { finished } from '@/utils/summary/steps';
import { supportIn, supportSteps } from '@/utils/summary/support';
import {
  DENIED_SENTENCES,
  FALSE_SENTENCES,
  KEPT_SENTENCES,
  OTHERWISE_SURE_SENTENCES,
  SOURCE_SENTENCES,
  TRUE_SENTENCES,
  UNSURE_SENTENCES,
} from './support.cases';

const SOURCES: Sentence[] = sentencesOf({ n: 4, text: SOURCE_SENTENCES.join(' ') }, 'en');
const support = supportIn(SOURCES, true);

describe('supportIn', () => {
  it.each(TRUE_SENTENCES)('supports “%s”', (text, source) => {
    expect(support(text)).toEqual({ nearest: SOURCES[source], doubt: null });
  });

  it.each(FALSE_SENTENCES)('doubts “%s”', (text, source, doubt) => {
    expect(support(text)).toEqual({ nearest: SOURCES[source], doubt });
  });

  it.each([
    ...DENIED_SENTENCES.map((pair) => [...pair, 'denial'] as const),
    ...UNSURE_SENTENCES.map((pair) => [...pair, 'fact'] as const),
    ...OTHERWISE_SURE_SENTENCES.map((pair) => [...pair, 'certainty'] as const),
    ...KEPT_SENTENCES.map((pair) => [...pair, null] as const),
  ])('of “%s” judges “%s” by what is not told as a fact', (source, text, doubt) => {
    const judge = supportIn(sentencesOf({ n: 1, text: source }, 'en'), true);
    expect(judge(text).doubt).toBe(doubt);
    expect(judge(source).doubt).toBeNull();
  });

  it('compares words, numbers and names in other languages', () => {
    const text = 'Pelabuhan Johor membuka 12 dermaga baharu. Nelayan tidak percaya kepada pengawal pantai.';
    const malay = supportIn(sentencesOf({ n: 1, text }, 'ms'), false);
    expect(malay('Pelabuhan Johor membuka 12 dermaga.').doubt).toBeNull();
    expect(malay('Pelabuhan Johor membuka 13 dermaga.').doubt).toBe('number');
    expect(malay('Pelabuhan Melaka membuka 12 dermaga baharu.').doubt).toBe('name');
  });

  it('finds nothing near to words that the paper does not have', () => {
    const nothing = { nearest: null, doubt: 'words' };
    expect(support('Volcanoes erupt.')).toEqual(nothing);
    expect(support('')).toEqual(nothing);
    expect(supportIn([], true)('The strait is open.')).toEqual(nothing);
  });

  it('supports every sentence of the paper by itself, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SOURCES, { minLength: 1 }), (some) => {
        const judge = supportIn(some, true);
        for (const sentence of some) {
          const { nearest, doubt } = judge(sentence.text);
          expect([nearest, doubt]).toEqual([sentence, null]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('doubts no sentence of a commentary that is its own', () => {
    for (const { paragraphs } of leadArticles('tuning').slice(0, 6)) {
      const sources = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, 'en'));
      const texts = sources.map(({ text }) => text);
      const doubted = finished(supportSteps(sources, true, texts)).filter(({ doubt }) => doubt !== null);
      expect(doubted).toEqual([]);
    }
  });

  it('never throws, and takes a step for every few sentences', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ unit: 'grapheme' }), (all, text) => {
        const sources = all.map((one, i) => ({ text: one, n: i, start: 0, end: one.length }));
        expect(supportIn(sources, true)(text)).toHaveProperty('doubt');
      }),
      { numRuns: 200 },
    );
    const many = Array.from({ length: 3000 }, (_, i) => ({
      text: `Ship ${i} sails.`,
      n: i,
      start: 0,
      end: 12,
    }));
    const steps = supportSteps(many, true, ['Ship 7 sails.']);
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(150);
  });
});

describe('isSameName', () => {
  it.each([
    ['Indonesia', 'Indonesian', true],
    ['China', 'Chinese', true],
    ['Japan', 'Japanese', true],
    ['Singapore', 'Singaporeans', true],
    ['ASEAN', 'ASEAN', true],
    ['Australia', 'Austria', false],
    ['Iran', 'Iraq', false],
    ['Niger', 'Nigeria', false],
    ['Korea', 'Koreans', true],
  ])('of “%s” and “%s” is %s', (a, b, expected) => {
    expect(isSameName(a, b)).toBe(expected);
    expect(isSameName(b, a)).toBe(expected);
  });
});
