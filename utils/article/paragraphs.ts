import type { Paragraph, ParagraphKind } from './article';

/** What a person counts who counts paragraphs on the page: no headings, captions, tables, notes or bios. */
const COUNTED: ReadonlySet<ParagraphKind> = new Set(['text', 'list', 'quote']);

/** The article's text, in whose UTF-8 bytes its SHA-256 is taken: the paragraphs, a line feed between two. */
export function articleText(paragraphs: readonly Pick<Paragraph, 'text'>[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** How many paragraphs are numbered. */
export function countNumbered(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter(({ kind }) => COUNTED.has(kind)).length;
}

/**
 * The number to cite for paragraph `n`: its place among the prose paragraphs, from 1.
 * Null when it is no prose, or when there is no paragraph `n`.
 */
export function paragraphNumber(paragraphs: readonly Paragraph[], n: number): number | null {
  const prose = paragraphs.filter(({ kind }) => COUNTED.has(kind));
  const place = prose.findIndex((paragraph) => paragraph.n === n);
  return place === -1 ? null : place + 1;
}

/** The numbers to cite of all prose paragraphs, by `Paragraph.n`. */
export function paragraphNumbers(paragraphs: readonly Paragraph[]): Map<number, number> {
  const prose = paragraphs.filter(({ kind }) => COUNTED.has(kind));
  return new Map(prose.map(({ n }, i) => [n, i + 1]));
}
