import type { Paragraph } from '@/utils/article/article';

/** A heading of the paper, and where it stands. */
export interface OutlineItem {
  /** `Paragraph.n` of the heading. */
  n: number;
  text: string;
}

/** The headings of a paper, in order. */
export function outlineOf(paragraphs: readonly Paragraph[]): OutlineItem[] {
  return paragraphs.filter(({ kind }) => kind === 'heading').map(({ n, text }) => ({ n, text }));
}

/** The heading under which paragraph `n` stands, by its own number; null above the first one. */
export function headingAbove(outline: readonly OutlineItem[], n: number): number | null {
  return outline.findLast((item) => item.n <= n)?.n ?? null;
}
