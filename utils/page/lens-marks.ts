import type { Article, Paragraph } from '@/utils/article/article';
import { finishInSlices, nextTurn } from '@/utils/in-slices';
import { type LensMark, markSteps } from '@/utils/lens/lens';
import { lensReads } from '@/utils/lens/reads-language';

/** What the lens reads of a paper. */
export type LensText = Pick<Article, 'lead' | 'paragraphs' | 'language'>;

/**
 * The marks of a paper in its order, found in slices, so that the page never waits; the lead's have an `n` of 0. Null where
 * the paper is in a language that the lens cannot read; none where the signal was aborted.
 */
export async function marksOf(
  { lead, paragraphs, language }: LensText,
  signal: AbortSignal,
): Promise<LensMark[] | null> {
  if (!lensReads(paragraphs, language)) return null;
  await nextTurn();
  const all = lead ? [{ n: 0, kind: 'text' as const, text: lead.text }, ...paragraphs] : paragraphs;
  return (await finishInSlices(stepsOf(all, language), signal)) ?? [];
}

function* stepsOf(paragraphs: readonly Paragraph[], language: string): Generator<undefined, LensMark[]> {
  const marks: LensMark[] = [];
  for (const paragraph of paragraphs) marks.push(...(yield* markSteps(paragraph, language)));
  return marks;
}
