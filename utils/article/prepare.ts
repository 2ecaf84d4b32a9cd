import { type Block, blocksOf } from './blocks';
import type { Copy } from './copies';
import { outermost } from './cover';
import { categoriesLinesOf, furnitureOf, isFurniture, isProse } from './furniture';
import { FURNITURE_NAME, SELECTORS } from './rsis';
import { isHiddenByMarkup } from './visible';

/** Longest cell, in words, of a table of data; a longer one shows a table that serves the layout. */
const CELL_WORDS = 80;

/**
 * One copy of the body as an element of its own, without the other copies, hidden parts and the site's furniture,
 * with links made absolute and old layout marks turned into their present elements. The snapshot stays as it is.
 * `isFront` recognises the page's title, authors and date, which go too when they open the body.
 */
export function prepareCopy(copy: Copy, url: string, isFront: (text: string) => boolean): HTMLElement {
  const [first] = copy.roots;
  if (!first) throw new RangeError('a copy without an element');
  const body = first.ownerDocument.createElement('div');
  for (const root of copy.roots) {
    const clone = cloneWithout(root, new Set(copy.omitted));
    // The element around the text differs from page to page: only what it holds is kept.
    if (/^(?:p|h[1-6]|ul|ol|blockquote|figure)$/.test(clone.localName)) body.append(clone);
    else body.append(...clone.childNodes);
  }
  removeFurniture(body);
  removeBlocks(body, isFront);
  markCaptions(body);
  unwrapLayoutTables(body);
  makeAbsolute(body, url);
  return body;
}

/** A deep clone without some of the elements. */
function cloneWithout(root: Element, omitted: ReadonlySet<Element>): Element {
  const inside = [...omitted].filter((other) => root.contains(other));
  const marker = 'data-omitted';
  for (const other of inside) other.setAttribute(marker, '');
  const clone = root.cloneNode(true) as Element;
  for (const other of inside) other.removeAttribute(marker);
  for (const copied of clone.querySelectorAll(`[${marker}]`)) copied.remove();
  return clone;
}

function removeFurniture(body: Element): void {
  const all = [...body.querySelectorAll('*')];
  for (const element of outermost(all.filter(isAlwaysFurniture))) element.remove();
}

/** Most blocks that the head of a page takes. */
const FRONT_BLOCKS = 8;

/** Takes out the blocks that are furniture by their words, and the page's head where the body repeats it. */
function removeBlocks(body: Element, isFront: (text: string) => boolean): void {
  const blocks = blocksOf(body);
  const loose = new Set([...furnitureOf(blocks), ...categoriesLinesOf(blocks)]);
  const rest = blocks.filter((block) => !loose.has(block));
  for (const block of frontOf(rest, isFront)) loose.add(block);
  for (const block of loose) removeBlock(block.element, block.words);
}

/** The head of the page before the first sentences, with a breadcrumb above it. */
function frontOf(blocks: readonly Block[], isFront: (text: string) => boolean): Block[] {
  const start = blocks.findIndex((block) => isProse(block) && !isFront(block.text));
  const before = blocks.slice(0, start < 0 ? FRONT_BLOCKS : Math.min(FRONT_BLOCKS, start));
  const last = before.findLastIndex((block) => isFront(block.text));
  return before.slice(0, last + 1).filter((block) => isFront(block.text) || isCrumb(block));
}

/** A breadcrumb without a class: short parts between slashes or angles. */
function isCrumb({ text, words }: Block): boolean {
  return words <= 40 && /^[^/›»>]+(?:\s[/›»>]\s[^/›»>]+)+$/.test(text) && !/[.!?]$/.test(text);
}

/** Elements of which a text is made. */
const OF_TEXT = /^(?:h[1-6]|p|li|tr|th|td|dt|dd|figcaption|caption|thead|span)$/;

/**
 * Inside a body a class name alone is weak evidence: it must also hold little text; where it may be the name of a
 * heading or a paragraph of the paper ("section-header"), nothing but links or words of the site.
 */
function isAlwaysFurniture(element: Element): boolean {
  if (isHiddenByMarkup(element) || element.localName === 'nav') return true;
  if (element.matches(SELECTORS.breadcrumb)) return true;
  const names = element.getAttribute('class') ?? '';
  if (!FURNITURE_NAME.test(names)) return false;
  const isOfText = OF_TEXT.test(element.localName) || !FURNITURE_NAME.test(names.replace(/header/gi, ''));
  return blocksOf(element).every((block) =>
    isOfText ? isFurniture(block) || block.linked > block.letters / 2 : block.words < 40,
  );
}

/** Removes the element of a block, unless other text shares it. */
function removeBlock(element: Element, words: number): void {
  const held = blocksOf(element).reduce((sum, block) => sum + block.words, 0);
  if (held <= words) element.remove();
}

/** Captions of the classic editor are paragraphs with a class. */
function markCaptions(body: Element): void {
  for (const caption of body.querySelectorAll(
    '.wp-caption-text, p[class*="caption" i], div[class*="caption-text" i]',
  )) {
    if (!caption.closest('figcaption')) caption.replaceWith(renamed(caption, 'figcaption'));
  }
}

/** Old pages set their text in tables; a table of data has short cells. */
function unwrapLayoutTables(body: Element): void {
  for (const table of [...body.querySelectorAll('table')].toReversed()) {
    const cells = [...table.querySelectorAll('td, th')];
    const isLayout =
      cells.length < 2 ||
      cells.some((cell) => cell.querySelector('p + p, h2, h3, table') !== null || wordsOf(cell) > CELL_WORDS);
    if (!isLayout) continue;
    for (const part of [...table.querySelectorAll('thead, tbody, tfoot, tr, td, th')].toReversed()) {
      part.replaceWith(renamed(part, 'div'));
    }
    table.replaceWith(renamed(table, 'div'));
  }
}

function wordsOf(element: Element): number {
  return blocksOf(element).reduce((sum, { words }) => sum + words, 0);
}

function makeAbsolute(body: Element, url: string): void {
  for (const [selector, name] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const) {
    for (const element of body.querySelectorAll(selector)) {
      const value = element.getAttribute(name) ?? '';
      if (!value.startsWith('#') && URL.canParse(value, url))
        element.setAttribute(name, new URL(value, url).href);
    }
  }
}

function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of element.attributes) other.setAttribute(attribute.name, attribute.value);
  other.append(...element.childNodes);
  return other;
}
