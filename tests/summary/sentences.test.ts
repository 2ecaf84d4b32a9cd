import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceSlices, sentencesOf } from '@/utils/summary/sentences';
import { GOLD_PARAGRAPHS, HELD_OUT_PARAGRAPHS } from './sentence-ends.cases';
import { MORE_HELD_OUT } from './sentence-ends-held-out.cases';
import { f1, type Split, unaided } from './sentence-score';

const ours: Split = (text, language) =>
  sentencesOf({ n: 1, text }, language)
    .map(({ start }) => start)
    .slice(1);

/** Without blanks. */
function inked(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('sentencesOf', () => {
  it.each([
    ['the gold set', GOLD_PARAGRAPHS.map((text) => ({ text })), 150],
    ['the held-out set', [...HELD_OUT_PARAGRAPHS.map((text) => ({ text })), ...MORE_HELD_OUT], 150],
  ] as const)('finds the sentence ends of %s', (name, paragraphs, least) => {
    const [we, alone] = [f1(paragraphs, ours), f1(paragraphs, unaided)];
    console.log(
      `${name}: ${we.wanted} ends, F1 ${we.f1.toFixed(3)}, Intl.Segmenter alone ${alone.f1.toFixed(3)}`,
    );
    expect(we.wanted).toBeGreaterThanOrEqual(least);
    expect(we.f1).toBeGreaterThanOrEqual(0.98);
    expect(we.f1).toBeGreaterThan(alone.f1);
  });

  it('gives each sentence with its paragraph and its place in it', () => {
    expect(sentencesOf({ n: 7, text: 'One came. Two went.' }, 'en')).toEqual([
      { text: 'One came.', n: 7, start: 0, end: 9 },
      { text: 'Two went.', n: 7, start: 10, end: 19 },
    ]);
  });

  it('gives the same sentences a slice at a time', () => {
    const paragraph = GOLD_PARAGRAPHS.map((text) => text.replaceAll('‖', '')).join(' ');
    for (const text of [
      paragraph.repeat(4),
      'a'.repeat(50_000),
      `${'b '.repeat(30_000)}. ${paragraph}`,
      '',
      ' ',
    ])
      expect([...sentenceSlices({ n: 3, text }, 'en')].flat()).toEqual(sentencesOf({ n: 3, text }, 'en'));
  });

  it.each([
    ['zh', '第一句。第二句！第三句？', 3],
    ['ja', 'これは一つ目です。これは二つ目です。', 2],
    ['hi', 'यह पहला वाक्य है। यह दूसरा वाक्य है।', 2],
    ['en-GB-oxendict', 'This is one. This is two.', 2],
    ['', 'This is one. This is two.', 2],
    ['x'.repeat(50), 'This is one. This is two.', 2],
  ])('reads a text in "%s"', (language, text, count) => {
    expect(sentencesOf({ n: 1, text }, language)).toHaveLength(count);
  });

  it('loses nothing but blanks, and never throws', () => {
    const trap = fc.constantFrom(
      '. ',
      'Dr. ',
      '[1]',
      '(',
      ')',
      '“',
      '”',
      'U.S. ',
      '… ',
      '? ',
      'No. 5',
      'The ',
      'a ',
    );
    const text = fc.array(fc.oneof(trap, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 });
    fc.assert(
      fc.property(
        text.map((parts) => parts.join('')),
        fc.string(),
        (whole, language) => {
          const sentences = sentencesOf({ n: 1, text: whole }, language);
          expect(inked(sentences.map((sentence) => sentence.text).join(''))).toBe(inked(whole));
          for (const { text: sentence, start, end } of sentences) {
            expect(whole.slice(start, end)).toBe(sentence);
            expect(sentence).not.toBe('');
          }
        },
      ),
    );
  });

  it.each([
    ['stops', '. '],
    ['opening brackets', '( A. '],
    ['quotation marks', '.”'],
    ['one endless word', 'a'],
    ['plain sentences', 'The cat sat on the mat. '],
    ['note marks', '.[1] '],
    ['questions in an open quotation', '“Why? '],
  ])(
    // With time quadratic in the length this would take minutes, and end at the limit.
    'is done with a text of a million units made of %s',
    (_case, unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const sentences = sentencesOf({ n: 1, text }, 'en');
      expect(sentences.at(-1)?.end).toBe(text.trimEnd().length);
    },
    20_000,
  );
});
