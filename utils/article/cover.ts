import type { Block } from './blocks';

/** Words of the blocks below each element, the blocks' own elements included; linear in blocks × levels. */
export function wordsBelow(blocks: readonly Block[]): Map<Element, number> {
  const words = new Map<Element, number>();
  for (const block of blocks) {
    for (let at: Element | null = block.element; at; at = at.parentElement) {
      words.set(at, (words.get(at) ?? 0) + block.words);
    }
  }
  return words;
}

/**
 * The smallest element within `top` that holds at least `share` of the words that `top` has of the blocks: goes
 * down as long as one child alone does. Null when `top` has none.
 */
export function coverOf(top: Element, blocks: readonly Block[], share: number): Element | null {
  const words = wordsBelow(blocks);
  const least = (words.get(top) ?? 0) * share;
  if (least === 0) return null;
  let at = top;
  for (;;) {
    const child = [...at.children].find((element) => (words.get(element) ?? 0) >= least);
    if (!child) return at;
    at = child;
  }
}

/** The elements that lie in none of the others; each once. */
export function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return [...all].filter((element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (all.has(at)) return false;
    return true;
  });
}

/** Whether one of the elements is, or is around, the given one. */
export function isWithin(elements: ReadonlySet<Element>, element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (elements.has(at)) return true;
  return false;
}

export function sumWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
