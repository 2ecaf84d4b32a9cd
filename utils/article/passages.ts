import type { Paragraph, ParagraphKind } from './article';
import { type Block, HEADING_WORDS, isBoldLine } from './blocks';
import { NOTE_ID } from './note-ids';
import { BODY_LABEL, LEAD_LABEL } from './rsis';

/** A block with its place in the article; not yet numbered. */
export interface Passage {
  kind: ParagraphKind | 'label';
  text: string;
  /** Set when the block opens with a label in bold: "Synopsis: …". */
  label: string | null;
  block: Block;
}

/** A credit that ends a caption; the text before it may be long. */
const CREDIT =
  /\b(?:image|photo(?:graph)?s?|picture|illustration|graphic|source|credits?)(?:\s+(?:by|from|courtesy(?: of)?|credits?)\b|\s*:)[^.]{2,120}\.?$/i;
const CAPTION_WORDS = 90;

/** The passages that the blocks of a readable body are, in order. Cells of one row of a table are one passage. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let lastRow: Element | null = null;
  let last: Passage | undefined;
  for (const block of blocks) {
    const row = block.element.closest('tr');
    if (row !== null && row === lastRow && last) {
      last.text += ` ${block.text}`;
      last.block = { ...last.block, words: last.block.words + block.words };
      continue;
    }
    lastRow = row;
    last = passageOf(block);
    passages.push(last);
  }
  return passages;
}

function passageOf(block: Block): Passage {
  const { text } = block;
  if (LEAD_LABEL.test(text) || BODY_LABEL.test(text)) return { kind: 'label', text, label: null, block };
  const label = openingLabel(block);
  const kind = kindOf(block);
  return label
    ? { kind, text: text.slice(label.length).replace(/^\s*[:.–—-]?\s*/, ''), label: label.trim(), block }
    : { kind, text, label: null, block };
}

/** "Synopsis: The region …", "Abstract – …": a label that is no line of its own. */
function openingLabel({ text, bold }: Block): string | null {
  const match =
    /^(synopsis|abstract|executive summary)(?=\s*[:–—]|\s+-)/i.exec(text) ??
    (bold > 0 ? /^(synopsis|abstract|executive summary)(?=\s+\p{Lu})/iu.exec(text) : null);
  return match?.[1] ?? null;
}

function kindOf(block: Block): ParagraphKind {
  const { element } = block;
  if (element.closest(`[id^="${NOTE_ID}"]`)) return 'note';
  if (element.closest('figcaption, caption, figure')) return 'caption';
  if (element.closest('h1, h2, h3, h4, h5, h6')) return 'heading';
  if (element.closest('table')) return 'table';
  if (element.closest('li, dd, dt')) return 'list';
  if (isHeading(block)) return 'heading';
  if (element.closest('blockquote')) return 'quote';
  if (block.words <= CAPTION_WORDS && CREDIT.test(block.text) && isBesideImage(element)) return 'caption';
  return 'text';
}

/** A short line all in bold that ends no sentence. */
function isHeading(block: Block): boolean {
  return (
    isBoldLine(block) &&
    block.words <= HEADING_WORDS &&
    !/[.;,…]["”’]?$/.test(block.text.replace(/\b[A-Z]\.$/, ''))
  );
}

/** Whether an image stands in the block, or right before or behind it. */
function isBesideImage(element: Element): boolean {
  return [element, element.previousElementSibling, element.nextElementSibling].some(
    (at) => at !== null && (at.localName === 'img' || at.querySelector('img') !== null),
  );
}

/** Numbers the passages from 1; labels have said what they had to say. */
export function numbered(passages: readonly Passage[]): Paragraph[] {
  return passages
    .filter((passage) => passage.kind !== 'label')
    .map(({ kind, text }, i) => ({ n: i + 1, kind: kind as ParagraphKind, text }));
}
