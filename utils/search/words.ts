/** Words as the search compares them: folded, so that case, accents and typography make no difference. */

/** Changes whenever a text would give other words than before, so that indexes made earlier are thrown away. */
export const WORDS_VERSION = 1;

/** Scripts that put no blank between words; only these pay for the browser's word segmenter. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NOT_OF_WORDS = /[^\p{L}\p{M}\p{N}]/u;
const POSSESSIVE = /['’‘ʼ]s$/;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
/** Letters and digits; an apostrophe inside belongs to its word, and so do soft hyphens and invisible joiners. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['’‘ʼ][\p{L}\p{M}\p{N}]+)*/gu;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
/** Letters whose accent is no mark of its own in Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

/** One word or more as they are compared: small letters without accents; marks of other scripts stay. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (!BEYOND_ASCII.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøđłıðþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text in order, folded; the possessive 's and apostrophes left out. */
export function wordsOf(text: string): string[] {
  if (UNSPACED.test(text)) return wordSpans(text).map(({ word }) => word);
  if (BEYOND_ASCII.test(text)) return (text.match(WORD) ?? []).map(wordOf).filter((word) => word !== '');
  const words = text.toLowerCase().match(ASCII_WORD) ?? [];
  return text.includes("'") ? words.map(wordOf) : words;
}

/** A word of a text, folded, and where it stands: UTF-16 offsets, the end after it. */
export interface WordSpan {
  word: string;
  start: number;
  end: number;
}

/** The same words, each with its place. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    if (UNSPACED.test(raw)) for (const span of segments(raw, match.index)) spans.push(span);
    else spans.push({ word: wordOf(raw), start: match.index, end: match.index + raw.length });
  }
  return spans.filter(({ word }) => word !== '');
}

let segmenter: Intl.Segmenter | undefined;

function* segments(text: string, offset: number): Generator<WordSpan> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike)
      yield { word: wordOf(segment), start: offset + index, end: offset + index + segment.length };
  }
}

function wordOf(raw: string): string {
  const folded = fold(raw);
  // Some signs fold to several: ⑴ to (1).
  return NOT_OF_WORDS.test(folded)
    ? folded.replace(POSSESSIVE, '').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    : folded;
}

/** Where words of a text are such of `terms` (folded), for marking them; each with its start and its end. */
export function placesOfTerms(text: string, terms: ReadonlySet<string>): { start: number; end: number }[] {
  if (terms.size === 0) return [];
  return wordSpans(text)
    .filter(({ word }) => terms.has(word))
    .map(({ start, end }) => ({ start, end }));
}
