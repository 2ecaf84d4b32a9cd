import { countWords, hasWords, normalise } from './text';

/** A stretch of text between line breaks, with how much of it is set in which way (UTF-16 units without space). */
export interface Line {
  text: string;
  letters: number;
  bold: number;
  italic: number;
  linked: number;
}

/** A paragraph as a reader sees it: a block element, or text between blocks or between blank lines. */
export interface Block extends Line {
  /** The nearest block element around the text; several blocks may share it. */
  element: Element;
  words: number;
  /** The parts between single line breaks, at least one. */
  lines: Line[];
}

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt figcaption figure footer h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead ' +
    'tr ul'
  ).split(' '),
);
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC = new Set(['em', 'i', 'cite']);

/** Longest bold line, in words, that is taken for a heading rather than for a paragraph in bold. */
export const HEADING_WORDS = 24;

function isBlockElement(element: Element): boolean {
  return BLOCK_ELEMENTS.has(element.localName);
}

/** The blocks below a root, in order; blocks without a letter or digit are left out. Takes linear time, no recursion. */
export function blocksOf(root: Element): Block[] {
  const reader = new BlockReader(root);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node: Node | null = root;
  while (node) {
    if (node instanceof Text) reader.text(node.data);
    else reader.enter(node as Element);
    if (walker.firstChild()) {
      node = walker.currentNode;
      continue;
    }
    if (node instanceof Element) reader.leave(node);
    while (node && !walker.nextSibling()) {
      node = walker.currentNode === root ? null : walker.parentNode();
      if (node) reader.leave(node as Element);
      if (node === root) node = null;
    }
    node = node && walker.currentNode;
  }
  return reader.blocks;
}

/** Gathers text into lines and lines into blocks, knowing what is open. */
class BlockReader {
  readonly blocks: Block[] = [];
  private readonly open: Element[];
  private bold = 0;
  private italic = 0;
  private links = 0;
  private lines: Line[] = [];
  private parts: string[] = [];
  private line: Line = emptyLine();

  constructor(root: Element) {
    this.open = [root];
  }

  enter(element: Element): void {
    const name = element.localName;
    if (name === 'br') this.endLine();
    else if (isBlockElement(element)) {
      this.endBlock();
      this.open.push(element);
    }
    if (BOLD.has(name)) this.bold++;
    if (ITALIC.has(name)) this.italic++;
    if (name === 'a' && element.hasAttribute('href')) this.links++;
  }

  leave(element: Element): void {
    const name = element.localName;
    if (isBlockElement(element)) {
      this.endBlock();
      this.open.pop();
    }
    if (BOLD.has(name)) this.bold--;
    if (ITALIC.has(name)) this.italic--;
    if (name === 'a' && element.hasAttribute('href')) this.links--;
  }

  text(data: string): void {
    this.parts.push(data);
    const letters = data.replace(/\s+/g, '').length;
    this.line.letters += letters;
    if (this.bold > 0) this.line.bold += letters;
    if (this.italic > 0) this.line.italic += letters;
    if (this.links > 0) this.line.linked += letters;
  }

  private endLine(): void {
    this.line.text = normalise(this.parts.join(''));
    this.lines.push(this.line);
    this.line = emptyLine();
    this.parts = [];
  }

  /** A blank line parts paragraphs, and a bold line among others is a heading of its own. */
  private endBlock(): void {
    this.endLine();
    const { lines } = this;
    this.lines = [];
    const isMixed = lines.some((line) => line.text !== '' && !isBoldLine(line));
    let group: Line[] = [];
    for (const line of lines) {
      const isAlone = isMixed && isBoldLine(line) && countWords(line.text) <= HEADING_WORDS;
      if (line.text === '' || isAlone) {
        this.push(group);
        group = [];
      }
      if (isAlone) this.push([line]);
      else if (line.text !== '') group.push(line);
    }
    this.push(group);
  }

  private push(lines: Line[]): void {
    const element = this.open.at(-1);
    const text = normalise(lines.map((line) => line.text).join(' '));
    if (!element || !hasWords(text)) return;
    const block: Block = { ...emptyLine(), element, text, words: countWords(text), lines };
    for (const line of lines) {
      block.letters += line.letters;
      block.bold += line.bold;
      block.italic += line.italic;
      block.linked += line.linked;
    }
    this.blocks.push(block);
  }
}

function emptyLine(): Line {
  return { text: '', letters: 0, bold: 0, italic: 0, linked: 0 };
}

/** Whether all of a line is bold, but for its punctuation. */
export function isBoldLine(line: Line): boolean {
  return line.letters > 0 && line.bold >= line.letters - 2;
}
