/** What may be a short form, by its shape alone, and the signs of it that its long form has to explain. */

/** One sign: a letter (folded), a run of digits, or an ampersand. */
export type Sign = { letter: string } | { digits: string } | { and: true };

export interface ShortForm {
  /** As printed, without quotes and without the s of a plural. */
  short: string;
  signs: Sign[];
  /** Holds one capital alone ("Quad", "Mindef"): such a form is told from a plain word by its long form only. */
  isWordlike: boolean;
}

/** Longest short form in UTF-16 units: ten of Schwartz and Hearst, and room for "USINDOPACOM". */
const LONGEST = 12;
const SHAPE = /^(?:\p{L}|\d(?=\p{Lu}{2}))[\p{L}\p{M}\p{N}&./+\-–]*(?: [\p{Lu}\d][\p{L}\p{N}&./+\-–]*)?$/u;
/** Numerals, units of money and time, degrees and references: capitals that name nothing. */
const NO_NAME =
  /^(?:[IVXLC]+|AM|PM|AD|BC|BCE|CE|BA|MA|BSc|MSc|PhD|MPhil|MP|Jr|Sr|Ret|Eds?|No|Vol|Part|Table|Figure|[QH]\d)$/;

/** A letter as it is compared: small and without marks; the length in UTF-16 units stays. */
export function folded(text: string): string {
  return Array.from(text, (sign) => {
    const plain = sign.normalize('NFD').charAt(0).toLowerCase();
    return sign.length === 1 && plain.length === 1 ? plain : sign;
  }).join('');
}

/** What a piece of text is as a short form, or null when it cannot be one. */
export function readShortForm(text: string): ShortForm | null {
  const bare = text
    .trim()
    .replace(/^["“”‘’']+|["“”‘’',]+$/g, '')
    .trim();
  const short = bare.replace(/(?<=[\p{Lu}\d.])['’]?s$/u, '');
  if (short.length < 2 || short.length > LONGEST || !SHAPE.test(short)) return null;
  const letters = short.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  if (NO_NAME.test(letters) || letters.length < 2 || /(?:19|20)\d\d$/.test(short)) return null;
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  const hasDigit = /\d/.test(short);
  const isWordlike = capitals === 1 && !hasDigit && !short.includes('&');
  if (capitals === 0 || (isWordlike && !/^\p{Lu}[\p{Ll}\p{M}]{3,}$/u.test(short))) return null;
  // "Lao PDR" is one form of two words; "Tan Wei" and "Page 4" are none.
  if (short.includes(' ') && !/(?:^| )\p{Lu}{2,}(?: |$)/u.test(short)) return null;
  return { short, signs: signsOf(short), isWordlike };
}

function signsOf(short: string): Sign[] {
  return Array.from(folded(short).matchAll(/\p{L}|\d+|&/gu), ([sign]) => {
    if (sign === '&') return { and: true };
    return /\d/.test(sign) ? { digits: sign } : { letter: sign };
  });
}

/** "C4ISR" as "CCCCISR": a digit that says how often the letter before it counts; null where there is none. */
export function withRepeats(signs: readonly Sign[]): Sign[] | null {
  const at = signs.findIndex((sign, i) => {
    const before = signs[i - 1];
    return 'digits' in sign && /^[2-5]$/.test(sign.digits) && before !== undefined && 'letter' in before;
  });
  const [letter, number] = [signs[at - 1], signs[at]];
  if (!letter || !number || !('digits' in number)) return null;
  const more = Array.from({ length: Number(number.digits) - 1 }, () => letter);
  return [...signs.slice(0, at), ...more, ...signs.slice(at + 1)];
}
