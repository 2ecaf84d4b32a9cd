import type { Article } from '@/utils/article/article';
import { type EntityIndex, indexSteps } from '@/utils/entities/entities';
import { finishInSlices, nextTurn } from '@/utils/in-slices';
import { lensReads } from '@/utils/lens/reads-language';

/**
 * Who, where and when of a paper, read in slices, so that the page never waits; the lead has an `n` of 0. Null where the
 * paper is in a language whose capitals and words the rules do not know, or the signal was aborted.
 */
export async function indexOfPaper(
  { lead, paragraphs, language, published }: Pick<Article, 'lead' | 'paragraphs' | 'language' | 'published'>,
  signal: AbortSignal,
): Promise<EntityIndex | null> {
  if (!lensReads(paragraphs, language)) return null;
  const all = lead ? [{ n: 0, kind: 'text' as const, text: lead.text }, ...paragraphs] : paragraphs;
  await nextTurn();
  return finishInSlices(indexSteps(all, published), signal);
}
