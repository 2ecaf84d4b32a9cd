import { describeSpan } from '@/utils/anchor/describe';
import { atWordEnds } from '@/utils/anchor/words';
import type { Edit } from './anchor-edits';
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

/** How one rule did on one edit, in numbers of cases. */
export interface Tally {
  cases: number;
  /** Found at the right place, whether shown or asked; for a passage that is gone: reported as gone. */
  right: number;
  /** Shown as found at a wrong place: the worst error. */
  wrong: number;
  /** Shown as found, wherever. */
  certain: number;
  /** Asked about, wherever. */
  asked: number;
}

export interface Case {
  edited: EditedText;
  place: Stretch;
  anchor: ReturnType<typeof describeSpan>;
}

/** One case of an edit: a text, a quote of it, and the text afterwards. */
export function makeCase(texts: readonly string[], edit: Edit, random: () => number): Case {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const text = pick(random, texts);
    const foreign = pick(random, texts);
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
    const from = Math.floor(random() * Math.max(1, text.length - length));
    let place = { start: from, end: Math.min(text.length, from + length) };
    if (random() >= 1 / CUT) place = atWordEnds(text, place.start, place.end);
    while (/\s/.test(text.charAt(place.start))) place.start += 1;
    while (/\s/.test(text.charAt(place.end - 1))) place.end -= 1;
    if (place.end - place.start < SHORTEST || foreign === text) continue;
    const edited = edit.apply({ text, quote: place, foreign, random });
    if (edited) return { edited, place, anchor: describeSpan(text, place.start, place.end) };
  }
  throw new Error(`No quote can be edited so: ${edit.name}`);
}

export async function tally(cases: readonly Case[], edit: Edit, rule: Rule): Promise<Tally> {
  const sum = { cases: cases.length, right: 0, wrong: 0, certain: 0, asked: 0 };
  for (const { edited, place, anchor } of cases) {
    const found = await rule(edited.text, anchor.quote, anchor.position);
    const isRight = judge(edited, place, edit, found);
    const isCertain = found !== null && found.state !== 'uncertain';
    if (isRight) sum.right += 1;
    if (isCertain) sum.certain += 1;
    if (found && !isCertain) sum.asked += 1;
    // A passage that says something else now is no place to show the quote at without asking.
    if (isCertain && (!isRight || edit.passage === 'turned')) sum.wrong += 1;
  }
  return sum;
}

function judge(edited: EditedText, place: Stretch, edit: Edit, found: Found): boolean {
  if (edit.passage === 'gone') return found === null;
  const before = found && edited.before(found);
  return before !== null && overlap(before, place) >= RIGHT;
}
