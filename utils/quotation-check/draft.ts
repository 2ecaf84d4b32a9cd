/** A paragraph of a draft; offsets are UTF-16 units of the draft, the end after the last. */
export interface Block {
  kind: 'text' | 'quote' | 'heading' | 'note';
  start: number;
  end: number;
  /** Name of a footnote, as its mark in the text has it; empty of anything else. */
  name: string;
  /** Stretches that are no part of the text: signs at the beginnings of the lines of a block quotation. */
  breaks: [number, number][];
}

/** Lines longer than this are paragraphs by themselves: nobody breaks lines there. */
const LONGEST_WRAPPED = 110;

const QUOTED = /^ {0,3}>(?: ?>)* ?/;
const NOTE = /^ {0,3}\[\^([^\]\s]{1,40})\]:\s*/;
const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/;

/**
 * The paragraphs of a draft: plain text, or Markdown with its block quotations (`>`), footnotes (`[^1]: …`) and headings.
 * What stands in fences of code is none. Stops behind each line.
 */
export function* blocksIn(draft: string): Generator<undefined, Block[], void> {
  const blocks: Block[] = [];
  const lines = [...draft.matchAll(/[^\n]*(?:\n|$)/g)].filter(({ 0: line }) => line !== '');
  const isWrapped = lines.every(({ 0: line }) => line.length <= LONGEST_WRAPPED);
  let open: Block | null = null;
  let fence: string | null = null;
  for (const { 0: line, index } of lines) {
    yield;
    const text = line.replace(/\r?\n$/, '');
    const end = index + text.length;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    if (mark) {
      fence = mark;
      open = null;
      continue;
    }
    const quoted = QUOTED.exec(text)?.[0];
    if (text.trim() === '' || quoted?.length === text.length) {
      // An empty line of a quotation parts its paragraphs and goes on with it.
      if (quoted !== undefined && open?.kind === 'quote') open.end = end;
      else open = null;
      continue;
    }
    const note = NOTE.exec(text);
    const isHeading = /^ {0,3}#{1,6}\s/.test(text);
    const kind = quoted !== undefined ? 'quote' : note ? 'note' : isHeading ? 'heading' : 'text';
    const goesOn =
      open !== null &&
      (kind === 'quote'
        ? open.kind === 'quote'
        : kind === 'text' &&
          !LIST_ITEM.test(text) &&
          (isWrapped || open.kind === 'note') &&
          (open.kind === 'text' || open.kind === 'note'));
    if (goesOn && open) {
      if (kind === 'quote') open.breaks.push([lastOf(draft, open), index + (quoted?.length ?? 0)]);
      open.end = end;
      continue;
    }
    const skipped = quoted?.length ?? note?.[0].length ?? 0;
    open = { kind, start: index + skipped, end, name: note?.[1] ?? '', breaks: [] };
    blocks.push(open);
    if (isHeading) open = null;
  }
  for (const block of blocks) {
    block.end = lastOf(draft, block);
    yield;
  }
  return blocks;
}

/** Where the words of a block end so far: white space and signs of empty lines are none. */
function lastOf(draft: string, { start, end }: Block): number {
  return start + draft.slice(start, end).replace(/(?:\s|\n {0,3}>)+$/, '').length;
}
