import { type AddressKind, readAddress } from './address';
import { type Block, isBoldLine } from './blocks';
import { wordsBelow } from './cover';
import { isProse } from './furniture';
import { headTitle, isSameTitle, isTitleOf } from './likely-title';
import { OTHERS_HEADING, SELECTORS } from './rsis';
import type { Snapshot } from './snapshot';

/** Kinds of addresses that lead to a paper. */
const PAPERS: ReadonlySet<AddressKind> = new Set(['article', 'abstract', 'excerpt']);
/** A card that presents a paper holds no more words. */
const CARD_WORDS = 150;
/** More headings are no page of a publication; keeps the time linear. */
const MOST_SECTIONS = 20;

/** The paper or file of the site that a link leads to, when it is another than the page's own; else null. */
export function otherPaperOf(link: Element, url: string): string | null {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#') || !URL.canParse(href, url)) return null;
  const address = readAddress(new URL(href, url).href);
  if (address.site !== 'rsis') return null;
  if (address.kind === 'file') return /\.pdf$/i.test(address.canonical) ? address.canonical : null;
  const own = readAddress(url);
  const isOwn = [own.key, ...own.aliases].some((key) => key === address.key || address.aliases.includes(key));
  return PAPERS.has(address.kind) && !isOwn ? address.key : null;
}

/**
 * The parts that stand under "Related publications", "Latest Book" or the like: the element around heading and
 * papers, or the heading with its siblings as far as the papers reach. "More Than Tariffs" above prose is none.
 * `blocks` in the order of the page.
 */
export function sectionsOfOthers(blocks: readonly Block[], url: string): Element[] {
  return blocks
    .map((block, i) => ({ block, i }))
    .filter(({ block }) => block.words <= 8 && OTHERS_HEADING.test(block.text) && block.linked === 0)
    .slice(0, MOST_SECTIONS)
    .flatMap(({ block, i }) => {
      const alone = aloneAround(block.element, blocks, i);
      const parent = alone.parentElement;
      if (!parent || parent.localName === 'html') return [];
      const isFirst = parent.localName !== 'body' && !isIn(parent, blocks[i - 1]);
      if (isFirst && isListOfPapers(blocksFrom(parent, blocks, i + 1), url)) return [parent];
      return siblingsBehind(alone, blocks, i, url);
    });
}

function isIn(element: Element, block: Block | undefined): boolean {
  return block !== undefined && element.contains(block.element);
}

/** The largest element that holds the i-th block and no other. */
function aloneAround(element: Element, blocks: readonly Block[], i: number): Element {
  let at = element;
  for (let parent = at.parentElement; parent && parent.localName !== 'body'; parent = at.parentElement) {
    if (isIn(parent, blocks[i - 1]) || isIn(parent, blocks[i + 1])) break;
    at = parent;
  }
  return at;
}

/** The blocks of an element from the i-th of the page on. */
function blocksFrom(element: Element, blocks: readonly Block[], i: number): Block[] {
  let end = i;
  while (isIn(element, blocks[end])) end++;
  return blocks.slice(i, end);
}

/** A heading and what follows it up to the next heading, when all of that are papers. */
function siblingsBehind(heading: Element, blocks: readonly Block[], i: number, url: string): Element[] {
  const siblings: Element[] = [heading];
  const held: Block[] = [];
  for (let at = heading.nextElementSibling; at; at = at.nextElementSibling) {
    const inside = blocksFrom(at, blocks, i + 1 + held.length);
    const isHeading = /^h[1-6]$/.test(at.localName) || (inside.length === 1 && inside.every(isBoldLine));
    if (isHeading && inside.every((block) => block.linked === 0)) break;
    siblings.push(at);
    held.push(...inside);
  }
  return isListOfPapers(held, url) ? siblings : [];
}

/** Whether blocks are papers with their authors, dates and teasers: a teaser follows its paper. */
function isListOfPapers(blocks: readonly Block[], url: string): boolean {
  let papers = 0;
  let teasers = 0;
  for (const block of blocks) {
    if (leadsToPaper(block, url)) papers++;
    else if (isProse(block) || block.words > 40) teasers++;
    if (teasers > papers) return false;
  }
  return papers > 0 && blocks.every((block) => block.words <= CARD_WORDS);
}

