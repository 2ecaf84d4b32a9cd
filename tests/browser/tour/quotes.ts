/** Words of an article to mark: chosen from its text, so that the tour works on any page. */

import type { Article } from '@/utils/article/article';

/** Words of a quote: as a reader would mark, or fewer where a text is too short for that. */
const QUOTE_WORDS = [14, 8, 4] as const;
/** Words left unmarked before each quote, for each word of it, so that quotes neither touch nor open a paragraph. */
const GAP = 0.25;

type Text = Pick<Article, 'paragraphs' | 'lead'>;

export interface Quotes {
  /** In text order. */
  quotes: string[];
  /** Why there are fewer than asked for; null when there are not. */
  lacking: string | null;
}

/**
 * Up to `count` quotes of 14 words out of the prose, in text order and as far apart as can be, each standing in the
 * article once; of 8 or 4 words where longer ones are too few.
 */
export function quotesOf(article: Text, count: number): Quotes {
  let best: string[] = [];
  for (const size of QUOTE_WORDS) {
    const found = spread(passagesOf(article, size), count);
    if (found.length > best.length) best = found;
    if (best.length === count) return { quotes: best, lacking: null };
  }
  const words = proseOf(article).join(' ').split(' ').filter(Boolean).length;
  const least = QUOTE_WORDS[QUOTE_WORDS.length - 1] ?? 0;
  return {
    quotes: best,
    lacking: `of its ${words} words of prose too few stand in the text once, ${least} or more in a row`,
  };
}

/** At most `count` of them, evenly from the first on. */
function spread(quotes: string[], count: number): string[] {
  const stride = Math.max(1, Math.floor(quotes.length / count));
  return quotes.filter((_, index) => index % stride === 0).slice(0, count);
}

function proseOf({ paragraphs }: Text): string[] {
  return paragraphs.filter(({ kind }) => kind === 'text' || kind === 'list').map(({ text }) => text);
}

/** The runs of `size` words that stand in the article once, a gap before each. */
function passagesOf(article: Text, size: number): string[] {
  const whole = [article.lead?.text ?? '', ...article.paragraphs.map(({ text }) => text)].join('\n');
  return proseOf(article)
    .flatMap((text) => runsOf(text.split(' '), size))
    .filter((run) => run !== '' && whole.indexOf(run) === whole.lastIndexOf(run));
}

function runsOf(words: string[], size: number): string[] {
  const gap = Math.ceil(size * GAP);
  return Array.from({ length: Math.floor(words.length / (gap + size)) }, (_, index) => {
    const start = index * (gap + size) + gap;
    return trimPunctuation(words.slice(start, start + size).join(' '));
  });
}

/** A quote that begins or ends in a mark would be grown or cut at its words' edges. */
function trimPunctuation(quote: string): string {
  return quote.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
