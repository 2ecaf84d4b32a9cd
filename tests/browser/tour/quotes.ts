/** Words of an article to mark: chosen from its text, so that the tour works on any page. */

import type { Article } from '@/utils/article/article';

const QUOTE_WORDS = 14;
/** Words left unmarked before each quote of a paragraph, so that quotes neither touch nor open it. */
const GAP_WORDS = 4;

/**
 * Up to `count` quotes of 14 words out of the prose, in text order and as far apart as can be, each standing in the
 * article once. Fewer, or none, where the prose is too short or says everything twice.
 */
export function quotesOf(article: Article, count: number): string[] {
  const whole = article.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const quotes = article.paragraphs
    .filter((paragraph) => paragraph.kind === 'text')
    .flatMap((paragraph) => passagesOf(paragraph.text.split(' ')))
    .filter((quote) => whole.indexOf(quote) === whole.lastIndexOf(quote));
  const stride = Math.max(1, Math.floor(quotes.length / count));
  return quotes.filter((_, index) => index % stride === 0).slice(0, count);
}

/** The runs of 14 words of a paragraph with a gap before each. */
function passagesOf(words: string[]): string[] {
  const step = GAP_WORDS + QUOTE_WORDS;
  return Array.from({ length: Math.floor(words.length / step) }, (_, index) =>
    trimPunctuation(words.slice(index * step + GAP_WORDS, (index + 1) * step).join(' ')),
  );
}

/** A quote that begins or ends in a mark would be grown or cut at its words' edges. */
function trimPunctuation(quote: string): string {
  return quote.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
