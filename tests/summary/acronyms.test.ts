import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '@/utils/article/article';
import { findAcronyms } from '@/utils/summary/acronyms';
import { acronymScore } from './acronym-score';
import { GOLD_ACRONYMS, HELD_OUT_ACRONYMS } from './acronyms.cases';

function paragraphs(...texts: string[]): Paragraph[] {
  return texts.map((text, i) => ({ n: i + 1, kind: 'text', text }));
}

/** Words and signs of which definitions and traps are made. */
const piece = fc.constantFrom(
  ...'Association of Southeast Asian Nations ASEAN (ASEAN) (the Group Twenty G20 (G20) (MNCs) ( ) [ ] “ ” ’ - . ; 2019 C4ISR (C4ISR) R&D (R&D) U.N. É ẞ İ 東 \u{1f600} a\u0301'.split(
    ' ',
  ),
);
const words = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('findAcronyms', () => {
  it('finds the definitions of the gold set, and no trap', () => {
    expect(acronymScore(GOLD_ACRONYMS)).toMatchObject({ precision: 1, recall: 1 });
  });

  it('finds most definitions that its rules were not set on, and no trap', () => {
    const { precision, recall } = acronymScore(HELD_OUT_ACRONYMS);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('counts the first definition of each, in the order of the text', () => {
    const found = findAcronyms(
      paragraphs(
        'The Code of Conduct (COC) and the World Bank Group (WBG).',
        'A Chamber of Commerce (COC) is another thing. The U.N. (United Nations) has none.',
        'The United Nations (UN) again.',
      ),
    );
    expect(found).toEqual([
      { short: 'COC', long: 'Code of Conduct', paragraph: 1 },
      { short: 'WBG', long: 'World Bank Group', paragraph: 1 },
      { short: 'U.N.', long: 'United Nations', paragraph: 2 },
    ]);
  });

  it('never reads a long form across the end of a sentence', () => {
    expect(findAcronyms(paragraphs('They met the World. Bank Group (WBG) was absent.'))).toEqual([]);
  });

  it('gives short forms whose first letter opens the long form, and whose letters occur in it in order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (texts) => {
        for (const { short, long, paragraph } of findAcronyms(paragraphs(...texts))) {
          // Digits and ampersands stand for words: "G20", "R&D".
          const letters = /[\d&]/.test(short) ? short.charAt(0) : short;
          const inOrder = Array.from(fold(letters).replace(/[^\p{L}]/gu, '')).join('[^]*');
          expect(fold(long)).toMatch(new RegExp(/^\d/.test(short) ? '' : `^${inOrder}`, 'u'));
          expect(long.length).toBeGreaterThan(short.length);
          expect(texts[paragraph - 1]).toContain(short);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each short form once, however often it is defined', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
        const once = findAcronyms(paragraphs(...texts));
        expect(findAcronyms(paragraphs(...texts, ...texts))).toEqual(once);
        expect(new Set(once.map(({ short }) => short)).size).toBe(once.length);
      }),
    );
  });
});

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
