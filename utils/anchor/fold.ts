import { compose } from './compose';

/**
 * Typography that editors and servers change without changing a word: such differences never make a quote
 * "changed". Not NFKC: it would make "10²" equal to "102".
 */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Soft hyphen, zero-width spaces and joiners, marks of direction, variation selectors; and odd zero-widths. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const SPACE = /\s/;
/** The first code unit that is not ASCII. */
const BEYOND_ASCII = 0x80;
/** No code unit folds to more units than this. */
const LONGEST_FOLD = 4;

/** Text as it is compared, and the way back to the raw text. */
export interface Folded {
  text: string;
  /** The UTF-16 units of `text`. */
  units: Uint16Array;
  /** Raw offsets (UTF-16) at which the character of each folded unit starts and ends. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/**
 * The letters of a text alone: NFC, quotes, dashes, ligatures and ellipses folded, in lower case, without white
 * space and invisible characters. So white space that was put in, taken out or replaced changes nothing.
 */
export function foldLetters(raw: string): Folded {
  const units = new Uint16Array(raw.length * LONGEST_FOLD);
  const starts = new Uint32Array(raw.length * LONGEST_FOLD);
  const ends = new Uint32Array(raw.length * LONGEST_FOLD);
  let length = 0;
  const push = (text: string, start: number, end: number) => {
    for (let i = 0; i < text.length; i++) {
      units[length] = text.charCodeAt(i);
      starts[length] = start;
      ends[length] = end;
      length++;
    }
  };
  let offset = 0;
  for (const piece of compose(raw)) {
    if (piece.same) foldPiece(piece.text, offset, push);
    else {
      const end = offset + piece.raw.length;
      const from = offset;
      foldPiece(piece.text, 0, (text) => push(text, from, end));
    }
    offset += piece.raw.length;
  }
  const own = units.slice(0, length);
  return { text: textOf(own), units: own, starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

function foldPiece(text: string, offset: number, push: (folded: string, start: number, end: number) => void) {
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit < BEYOND_ASCII) {
      // Upper case, white space and controls, the grave accent: by far the most frequent way.
      if (unit > 0x20 && unit !== 0x7f) push(ASCII[unit] ?? '', offset + i, offset + i + 1);
      i++;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(i) ?? unit);
    const end = i + sign.length;
    if (!SPACE.test(sign) && !INVISIBLE.test(sign)) {
      push(TYPOGRAPHY[sign] ?? sign.toLowerCase(), offset + i, offset + end);
    }
    i = end;
  }
}

const ASCII: readonly string[] = Array.from({ length: BEYOND_ASCII }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return TYPOGRAPHY[sign] ?? sign.toLowerCase();
});

/** Units of one call of `fromCharCode`: engines limit the number of arguments. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) {
    text += String.fromCharCode(...units.subarray(i, i + CHUNK));
  }
  return text;
}

/** A text as a reader sees it: typography folded, white space as one space; case and words as they stand. */
export function foldTypography(raw: string): string {
  return Array.from(raw.normalize('NFC'), (sign) => TYPOGRAPHY[sign] ?? sign)
    .join('')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '');
}

/** The raw offsets of a folded stretch; `start` < `end`. */
export function rawOffsets(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.starts[start];
  const last = folded.ends[end - 1];
  if (first === undefined || last === undefined) throw new RangeError(`no folded stretch ${start} to ${end}`);
  return { start: first, end: last };
}
