import type { Edit, Given, Random } from './anchor-edit';
import { EditedText, type Stretch } from './edited-text';

/** UTF-16 units of a short quote. */
const SHORTEST = 12;
const LONGEST = 39;
/** Places to try in one text. */
const TRIES = 300;
/** Units beside the quote that are rewritten, taken out or doubled with it: more than the context that is kept. */
const BESIDE = 100;
/** With so much the same beside it, another place is the same passage said again, and not wrong to show. */
const SAME_BESIDE = 24;

/** A short quote of two to five whole words that stand at another place of the text too, amid other words. */
function recurring(text: string, random: Random): Stretch | null {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const from = BESIDE + Math.floor(random() * Math.max(1, text.length - 2 * BESIDE - LONGEST));
    const words = /(?<=\s)(?:\S+ ){1,4}\S+(?=\s)/u.exec(text.slice(from, from + LONGEST));
    if (!words || words[0].length < SHORTEST) continue;
    const start = from + words.index;
    const end = start + words[0].length;
    const isWithin = start >= BESIDE && end + BESIDE <= text.length;
    const recurs = text.indexOf(words[0]) !== text.lastIndexOf(words[0]);
    if (isWithin && recurs && !isSaidAgain(text, { start, end })) return { start, end };
  }
  return null;
}

/** Whether the words stand elsewhere with what goes before or after them here. */
function isSaidAgain(text: string, { start, end }: Stretch): boolean {
  return [text.slice(start - SAME_BESIDE, end), text.slice(start, end + SAME_BESIDE)].some(
    (passage) => text.indexOf(passage) !== text.lastIndexOf(passage),
  );
}

/** A stretch of another text, as long as it must be. */
function foreignWords({ foreign, random }: Given, length: number): string {
  const from = Math.floor(random() * Math.max(1, foreign.length - length));
  return foreign.slice(from, from + length);
}

/** A new first paragraph, so that the position of old tells nothing, and then the text as it is edited. */
function shifted(given: Given, edit: (edited: EditedText, from: number, to: number) => void): EditedText {
  const { text, quote } = given;
  const [from, to] = [quote.start - BESIDE, quote.end + BESIDE];
  const edited = new EditedText();
  edited.push(`${foreignWords(given, 4 * BESIDE)}\n`);
  edited.push(text.slice(0, from), 0, from);
  edit(edited, from, to);
  edited.push(text.slice(to), to, text.length);
  return edited;
}

/** Edits after which nothing tells which of several places a short quote is of. */
export const RECURRENCES: readonly Edit[] = [
  {
    name: 'short, recurs: its passage doubled',
    passage: 'doubled',
    least: 99.5,
    quoteOf: recurring,
    apply: (given) => {
      const passage = (edited: EditedText, from: number, to: number) =>
        edited.push(given.text.slice(from, to), from, to);
      const edited = shifted(given, passage);
      edited.push('\n');
      passage(edited, given.quote.start - BESIDE, given.quote.end + BESIDE);
      return edited;
    },
  },
  {
    name: 'short, recurs: all around it rewritten',
    passage: 'vague',
    least: 99.5,
    quoteOf: recurring,
    apply: (given) =>
      shifted(given, (edited) => {
        const { start, end } = given.quote;
        edited.push(`${foreignWords(given, BESIDE - 1)} `);
        edited.push(given.text.slice(start, end), start, end);
        edited.push(` ${foreignWords(given, BESIDE - 1)}`);
      }),
  },
  {
    name: 'short, recurs: its passage deleted',
    passage: 'vague',
    least: 99.5,
    quoteOf: recurring,
    apply: (given) => shifted(given, () => {}),
  },
];
