/**
 * Typography that editors and servers change without changing a word: such differences never make a quote
 * "changed". Not NFKC: it would make "10²" equal to "102".
 */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
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

/** Soft hyphen, zero-width spaces and joiners, marks of direction, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Text with its typography folded, and the way back to the raw offsets. */
export interface Folded {
  text: string;
  /** Raw offsets (UTF-16) at which the unit of each folded offset starts and ends. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Folds quotes, dashes, ligatures, ellipses and invisible characters; white space becomes one space. */
export function fold(raw: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charAt(i);
    if (/\s/.test(unit)) {
      if (text.endsWith(' ')) {
        ends[ends.length - 1] = i + 1;
        continue;
      }
      text += ' ';
    } else if (unit === '`' || unit > '\u007f') {
      if (INVISIBLE.test(unit)) continue;
      text += TYPOGRAPHY[unit] ?? unit;
    } else text += unit;
    while (starts.length < text.length) {
      starts.push(i);
      ends.push(i + 1);
    }
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Lower case that keeps every offset: the few letters whose lower case is longer stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

/** The raw offsets of a folded stretch; `start` < `end`. */
export function rawOffsets(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.starts[start];
  const last = folded.ends[end - 1];
  if (first === undefined || last === undefined) throw new RangeError(`no folded stretch ${start} to ${end}`);
  return { start: first, end: last };
}
