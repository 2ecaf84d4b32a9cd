import { foldTypography } from '@/utils/anchor/fold';

/** A word, a number, or a sign that a number is read by, and where it stands: UTF-16 offsets, the end after it. */
export interface Token {
  /** Typography folded, case as it stands. */
  value: string;
  /** The same in small letters. */
  key: string;
  start: number;
  end: number;
}

/**
 * Numbers with their signs; words with their contractions; percent and currency signs. Soft hyphens and other signs that
 * nobody sees may stand within.
 */
const TOKEN =
  /\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|\p{Default_Ignorable_Code_Point})*(?:['’‘ʼ][\p{L}\p{M}]+)*|[%‰\p{Sc}]/gu;
/** Scripts that put no blank between words: each sign counts by itself, so that a quotation may begin at any. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/** How many words a text has; of a script without blanks two signs count as one. */
export function countTokens(text: string): number {
  const tokens = tokensOf(text);
  const signs = tokens.filter(({ key }) => isUnspaced(key)).length;
  return tokens.length - signs + Math.floor(signs / 2);
}

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const push = (raw: string, start: number) => {
    const value = foldTypography(raw);
    if (value !== '') tokens.push({ value, key: value.toLowerCase(), start, end: start + raw.length });
  };
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    if (!isUnspaced(raw)) push(raw, index);
    else {
      let at = index;
      for (const sign of raw.match(/\P{M}\p{M}*/gu) ?? []) {
        push(sign, at);
        at += sign.length;
      }
    }
  }
  return tokens;
}

/** A number is read by it: "7%" is another number than "7". */
export const isNumberSign = (key: string): boolean => /^[%‰\p{Sc}]$/u.test(key);
