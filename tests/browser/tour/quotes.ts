/** Words of an article to mark: chosen from its text, so that the tour works on any page. */

import type { Article } from '@/utils/article/article';

const QUOTE_WORDS = 14;
/** Paragraphs shorter than this have no words to spare before and after a quote. */
const LEAST_WORDS = 24;

/**
 * `count` quotes of 14 words out of different prose paragraphs, in text order, each standing in the article once.
 * @throws when the article has too little prose
 */
export function quotesOf(article: Article, count: number): string[] {
  const whole = article.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const quotes = article.paragraphs
    .filter((paragraph) => paragraph.kind === 'text')
    .map((paragraph) => paragraph.text.split(' '))
    .filter((words) => words.length >= LEAST_WORDS)
    .map((words) => words.slice(4, 4 + QUOTE_WORDS).join(' '))
    .map(trimPunctuation)
    .filter((quote) => whole.split(quote).length === 2);
  if (quotes.length < count) throw new Error(`Only ${quotes.length} passages fit to be marked`);
  const stride = Math.floor(quotes.length / count);
  return Array.from({ length: count }, (_, index) => quotes[index * stride] ?? '');
}

/** A quote that begins or ends in a mark would be grown or cut at its words' edges. */
function trimPunctuation(quote: string): string {
  return quote.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
