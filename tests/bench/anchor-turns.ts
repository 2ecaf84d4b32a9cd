import type { Edit, Given, Random } from './anchor-edit';
import { EditedText } from './edited-text';
import { pick } from './random';

/** One place of the quote changes, chosen among all where it can; null where there is none. */
function turn(name: string, pattern: RegExp, change: (found: string, given: Given) => string | null): Edit {
  return {
    name,
    passage: 'turned',
    least: 99,
    apply: (given) => {
      const { text, quote, random } = given;
      const matches = [...text.slice(quote.start, quote.end).matchAll(pattern)];
      if (matches.length === 0) return null;
      const { index, 0: found } = pick(random, matches);
      const now = change(found, given);
      if (now === null || now === found) return null;
      const at = quote.start + index;
      const edited = new EditedText();
      edited.push(text.slice(0, at), 0, at);
      edited.push(now, at, at + found.length);
      edited.push(text.slice(at + found.length), at + found.length, text.length);
      return edited;
    },
  };
}

const NUMBERS =
  'two three four five six seven eight nine ten twelve twenty thirty fifty hundred thousand'.split(' ');
const MONTHS =
  'January February March April June July August September October November December Monday Tuesday Friday'.split(
    ' ',
  );
const MODALS = 'must should shall may might can could will would'.split(' ');
/** Words with a capital that no sentence begins with. */
const NAMES = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const oneOf = (list: readonly string[]) =>
  new RegExp(`(?<![\\p{L}'’])(?:${list.join('|')})(?![\\p{L}'’])`, 'gu');
const another = (list: readonly string[], found: string, random: Random) =>
  pick(
    random,
    list.filter((one) => one !== found),
  );

/** Edits after which the passage says something else. */
export const TURNS: readonly Edit[] = [
  turn(
    'a negation put in',
    oneOf('is are was were has have had will would should can could may must'.split(' ')),
    (found) => `${found} not`,
  ),
  turn('a negation taken out', /(?<!\p{L})(?:not|no|never) /gu, () => ''),
  turn('a number changed', /\d+(?:,\d+)*/g, (found, { random }) => {
    const at = Math.floor(random() * found.length);
    const digit = String(1 + Math.floor(random() * 9));
    return /\d/.test(found.charAt(at)) ? found.slice(0, at) + digit + found.slice(at + 1) : null;
  }),
  turn('a number in words changed', oneOf(NUMBERS), (found, { random }) => another(NUMBERS, found, random)),
  turn('a date changed', oneOf(MONTHS), (found, { random }) => another(MONTHS, found, random)),
  turn('a year changed', /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/g, (found, { random }) =>
    String(Number(found) + 1 + Math.floor(random() * 9)),
  ),
  turn('a modal verb changed', oneOf(MODALS), (found, { random }) => another(MODALS, found, random)),
  turn('a name changed', NAMES, (found, { text, random }) =>
    another([...new Set(text.match(NAMES))], found, random),
  ),
  turn('a name changed by one letter', NAMES, (found, { random }) => {
    const at = 1 + Math.floor(random() * (found.length - 1));
    const [before, letter, after] = [found.slice(0, at), found.charAt(at), found.slice(at + 1)];
    const other = pick(random, LETTERS);
    return pick(random, [before + other + after, before + after, before + letter + other + after]);
  }),
];
