import type { Paragraph } from '@/utils/article/article';
import { paragraphNumber } from '@/utils/article/paragraphs';

/** Of what stands behind the text (notes, bios) nobody needs to see anything to have read the paper. */
const BEHIND = new Set<Paragraph['kind']>(['note', 'bio']);

/** What of a text was on the screen, 0 to 1, when paragraph `n` was the last one that was; by UTF-16 units. */
export function shareUpTo(paragraphs: readonly Paragraph[], n: number): number {
  let seen = 0;
  let whole = 0;
  for (const paragraph of paragraphs) {
    if (BEHIND.has(paragraph.kind)) continue;
    whole += paragraph.text.length;
    if (paragraph.n <= n) seen += paragraph.text.length;
  }
  return whole === 0 ? 1 : seen / whole;
}

/**
 * Where each paragraph starts in a text that holds them in order, by its index; -1 for one that is not there. What stands
 * between them (a lead, a label, a line break amid a paragraph) is passed over.
 */
export function startsIn(text: string, paragraphs: readonly Pick<Paragraph, 'text'>[]): number[] {
  let from = 0;
  return paragraphs.map(({ text: wanted }) => {
    // Line breaks and cells part a paragraph into lines: its beginning is enough to find it.
    const beginning = wanted.slice(0, BEGINNING);
    let at = text.indexOf(beginning, from);
    if (at === -1) at = lineStart(text, beginning, from);
    if (at !== -1) from = at + beginning.length;
    return at;
  });
}

/** UTF-16 units by which a paragraph is found. */
const BEGINNING = 60;

/** The same where a line break stands amid the beginning. */
function lineStart(text: string, beginning: string, from: number): number {
  const words = beginning.split(' ');
  for (let kept = words.length - 1; kept >= 3; kept--) {
    const at = text.indexOf(words.slice(0, kept).join(' '), from);
    if (at !== -1) return at;
  }
  return -1;
}

/** The number to cite of paragraph `n`, or of the nearest one above it that has one; null above the first. */
export function numberNear(paragraphs: readonly Paragraph[], n: number): number | null {
  for (let near = n; near > 0; near--) {
    const number = paragraphNumber(paragraphs, near);
    if (number !== null) return number;
  }
  return null;
}
