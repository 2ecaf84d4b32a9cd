import { foldTypography } from './fold';
import { hunksOf } from './word-diff';
import { isInWord } from './words';

const words = (list: string) => new Set(list.split(' '));

const NEGATIONS = words(
  'no not never none nor neither nothing nobody nowhere without cannot hardly scarcely barely seldom rarely non ' +
    'unless except lest',
);

const CARDINALS = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand ' +
    'thousands million millions billion billions trillion trillions dozen dozens',
);

/**
 * Words whose change turns the sense of a sentence: a quote in which one of them differs is never attached
 * without asking, whatever the score ("not" put into 80 characters still scores 0.97).
 */
const LOADED = new Set([
  ...NEGATIONS,
  ...words('must should shall may might can could will would ought need needs dare'),
  ...CARDINALS,
  ...words(
    'score half halves third thirds ' +
      'quarter quarters fifths tenths single double triple ' +
      'first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
      'sixteenth seventeenth eighteenth nineteenth twentieth twice thrice once per percent',
  ),
  ...words(
    'january february march april may june july august september october november december ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec ' +
      'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow ago last next',
  ),
]);

/**
 * Words that open a sentence with a capital and name nothing. Any other word with a capital counts as a proper
 * name, at the start of a sentence too: that asks once too often, which is the safe side.
 */
const OPENERS = words(
  'a an the this that these those it its he his she her they their we our you your i my there here what which ' +
    'who when where while why how if as at by for from in into of on to with under over after before since until ' +
    'and but or so yet because although though however moreover therefore thus hence indeed also then now still ' +
    'such some many most much more all any each every both other another same in among between through during ' +
    'about against is are was were be been has have had do does did let',
);

/** Prefixes that turn a word into its opposite: they count where the two words differ by nothing else. */
const OPPOSITES = /^(?:un|in|im|ir|il|non|dis|mis|anti|de|counter)-?(?=\p{L}{3})/u;

/** Numbers with their signs; words with their contractions; the signs that a number is read by. */
const WORD = /(?<![\p{L}\p{N}])-?\p{N}+(?:[.,:/-]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*|[%‰\p{Sc}]/gu;

/** The words of a text as they are compared: typography folded, case as it stands. */
export function comparedWords(text: string): string[] {
  return foldTypography(text).match(WORD) ?? [];
}

/** Whether the change between two texts touches a negation, number, date, modal verb or proper name. */
export function changesMeaning(before: string, after: string): boolean {
  const a = comparedWords(before);
  const b = comparedWords(after);
  return hunksOf(a, b).some(({ aStart, aEnd, bStart, bEnd }) =>
    changesSense(a.slice(aStart, aEnd), b.slice(bStart, bEnd)),
  );
}

/** A quote with the text around it. */
export interface InContext {
  prefix: string;
  exact: string;
  suffix: string;
}

/**
 * Whether the words at either edge of a quote turn it: negations next to it came or went ("the fleet should" is
 * still there where it goes on with "not"), or the word that the edge cuts is another.
 */
export function turnsBeside(was: InContext, is: InContext): boolean {
  const before = ({ prefix, exact }: InContext, isCut: boolean) =>
    comparedWords(prefix + (isCut ? FIRST_LETTERS.exec(exact) : '')).toReversed();
  const after = ({ exact, suffix }: InContext, isCut: boolean) =>
    comparedWords((isCut ? LAST_LETTERS.exec(exact) : '') + suffix);
  const isStartCut = isInWord(was.prefix, was.exact);
  const isEndCut = isInWord(was.exact, was.suffix);
  return (
    turns(before(was, isStartCut), before(is, isStartCut), isStartCut) ||
    turns(after(was, isEndCut), after(is, isEndCut), isEndCut)
  );
}

/** `old` and `now` are the words from the edge outwards; with a cut edge the first is the word that it cuts. */
function turns(old: readonly string[], now: readonly string[], isCut: boolean): boolean {
  if (isCut && old[0] !== now[0]) return true;
  const negations = (fromEdge: readonly string[]) => {
    const beside = isCut ? fromEdge.slice(1) : fromEdge;
    const end = beside.findIndex((word) => !isNegation(word));
    return end === -1 ? beside.length : end;
  };
  return negations(old) !== negations(now);
}

const FIRST_LETTERS = /^[\p{L}\p{M}\p{N}]*/u;
const LAST_LETTERS = /[\p{L}\p{M}\p{N}]*$/u;

function changesSense(removed: readonly string[], added: readonly string[]): boolean {
  // The same letters: only white space between words came or went.
  if (removed.join('') === added.join('')) {
    return [...removed, ...added].some((word) => isNegation(word) || /\p{N}/u.test(word));
  }
  return (
    [...removed, ...added].some(isLoaded) ||
    removed.some((before) => added.some((after) => isOpposite(before.toLowerCase(), after.toLowerCase())))
  );
}

/** Whether a word, as `comparedWords` gives it, denies. */
export function isNegation(word: string): boolean {
  const lower = word.toLowerCase();
  return NEGATIONS.has(lower) || lower.endsWith("n't");
}

/** Whether a word, as `comparedWords` gives it, says how many: in figures, or as a cardinal in English. */
export function isCardinal(word: string): boolean {
  return /\p{N}/u.test(word) || CARDINALS.has(word.toLowerCase());
}

function isLoaded(word: string): boolean {
  const lower = word.toLowerCase();
  if (LOADED.has(lower) || isNegation(word) || /'(?:ll|d)$/.test(lower)) return true;
  // Scripts without capitals do not tell names from other words.
  if (/[\p{N}\p{Lo}\p{Sc}%‰]/u.test(word)) return true;
  return /\p{Lu}/u.test(word) && (!OPENERS.has(lower) || (word.length > 1 && word === word.toUpperCase()));
}

/** Whether one word is the other with a prefix or an ending that turns it; both in small letters. */
export function isOpposite(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.replace(OPPOSITES, '') === b || b.replace(OPPOSITES, '') === a) return true;
  return (a.includes('less') || b.includes('less')) && stem(a) === stem(b);
}

function stem(word: string): string {
  return word.replace(/(?:less|ful)(?=(?:ly|ness)?$)/, '');
}
