import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks';
import { type Copy, findBodies } from './copies';
import { coverOf, sumWords } from './cover';
import { isFurniture, isInFurniture, isProse } from './furniture';
import type { Snapshot } from './snapshot';
import { fingerprint } from './text';

/** The body of a page whose markup is not known. */
export interface BodyElsewhere {
  copy: Copy;
  /** The line of authors as Readability finds it; null without one. */
  byline: string | null;
  how: string;
}

/** Readability takes about a second for so much; a longer page is read by the shape of its text alone. */
const MOST_BLOCKS = 3000;
const MOST_ELEMENTS = 30_000;
const MOST_UNITS = 1_500_000;
/** Share of the words kept by Readability that the body's element must hold: a stray line far away counts for nothing. */
const COVER = 0.95;
/** Marks an element with its place among the blocks, through Readability and back. */
const MARK = 'data-block';

/**
 * Finds the body by Readability on a clone of the snapshot, and names the elements that it is in the snapshot; by
 * the shape of the text where Readability finds none. Null on a page without a stretch of sentences.
 */
export function findBodyElsewhere(
  snapshot: Snapshot,
  url: string,
  blocks: readonly Block[],
): BodyElsewhere | null {
  return byReadability(snapshot, blocks) ?? byShape(snapshot, url, blocks);
}

function byShape(snapshot: Snapshot, url: string, blocks: readonly Block[]): BodyElsewhere | null {
  const [copy] = findBodies(snapshot, url, blocks)?.copies ?? [];
  return copy ? { copy, byline: null, how: 'text shape' } : null;
}

function byReadability(snapshot: Snapshot, blocks: readonly Block[]): BodyElsewhere | null {
  const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const elements = snapshot.body.querySelectorAll('*');
  if (blocks.length > MOST_BLOCKS || units > MOST_UNITS || elements.length > MOST_ELEMENTS) return null;
  const marked = new Map<Element, string>();
  for (const { element } of blocks) if (!marked.has(element)) marked.set(element, String(marked.size));
  for (const [element, mark] of marked) element.setAttribute(MARK, mark);
  const clone = snapshot.document.cloneNode(true) as Document;
  for (const element of marked.keys()) element.removeAttribute(MARK);

  const parsed = new Readability<Element>(clone, {
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!parsed?.content) return null;
  const marks = new Set(
    [...parsed.content.querySelectorAll(`[${MARK}]`)].map((kept) => kept.getAttribute(MARK)),
  );
  const texts = new Set(blocksOf(parsed.content).map(({ text }) => fingerprint(text)));
  const isKept = (block: Block) =>
    block.element === snapshot.body
      ? texts.has(fingerprint(block.text))
      : marks.has(marked.get(block.element) ?? null);
  const copy = copyOf(snapshot, blocks, new Set(blocks.filter(isKept)));
  return copy && { copy, byline: parsed.byline ?? null, how: 'Readability' };
}

/** The element around what was kept, without the parts of it that were not. */
function copyOf(snapshot: Snapshot, blocks: readonly Block[], kept: ReadonlySet<Block>): Copy | null {
  const root = coverOf(snapshot.body, [...kept], COVER);
  if (!root) return null;
  const inside = blocks.filter(({ element }) => root.contains(element));
  const first = inside.findIndex((block) => kept.has(block));
  const last = inside.findLastIndex((block) => kept.has(block));
  const parents = new Set(
    inside.filter((block) => kept.has(block)).map(({ element }) => element.parentElement),
  );
  // Readability drops quotes and headings between the paragraphs that it keeps.
  const isAmid = (block: Block, i: number) =>
    i > first && i < last && parents.has(block.element.parentElement) && belongs(block);
  const own = inside.filter((block, i) => kept.has(block) || isAmid(block, i));
  return {
    roots: [root],
    omitted: without(root, inside, own),
    words: sumWords(own),
    rendered: true,
  };
}

function belongs(block: Block): boolean {
  if (isFurniture(block) || isInFurniture(block.element)) return false;
  return isProse(block) || (/^h[2-6]$/.test(block.element.localName) && block.linked === 0);
}

/** The largest elements within `root` that hold no block of `own`. */
function without(root: Element, inside: readonly Block[], own: readonly Block[]): Element[] {
  const isOwn = new Set(own);
  const around = new Set<Element>();
  for (const { element } of own)
    for (let at: Element | null = element; at && !around.has(at); at = at.parentElement) around.add(at);
  const omitted = new Set<Element>();
  for (const block of inside) {
    if (isOwn.has(block) || around.has(block.element)) continue;
    let at = block.element;
    while (at.parentElement && at.parentElement !== root && !around.has(at.parentElement))
      at = at.parentElement;
    omitted.add(at);
  }
  return [...omitted];
}
