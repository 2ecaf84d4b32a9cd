import type { Article } from '@/utils/article/article';
import { paragraphNumber } from '@/utils/article/paragraphs';

/** What of a version is compared: the lead and the paragraphs, in the order of the page. */
export type Version = Pick<Article, 'lead' | 'paragraphs'>;

/** One block of a version. */
export interface Block {
  text: string;
  kind: Article['paragraphs'][number]['kind'] | 'lead';
  /** The number to cite; null for what is no prose. */
  number: number | null;
}

/** The blocks of a version: what the page shows of it, so that its texts, joined by line feeds, are nearly the page's. */
export function blocksOf({ lead, paragraphs }: Version): Block[] {
  const body = paragraphs.map(({ n, kind, text }) => ({
    text,
    kind,
    number: paragraphNumber(paragraphs, n),
  }));
  return lead ? [{ text: lead.text, kind: 'lead', number: null }, ...body] : body;
}
