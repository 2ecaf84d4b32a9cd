/** UTF-16 units to look at on each side of a point when its word is sought: longer than any word. */
const REACH = 64;

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Stretch {
  start: number;
  end: number;
}

/** Lets both ends of a stretch move outwards to the ends of the words that they cut (Unicode UAX #29). */
export function atWordEnds(text: string, start: number, end: number): Stretch {
  return { start: wordAround(text, start)?.start ?? start, end: wordAround(text, end)?.end ?? end };
}

/** Lets both ends move outwards so that no character as a reader sees it is cut (grapheme clusters of UAX #29). */
export function atGraphemeEdges(text: string, start: number, end: number): Stretch {
  return {
    start: segmentAround(graphemes, text, start)?.start ?? start,
    end: segmentAround(graphemes, text, end)?.end ?? end,
  };
}

/** The word that a point lies strictly inside of, or null. */
function wordAround(text: string, point: number): Stretch | null {
  const found = segmentAround(words, text, point);
  return found?.isWordLike ? found : null;
}

/** The segment that a point lies strictly inside of, or null. */
function segmentAround(segmenter: Intl.Segmenter, text: string, point: number) {
  const from = safeEdge(text, Math.max(0, point - REACH));
  const found = segmenter.segment(text.slice(from, point + REACH)).containing(point - from);
  if (!found || from + found.index >= point) return null;
  const start = from + found.index;
  return { start, end: start + found.segment.length, isWordLike: found.isWordLike === true };
}

/** Whether letters stand on both sides of a point: white space and signs do not count. */
export function isInWord(before: string, after: string): boolean {
  return /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after);
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
