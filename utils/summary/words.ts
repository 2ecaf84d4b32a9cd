import { boundaries } from './boundaries';

/** Words as the ranking compares them. */

/** Scripts that put no blank between words; only these pay for the browser's word segmenter. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** English words that carry no topic; in other languages the weights by rarity have to do. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although am among an and any are as at be because been before being ' +
    'below between both but by can cannot could did do does doing down during each either else even ever every few ' +
    'for from further had has have having he her here hers him his how however i if in indeed instead into is it its ' +
    'itself just least less let like likely made make many may me meanwhile might more moreover most much must my ' +
    'near need neither never new no nor not now of off often on once one only onto or other others our out over own ' +
    'per perhaps quite rather s said same say says see seen several shall she should since so some still such t than ' +
    'that the their them then there thereby therefore these they this those though through thus to together too ' +
    'toward towards two under until unto up upon us very via was way we well were what when where whether which ' +
    'while who whom whose why will with within without would yet you your'
  ).split(' '),
);

/** Whether an English word, in small letters, carries no topic. */
export const isSmallWord = (word: string): boolean => STOP_WORDS.has(word);

/** The words of a text in small letters, small words left out, plurals joined. `english` switches both on. */
export function topicWords(text: string, english: boolean): string[] {
  const words = UNSPACED.test(text) ? segmented(text) : (text.match(WORD) ?? []);
  const small = words.map((word) => word.toLowerCase());
  return english ? small.filter((word) => !STOP_WORDS.has(word)).map(singular) : small;
}

/** How many words, for lengths. */
export function countWords(text: string): number {
  return UNSPACED.test(text)
    ? segmented(text).length
    : text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A sentence as its words alone, in small letters: the same for sentences that differ in case, blanks and marks. */
export function wordsAlone(text: string): string {
  return (text.toLowerCase().match(WORD) ?? []).join(' ');
}

function segmented(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const starts = [0, ...boundaries(segmenter, text)];
  return starts
    .map((start, i) => text.slice(start, starts[i + 1]))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The S-stemmer of D. Harman, "How effective is suffixing?", JASIS 42 (1991): plurals and nothing else. */
function singular(word: string): string {
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}
