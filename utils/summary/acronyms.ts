import type { Paragraph } from '@/utils/article/article';
import { align, type Part, partsOf } from './long-form';
import { folded, readShortForm, type ShortForm, type Sign, withRepeats } from './short-form';
import { finished, type Steps } from './steps';

export interface Acronym {
  /** As printed where it is defined, without the s of a plural: "MNC" of "(MNCs)". */
  short: string;
  /** As printed, remarks in brackets left out. */
  long: string;
  /** `n` of the paragraph with the definition. */
  paragraph: number;
}

/** Longest remark in brackets that is looked at, in UTF-16 units. */
const REMARK = 160;
/** How much text before a bracket may hold a long form, in UTF-16 units. */
const REACH = 240;
const BRACKET = /[([]([^()[\]]{2,160})[)\]]/g;

/** What may stand before a short form in brackets, or after it. */
const BEFORE_SHORT =
  /^(?:(?:also|now|or|the|a|an|hereafter|hereinafter|henceforth|abbreviated(?: as| to)?|abbr\.|acronym:?|in short:?|(?:(?:also|better|commonly|popularly|more commonly) )?(?:known|referred to) as|a\.?k\.?a\.?|simply)[ ,]+)+/i;
const AFTER_SHORT = / (?:for short|in short|hereafter|hereinafter|in (?:French|Malay|Indonesian|Spanish))$/i;
/** What may stand before a long form in brackets. */
const BEFORE_LONG =
  /^(?:(?:the|or|i\.e\.|that is|namely|short for|an? (?:acronym|abbreviation) (?:of|for)|(?:which )?stands for|standing for)[ ,:]+)+/i;

/**
 * Short forms and what they stand for, each once, by its first definition, in the order of the text: "long form (SF)"
 * and "SF (long form)". After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions
 * in biomedical text", Pacific Symposium on Biocomputing 8 (2003): candidates come from brackets, the letters of the
 * short form must occur in order in the words beside it, the first one at the start of a word. Where they take the
 * nearest match from the right, the cheapest one is taken here (letters that open words, no word left out), and what
 * costs too much is none: policy papers put names, places and sources into brackets too.
 * The lead, which is no paragraph, may be given as one with an `n` of 0. Time is linear in the text's length.
 */
export function findAcronyms(paragraphs: readonly Paragraph[]): Acronym[] {
  return finished(acronymSteps(paragraphs));
}

/** The same in steps, a paragraph or a bracket each, for a text that somebody waits for. */
export function* acronymSteps(paragraphs: readonly Paragraph[]): Steps<Acronym[]> {
  const found = new Map<string, Acronym>();
  for (const { n, text } of paragraphs) {
    yield;
    for (const { short, long } of yield* definitionsIn(text)) {
      const name = short.replace(/[^\p{L}\p{N}&]/gu, '');
      if (!found.has(name)) found.set(name, { short, long, paragraph: n });
    }
  }
  return [...found.values()];
}

type Definition = Pick<Acronym, 'short' | 'long'>;

function* definitionsIn(text: string): Steps<Definition[]> {
  const found: Definition[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const inside = (match[1] ?? '').trim().slice(0, REMARK);
    const before = text.slice(Math.max(0, match.index - REACH), match.index).trimEnd();
    const shorts = shortsIn(inside);
    const defined = shorts.flatMap((short) => longBefore(short, before) ?? []);
    found.push(...(defined.length > 0 ? defined : longInside(before, inside)));
    yield;
  }
  return found;
}

/** "MFA", "or MFA", "MFA, MOFA", "hereafter “MFA”": the short forms that brackets may hold. */
function shortsIn(inside: string): ShortForm[] {
  const bare = inside.replace(BEFORE_SHORT, '').replace(AFTER_SHORT, '');
  const whole = readShortForm(bare);
  if (whole) return [whole];
  return bare.split(/[;,/]| or /).flatMap((piece, i) => {
    const short = readShortForm(piece.trim().replace(BEFORE_SHORT, ''));
    // Further pieces of a remark are names more often than short forms.
    return short && (i === 0 || !short.isWordlike) ? [short] : [];
  });
}

