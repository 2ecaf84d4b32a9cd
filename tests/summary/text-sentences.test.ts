import { describe, expect, it } from 'vitest';
import { indexAgain, indexAt, sentencesIn } from '@/utils/summary/text-sentences';

const text = 'A heading\nOne is here. Two is here.\n\nThree is here.';
const sentences = sentencesIn({ text }, 'en');

const old = (index: number) => {
  const sentence = sentences[index];
  if (!sentence) throw new Error('no sentence');
  return sentence;
};

describe('sentencesIn', () => {
  it('gives the sentences of every line where they stand in the text', () => {
    expect(sentences.map((one) => one.text)).toEqual([
      'A heading',
      'One is here.',
      'Two is here.',
      'Three is here.',
    ]);
    expect(sentences.every((one) => text.slice(one.start, one.end) === one.text)).toBe(true);
  });
});

describe('indexAt', () => {
  it.each([
    ['before all', 0, 0],
    ['amid a sentence', text.indexOf('Two') + 2, 2],
    ['between two', text.indexOf('Three') - 1, 3],
    ['behind all', text.length, 3],
  ])('finds the sentence %s', (_where, offset, index) => {
    expect(indexAt(sentences, offset)).toBe(index);
  });

  it('finds none where there is none', () => {
    expect(indexAt([], 5)).toBe(-1);
  });
});

describe('indexAgain', () => {
  const later = sentencesIn({ text: `Put in. One is here.\n${text}` }, 'en');
  it('finds the same words, nearest to their old place', () => {
    expect(later[indexAgain(later, old(2))]?.text).toBe('Two is here.');
    expect(indexAgain(later, old(1))).toBe(1);
  });

  it('takes the old place where the words are gone', () => {
    const edited = sentencesIn({ text: text.replace('Two is', 'Two was') }, 'en');
    expect(edited[indexAgain(edited, old(2))]?.text).toBe('Two was here.');
  });
});
