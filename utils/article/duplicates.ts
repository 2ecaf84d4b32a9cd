import type { Block } from './blocks';
import { coverOf, isWithin, outermost, sumWords, wordsBelow } from './cover';
import { fingerprint } from './text';

/** A further printing of a body. */
export interface Duplicate {
  roots: Element[];
  /** All blocks within the roots, also those that the body lacks. */
  blocks: Block[];
}

/** Share of an element's words that must be repeated for it to be part of a copy. */
const REPEATED = 0.7;
/** Share of the body's words that a copy must have: less is a teaser. */
const LEAST = 0.5;
/** How many blocks away a neighbour is looked for: those between may have been added, lost or changed. */
const GAP = 3;

/**
 * Finds the further printings of a body among all blocks of the page by their text.
 * `body` holds the blocks among which the first printing is, in order; `blocks` all of them, `body`'s first.
 * A block counts as part of a copy only when its neighbours are repeated in the same order: a refrain inside
 * one body stays. Takes time linear in the number of blocks.
 */
export function duplicatesOf(body: readonly Block[], blocks: readonly Block[]): Duplicate[] {
  const repeats = repeatsOf(body, blocks);
  const total = wordsBelow(blocks);
  const bodyWords = sumWords(body.filter((block) => !repeats.has(block)));
  const most = Math.max(0, ...repeats.values());
  const duplicates: Duplicate[] = [];
  const taken = new Set<Element>();
  for (let nth = 1; nth <= most && nth <= 4; nth++) {
    const own = [...repeats]
      .filter(([block, n]) => n === nth && !isWithin(taken, block.element))
      .map(([block]) => block);
    if (sumWords(own) < LEAST * bodyWords) continue;
    const repeated = wordsBelow(own);
    const isCopied = (element: Element) =>
      (repeated.get(element) ?? 0) >= REPEATED * (total.get(element) ?? 0);
    const tops = own.map(({ element }) => {
      let at = element;
      while (at.parentElement && at.parentElement.localName !== 'html' && isCopied(at.parentElement))
        at = at.parentElement;
      return at;
    });
    const leaves = new Set(own.map(({ element }) => element));
    const roots = outermost(tops).map((top) => (leaves.has(top) ? top : (coverOf(top, own, 0.97) ?? top)));
    for (const root of roots) taken.add(root);
    const isIn = new Set(roots);
    duplicates.push({ roots, blocks: blocks.filter(({ element }) => isWithin(isIn, element)) });
  }
  return duplicates;
}

/** For each block of a further printing: 1 for the first repetition of its text, 2 for the next … */
function repeatsOf(body: readonly Block[], blocks: readonly Block[]): Map<Block, number> {
  const first = new Map<string, number>();
  const seen = new Map<string, number>();
  const prints = blocks.map(({ text }) => fingerprint(text));
  for (const [i] of body.entries()) {
    const print = prints[i] ?? '';
    if (!first.has(print)) first.set(print, i);
  }
  const origins = prints.map((print, i) => {
    const origin = first.get(print);
    return origin === undefined || origin === i ? null : origin;
  });
  const large = sumWords(body) / 4;
  const repeats = new Map<Block, number>();
  for (const [i, block] of blocks.entries()) {
    const origin = origins[i];
    if (origin === null || origin === undefined) continue;
    const isLarge = block.words > large && block.words >= 12;
    if (!isLarge && !hasNeighbour(origins, i, origin)) continue;
    const print = prints[i] ?? '';
    const nth = (seen.get(print) ?? 0) + 1;
    seen.set(print, nth);
    repeats.set(block, nth);
  }
  return repeats;
}

/** Whether a block nearby repeats what stands nearby in the body, in the same order. */
function hasNeighbour(origins: readonly (number | null)[], at: number, origin: number): boolean {
  for (let step = 1; step <= GAP; step++) {
    const next = origins[at + step];
    if (isInStep(next, origin, step)) return true;
    const last = origins[at - step];
    if (last !== null && last !== undefined && isInStep(origin, last, step)) return true;
  }
  return false;
}

/** Whether two blocks stand as far apart in the body as here, but for one block. */
function isInStep(later: number | null | undefined, earlier: number, step: number): boolean {
  if (later === null || later === undefined || later <= earlier) return false;
  return Math.abs(later - earlier - step) <= 1;
}