function longBefore(form: ShortForm, before: string): Definition | null {
  const text = lastClause(before);
  const words = partsOf(text);
  for (const signs of [form.signs, withRepeats(form.signs) ?? []]) {
    const parts = words.slice(-Math.min(signs.length + 5, signs.length * 2));
    const way = signs.length > 0 ? align(signs, parts) : null;
    if (!way) continue;
    const first = widened(signs, parts, way.first);
    const long = tidied(text.slice(parts[first]?.start));
    if (isConvincing(form, way.cost, parts.slice(first), long)) return { short: form.short, long };
  }
  const opened = form.isWordlike ? openedBy(form.short, text, words.slice(-6)) : null;
  return opened === null ? null : { short: form.short, long: opened };
}

/** "Bay of Bengal Initiative", "Nuclear Non-Proliferation": a name whose second word has the same letter. */
function widened([sign]: readonly Sign[], parts: readonly Part[], first: number): number {
  const at = parts[first - 1]?.plain === 'of' ? first - 2 : parts[first]?.plain === 'non' ? first - 1 : -1;
  const word = parts[at];
  const isName = word !== undefined && isCapital(word.text) && isCapital(parts[first]?.text ?? '');
  return isName && sign && 'letter' in sign && word.plain.startsWith(sign.letter) ? at : first;
}

/** "Quadrilateral Security Dialogue (Quad)": the beginning of a name's first word. */
function openedBy(short: string, text: string, parts: readonly Part[]): string | null {
  const at = parts.findIndex(
    ({ text: word }) => word.length >= 2 * short.length && folded(word).startsWith(folded(short)),
  );
  const name = parts.slice(at);
  const isName =
    at !== -1 && name.length > 1 && name.every(({ text: word, isSmall }) => isSmall || isCapital(word));
  return isName ? tidied(text.slice(name[0]?.start)) : null;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

function longInside(before: string, inside: string): Definition[] {
  const printed = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}&./+-]*$/u.exec(
    before.replace(/["”’]$/, ''),
  )?.[0];
  const form = printed ? readShortForm(printed) : null;
  if (!form || form.isWordlike) return [];
  const bare = inside.replace(BEFORE_LONG, '').replace(/^["“‘']+/, '');
  for (const piece of new Set([bare, ...bare.split(/[;:–—]/, 1), ...bare.split(/,/, 1)])) {
    const parts = partsOf(piece);
    if (parts.length > 2 * form.signs.length + 5 || parts[0]?.isSmall !== false) continue;
    const way = align(form.signs, parts, true);
    const long = tidied(piece.slice(parts[0].start));
    if (way && isConvincing(form, way.cost, parts, long)) return [{ short: form.short, long }];
  }
  return [];
}

/** What may be the long form's own clause; short remarks in it left out: "United Nations (UN) Security Council". */
function lastClause(before: string): string {
  const plain = before.replace(/ ?\([^()]{2,12}\)(?= )/g, '');
  const end = /[;:!?()[\]]|\s[–—-]\s|—|(?<!\b(?:\p{Lu}|Dr|Mr|Mrs|St|Mt|Prof|Gen|Amb|No))\.(?=["”’]?\s)/gu;
  const from = Array.from(plain.matchAll(end)).at(-1);
  return from ? plain.slice(from.index + from[0].length) : plain;
}

/** Without quotes that stand around it, or of which the other half is elsewhere, and without a comma at its end. */
function tidied(text: string): string {
  // A closing quote after an s may be the apostrophe of "Ministers’".
  const bare = text.trim().replace(/(?<=s[’'])[\s,"“”‘’']+$|(?<!s)[\s,"“”‘’']+$|(?<=s)[\s,"“”]+$/u, '');
  return /[“"]/.test(bare.slice(1)) && !/[”"]/.test(bare)
    ? bare.replace(/[“"]/g, '')
    : bare.replace(/^[“"‘']/, '');
}

/** The most that may speak against a long form, by the number of signs. */
function limitOf(signs: number): number {
  if (signs <= 2) return 0.5;
  return signs === 3 ? 0.9 : 0.34 * signs;
}

function isConvincing(form: ShortForm, cost: number, parts: readonly Part[], long: string): boolean {
  const name = folded(form.short);
  if (long.length <= form.short.length || parts.some(({ plain }) => plain === name)) return false;
  if (!/\p{Ll}/u.test(long) && parts.length === 1) return false;
  const [only] = parts.length === 1 ? parts : [];
  // "European (EU)" abbreviates nothing; "tuberculosis (TB)" does.
  if (only?.plain.startsWith(name)) return false;
  if (only && form.signs.length === 2 && !isCapital(only.text) && only.text.length >= 8) return cost <= 1;
  return cost <= limitOf(form.signs.length);
}
