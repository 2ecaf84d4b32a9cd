import { describeSpan } from '@/utils/anchor/describe';
import { atWordEnds } from '@/utils/anchor/words';
import type { Edit, Random } from './anchor-edit';
import type { Found, Rule } from './anchor-rules';
import { type EditedText, overlap, type Stretch } from './edited-text';
import { pick } from './random';

/** Length of quotes in UTF-16 units. */
const SHORTEST = 12;
const LONGEST = 320;
/** Least intersection over union, in the old text, of a place that is right. */
const RIGHT = 0.8;
/** One quote in so many begins and ends amid words, as a selection with Alt held does. */
const CUT = 4;
/** Quotes of one text, where an edit of the whole text serves all of them. */
const QUOTES = 4;
/** Texts to try for each case before giving up. */
const TRIES = 1000;

/** How one rule did on one edit, in numbers of cases. */
export interface Tally {
  cases: number;
  /**
   * Found at the right place, whether shown or asked. For a passage that is gone: reported as gone; doubled: asked
   * about at one of its places; vague: not shown.
   */
  right: number;
  /** Shown as found at a wrong place, or where it must not be shown: the worst error. */
  wrong: number;
  /** Shown as found, wherever. */
  certain: number;
}

export interface Case {
  edited: EditedText;
  place: Stretch;
  anchor: ReturnType<typeof describeSpan>;
}

/** So many cases of an edit: texts, quotes of them, and the texts afterwards. */
export function makeCases(texts: readonly string[], edit: Edit, random: Random, count: number): Case[] {
  const quoteOf = edit.quoteOf ?? anyQuote;
  const cases: Case[] = [];
  for (let tries = 0; cases.length < count; tries += 1) {
    if (tries > TRIES * count) throw new Error(`No quote can be edited so: ${edit.name}`);
    const text = pick(random, texts);
    const foreign = pick(random, texts);
    const quote = quoteOf(text, random);
    const edited = quote && foreign !== text && edit.apply({ text, quote, foreign, random });
    if (!edited) continue;
    const places = [quote];
    while (edit.passage === 'kept' && places.length < QUOTES) {
      const another = quoteOf(text, random);
      if (another) places.push(another);
    }
    for (const place of places.slice(0, count - cases.length)) {
      cases.push({ edited, place, anchor: describeSpan(text, place.start, place.end) });
    }
  }
  return cases;
}

function anyQuote(text: string, random: Random): Stretch | null {
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
  const from = Math.floor(random() * Math.max(1, text.length - length));
  let place = { start: from, end: Math.min(text.length, from + length) };
  if (random() >= 1 / CUT) place = atWordEnds(text, place.start, place.end);
  while (/\s/.test(text.charAt(place.start))) place.start += 1;
  while (/\s/.test(text.charAt(place.end - 1))) place.end -= 1;
  return place.end - place.start < SHORTEST ? null : place;
}

export async function tally(cases: readonly Case[], edit: Edit, rule: Rule): Promise<Tally> {
  const sum = { cases: cases.length, right: 0, wrong: 0, certain: 0 };
  for (const { edited, place, anchor } of cases) {
    const found = await rule(edited.text, anchor.quote, anchor.position);
    const isRight = judge(edited, place, edit, found);
    const isCertain = found !== null && found.state !== 'uncertain';
    if (isRight) sum.right += 1;
    if (isCertain) sum.certain += 1;
    // A passage that says something else now is no place to show the quote at without asking.
    if (isCertain && (!isRight || edit.passage === 'turned')) sum.wrong += 1;
  }
  return sum;
}

function judge(edited: EditedText, place: Stretch, { passage }: Edit, found: Found): boolean {
  if (passage === 'gone') return found === null;
  const isShown = found !== null && found.state !== 'uncertain';
  if (passage === 'vague') return !isShown;
  if (passage === 'doubled' && isShown) return false;
  const before = found && edited.before(found);
  return before !== null && overlap(before, place) >= RIGHT;
}
