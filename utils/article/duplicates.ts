import type { Block } from './blocks';
import { coverOf, isWithin, outermost, sumWords, wordsBelow } from './cover';
import { isFurniture, isInFurniture, isProse } from './furniture';
import { type Printing, printingsOf } from './printings';

/** A further printing of a body. */
export interface Duplicate {
  roots: Element[];
  /** All blocks within the roots, also those that the body lacks. */
  blocks: Block[];
}

/** Share of an element's words that must be repeated for it to be part of a copy. */
const REPEATED = 0.7;
/** Share of the body's words that a printing must repeat, where it doesn't stand in an element of its own. */
const WHOLE = 0.8;
/** Words that a printing in an element of its own may add to what it repeats, as a share of that. */
const ADDED = 0.3;
/** How much longer the second of two printings is when the first of them was cut off. */
const FULLER = 1.05;

/**
 * Finds the further printings of a body among all blocks of the page by their text.
 * `body` holds the blocks among which the first printing is, in order; `blocks` all of them, `body`'s first.
 * A printing repeats the body in its order, nearly all of it, or as much as an element of its own holds: it may be
 * cut off. A refrain inside one body repeats a part of it, in the same element, and stays.
 * Takes time linear in the number of blocks.
 */
export function duplicatesOf(body: readonly Block[], blocks: readonly Block[]): Duplicate[] {
  const printings = printingsOf(body.length, blocks);
  const fuller = printings.map((printing) => fullerThanFirst(printing, body, blocks)).find(Boolean);
  if (fuller) {
    // The first printing is the one that was cut off: it repeats the other, not the other way round.
    const [later, earlier] = partition(body, ({ element }) => fuller.contains(element));
    const turned = [...later, ...earlier];
    const all = [...turned, ...blocks.slice(body.length)];
    return acceptedOf(printingsOf(body.length, all), turned, all);
  }
  return acceptedOf(printings, body, blocks);
}

function acceptedOf(
  printings: readonly Printing[],
  body: readonly Block[],
  blocks: readonly Block[],
): Duplicate[] {
  const repeated = new Set(printings.flatMap(({ at }) => at));
  const first = body.filter((_, i) => !repeated.has(i));
  const isFirst = new Set(first);
  const words = sumWords(first);
  const total = wordsBelow(blocks);
  const taken = new Set<Element>();
  const duplicates: Duplicate[] = [];
  for (const printing of printings) {
    const own = printing.at
      .flatMap((i) => blocks[i] ?? [])
      .filter(({ element }) => !isWithin(taken, element));
    const origins = [...new Set(printing.origins)].flatMap((i) => blocks[i] ?? []);
    const isWhole = sumWords(origins.filter((origin) => isFirst.has(origin))) >= WHOLE * words;
    const apart = isWhole ? null : elementOfItsOwn(own, origins, first, blocks);
    if (own.length === 0 || !(isWhole || apart)) continue;
    const roots = apart ? [coverOf(apart, own, 0.97) ?? apart] : rootsOf(own, total);
    const held = new Set(apart ? [apart] : roots);
    for (const root of held) taken.add(root);
    duplicates.push({ roots, blocks: blocks.filter(({ element }) => isWithin(held, element)) });
  }
  return duplicates;
}

/** The largest elements around the blocks of a printing that hold little else. */
function rootsOf(own: readonly Block[], total: ReadonlyMap<Element, number>): Element[] {
  const repeated = wordsBelow(own);
  const isCopied = (element: Element) => (repeated.get(element) ?? 0) >= REPEATED * (total.get(element) ?? 0);
  const tops = own.map(({ element }) => {
    let at = element;
    while (at.parentElement && at.parentElement.localName !== 'html' && isCopied(at.parentElement))
      at = at.parentElement;
    return at;
  });
  const leaves = new Set(own.map(({ element }) => element));
  return outermost(tops).map((top) => (leaves.has(top) ? top : (coverOf(top, own, 0.97) ?? top)));
}

/** Where a printing and what it repeats part: the elements of either side; null when they share one. */
function sidesOf(own: readonly Block[], origins: readonly Block[]): [own: Element, origin: Element] | null {
  const [first] = own;
  const [origin] = origins;
  if (!first || !origin) return null;
  let side: Element = first.element;
  while (side.parentElement && !side.parentElement.contains(origin.element)) side = side.parentElement;
  let other: Element = origin.element;
  while (other.parentElement && other.parentElement !== side.parentElement) other = other.parentElement;
  const areApart =
    own.every(({ element }) => side.contains(element)) &&
    origins.every(({ element }) => other.contains(element));
  return areApart && !side.contains(other) && !other.contains(side) ? [side, other] : null;
}

/** The element that a printing has to itself, beside one that holds nearly all of the body; null when there is none. */
function elementOfItsOwn(
  own: readonly Block[],
  origins: readonly Block[],
  first: readonly Block[],
  blocks: readonly Block[],
): Element | null {
  const [side, other] = sidesOf(own, origins) ?? [];
  if (!side || !other || isTooShort(own)) return null;
  const elsewhere = first.filter((block) => isOfText(block) && !side.contains(block.element));
  const held = elsewhere.filter(({ element }) => other.contains(element));
  const isBeside = sumWords(held) >= WHOLE * sumWords(elsewhere);
  const isOwn = new Set(own);
  const added = blocks.filter(
    (block) => side.contains(block.element) && isOfText(block) && !isOwn.has(block),
  );
  return isBeside && sumWords(added) <= ADDED * sumWords(own) ? side : null;
}

/** The element of a later printing that goes on where the first printing breaks off. */
function fullerThanFirst(
  { at, origins }: Printing,
  body: readonly Block[],
  blocks: readonly Block[],
): Element | null {
  const own = at.flatMap((i) => blocks[i] ?? []);
  const [side, other] =
    sidesOf(
      own,
      origins.flatMap((i) => blocks[i] ?? []),
    ) ?? [];
  if (!side || !other || isTooShort(own)) return null;
  const textIn = (element: Element) =>
    sumWords(body.filter((block) => isOfText(block) && element.contains(block.element)));
  const [here, there] = [textIn(side), textIn(other)];
  const isCut = sumWords(own.filter(isOfText)) >= WHOLE * there;
  return isCut && here > FULLER * there ? side : null;
}

/** A single line may be repeated by chance. */
function isTooShort(own: readonly Block[]): boolean {
  return own.length < 2 && sumWords(own) < 12;
}

function isOfText(block: Block): boolean {
  return isProse(block) && !isFurniture(block) && !isInFurniture(block.element);
}

function partition<T>(items: readonly T[], condition: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (condition(item) ? yes : no).push(item);
  return [yes, no];
}
