import { comparedWords } from '@/utils/anchor/meaning';
import { wordStem } from './senses';
import { isSmallWord } from './words';

/** Names in a sentence: words with a capital. At its start one counts unless the paper has it in small letters. */
export function namesIn(text: string, common: ReadonlySet<string>): string[] {
  return comparedWords(text).flatMap((raw, i) => {
    const bare = raw.replace(/'s?$/, '');
    const lower = bare.toLowerCase();
    if (!/^\p{Lu}/u.test(bare) || isSmallWord(lower)) return [];
    const isFirst = i === 0 && bare !== bare.toUpperCase();
    return isFirst && common.has(wordStem(lower)) ? [] : [bare];
  });
}

/** Stems of the words that texts have in small letters. */
export function commonWords(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const raw of comparedWords(text)) if (/^\p{Ll}/u.test(raw)) found.add(wordStem(raw));
  }
  return found;
}

/** Whether two names are one, in whatever form: "Indonesia", "Indonesian", "Japan", "Japanese". */
export function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [root, whole] = [short.toLowerCase(), long.toLowerCase()];
  if (root === whole) return true;
  const rest = whole.startsWith(root)
    ? whole.slice(root.length)
    : whole.startsWith(root.replace(/[aeiouy]+$/, ''))
      ? whole.slice(root.replace(/[aeiouy]+$/, '').length)
      : null;
  return root.length >= 4 && rest !== null && /^(?:n|an|ian|ese|ish|i|s|ns|ans|ians)$/.test(rest);
}
