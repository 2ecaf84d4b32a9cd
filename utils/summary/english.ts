import { isSmallWord } from './words';

/** Words from the beginning of a text that are looked at. */
const SAMPLE = 400;
/** Share of small English words from which a text is taken for English: prose has 0.35 to 0.5 of them. */
const LEAST_SHARE = 0.2;
/** Fewer words tell nothing: then what the page declares has to do. */
const LEAST_WORDS = 20;

/**
 * Whether a text is English by its own words. A site may declare one language for all of its pages: here a paper in
 * Malay is declared English as well, and cue words and small words of English would rank it by chance.
 * `language` is a BCP 47 tag.
 */
export function isEnglish(language: string, texts: Iterable<string>): boolean {
  if (!/^en\b/i.test(language)) return false;
  let [small, all] = [0, 0];
  for (const text of texts) {
    for (const [word] of text.slice(0, 4000).matchAll(/\p{L}[\p{L}\p{M}’']*/gu)) {
      // A script without blanks has no words here: each of its letters speaks against English.
      all += /^\p{Script=Latin}/u.test(word) ? 1 : word.length;
      if (isSmallWord(word.toLowerCase())) small += 1;
      if (all >= SAMPLE) break;
    }
    if (all >= SAMPLE) break;
  }
  return all < LEAST_WORDS || small / all >= LEAST_SHARE;
}
