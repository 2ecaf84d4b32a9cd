/** White space of Unicode, the no-break and zero-width no-break spaces among them. */
export const SPACE = /\s/;

/**
 * A character and what may compose with it under NFC: combining marks, and the vowels and finals of Hangul.
 * Composing each cluster alone gives the NFC of the whole (UAX #15, section 9: nothing composes over the edge).
 */
const CLUSTER = /.[\p{M}\u1160-\u11ff\ud7b0-\ud7fb]*/gsu;

/** First code unit that NFC could change or that could compose with the one before. */
const FIRST_COMPOSING = 0x300;

/** A piece of raw text and its form in NFC; the lengths are equal and one to one where `same` is true. */
export interface Piece {
  raw: string;
  text: string;
  same: boolean;
}

/** Cuts raw text into pieces whose NFC forms, joined, are the NFC of the whole: long where nothing changes. */
export function compose(raw: string): Piece[] {
  if (isPlain(raw) || raw.normalize('NFC') === raw) return raw === '' ? [] : [{ raw, text: raw, same: true }];
  const pieces: Piece[] = [];
  for (const [cluster] of raw.matchAll(CLUSTER)) {
    const text = cluster.normalize('NFC');
    const last = pieces.at(-1);
    if (text !== cluster) pieces.push({ raw: cluster, text, same: false });
    else if (last?.same) {
      last.raw += cluster;
      last.text += cluster;
    } else pieces.push({ raw: cluster, text, same: true });
  }
  return pieces;
}

function isPlain(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) >= FIRST_COMPOSING) return false;
  return true;
}
