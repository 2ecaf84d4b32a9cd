/** Soft hyphens, zero-width spaces, word joiners and byte-order marks: a reader sees none of them. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/;
const EACH_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** Signs for which something must be done; most text has none, and is long. */
const NEEDS_COMPOSING = /[\u0300-\uFFFF]/;
const NEEDS_FOLDING = /[^\S ]|\s{2}|^\s|\s$/;

/** Text in NFC with every stretch of white space folded into one space, trimmed; soft hyphens and zero-width spaces go. */
export function normalise(text: string): string {
  const seen = INVISIBLE.test(text) ? text.replaceAll(EACH_INVISIBLE, '') : text;
  const composed = NEEDS_COMPOSING.test(seen) ? seen.normalize('NFC') : seen;
  return NEEDS_FOLDING.test(composed) ? composed.replace(/\s+/g, ' ').trim() : composed;
}

/** What two printings of the same words share: letters and digits alone, in lower case (NFKC). */
export function fingerprint(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Runs of letters and digits, so that a dash between spaces is none; each Han, Hiragana or Katakana sign counts. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’\-‐.,/@&][\p{L}\p{N}\p{M}]+)*/gu;

/** Number of words. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Whether the text holds a letter or a digit at all. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
