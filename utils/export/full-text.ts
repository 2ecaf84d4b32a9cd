import type { ParagraphKind } from '@/utils/article/article';
import { paragraphNumbers } from '@/utils/article/paragraphs';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import type { ReadingListItem } from './reading-list';
import { presentVersion } from './said';

/** Part of a paragraph, marked or not. */
export interface TextRun {
  text: string;
  /** The highlight that marks it: of several the one that begins first. */
  marked: Highlight | null;
}

export interface TextBlock {
  kind: ParagraphKind;
  /** The number to cite; null of what is no prose. */
  number: number | null;
  /** Never empty; their texts joined are the paragraph. */
  runs: TextRun[];
}

interface Span {
  start: number;
  end: number;
  highlight: Highlight;
}

/**
 * The text of the version that stands on the page, without its lead, with what of the highlights stands in it word for word;
 * empty where no text is kept. It is the user's own copy, and written only where they ask for it.
 */
export function fullText(item: ReadingListItem): TextBlock[] {
  const version = presentVersion(item);
  if (!version) return [];
  const { lead, paragraphs } = version;
  const texts = paragraphs.map(({ text }) => text);
  const whole = (lead ? [lead.text, ...texts] : texts).join('\n');
  const spans = spansIn(whole, inTextOrder(item.highlights));
  const numbers = paragraphNumbers(paragraphs);
  let start = lead ? lead.text.length + 1 : 0;
  return paragraphs.map(({ n, kind, text }) => {
    const runs = runsOf(text, start, spans);
    start += text.length + 1;
    return { kind, number: numbers.get(n) ?? null, runs };
  });
}

/** Where the quotes stand, in order and without overlaps. */
function spansIn(text: string, highlights: readonly Highlight[]): Span[] {
  const found = highlights.flatMap((highlight) => {
    const start = placeOfQuote(text, highlight);
    return start === null ? [] : [{ start, end: start + highlight.anchor.quote.exact.length, highlight }];
  });
  const spans: Span[] = [];
  let free = 0;
  for (const span of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.end <= free) continue;
    spans.push({ ...span, start: Math.max(span.start, free) });
    free = span.end;
  }
  return spans;
}

/** The occurrence whose surroundings agree best, of equal ones the nearest to where it was. */
function placeOfQuote(text: string, { anchor }: Highlight): number | null {
  const { exact, prefix, suffix } = anchor.quote;
  if (exact === '') return null;
  let best: { at: number; agreed: number; away: number } | null = null;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const agreed = alike(text, at, prefix, -1) + alike(text, at + exact.length, suffix, 1);
    const away = Math.abs(at - anchor.position.start);
    if (!best || agreed > best.agreed || (agreed === best.agreed && away < best.away))
      best = { at, agreed, away };
  }
  return best ? best.at : null;
}

/** How many code units beside `at` are those of the context. */
function alike(text: string, at: number, context: string, way: 1 | -1): number {
  let n = 0;
  while (n < context.length) {
    const [here, there] = way === 1 ? [at + n, n] : [at - 1 - n, context.length - 1 - n];
    if (text[here] !== context[there]) break;
    n += 1;
  }
  return n;
}

/** Whether a place lies between the two halves of one character. */
function isInPair(text: string, at: number): boolean {
  return at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

const beforePair = (text: string, at: number) => (isInPair(text, at) ? at - 1 : at);

function runsOf(text: string, start: number, spans: readonly Span[]): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  const add = (end: number, marked: Highlight | null) => {
    if (end > at) runs.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const span of spans) {
    const [from, to] = [span.start - start, Math.min(span.end - start, text.length)];
    if (to <= 0 || from >= text.length) continue;
    add(Math.max(beforePair(text, from), 0), null);
    add(isInPair(text, to) ? to + 1 : to, span.highlight);
  }
  add(text.length, null);
  return runs;
}
