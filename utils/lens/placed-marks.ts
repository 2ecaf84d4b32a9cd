import type { Paragraph } from '@/utils/article/article';
import type { Steps } from '@/utils/summary/steps';
import type { LensKind } from './kinds';
import type { LensMark } from './lens';

/** Where a paragraph is to be looked for in the text of a copy, `end` exclusive; sure where it begins there. */
interface Stretch {
  start: number;
  end: number;
  isSure: boolean;
}

type Placeable = Pick<Paragraph, 'n' | 'text'>;

/** UTF-16 units of a paragraph that cannot be mistaken for another one. */
const TELLING = 60;

/** A copy's text as the article has it: a `<br>`, a line feed here, is a space in a paragraph. */
export function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/**
 * Where each paragraph stands in a text (of `inOneLine`) that holds them in order, by its number, a step each. What
 * stands between them is passed over; one that is not there has what is between its neighbours. The lead, with an `n` of
 * 0, may be there or not: its words in a paragraph are that paragraph's.
 */
export function* paragraphPlaces(
  text: string,
  paragraphs: readonly Placeable[],
): Steps<ReadonlyMap<number, Stretch>> {
  const starts = new Map<Placeable, number>();
  let from = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    yield;
    if (paragraph.text.length < TELLING) continue;
    const at = text.indexOf(paragraph.text, from);
    const next = paragraphs[i + 1]?.text;
    // The lead of other sites is often the beginning of the text, or a sentence from far within it.
    const isLeadElsewhere = paragraph.n === 0 && next !== undefined && !isBefore(text, at, next);
    if (at === -1 || isLeadElsewhere) continue;
    starts.set(paragraph, at);
    from = at + paragraph.text.length;
  }
  const places = new Map<number, Stretch>();
  let next = text.length;
  const ends = new Map<Placeable, number>();
  for (const paragraph of paragraphs.toReversed()) {
    ends.set(paragraph, next);
    next = starts.get(paragraph) ?? next;
  }
  from = 0;
  for (const paragraph of paragraphs) {
    yield;
    const end = ends.get(paragraph) ?? text.length;
    const start = starts.get(paragraph) ?? startWithin(text, paragraph, from, end);
    if (paragraph.n === 0 && start === -1) places.set(0, { start: 0, end: 0, isSure: false });
    else places.set(paragraph.n, { start: start === -1 ? from : start, end, isSure: start !== -1 });
    if (start !== -1) from = Math.min(end, start + paragraph.text.length);
  }
  return places;
}

function isBefore(text: string, at: number, paragraph: string): boolean {
  const first = text.indexOf(paragraph);
  return first === -1 || at < first;
}

/** What is short, or has something amid it that the article leaves out, is looked for between its neighbours. */
function startWithin(text: string, { text: wanted }: Placeable, from: number, end: number): number {
  const at = text.indexOf(wanted.slice(0, TELLING), from);
  return at !== -1 && at < end ? at : -1;
}

/** The offset of a mark in such a text, within its own paragraph; -1 where its words do not stand there. */
export function markStart(
  text: string,
  mark: Pick<LensMark, 'n' | 'start' | 'text'>,
  places: ReadonlyMap<number, Stretch>,
): number {
  const place = places.get(mark.n);
  if (!place) return -1;
  const expected = place.start + mark.start;
  if (place.isSure && text.startsWith(mark.text, expected)) return expected;
  const near = text.slice(place.start, place.end).indexOf(mark.text);
  return near === -1 ? -1 : place.start + near;
}

/** The kind under which a mark shows while these kinds are chosen: the one that fits best; null for none of them. */
export function shownKind(mark: LensMark, kinds: readonly LensKind[]): LensKind | null {
  return mark.kinds.find(({ kind }) => kinds.includes(kind))?.kind ?? null;
}
