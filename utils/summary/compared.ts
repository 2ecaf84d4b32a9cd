import { comparedWords, isNegation } from '@/utils/anchor/meaning';
import { wordStem } from './senses';
import { isSmallWord } from './words';

/** A word of a sentence as it is compared. */
export interface Word {
  raw: string;
  lower: string;
  stem: string;
  /** Whether it begins the sentence or what stands behind a comma or the like. */
  opens: boolean;
}

/** Commas and the like, but for those within numbers. */
const PART = /[,;:]+(?=\s)|\s[–-]+\s|[()[\]—]+/u;

export function wordsOf(text: string): Word[] {
  return text
    .replace(/\bper ?cent\b/gi, '%')
    .split(PART)
    .flatMap((part) =>
      comparedWords(part).map((raw, i) => {
        const lower = raw.toLowerCase();
        return { raw, lower, stem: wordStem(lower), opens: i === 0 };
      }),
    );
}

/** Small words that are denied as often as others: "what it has not seen". */
const SMALL_VERBS = new Set(['see', 'seen', 'say', 'says', 'said', 'make', 'made']);

/** Whether a word carries a topic. */
export const isTopic = ({ lower }: Word): boolean =>
  (!isSmallWord(lower) || SMALL_VERBS.has(lower)) && !isNegation(lower) && /[\p{L}\p{N}]/u.test(lower);
