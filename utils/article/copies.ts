import { type AddressKind, readAddress } from './address';
import { type Block, blocksOf } from './blocks';
import { coverOf, isWithin, outermost, sumWords } from './cover';
import { type Duplicate, duplicatesOf } from './duplicates';
import { isCategoriesLine, isFurniture, isInFurniture, isProse } from './furniture';
import { sectionsOfOthers } from './others';
import { LEAD_LABEL, SELECTORS } from './rsis';
import { type Snapshot, takeSnapshot } from './snapshot';
import { normalise } from './text';
import { untampered } from './untampered';
import { isRendered } from './visible';

/** One printing of the article's body. */
export interface Copy {
  /** Elements that hold it, in order: mostly one. */
  roots: Element[];
  /** Elements inside the roots that belong to another copy. */
  omitted: Element[];
  words: number;
  rendered: boolean;
}

export interface Bodies {
  /** At least one; the one to read first. */
  copies: Copy[];
  how: 'selector' | 'text shape';
}

/** Fewest words of sentences that make a body without the help of a selector. */
const LEAST_WORDS = 20;
/** Share of the sentences' words that the body's element must hold. */
const COVER = 0.95;
/** The same, where another copy stands in the same element. */
const SHARED_COVER = 0.97;
/** Share of the sentences of the longest copy that the rendered one must have to be read. */
const READABLE = 0.9;

/**
 * The elements of a page that hold the article's body, the rendered copy first; none on a page without one.
 * Copies are found by their text, wherever they stand and whatever their classes. Never throws on any page.
 */
export function findCopies(page: Document): Element[] {
  const result = takeSnapshot(page);
  if (!result.ok) return [];
  const { snapshot } = result;
  const url = String(addressOf(page));
  const blocks = blocksOf(snapshot.body);
  if (isListing(snapshot, readAddress(url).kind, blocks)) return [];
  const roots = findBodies(snapshot, url, blocks)?.copies.flatMap((copy) => copy.roots) ?? [];
  return roots.map((root) => snapshot.originalOf(root)).filter((element) => element !== undefined);
}

const addressOf = untampered(Document.prototype, 'URL');

/** Kinds of addresses where a paper stands; a list on its page is a list of other papers. */
const PAPERS: readonly AddressKind[] = ['article', 'abstract', 'excerpt'];
/** Words of sentences beside the list that make such a page a paper's. */
const TEXT_WORDS = 100;

/**
 * Whether the page is a list of papers: its items stand in `<article>`, a paper's body never does.
 * `blocks` are all of the page.
 */
export function isListing({ document }: Snapshot, kind: AddressKind, blocks: readonly Block[]): boolean {
  const lists = new Set(document.querySelectorAll(SELECTORS.listing));
  if (lists.size === 0 || document.querySelector(SELECTORS.publication) !== null) return false;
  const beside = blocks.filter(
    (block) => isProse(block) && !isWithin(lists, block.element) && !isInFurniture(block.element),
  );
  return !PAPERS.includes(kind) || sumWords(beside) < TEXT_WORDS;
}

/** The body with all its copies among all blocks of the page; null when the page has no stretch of sentences that could be one. */
export function findBodies(snapshot: Snapshot, url: string, all: readonly Block[]): Bodies | null {
  const selected = outermost([...snapshot.document.querySelectorAll(SELECTORS.body)]);
  const isSelected = new Set(selected);
  const [inside, outside] = partition(all, ({ element }) => isWithin(isSelected, element));
  if (inside.length > 0) return { copies: bySelector(snapshot, inside, outside, selected), how: 'selector' };
  const copies = byShape(snapshot, url, all);
  return copies && { copies, how: 'text shape' };
}

function bySelector(
  snapshot: Snapshot,
  inside: Block[],
  outside: Block[],
  selected: readonly Element[],
): Copy[] {
  const duplicates = duplicatesOf(inside, [...inside, ...outside]);
  const foreign = new Set(duplicates.flatMap(({ blocks }) => blocks));
  const own = inside.filter((block) => !foreign.has(block));
  const roots = selected.flatMap((root) => {
    const blocks = own.filter(({ element }) => root.contains(element));
    if (blocks.length === 0) return [];
    // Both copies in one element: go down to the part that holds this one.
    const isShared = [...foreign].some(({ element }) => root.contains(element));
    return [isShared ? (coverOf(root, blocks, SHARED_COVER) ?? root) : root];
  });
  const further = duplicates.map((duplicate) => {
    const whole = selected.filter((root) =>
      duplicate.roots.some((inner) => inner !== root && inner.contains(root)),
    );
    return { ...duplicate, roots: whole.length > 0 ? whole : duplicate.roots };
  });
  return inOrder(snapshot, roots, further, [...inside, ...outside]);
}

