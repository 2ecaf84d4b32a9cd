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
export async function marksOf(text: LensText, signal: AbortSignal): Promise<LensMark[] | null> {
  if (!lensReads(text.paragraphs, text.language)) return null;
  await nextTurn();
  return (await finishInSlices(stepsOf(readOf(text), text.language), signal)) ?? [];
}

/** The paragraphs of a paper with its lead, which has an `n` of 0, before them. */
export function readOf({ lead, paragraphs }: Pick<LensText, 'lead' | 'paragraphs'>): readonly Paragraph[] {
  return lead ? [{ n: 0, kind: 'text', text: lead.text }, ...paragraphs] : paragraphs;
}

function* stepsOf(paragraphs: readonly Paragraph[], language: string): Generator<undefined, LensMark[]> {
  const marks: LensMark[] = [];
  for (const paragraph of paragraphs) marks.push(...(yield* markSteps(paragraph, language)));
  return marks;
}
