// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textMap } from '@/utils/anchor/text-map';
import type { Article } from '@/utils/article/article';
import { placeInArticle } from '@/utils/page/place-in-article';

/** Only what is read of an article. */
const article = {
  paragraphs: [
    { n: 1, kind: 'text', text: 'First words.' },
    { n: 2, kind: 'heading', text: 'A heading' },
    { n: 3, kind: 'text', text: 'The same again.' },
    { n: 4, kind: 'caption', text: 'A caption' },
    { n: 5, kind: 'text', text: 'The same again.' },
    { n: 6, kind: 'text', text: 'One line and another.' },
    { n: 7, kind: 'bio', text: 'Somebody writes.' },
  ],
} as Article;

function mapOf(lines: string[]) {
  const root = document.createElement('div');
  for (const line of lines) {
    const paragraph = document.createElement('p');
    for (const [i, part] of line.split('|').entries()) {
      if (i > 0) paragraph.append(document.createElement('br'));
      paragraph.append(part);
    }
    root.append(paragraph);
  }
  return textMap(root);
}

const map = mapOf([
  'The lead.',
  'First words.',
  'A heading',
  'The same again.',
  'A caption',
  'The same again.',
  'One line|and another.',
  'Somebody writes.',
]);

describe('placeInArticle', () => {
  it.each([
    { at: 'lead', paragraph: null, heading: null },
    { at: 'First', paragraph: 1, heading: null },
    { at: 'same', paragraph: 2, heading: 'A heading' },
    { at: 'caption', paragraph: null, heading: 'A heading' },
    { at: 'and another', paragraph: 4, heading: 'A heading' },
    { at: 'Somebody', paragraph: null, heading: 'A heading' },
  ])('finds the paragraph of "$at"', ({ at, paragraph, heading }) => {
    expect(placeInArticle(article, map, map.text.indexOf(at))).toEqual({ paragraph, heading, paragraphs: 4 });
  });

  it('tells paragraphs with the same words apart by their order', () => {
    expect(placeInArticle(article, map, map.text.lastIndexOf('same')).paragraph).toBe(3);
  });
});