function byShape(snapshot: Snapshot, url: string, all: readonly Block[]): Copy[] | null {
  const others = new Set(sectionsOfOthers(all, url));
  const [loose, candidates] = partition(
    all,
    (block) => isFurniture(block) || isInFurniture(block.element) || isWithin(others, block.element),
  );
  const prints = new Set<string>();
  const first = candidates.filter((block) => {
    const isNew = isProse(block) && !prints.has(block.text);
    if (isNew) prints.add(block.text);
    return isNew;
  });
  if (sumWords(first) < LEAST_WORDS) return null;
  const wide = coverOf(snapshot.body, first, COVER) ?? snapshot.body;
  const [inside, outside] = partition(candidates, ({ element }) => wide.contains(element));
  const blocks = [...inside, ...outside, ...loose];
  const duplicates = duplicatesOf(inside, blocks);
  const foreign = new Set(duplicates.flatMap((duplicate) => duplicate.blocks));
  const own = inside.filter((block) => isProse(block) && !foreign.has(block));
  const root = coverOf(snapshot.body, own, COVER) ?? wide;
  return inOrder(snapshot, wholeOf(root), duplicates, blocks);
}

/** A body of one paragraph stands with its headings and labels in the element around it, when that holds little else; else with its label. */
function wholeOf(root: Element): Element[] {
  const parent = root.localName === 'p' ? root.parentElement : null;
  if (!parent) return [root];
  if (sumWords(blocksOf(root)) >= 0.7 * sumWords(blocksOf(parent))) return [parent];
  const label = root.previousElementSibling;
  const isLabelled = label !== null && LEAD_LABEL.test(normalise(label.textContent ?? ''));
  return isLabelled ? [label, root] : [root];
}

/** The copies, complete and rendered ones first. */
function inOrder(
  snapshot: Snapshot,
  roots: Element[],
  further: Duplicate[],
  blocks: readonly Block[],
): Copy[] {
  const foreign = new Set(further.flatMap((duplicate) => duplicate.roots));
  const texts = new Map<Copy, Block[]>();
  const copies = [roots, ...further.map((duplicate) => duplicate.roots)].map((own, i): Copy => {
    const isOwn = new Set(own);
    const omitted = i > 0 ? [] : [...foreign].filter((element) => isWithin(isOwn, element));
    const isOmitted = new Set(omitted);
    const held = blocks.filter(({ element }) => isWithin(isOwn, element) && !isWithin(isOmitted, element));
    const place = held.find(isProse)?.element ?? own[0];
    const rendered = place !== undefined && isRendered(snapshot, place);
    const copy = { roots: own, omitted, words: sumWords(held), rendered };
    texts.set(
      copy,
      held.filter((block) => !isLoose(block)),
    );
    return copy;
  });
  const textOf = (copy: Copy) => texts.get(copy) ?? [];
  const sentencesOf = (copy: Copy) => textOf(copy).filter(isProse);
  const most = longestOf(copies.map(sentencesOf));
  const fullest = longestOf(copies.map(textOf));
  const rank = (copy: Copy) => {
    const own = sentencesOf(copy);
    // Nearly all sentences are there, and the last of them: the copy was not cut off.
    const isComplete = endsLike(own, most) && sumWords(own) >= READABLE * sumWords(most);
    return (isComplete ? 4 : 0) + (copy.rendered ? 2 : 0) + (endsLike(textOf(copy), fullest) ? 1 : 0);
  };
  return copies.filter((copy) => copy.roots.length > 0).sort((one, another) => rank(another) - rank(one));
}

/** Whether a block is of the site, not of the text. */
function isLoose(block: Block): boolean {
  return isFurniture(block) || isCategoriesLine(block);
}

function endsLike(own: readonly Block[], other: readonly Block[]): boolean {
  return own.at(-1)?.text === other.at(-1)?.text;
}

function longestOf(texts: readonly Block[][]): Block[] {
  return texts.toSorted((one, another) => sumWords(another) - sumWords(one))[0] ?? [];
}

function partition<T>(items: readonly T[], condition: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (condition(item) ? yes : no).push(item);
  return [yes, no];
}
