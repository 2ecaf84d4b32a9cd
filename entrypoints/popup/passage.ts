import { describeSpan } from '@/utils/anchor/describe';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Article } from '@/utils/article/article';
import { articleText } from '@/utils/article/paragraphs';

/** A stretch of paragraph `n`, as offsets into its text. */
interface Span {
  n: number;
  start: number;
  end: number;
}

/** The quote by which the page finds a sentence again, with its context in the whole article. */
export function passageOf({ paragraphs }: Pick<Article, 'paragraphs'>, span: Span): TextQuoteSelector {
  const before = paragraphs.filter(({ n }) => n < span.n);
  const offset = before.reduce((length, { text }) => length + text.length + 1, 0);
  return describeSpan(articleText(paragraphs), offset + span.start, offset + span.end).quote;
}