function leadsToPaper(block: Block, url: string): boolean {
  if (block.linked < block.letters / 2) return false;
  const around = block.element.closest('a[href]');
  const links = around ? [around] : [...block.element.querySelectorAll('a[href]')];
  return links.some((link) => otherPaperOf(link, url) !== null);
}

/**
 * Every part of a page that presents another paper: sections under a heading, and the card around each link to
 * another paper. None of them holds the page's own title or one of `bodies`, the elements that its text begins in. What `others` say (code,
 * file, authors, date) is said of another paper; `insets` are those of them that are no part of a text around them.
 */
export function partsOfOthers(
  snapshot: Snapshot,
  url: string,
  bodies: readonly Element[],
  blocks: readonly Block[],
): { others: Set<Element>; insets: Element[] } {
  const own = ancestorsOf([...bodies, ...ownTitles(snapshot, url, blocks)]);
  const isOwnHead = (element: Element) => own.has(element.closest('.publication-details-section') ?? element);
  const details = [
    ...snapshot.document.querySelectorAll(`${SELECTORS.authors}, ${SELECTORS.date}, ${SELECTORS.pdf}`),
  ];
  for (const element of ancestorsOf(details.filter(isOwnHead))) own.add(element);
  const sections = sectionsOfOthers(blocks, url).filter((element) => !own.has(element));
  const cards = new Set<Element>();
  const words = wordsBelow(blocks);
  const files = countAround(snapshot.body.querySelectorAll('a[href*=".pdf" i]'));
  const prose = new Set(blocks.filter((block) => isProse(block)).map(({ element }) => element));
  for (const link of snapshot.body.querySelectorAll('a[href]')) {
    const paper = otherPaperOf(link, url);
    if (paper === null || /\.pdf$/i.test(paper) || own.has(link)) continue;
    if (!isInProse(link, prose)) cards.add(cardAround(link, own, words, files));
  }
  // A list item or paragraph that is a link to another paper belongs to the author; a box doesn't.
  const boxes = [...cards].filter(
    (card) =>
      /^(?:div|aside|section|article)$/.test(card.localName) &&
      isListOfPapers(
        blocksFrom(
          card,
          blocks,
          blocks.findIndex((block) => card.contains(block.element)),
        ),
        url,
      ),
  );
  return { others: new Set([...sections, ...cards]), insets: [...sections, ...boxes] };
}

/** The title's blocks: what the head or the address calls the page, else what stands where a title stands. */
export function ownTitles(snapshot: Snapshot, url: string, blocks: readonly Block[]): Element[] {
  const head = headTitle(snapshot);
  const plain = blocks.filter((block) => block.words <= 45 && block.linked < block.letters / 2);
  const named = plain.filter(
    ({ text }) => (head !== null && isSameTitle(text, head)) || isTitleOf(text, url),
  );
  const found =
    named.length > 0 ? named : plain.filter(({ element }) => element.closest(`h1, ${SELECTORS.title}`));
  return found.map(({ element }) => element);
}

function ancestorsOf(elements: readonly Element[]): Set<Element> {
  const all = new Set<Element>();
  for (const element of elements) {
    for (let at: Element | null = element; at && !all.has(at); at = at.parentElement) all.add(at);
  }
  return all;
}

/** Whether a link stands in a sentence: mentioned, not presented. */
function isInProse(link: Element, prose: ReadonlySet<Element>): boolean {
  for (let at: Element | null = link; at; at = at.parentElement) if (prose.has(at)) return true;
  return false;
}

/** How many of the elements each element holds. */
function countAround(elements: Iterable<Element>): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const element of elements) {
    for (let at: Element | null = element; at; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** The largest element around a link that is still a card, with one file at most, and nothing of the page's own. */
function cardAround(
  link: Element,
  own: ReadonlySet<Element>,
  words: ReadonlyMap<Element, number>,
  files: ReadonlyMap<Element, number>,
): Element {
  let card = link;
  for (let at = link.parentElement; at; at = at.parentElement) {
    if (own.has(at) || at.localName === 'body' || (words.get(at) ?? 0) > CARD_WORDS) break;
    const held = files.get(card) ?? 0;
    if (held > 0 && (files.get(at) ?? 0) > held) break;
    card = at;
  }
  return card;
}
