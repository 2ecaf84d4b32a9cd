import { type Block, blocksOf } from './blocks';
import type { Bodies, Copy } from './copies';
import { isWithin, wordsBelow } from './cover';
import { isFurniture, isInMenu, isProse } from './furniture';
import { ownTitles, partsOfOthers } from './others';
import type { Snapshot } from './snapshot';

/** A value and the way it was found, for the trace. */
export interface Found<T> {
  value: T;
  how: string;
}

/** What the metadata are read from. */
export interface Page {
  snapshot: Snapshot;
  /** Address of the page, to resolve links against. */
  url: string;
  bodies: Bodies | null;
  /** All blocks of the page, in order. */
  blocks: Block[];
  /** Blocks shortly before the first sentences of each copy: where title, authors and date stand. */
  front: Block[];
  /** Blocks of the copy that is read. */
  body: Block[];
  /** The smallest element around the title and the text. */
  home: Element;
  /** The largest element around it that adds few words: what stands in it may still belong to the paper. */
  surroundings: Element;
  /** Parts that present other papers: nothing that they say is said of this one. */
  others: ReadonlySet<Element>;
  /** Those of them that are no part of the text either, where they stand in it. */
  insets: readonly Element[];
}

/** Most blocks before a body among which its title, authors and date are looked for. */
const FRONT_BLOCKS = 30;

export function pageOf(snapshot: Snapshot, url: string, bodies: Bodies | null, blocks: Block[]): Page {
  const all = bodies?.copies ?? [];
  const own = rootsOf(all.slice(0, 1));
  const sentences = all.flatMap((copy) => firstSentences(copy, blocks) ?? []);
  const { others, insets } = partsOfOthers(
    snapshot,
    url,
    [...rootsOf(all), ...sentences.map(({ element }) => element)],
    blocks,
  );
  const isOwn = (block: Block) => !isWithin(others, block.element);
  const body = blocks.filter((block) => isWithin(own, block.element) && isOwn(block));
  const front = new Set<Block>();
  for (const copy of all) {
    const copied = rootsOf(all.filter((other) => other !== copy));
    const start = blocks.indexOf(firstSentences(copy, blocks) as Block);
    const before = blocks
      .slice(0, Math.max(0, start))
      .filter((block) => !isWithin(copied, block.element) && !isFurniture(block) && !isInMenu(block.element));
    for (const block of before.filter(isOwn).slice(-FRONT_BLOCKS)) front.add(block);
  }
  const top = all.length > 0 ? [...front] : blocks.filter(isOwn).slice(0, 200);
  const home = homeOf(snapshot, url, sentences, blocks, others);
  const surroundings = surroundingsOf(home, blocks);
  return { snapshot, url, bodies, blocks, front: top, body, home, surroundings, others, insets };
}

/** Words that a column beside the text may have. */
const COLUMN_WORDS = 40;

function homeOf(
  snapshot: Snapshot,
  url: string,
  sentences: readonly Block[],
  blocks: readonly Block[],
  others: ReadonlySet<Element>,
): Element {
  const titles = ownTitles(snapshot, url, blocks).filter((element) => !isWithin(others, element));
  const homes = sentences.flatMap(({ element }) => titles.map((title) => commonElement(element, title)));
  // The smallest of them: another copy may stand far from every title.
  return (
    homes.find((home) => homes.every((other) => other.contains(home))) ??
    sentences[0]?.element.parentElement ??
    snapshot.body
  );
}

function commonElement(one: Element, other: Element): Element {
  let at = one;
  while (at.parentElement && !at.contains(other)) at = at.parentElement;
  return at;
}

function surroundingsOf(home: Element, blocks: readonly Block[]): Element {
  const words = wordsBelow(blocks);
  const own = words.get(home) ?? 0;
  let at = home;
  for (
    let around = home.parentElement;
    around && around.localName !== 'html';
    around = around.parentElement
  ) {
    if (around.localName === 'body' || (words.get(around) ?? 0) > own + COLUMN_WORDS) break;
    at = around;
  }
  return at;
}

/** The first sentences of a copy. */
function firstSentences(copy: Copy, blocks: readonly Block[]): Block | undefined {
  const roots = rootsOf([copy]);
  return blocks.find((block) => isProse(block) && isWithin(roots, block.element));
}

/** Whether an element speaks of this page's own paper. */
export function isOwnPart(page: Page, element: Element): boolean {
  return !isWithin(page.others, element);
}

function rootsOf(copies: readonly Copy[]): Set<Element> {
  return new Set(copies.flatMap((copy) => copy.roots));
}

/** The text that a selector finds on the page's own parts, its lines kept apart; null when it finds none. */
export function linesAt(page: Page, selector: string): string[] | null {
  for (const element of page.snapshot.document.querySelectorAll(selector)) {
    if (!isOwnPart(page, element)) continue;
    const lines = blocksOf(element).flatMap((block) => block.lines.map(({ text }) => text));
    if (lines.length > 0) return lines;
  }
  return null;
}
