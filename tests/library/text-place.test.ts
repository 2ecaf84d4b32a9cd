import { describe, expect, it } from 'vitest';
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
