import type { Article } from '@/utils/article/article';
import { inSlices, nextTurn } from '@/utils/in-slices';
import { type LensMark, marksIn } from '@/utils/lens/lens';
import { lensReads } from '@/utils/lens/reads-language';

/** What the lens reads of a paper. */
export type LensText = Pick<Article, 'lead' | 'paragraphs' | 'language'>;

/**
 * The marks of a paper in its order, found in slices, so that the page never waits; the lead's have an `n` of 0. Null where
 * the paper is in a language that the lens cannot read; incomplete where the signal was aborted.
 */
export async function marksOf(
  { lead, paragraphs, language }: LensText,
  signal: AbortSignal,
): Promise<LensMark[] | null> {
  if (!lensReads(paragraphs, language)) return null;
  const marks: LensMark[] = [];
  await nextTurn();
  const all = lead ? [{ n: 0, kind: 'text' as const, text: lead.text }, ...paragraphs] : paragraphs;
  await inSlices(all, (paragraph) => void marks.push(...marksIn(paragraph, language)), signal);
  return marks;
}
