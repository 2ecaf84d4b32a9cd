import { EditedText, type Stretch } from './edited-text';
import { pick } from './random';

type Random = () => number;

/** What an edit works on: a text, the quote's place in it, and another text to take foreign words from. */
export interface Given {
  text: string;
  quote: Stretch;
  foreign: string;
  random: Random;
}

export interface Edit {
  name: string;
  /** `gone`: the passage is out; `kept`: it is still there; `turned`: it is there and says something else. */
  passage: 'kept' | 'gone' | 'turned';
  /** Least share (%) of quotes that must be found at the right place, or reported as gone. */
  least: number;
  /** Null where the quote has nothing to edit in this way: another one is taken. */
  apply(given: Given): EditedText | null;
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const SPACES = ['\n', '\t', '\u00a0', '  ', '\r\n', '\u2009', '\u3000', '\n\n    ', ' \u200b', '\u202f'];

/** Every match of a pattern becomes something else with a probability; what stays is old text. */
function each(
  pattern: RegExp,
  share: number,
  change: (found: string, given: Given) => string,
): Edit['apply'] {
  return (given) => {
    const edited = new EditedText();
    let done = 0;
    for (const { index, 0: found } of given.text.matchAll(pattern)) {
      edited.push(given.text.slice(done, index), done, index);
      const isEdited = given.random() < share;
      edited.push(isEdited ? change(found, given) : found, index, index + found.length);
      done = index + found.length;
    }
    edited.push(given.text.slice(done), done, given.text.length);
    return edited;
  };
}

const characters = (percent: number, least: number): Edit => ({
  name: `${percent} % of characters`,
  passage: 'kept',
  least,
  apply: each(/[^\n]/g, percent / 100, (found, { random }) => {
    const kind = random();
    const letter = pick(random, LETTERS);
    if (kind < 1 / 3) return letter;
    return kind < 2 / 3 ? '' : letter + found;
  }),
});

const words = (percent: number, least: number): Edit => ({
  name: `${percent} % of words`,
  passage: 'kept',
  least,
  apply: (given) => {
    const others = given.text.match(/[\p{L}\p{N}]+/gu) ?? [];
    return each(/[\p{L}\p{N}]+/gu, percent / 100, () => pick(given.random, others))(given);
  },
});

/** Words of the paragraphs that are put in. */
const NEW_PARAGRAPH = 60;

const paragraphs = (percent: number, least: number): Edit => ({
  name: `paragraphs inserted, ${percent} %`,
  passage: 'kept',
  least,
  apply: (given) => {
    const others = given.foreign.split(/\s+/);
    return each(/\n/g, percent / 100, () => {
      const from = Math.floor(given.random() * Math.max(1, others.length - NEW_PARAGRAPH));
      return `\n${others.slice(from, from + NEW_PARAGRAPH).join(' ')}\n`;
    })(given);
  },
});

const spaces = (name: string, share: number, change: (random: Random) => string): Edit => ({
  name,
  passage: 'kept',
  least: 99.9,
  apply: each(/\s+/g, share, (_, { random }) => change(random)),
});

const TYPE: Readonly<Record<string, readonly string[]>> = {
  "'": ['’', '‘'],
  '’': ["'"],
  '"': ['“', '”', '„'],
  '“': ['"'],
  '”': ['"'],
  '-': ['‑', '–', '‐'],
  '—': ['–', '-'],
  '–': ['-', '—'],
};

/** The passage goes, or something of another text of its length stands in its place. */
const out = (name: string, instead: (given: Given) => string): Edit => ({
  name,
  passage: 'gone',
  least: 99,
  apply: (given) => {
    const { text, quote } = given;
    const edited = new EditedText();
    edited.push(text.slice(0, quote.start), 0, quote.start);
    edited.push(instead(given));
    edited.push(text.slice(quote.end), quote.end, text.length);
    return edited;
  },
});

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
const oneOf = (list: readonly string[]) =>
  new RegExp(`(?<![\\p{L}'’])(?:${list.join('|')})(?![\\p{L}'’])`, 'gu');
const another = (list: readonly string[], found: string, random: Random) =>
  pick(
    random,
    list.filter((one) => one !== found),
  );

export const EDITS: readonly Edit[] = [
  out('passage deleted', () => ''),
  out('passage replaced', ({ quote, foreign, random }) => {
    const length = quote.end - quote.start;
    const at = foreign.indexOf(' ', Math.floor(random() * Math.max(1, foreign.length - 2 * length))) + 1;
    return foreign.slice(at, at + length);
  }),
  characters(1, 99.8),
  characters(5, 99),
  characters(10, 98),
  characters(20, 95),
  words(5, 99),
  words(10, 98.5),
  words(20, 97),
  words(30, 94),
  paragraphs(30, 99),
  paragraphs(100, 97),
  spaces('white space replaced, 20 %', 0.2, (random) => pick(random, SPACES)),
  spaces('white space replaced, 100 %', 1, (random) => pick(random, SPACES)),
  spaces('white space removed, 20 %', 0.2, () => ''),
  spaces('white space removed, 100 %', 1, () => ''),
  {
    name: 'white space inserted, 5 % of characters',
    passage: 'kept',
    least: 99.9,
    apply: each(/\S/g, 0.05, (found, { random }) => found + pick(random, SPACES)),
  },
  {
    name: 'quotes and dashes',
    passage: 'kept',
    least: 99.9,
    apply: each(/['’"“”—–-]/g, 1, (found, { random }) => pick(random, TYPE[found] ?? [found])),
  },
  {
    name: 'soft hyphens, 20 % of letters',
    passage: 'kept',
    least: 99.9,
    apply: each(/\p{L}/gu, 0.2, (found) => `${found}\u00ad`),
  },
  {
    name: 'zero-width spaces, 20 % of letters',
    passage: 'kept',
    least: 99.9,
    apply: each(
      /\p{L}/gu,
      0.2,
      (found, { random }) => found + pick(random, ['\u200b', '\ufeff', '\u200c', '\u2060']),
    ),
  },
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
  turn('a name changed', /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu, (found, { text, random }) =>
    another([...new Set(text.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu))], found, random),
  ),
];
