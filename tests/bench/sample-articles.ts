import { JSDOM } from 'jsdom';
import { PUBLICATIONS } from '@/tests/browser/sample-publications';
import type { Paragraph } from '@/utils/article/article';

export interface SampleArticle {
  title: string;
  language: string;
  paragraphs: Paragraph[];
}

/** The publications of the local site with prose enough to measure on: our own words, free to copy. */
export const SAMPLE_ARTICLES: readonly SampleArticle[] = PUBLICATIONS.map(({ title, body }) => ({
  title,
  language: 'en',
  paragraphs: paragraphsOf(body),
})).filter(({ paragraphs }) => paragraphs.length >= 8);

function paragraphsOf(html: string): Paragraph[] {
  const { document } = new JSDOM(html).window;
  return Array.from(document.querySelectorAll('p, li'), (element) => element.textContent)
    .map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 60)
    .map((text, i) => ({ n: i + 1, kind: 'text', text }));
}
