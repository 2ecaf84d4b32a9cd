import { type Block, blocksIn } from './draft';
import { type Piece, piecesOf } from './pieces';
import { markedIn } from './quote-marks';
import { countTokens } from './tokens';

/** A quotation of a draft; offsets are UTF-16 units of the draft, ends exclusive. */
export interface Quotation {
  kind: 'marked' | 'block';
  /** With its marks. */
  start: number;
  end: number;
  /** What is between them. */
  innerStart: number;
  innerEnd: number;
  /** The opening mark; empty of a block quotation. */
  mark: string;
  pieces: Piece[];
  /** Words of the quoted author. */
  words: number;
  /** Number of its paragraph in the draft, from 0; of a long one, that of its beginning. */
  block: number;
  /** Where a source that belongs to a block quotation stands ("— Tan", "(Tan 2024)"), if any. */
  source: [number, number] | null;
}

export interface FoundQuotations {
  blocks: Block[];
  quotations: Quotation[];
  /** Offsets of double marks that nothing closes: a quotation that could not be looked at. */
  unclosed: number[];
}

/** The last line of a block quotation when it names the source. */
const SIGNATURE = /(?:^|\n)[\s>]*(?:[—–―]|--)\s*\p{L}[^\n]{2,200}$/u;
/** A source in brackets, or the mark of a note, behind the last sentence. */
const TRAILING = /\s*(?:(?:\([^()\n]{3,160}\)|\[\^[^\]\s]{1,40}\])\s*)+\.?$/u;

/** Every quotation of a draft, in order. Stops now and then, so that whoever runs it can let others have their turn. */
export function* quotationsIn(draft: string): Generator<undefined, FoundQuotations, void> {
  const blocks = yield* blocksIn(draft);
  const quotations: Quotation[] = [];
  const unclosed: number[] = [];
  /** Up to where a quotation over several paragraphs has been read. */
  let readTo = 0;
  for (const [number, block] of blocks.entries()) {
    yield;
    if (block.kind === 'quote') {
      quotations.push(yield* blockQuotation(draft, block, number));
      continue;
    }
    if (block.kind === 'heading') continue;
    const from = Math.max(block.start, readTo);
    if (from >= block.end) continue;
    const found = yield* markedIn(draft.slice(from, block.end));
    const left = found.unclosed.at(-1);
    for (const { start, innerStart, innerEnd, end, mark } of found.quotations) {
      const [first, last] = trimmed(draft, from + innerStart, from + innerEnd);
      if (first >= last) continue;
      quotations.push(made(draft, 'marked', from + start, from + end, first, last, mark, number, [], null));
      yield;
    }
    for (const { at, mark } of found.unclosed) {
      const opened = from + at;
      const long = at === left?.at ? yield* overParagraphs(draft, blocks, number, opened, mark) : null;
      if (!long) {
        unclosed.push(opened);
        continue;
      }
      quotations.push(long);
      readTo = long.end;
    }
  }
  quotations.sort((a, b) => a.start - b.start);
  return { blocks, quotations, unclosed };
}

/** A quotation of which each paragraph opens with the mark, and only the last one closes. */
function* overParagraphs(
  draft: string,
  blocks: readonly Block[],
  number: number,
  opened: number,
  mark: string,
): Generator<undefined, Quotation | null, void> {
  const breaks: [number, number][] = [];
  for (let next = number + 1; next < blocks.length; next++) {
    const block = blocks[next];
    const before = blocks[next - 1];
    if (!block || !before || block.kind !== 'text' || !draft.startsWith(mark, block.start)) return null;
    breaks.push([before.end, block.start + mark.length]);
    const { quotations } = yield* markedIn(draft.slice(block.start, block.end));
    const [closed] = quotations;
    if (closed?.start !== 0) continue;
    const end = block.start + closed.end;
    const innerEnd = block.start + closed.innerEnd;
    return made(draft, 'marked', opened, end, opened + mark.length, innerEnd, mark, number, breaks, null);
  }
  return null;
}

function* blockQuotation(draft: string, block: Block, number: number): Generator<undefined, Quotation, void> {
  let [start, end] = [block.start, block.end];
  let source: [number, number] | null = null;
  const signature = SIGNATURE.exec(draft.slice(start, end));
  if (signature && signature.index > 0) {
    source = [start + signature.index, end];
    end = start + signature.index;
  }
  const trailing = TRAILING.exec(draft.slice(start, end));
  const before = trailing ? draft.slice(start, start + trailing.index).trimEnd() : '';
  if (
    trailing &&
    trailing.index > 0 &&
    /[.!?…,;:"'”’\p{L}\p{N}]$/u.test(before) &&
    namesSource(trailing[0])
  ) {
    source = [start + trailing.index, source?.[1] ?? end];
    end = start + trailing.index;
  }
  [start, end] = trimmed(draft, start, end);
  const text = draft.slice(start, end);
  const marked = (yield* markedIn(text)).quotations;
  const [only] = marked;
  if (marked.length === 1 && only?.start === 0 && only.end === text.length)
    [start, end] = [start + only.innerStart, start + only.innerEnd];
  const breaks = block.breaks.filter(([from, to]) => from > start && to < end);
  return made(draft, 'block', block.start, block.end, start, end, '', number, breaks, source);
}

/** Brackets that end a quotation may be the author's own: those that name a source hold a year, a number or a note. */
function namesSource(text: string): boolean {
  return /\[\^|\b(?:1[89]|20)\d\d\b|\bp(?:p|ara)?\.?\s?\d|\b[A-Z]{2}\d{3,6}\b|\d{3}\/\d{4}/.test(text);
}

function made(
  draft: string,
  kind: Quotation['kind'],
  start: number,
  end: number,
  innerStart: number,
  innerEnd: number,
  mark: string,
  block: number,
  breaks: readonly [number, number][],
  source: [number, number] | null,
): Quotation {
  const pieces = piecesOf(draft, innerStart, innerEnd, breaks);
  const words = pieces.reduce(
    (sum, piece) => sum + (piece.kind === 'words' ? countTokens(piece.text) : 0),
    0,
  );
  return { kind, start, end, innerStart, innerEnd, mark, pieces, words, block, source };
}

function trimmed(draft: string, start: number, end: number): [number, number] {
  const text = draft.slice(start, end);
  const first = text.length - text.trimStart().length;
  return [start + first, Math.max(start + first, start + text.trimEnd().length)];
}
