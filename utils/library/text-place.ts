import { paragraphNumber } from '@/utils/article/paragraphs';
import type { Highlight } from '@/utils/highlight/highlight';
import type { TextRecord } from './records';

type KeptText = Pick<TextRecord, 'lead' | 'paragraphs'>;

/** The text of a kept version in which highlights are found: the lead, which a page has in its body, and the paragraphs. */
export function textToSearch({ lead, paragraphs }: KeptText): string {
  const texts = paragraphs.map(({ text }) => text);
  return (lead ? [lead.text, ...texts] : texts).join('\n');
}

/** Where in the paper an offset into that text lies: its prose paragraph, and the last heading above. */
export function placeInText(
  { lead, paragraphs }: KeptText,
  offset: number,
): Pick<Highlight, 'paragraph' | 'heading'> {
  let start = lead ? lead.text.length + 1 : 0;
  let heading: string | null = null;
  for (const { n, kind, text } of paragraphs) {
    // Of two lines, an offset at the line feed between them belongs to the first.
    if (offset < start) break;
    const end = start + text.length + 1;
    if (offset < end) return { paragraph: paragraphNumber(paragraphs, n), heading };
    if (kind === 'heading') heading = text;
    start = end;
  }
  return { paragraph: null, heading };
}
