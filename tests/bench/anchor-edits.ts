import type { Edit, Given, Random } from './anchor-edit';
import { RECURRENCES } from './anchor-recurrences';
import { TURNS } from './anchor-turns';
import { EditedText } from './edited-text';
import { pick } from './random';

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
      if (given.random() >= share) continue;
      edited.push(given.text.slice(done, index), done, index);
      done = index + found.length;
      edited.push(change(found, given), index, done);
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
  ...TURNS,
  ...RECURRENCES,
];
