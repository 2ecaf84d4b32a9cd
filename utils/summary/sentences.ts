import type { Paragraph } from '@/utils/article/article';
import { ANYWHERE, BEFORE_A_LETTER, BEFORE_A_NAME, BEFORE_A_NUMBER, STARTERS } from './abbreviations';
import { boundaries } from './boundaries';

export interface Sentence {
  text: string;
  /** Number of its paragraph (`Paragraph.n`). */
  n: number;
  /** UTF-16 offsets into the paragraph's text, `end` exclusive: `text` is exactly what stands there. */
  start: number;
  end: number;
}

/** Ends that `Intl.Segmenter` does not propose. A match ends where the next sentence begins. */
const MORE_ENDS: readonly RegExp[] = [
  // "law.[12] The", "law.12 The": a note mark follows the stop.
  /[.!?…]["'”’»)]*(?:\[\d{1,3}\])+\s+/gu,
  /(?<=\p{Ll}[.!?]["”’]?)\d{1,3}\s+(?=\p{Lu})/gu,
  // "data. (b) The", "slow. 1,200 towers": UAX #29 looks past signs and digits to the small letter.
  /[.!?]["'”’»)]*\s+(?=\d|\((?:\d{1,3}|[a-z]|[ivx]+)\)\s)/gu,
  // "“maybe…” The": an ellipsis ends nothing in UAX #29.
  /…["'”’»)]*\s+(?=["“‘]?\p{Lu})/gu,
  // "law.The": the space was lost with a line break of the page.
  /(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll})/gu,
];

/** How far before a stop the deciding word may begin, in UTF-16 units: no abbreviation of a name is longer. */
const REACH = 60;

/** Longest remark in brackets on either side of a stop: an older bracket was never closed. */
const REMARK = 300;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a paragraph, in order; all of its text but the blanks between them.
 * The browser's segmenter (UAX #29) proposes ends; those after an abbreviation, an initial, a paragraph's own number,
 * inside brackets or before a note mark are taken back, those it cannot see are added.
 * Time is linear in the text's length. `language` is a BCP 47 tag.
 */
export function sentencesOf({ n, text }: Pick<Paragraph, 'n' | 'text'>, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of proposedEnds(text, language)) {
    if (end <= start || !isEnd(text, start, end)) continue;
    const sentence = trimmed(n, text, start, end);
    if (sentence) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** UTF-16 units of a paragraph that are parted at once: a few milliseconds. */
const SLICE = 20_000;
/** What follows a stop must be seen up to here for the stop to be judged. */
const AHEAD = 400;

/** The same a slice at a time, for a paragraph of any length. */
export function* sentenceSlices(
  { n, text }: Pick<Paragraph, 'n' | 'text'>,
  language: string,
): Generator<Sentence[]> {
  let from = 0;
  let size = SLICE;
  while (from < text.length) {
    const to = from + size;
    const part = sentencesOf({ n, text: text.slice(from, to) }, language);
    // The last ones may go on behind the slice: they are read again with what follows.
    const sure = to >= text.length ? part : part.slice(0, -1).filter(({ end }) => end < size - AHEAD);
    const at = from;
    if (sure.length > 0) yield sure.map((one) => ({ ...one, start: at + one.start, end: at + one.end }));
    from = to >= text.length ? text.length : at + (sure.at(-1)?.end ?? 0);
    size = sure.length > 0 ? SLICE : 2 * size;
  }
}

function trimmed(n: number, text: string, from: number, to: number): Sentence | null {
  const raw = text.slice(from, to);
  const inner = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  return inner === '' ? null : { text: inner, n, start, end: start + inner.length };
}

/** Places where a sentence may end, ascending; the last is the end of the text. */
function proposedEnds(text: string, language: string): number[] {
  const ends = new Set(boundaries(segmenterFor(language), text)).add(text.length);
  for (const pattern of MORE_ENDS) {
    for (const match of text.matchAll(pattern)) ends.add(match.index + match[0].length);
  }
  return [...ends].sort((a, b) => a - b);
}

/** One for each language: making one costs more than using it. Only the primary subtag matters to UAX #29. */
function segmenterFor(language: string): Intl.Segmenter {
  const primary = /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0].toLowerCase() ?? 'en';
  const known = segmenters.get(primary) ?? new Intl.Segmenter(primary, { granularity: 'sentence' });
  segmenters.set(primary, known);
  return known;
}

function isEnd(text: string, start: number, end: number): boolean {
  if (end === text.length) return true;
  const before = text.slice(Math.max(start, end - REACH), end).trimEnd();
  const after = text.slice(end, end + REACH);
  if (goesOn(after) || /[[(“‘«]$/.test(before)) return false;
  if (onlyNumber(text, start, end) || insideBrackets(text, start, end)) return false;
  const core = before.replace(/(?:\[\d{1,3}\])+$/, '');
  if (isAside(core, after) || isSpoken(core, after) || insideQuestion(text, start, end)) return false;
  return !isAbbreviation(core, after);
}

/** A small letter, a note mark, a closing sign or a comma: the sentence is not over. */
function goesOn(after: string): boolean {
  return /^(?:\p{Ll}|\[\d{1,3}\]|[)\]”’»,;:–—])/u.test(after);
}

/** "12." or "(a)" that opens a numbered paragraph. */
function onlyNumber(text: string, start: number, end: number): boolean {
  return end - start < 12 && /^\s*\(?(?:\d{1,3}|[a-z]|[ivxlc]+)[.)]\s*$/i.test(text.slice(start, end));
}

/** An opened bracket that closes soon: a remark of several sentences stays with its own. */
function insideBrackets(text: string, start: number, end: number): boolean {
  const sofar = text.slice(Math.max(start, end - REMARK), end);
  if (sofar.lastIndexOf('(') <= sofar.lastIndexOf(')')) return false;
  const rest = text.slice(end, end + REMARK);
  const close = rest.indexOf(')');
  const next = rest.indexOf('(');
  return close !== -1 && (next === -1 || close < next);
}

/** “Whose Order? Whose Rules?” won a prize: questions in one pair of quotes belong to the sentence around them. */
function insideQuestion(text: string, start: number, end: number): boolean {
  const sofar = text.slice(Math.max(start, end - REMARK), end);
  if (!/[?!]\s*$/.test(sofar) || sofar.lastIndexOf('“') <= sofar.lastIndexOf('”')) return false;
  return /^[^“”.]{1,80}[?!]” \p{Ll}/u.test(text.slice(end, end + REMARK));
}

/** " … " or " ... " inside a quotation leaves words out; a sentence ends there only when a new one clearly begins. */
function isAside(before: string, after: string): boolean {
  return /(?:^|[\s“"‘[])(?:…|\.{3}|\. \. \.)\]?$/.test(before) && !opensSentence(after);
}

/** “Is it over?” Minister Tan asked. */
function isSpoken(before: string, after: string): boolean {
  return (
    /[?!…]["”’]$/.test(before) &&
    !opensSentence(after) &&
    /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|added|wrote|warned|told|declared|replied|quipped)\b/u.test(
      after,
    )
  );
}

function isAbbreviation(before: string, after: string): boolean {
  const word = /(?:^|[\s(“"‘'/–—-])([\p{L}\p{M}.]+)\.["”’)]*$/u.exec(before)?.[1];
  if (!word) return false;
  const name = word.toLowerCase();
  if (BEFORE_A_NAME.has(name)) return true;
  if (BEFORE_A_NUMBER.has(name) && /^[\d#§]|^[ivxlc]+\b/i.test(after)) return true;
  if (BEFORE_A_LETTER.has(name) && /^[A-Z](?:[.,;)]|\s+(?:of|and|to|in)\b)/.test(after)) return true;
  // "D. B. Cook", "J.P. Morgan", "the U.S. Navy": a capital follows either way, so the next word has to tell.
  const doubtful = ANYWHERE.has(name) || /^(?:\p{Lu}\p{M}*\.?)$|^(?:\p{L}\.)+\p{L}$/u.test(word);
  return doubtful && !opensSentence(after);
}

function opensSentence(after: string): boolean {
  // "Dr. J. A. Pereira": there the A is no article.
  const word = /^["“‘'(]*([\p{L}\p{M}’']+)(?![\p{L}\p{M}’'.])/u.exec(after)?.[1];
  return word !== undefined && STARTERS.has(word.toLowerCase());
}
