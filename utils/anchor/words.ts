/** UTF-16 units to look at on each side of a point when its word is sought: longer than any word. */
const REACH = 64;

/** Lets both ends of a stretch move outwards to the ends of the words that they cut (Unicode UAX #29). */
export function atWordEnds(text: string, start: number, end: number): { start: number; end: number } {
  return { start: wordAround(text, start)?.start ?? start, end: wordAround(text, end)?.end ?? end };
}

/** The word that a point lies strictly inside of, or null. */
function wordAround(text: string, point: number): { start: number; end: number } | null {
  const from = safeEdge(text, Math.max(0, point - REACH));
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text.slice(from, point + REACH));
  const found = segments.containing(point - from);
  if (!found?.isWordLike) return null;
  const start = from + found.index;
  return start < point ? { start, end: start + found.segment.length } : null;
}

/** Number of words, as a reader counts them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The offset itself, or the one before when it would split a surrogate pair. */
export function safeEdge(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
