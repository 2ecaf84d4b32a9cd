/**
 * What stands between the marks of a quotation, in parts: the author's words, and what the writer of the draft has put
 * between them. Offsets are those of the draft, UTF-16 units, the end after the last.
 */
export interface Piece {
  /** `insertion`: square brackets with words in them; `aside`: such as add nothing ([sic]), and signs of the markup. */
  kind: 'words' | 'ellipsis' | 'insertion' | 'aside' | 'break';
  start: number;
  end: number;
  /** Without Markdown and letter brackets: what is compared, or what is in the brackets. */
  text: string;
}

const ELLIPSIS = String.raw`\\?[[(]\s*(?:\.\s?\.\s?\.|…)\s*\\?[\])]|(?:\.\s){2,3}\.|\.{3,4}|…\.?`;
const ASIDE = String.raw`\\?[[(]\s*(?:sic|recte|emphasis (?:added|mine|in (?:the )?original|supplied|original)|italics (?:added|mine|in (?:the )?original)|my (?:emphasis|italics|translation)|translated by [^\])]{1,40}|footnotes? omitted|citations? omitted|internal quotation marks omitted)\s*!?\s*\\?[\])]`;
const NOTE_MARK = String.raw`\[\^[^\]\s]{1,40}\]`;
/** Raised figures behind a word or a sign are the mark of a note; behind a number or a unit ("km²") they count. */
const NOTE_FIGURES = String.raw`(?<=\p{L}{3}|[.,;:!?…"'”’)\]])[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}])`;
const INSERTION = String.raw`\\?\[[^[\]\n]{1,200}\](?![(\p{L}\p{N}])`;
/** "[T]he": the bracket tells that the letter was another one; "report[ed]" that an ending was. */
const LETTERS = String.raw`\\?\[(\p{L}{1,3})\\?\](?=\p{Ll})|(?<=\p{L})\\?\[(\p{L}{1,4})\\?\]`;

/** Parts the draft from `start` to `end`. `breaks` are stretches that belong to the page, not to the quotation. */
export function piecesOf(
  draft: string,
  start: number,
  end: number,
  breaks: readonly [number, number][] = [],
): Piece[] {
  const pieces: Piece[] = [];
  const parts = new RegExp(`(${NOTE_MARK}|${NOTE_FIGURES})|(${ASIDE})|(${ELLIPSIS})|(${INSERTION})`, 'giu');
  let from = start;
  const words = (to: number) => {
    const text = plain(draft.slice(from, to));
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: 'words', start: from, end: to, text });
  };
  const cut = (kind: Piece['kind'], at: number, to: number, text: string) => {
    words(at);
    pieces.push({ kind, start: at, end: to, text });
    from = to;
  };
  const stretches = breaks.filter(([at, to]) => at >= start && to <= end);
  const lead = [...stretches, [end, end] as const];
  for (const [at, to] of lead) {
    const text = draft.slice(from, at);
    const base = from;
    for (const match of text.matchAll(parts)) {
      const [raw, note, aside, ellipsis] = match;
      const begin = base + match.index;
      const stop = begin + raw.length;
      if (begin < from) continue;
      if (note !== undefined || aside !== undefined) cut('aside', begin, stop, '');
      else if (ellipsis !== undefined) cut('ellipsis', begin, stop, '');
      else if (!isLetters(draft, begin, stop))
        cut('insertion', begin, stop, raw.replace(/^\\?\[|\\?\]$/g, ''));
    }
    if (to > at) cut('break', at, to, '');
  }
  words(end);
  return pieces;
}

function isLetters(draft: string, start: number, end: number): boolean {
  const inner = draft.slice(start, end).replace(/[\\[\]]/g, '');
  if (!/^\p{L}{1,4}$/u.test(inner)) return false;
  return /^\p{Ll}/u.test(draft.slice(end)) || /\p{L}$/u.test(draft.slice(Math.max(0, start - 2), start));
}

/** Words as a reader of the draft sees them: no marks of Markdown, no brackets about single letters. */
function plain(raw: string): string {
  return raw
    .replace(new RegExp(LETTERS, 'gu'), (_all, first?: string, last?: string) => first ?? last ?? '')
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)/g, '$1')
    .replace(/(^|[^\p{L}\p{N}\\])(\*{1,3}|_{1,3}|~~)(?=\S)/gu, '$1')
    .replace(/(?<=[^\s\\])(?:\*{1,3}|_{1,3}|~~)(?=$|[^\p{L}\p{N}])/gu, '')
    .replace(/(?<=[\p{L}\p{N}])\*{1,3}(?=[\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
