/** A stretch of a paragraph that is read at once, and where it begins in it (UTF-16 units). */
export interface Piece {
  text: string;
  at: number;
}

/** UTF-16 units that are read at once: a millisecond or two. */
const PIECE = 4000;
/** How much further the end of a sentence is looked for. */
const AHEAD = 2000;

/** A paragraph in pieces that end with a sentence, so that one of any length is read in slices; all of it, in order. */
export function* piecesOf(text: string): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    const end =
      text.length - at <= PIECE + AHEAD ? text.length : at + endOf(text.slice(at, at + PIECE + AHEAD));
    yield { text: text.slice(at, end), at };
    at = end;
  }
}

/** Behind a full sentence; else between two words in small letters, else between two words, else anywhere. */
function endOf(text: string): number {
  for (const gap of [/\p{Ll}{3}[.!?]["”’)]*\s+/gu, /\p{Ll}\s+(?=\p{Ll})/gu, /\s+/g]) {
    gap.lastIndex = PIECE;
    const match = gap.exec(text);
    if (match) return match.index + match[0].length;
  }
  return PIECE;
}
