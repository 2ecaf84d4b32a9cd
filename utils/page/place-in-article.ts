import type { TextMap } from '@/utils/anchor/text-map';
import type { Article } from '@/utils/article/article';
import { countNumbered, paragraphNumber } from '@/utils/article/paragraphs';

/** Where a quote starts, in the words of a citation. */
export interface PlaceInArticle {
  /** Number of the prose paragraph, from 1; null outside prose (lead, heading, caption, bio). */
  paragraph: number | null;
  /** Last heading above; null when there is none. */
  heading: string | null;
  /** Number of prose paragraphs in the article. */
  paragraphs: number;
}

/** Finds the paragraph of the article in which an offset into the text of one of its copies lies. */
export function placeInArticle(article: Article, map: TextMap, offset: number): PlaceInArticle {
  const { paragraphs } = article;
  const lineStart = map.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const lineEnd = map.text.indexOf('\n', offset);
  const line = map.text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  // The n-th line with these words is the n-th paragraph with them.
  let nth = map.text
    .slice(0, lineStart)
    .split('\n')
    .filter((text) => text === line).length;
  const whole = paragraphs.findIndex(({ text }) => text === line && nth-- === 0);
  // Line breaks and cells make lines within one paragraph.
  const index = whole === -1 && line !== '' ? paragraphs.findIndex(({ text }) => text.includes(line)) : whole;
  const at = paragraphs[index];
  const heading = paragraphs.slice(0, Math.max(0, index)).findLast(({ kind }) => kind === 'heading');
  return {
    paragraph: at ? paragraphNumber(paragraphs, at.n) : null,
    heading: heading?.text ?? null,
    paragraphs: countNumbered(paragraphs),
  };
}
