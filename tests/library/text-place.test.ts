import { describe, expect, it } from 'vitest';
import { sentenceDraft } from '@/entrypoints/library/keys/sentence-draft';
import { placeInText, textToSearch } from '@/utils/library/text-place';
import { articleOf } from './sample';

const article = articleOf({
  paragraphs: [
    { n: 1, kind: 'text', text: 'First words.' },
    { n: 2, kind: 'heading', text: 'A heading' },
    { n: 3, kind: 'caption', text: 'A caption' },
    { n: 4, kind: 'text', text: 'Last words.' },
  ],
});

const placeOfWords = (words: string, of = article) => placeInText(of, textToSearch(of).indexOf(words));

describe('a place in a kept text', () => {
  it.each([
    ['boats need', null, null],
    ['First', 1, null],
    ['heading', null, null],
    ['caption', null, 'A heading'],
    ['Last', 2, 'A heading'],
    ['words.\nA', 1, null],
  ])('of “%s” is paragraph %s under %s', (words, paragraph, heading) => {
    expect(placeOfWords(words)).toEqual({ paragraph, heading });
  });

  it('is counted without a lead where there is none', () => {
    expect(placeOfWords('Last', { ...article, lead: null })).toEqual({ paragraph: 2, heading: 'A heading' });
  });

  it('beyond the text is no paragraph', () => {
    expect(placeInText(article, 10_000)).toEqual({ paragraph: null, heading: 'A heading' });
  });
});

describe('the highlight of a sentence', () => {
  it.each([
    ['with a lead', article],
    ['without one', { ...article, lead: null }],
  ])('stands on its words, in its paragraph, %s', (_case, of) => {
    const { anchor, paragraph, heading } = sentenceDraft(of, { n: 4, start: 0, end: 11 });
    const { start, end } = anchor.position ?? { start: 0, end: 0 };
    expect(textToSearch(of).slice(start, end)).toBe('Last words.');
    expect(anchor.quote).toMatchObject({ exact: 'Last words.', suffix: '' });
    expect(anchor.quote.prefix.endsWith('A caption\n')).toBe(true);
    expect([paragraph, heading]).toEqual([2, 'A heading']);
  });
});
