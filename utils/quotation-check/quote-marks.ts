/** Where quotations begin and end by their marks, in one paragraph: pure rules over its text. */

/** Offsets in the text: of the opening mark, of the first sign within, after the last, after the closing mark. */
export interface Marked {
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
  /** The mark that opens it. */
  mark: string;
}

/** An opening mark without its other half in this text. */
export interface Unclosed {
  at: number;
  mark: string;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”‟',
  '‟': '”',
  '❝': '❞',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '"': '"',
  '”': '”',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '``': "''",
};
/** Marks that stand on both sides of a word, so that only their place tells whether they open. */
const EITHER_SIDE = new Set(['"', "'", '”', '»', '›', '‹', '«']);
const SINGLE = new Set(['‘', '‚', "'", '‹', '›']);
/** Words that begin with an apostrophe. */
const APOSTROPHE_WORD =
  /^(?:\d\ds?\b|(?:tis|twas|twere|twill|em|til|till|cause|bout|round|cept|neath|kay|n)\b)/i;
const BEFORE_OPENING = /(?:^|[\s([{/|>:=*_~—–―-]|[“„‟«‹"'‘‚「『¡¿])$/u;

/** The quotations of a text, in order, none within another; and marks that nothing closes. Stops behind each. */
export function* markedIn(
  text: string,
): Generator<undefined, { quotations: Marked[]; unclosed: Unclosed[] }, void> {
  const quotations: Marked[] = [];
  const unclosed: Unclosed[] = [];
  for (let at = 0; at < text.length; ) {
    const past = pastCode(text, at) ?? pastLink(text, at);
    if (past !== null) {
      at = past;
      continue;
    }
    const mark = openingAt(text, at);
    if (mark === null) {
      at++;
      continue;
    }
    const close = closingOf(text, at, mark);
    if (close === null) {
      // A single one that nothing closes is an apostrophe, or a slip that nobody could tell from one.
      if (!SINGLE.has(mark)) unclosed.push({ at, mark });
      at += mark.length;
      yield;
      continue;
    }
    quotations.push({ start: at, innerStart: at + mark.length, innerEnd: close.at, end: close.end, mark });
    at = close.end;
    yield;
  }
  return { quotations, unclosed };
}

/** The sign before an offset: all of what stands before would be looked through for each mark. */
const signBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 2), at);

/** The mark that opens a quotation here; null for none. */
function openingAt(text: string, at: number): string | null {
  if (text.startsWith('``', at))
    return /\S/.test(text[at + 2] ?? '') && !text.startsWith('```', at) ? '``' : null;
  const mark = text[at] ?? '';
  if (!Object.hasOwn(PAIRS, mark)) return null;
  const after = text.slice(at + 1);
  if (mark === '«' || mark === '‹')
    return /^\s*[\p{L}\p{N}«‹“‘"'[(…]/u.test(after) && !/\p{L}$/u.test(signBefore(text, at)) ? mark : null;
  if (!/^\S/.test(after)) return null;
  if (!EITHER_SIDE.has(mark) && !SINGLE.has(mark)) return mark;
  if (!BEFORE_OPENING.test(text.slice(Math.max(0, at - 2), at))) return null;
  if (!/^[\p{L}\p{N}\p{Sc}[(….*_“‘"'„‚«¿¡\\-]/u.test(after)) return null;
  if ((mark === "'" || mark === '‘') && APOSTROPHE_WORD.test(after)) {
    // "'Til the end,' she said": with a second half it may be both; a mark that closes decides.
    return mark === '‘' && closingOf(text, at, mark) !== null ? mark : null;
  }
  return mark;
}

interface Closing {
  at: number;
  end: number;
}

function closingOf(text: string, start: number, mark: string): Closing | null {
  if (mark === '``') {
    const at = text.indexOf("''", start + 2);
    return at === -1 ? null : { at, end: at + 2 };
  }
  if (SINGLE.has(mark)) return closingOfSingle(text, start, mark);
  if (mark === '"') return closingOfStraight(text, start);
  return closingInDepth(text, start, mark) ?? closingAtOnce(text, start, mark);
}

/** Typographic marks of one kind within each other, where they pair up. */
function closingInDepth(text: string, start: number, mark: string): Closing | null {
  if (mark !== '“' && mark !== '«' && mark !== '「' && mark !== '『') return null;
  const closing = PAIRS[mark] ?? '';
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === mark) depth++;
    else if (closing.includes(sign)) {
      depth--;
      if (depth === 0) return { at, end: at + 1 };
    }
  }
  return null;
}

function closingAtOnce(text: string, start: number, mark: string): Closing | null {
  const closing = PAIRS[mark] ?? '';
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (closing.includes(sign)) return { at, end: at + 1 };
    // Half typographic, half straight, as editors leave it.
    if (
      (mark === '“' || mark === '„') &&
      sign === '"' &&
      /\S$/.test(signBefore(text, at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + 1))
    )
      return { at, end: at + 1 };
    if (mark === '“' && sign === mark) return null;
  }
  return null;
}

/** A straight mark closes behind a sign; the one of inches stands behind a number, with another one to come. */
function closingOfStraight(text: string, start: number): Closing | null {
  const places: number[] = [];
  for (let at = start + 2; at < text.length; at++) {
    if (text[at] === '”' && places.length === 0) return { at, end: at + 1 };
    if (text[at] !== '"') continue;
    const isOpening = /\s$/.test(signBefore(text, at)) && /^\S/.test(text.slice(at + 1));
    if (isOpening) break;
    if (!/\s$/.test(signBefore(text, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + 1))) places.push(at);
  }
  const isInch = (at: number) => /\d$/.test(signBefore(text, at)) && /^ \p{Ll}/u.test(text.slice(at + 1));
  const [first, second] = places;
  if (first === undefined) return null;
  const at = second !== undefined && isInch(first) ? second : first;
  return { at, end: at + 1 };
}

/**
 * A single mark that closes looks like an apostrophe: one behind an s, with a word to follow, is taken for the genitive
 * of a plural ("the states’ rights") as long as another one follows that may close.
 */
function closingOfSingle(text: string, start: number, mark: string): Closing | null {
  const closing = PAIRS[mark] ?? '';
  const places: number[] = [];
  let doubles = 0;
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('“”"'.includes(sign)) {
      // A double mark that closes what stands around ends this text.
      if (sign === '”' && doubles === 0) break;
      doubles += sign === '“' ? 1 : sign === '”' ? -1 : 0;
    }
    if (sign === mark && mark !== "'" && at > start && !closing.includes(sign)) break;
    if (!closing.includes(sign)) continue;
    const before = signBefore(text, at);
    const after = text.slice(at + 1);
    if (mark === "'" && /\s$/.test(before) && /^\S/.test(after)) break;
    if (/\s$/.test(before) || /^[\p{L}\p{N}]/u.test(after)) continue;
    places.push(at);
  }
  const isGenitive = (at: number) =>
    /[sz]$/i.test(signBefore(text, at)) && /^\s\p{L}/u.test(text.slice(at + 1));
  const at = places.find((place, i) => !isGenitive(place) || i === places.length - 1);
  return at === undefined ? null : { at, end: at + 1 };
}

function pastCode(text: string, at: number): number | null {
  if (text[at] !== '`') return null;
  const ticks = /^`+/.exec(text.slice(at))?.[0];
  if (!ticks || (at > 0 && text[at - 1] === '`')) return null;
  if (ticks === '``' && text.indexOf("''", at) !== -1) return null;
  const end = text.indexOf(ticks, at + ticks.length);
  return end === -1 ? null : end + ticks.length;
}

/** The address of a link in Markdown, with its title. */
function pastLink(text: string, at: number): number | null {
  if (!text.startsWith('](', at)) return null;
  const match = /^\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/.exec(text.slice(at));
  return match ? at + match[0].length : null;
}
