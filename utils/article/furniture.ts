import type { Block } from './blocks';
import { CATEGORIES_LABEL, FURNITURE, FURNITURE_NAME } from './rsis';

const FURNITURE_ELEMENTS = new Set(['nav', 'header', 'footer', 'aside', 'menu', 'dialog']);
const FURNITURE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
]);

/** Whether a block's words are the site's own: a cookie notice, a download button, a copyright line. */
export function isFurniture(block: Block): boolean {
  return block.words <= 60 && FURNITURE.some((pattern) => pattern.test(block.text));
}

/** Whether a block lists the terms of a publication: "Categories: A / B"; a sentence that opens so is none. */
export function isCategoriesLine(block: Block): boolean {
  return (
    block.words <= 120 &&
    CATEGORIES_LABEL.test(block.text) &&
    (block.linked > 0 || block.words <= 12 || / \/ /.test(block.text) || !isProse(block))
  );
}

/**
 * The lines of a text that list its terms. Amid the sentences "Topic: …" is a line of the paper, unless it is made of
 * links.
 */
export function categoriesLinesOf(body: readonly Block[]): Block[] {
  const first = body.findIndex(isOwnProse);
  const last = body.findLastIndex(isOwnProse);
  return body.filter(
    (block, i) =>
      isCategoriesLine(block) && (i < first || i > last || block.linked > 0 || /^categor/i.test(block.text)),
  );
}

/**
 * The blocks of a body that are furniture by their words and their place: before its first or behind its last
 * sentences, or links alone. A list item "Facebook" among a paper's platforms stays.
 */
export function furnitureOf(body: readonly Block[]): Block[] {
  const first = body.findIndex(isOwnProse);
  const last = body.findLastIndex(isOwnProse);
  return body.filter(
    (block, i) => isFurniture(block) && (i < first || i > last || block.linked > block.letters / 2),
  );
}

function isOwnProse(block: Block): boolean {
  return isProse(block) && !isFurniture(block);
}

/** Whether the element itself is declared to be furniture, by its name, role, class or id. */
function isFurnitureElement(element: Element): boolean {
  if (FURNITURE_ELEMENTS.has(element.localName)) return true;
  if (FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return true;
  return FURNITURE_NAME.test(element.className) || FURNITURE_NAME.test(element.id);
}

/** Whether anything around the element is furniture; the page's own body and root don't count. */
export function isInFurniture(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (isFurnitureElement(at)) return true;
  }
  return false;
}

/** Whether the element lies in a menu, a footer or the like; a header may hold the title of a paper. */
export function isInMenu(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const isHeader = at.localName === 'header' || /header/i.test(`${at.className} ${at.id}`);
    if (isFurnitureElement(at) && !isHeader) return true;
  }
  return false;
}

/** Whether the block reads as sentences rather than as a label, a menu or a card. */
export function isProse(block: Block): boolean {
  return block.words >= 12 && block.linked < block.letters / 2 && /[.!?…。！？:;"”’')\]\d]$/.test(block.text);
}
