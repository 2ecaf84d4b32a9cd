import type { Article, ExtractResult } from '@/utils/article/article';

/** What must be read from a page of another site: every field that is named, and all paragraphs. */
export interface ExpectedElsewhere {
  url: string;
  kind: ExtractResult['kind'];
  reason?: string;
  article?: Partial<Omit<Article, 'paragraphs'>>;
  /** Kind and text of each. */
  paragraphs?: [string, string][];
}

/** What the expectation speaks of, taken from the result, in the expectation's own shape. */
export function askedElsewhere(
  result: ExtractResult,
  { url, article }: ExpectedElsewhere,
): ExpectedElsewhere {
  if (result.kind === 'none') return { url, kind: result.kind, reason: result.reason };
  if (result.kind === 'listing') return { url, kind: result.kind };
  const { paragraphs, ...facts } = result.article;
  return {
    url,
    kind: result.kind,
    article: Object.fromEntries(Object.entries(facts).filter(([name]) => article && name in article)),
    paragraphs: paragraphs.map(({ kind, text }) => [kind, text]),
  };
}
