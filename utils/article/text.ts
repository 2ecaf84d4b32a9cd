/** White space as a reader sees it: also no-break, zero-width and byte-order marks fold away. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Text in NFC with every stretch of white space folded into one space, trimmed; soft hyphens and zero-width spaces go. */
export function normalise(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim();
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
