/**
 * Whether `other` is `word` but for one letter: put in, left out, taken for another, or changed places with its
 * neighbour (a distance of at most one after F. Damerau, CACM 7 (1964)).
 */
export function isOneTypo(word: string, other: string): boolean {
  const longest = word.length - other.length;
  if (longest > 1 || longest < -1) return false;
  let start = 0;
  while (start < word.length && start < other.length && word.charCodeAt(start) === other.charCodeAt(start))
    start++;
  let end = 0;
  const most = Math.min(word.length, other.length) - start;
  while (end < most && word.charCodeAt(word.length - 1 - end) === other.charCodeAt(other.length - 1 - end))
    end++;
  const left = word.length - start - end;
  const right = other.length - start - end;
  if (left <= 1 && right <= 1) return true;
  return (
    left === 2 &&
    right === 2 &&
    word.charCodeAt(start) === other.charCodeAt(start + 1) &&
    word.charCodeAt(start + 1) === other.charCodeAt(start)
  );
}

/** The same where `other` may go on: whether one of its beginnings is `word` but for one letter. */
export function isTypoOfBeginning(word: string, other: string): boolean {
  if (word.charCodeAt(0) !== other.charCodeAt(0)) return false;
  for (let length = word.length - 1; length <= word.length + 1; length++)
    if (length <= other.length && isOneTypo(word, other.slice(0, length))) return true;
  return false;
}
