import { type Block, blocksOf } from './blocks';
import type { Bodies, Copy } from './copies';
import { isWithin } from './cover';
import { isFurniture, isInMenu, isProse } from './furniture';
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
}

/** Most blocks before a body among which its title, authors and date are looked for. */
const FRONT_BLOCKS = 30;

export function pageOf(snapshot: Snapshot, url: string, bodies: Bodies | null, blocks: Block[]): Page {
  const all = bodies?.copies ?? [];
  const own = rootsOf(all.slice(0, 1));
  const body = blocks.filter(({ element }) => isWithin(own, element));
  const front = new Set<Block>();
  for (const copy of all) {
    const roots = rootsOf([copy]);
    const others = rootsOf(all.filter((other) => other !== copy));
    const start = blocks.findIndex((block) => isProse(block) && isWithin(roots, block.element));
    const before = blocks
      .slice(0, Math.max(0, start))
      .filter((block) => !isWithin(others, block.element) && !isFurniture(block) && !isInMenu(block.element));
    for (const block of before.slice(-FRONT_BLOCKS)) front.add(block);
  }
  return { snapshot, url, bodies, blocks, front: all.length > 0 ? [...front] : blocks.slice(0, 200), body };
}

function rootsOf(copies: readonly Copy[]): Set<Element> {
  return new Set(copies.flatMap((copy) => copy.roots));
}

/** The text that a selector finds, its lines kept apart; null when it finds none. */
export function linesAt(page: Page, selector: string): string[] | null {
  for (const element of page.snapshot.document.querySelectorAll(selector)) {
    const lines = blocksOf(element).flatMap((block) => block.lines.map(({ text }) => text));
    if (lines.length > 0) return lines;
  }
  return null;
}

/** The content of the first of these `<meta>` names or properties that the head has. */
export function metaContent(page: Page, ...names: readonly string[]): string | null {
  for (const name of names) {
    const quoted = CSS_STRING(name);
    const meta = page.snapshot.document.querySelector(`meta[name=${quoted} i], meta[property=${quoted} i]`);
    const content = meta?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return null;
}

const CSS_STRING = (text: string): string => `"${text.replace(/["\\]/g, '')}"`;
