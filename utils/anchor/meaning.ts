import { fold } from './fold';

/**
 * Words whose change turns the sense of a sentence: a quote in which one of them differs is never attached
 * without asking, whatever the score ("not" put into 80 characters still scores 0.97).
 */
const LOADED = new Set(
  (
    "no not never none nor neither nothing nobody nowhere without cannot hardly scarcely barely n't unless except " +
    'must should shall may might can could would will ought need ' +
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million ' +
    'billion trillion dozen half third quarter first second fourth fifth sixth seventh eighth ninth tenth twice ' +
    'once january february march april june july august september october november december monday tuesday ' +
    'wednesday thursday friday saturday sunday per percent'
  ).split(' '),
);

const WORD = /\p{N}+(?:[.,:/-]\p{N}+)*%?|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

/** The changed words, from both texts, in order of the old then the new; same words in another case differ. */
function changedWords(before: string, after: string): string[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return differing(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
}

/** Whether the change between two texts touches a negation, number, date, modal verb or proper name. */
export function changesMeaning(before: string, after: string): boolean {
  return changedWords(before, after).some(isLoaded);
}

/**
 * Capitals count as a proper name: at the start of a sentence that asks once too often, which is the safe side.
 * Negation by prefix ("unlikely") is seen where the two forms differ by nothing else: see `changedWords`.
 */
function isLoaded(word: string): boolean {
  if (/\p{N}/u.test(word) || /^\p{Lu}/u.test(word) || word.endsWith("n't")) return true;
  const lower = word.toLowerCase();
  return (
    LOADED.has(lower) || /^(?:un|in|im|ir|il|non|dis|mis)\p{L}{3}/u.test(lower) || lower.endsWith('less')
  );
}

function wordsOf(text: string): string[] {
  return fold(text).text.match(WORD) ?? [];
}

/** Words outside the longest common subsequence; beyond `LCS_LIMIT` cells all of them (a rewritten passage). */
function differing(a: string[], b: string[]): string[] {
  const width = b.length + 1;
  if (a.length * b.length > LCS_LIMIT || a.length === 0 || b.length === 0) return [...a, ...b];
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const changed: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      changed.push(a[i++] ?? '');
    } else changed.push(b[j++] ?? '');
  }
  return changed;
}

const LCS_LIMIT = 1_000_000;
