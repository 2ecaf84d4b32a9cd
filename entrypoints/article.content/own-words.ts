import type { Article, ExtractResult } from '@/utils/article/article';
import type { PageSource } from '@/utils/page/page-source';
import { type Outcome, outcomeOf } from '@/utils/problem';

/** What the page says in its own words, also while it is translated, when they were seen before. */
export function readSource(source: PageSource, extract: (page: Document) => ExtractResult): ExtractResult {
  const page = source.document();
  const result = extract(page ?? document);
  if (page === null && result.kind !== 'none') {
    return { kind: 'none', reason: 'translated', trace: result.trace };
  }
  return result.kind === 'article' ? { ...result, isTranslated: page !== document } : result;
}

/** The article of the page as an outcome: a page without one, and a translated one, has no words to mark. */
export async function articleOf(read: () => Promise<ExtractResult>): Promise<Outcome<Article>> {
  try {
    const result = await read();
    if (result.kind === 'article' && !result.isTranslated) return { ok: true, value: result.article };
    const isTranslated =
      result.kind === 'article' || (result.kind === 'none' && result.reason === 'translated');
    return {
      ok: false,
      problem: isTranslated ? 'page-translated' : 'selection-outside',
      detail: result.kind,
    };
  } catch (error) {
    return outcomeOf(error);
  }
}
