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
  const letters = new Letters(raw.length);
  let offset = 0;
  for (const piece of compose(raw)) {
    const end = offset + piece.raw.length;
    if (piece.same) foldPiece(letters, piece.text, offset);
    else foldPiece(letters, piece.text, offset, end);
    offset = end;
  }
  return letters.folded();
}

/** Folded units as they are gathered; by far most texts fold to no more units than they have. */
class Letters {
  private length = 0;
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  folded(): Folded {
    const units = this.units.slice(0, this.length);
    return {
      text: textOf(units),
      units,
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }

  private grow(): void {
    const { units, starts, ends } = this;
    const capacity = 2 * units.length + 8;
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** Folds a piece that starts at `offset` of the raw text; with `whole` it stands for all from there to that end. */
function foldPiece(letters: Letters, text: string, offset: number, whole?: number): void {
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit < BEYOND_ASCII && whole === undefined) {
      // Upper case, white space and controls, the grave accent: by far the most frequent way.
      if (unit > 0x20 && unit !== 0x7f) letters.push(ASCII[unit] ?? unit, offset + i, offset + i + 1);
      i++;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(i) ?? unit);
    const end = i + sign.length;
    if (!SPACE.test(sign) && !INVISIBLE.test(sign)) {
      const folded = TYPOGRAPHY[sign] ?? sign.toLowerCase();
      for (let k = 0; k < folded.length; k++) {
        letters.push(folded.charCodeAt(k), whole === undefined ? offset + i : offset, whole ?? offset + end);
      }
    }
    i = end;
  }
}

/** What each ASCII character folds to: one unit. */
const ASCII = Uint16Array.from({ length: BEYOND_ASCII }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return (TYPOGRAPHY[sign] ?? sign.toLowerCase()).charCodeAt(0);
});

/** Units of one call of `fromCharCode`: engines limit the number of arguments. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) {
    // Spread would walk an iterator, unit by unit.
    text += Reflect.apply(String.fromCharCode, null, units.subarray(i, i + CHUNK));
  }
  return text;
}

/** Letters, figures and signs of ASCII that fold to themselves: no grave accent, and of white space blanks alone. */
const PLAIN = /^[ -_a-~]*$/;

/** A text as a reader sees it: typography folded, white space as one space; case and words as they stand. */
export function foldTypography(raw: string): string {
  if (PLAIN.test(raw)) return raw.includes('  ') ? raw.replace(/ +/g, ' ') : raw;
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
