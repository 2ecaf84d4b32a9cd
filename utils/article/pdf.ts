import { readAddress } from './address';
import type { Block } from './blocks';
import { type Found, isOwnPart, type Page } from './front';
import { isInMenu } from './furniture';
import { metaContent } from './likely-title';
import { codeOfFile } from './publication-code';
import { SELECTORS } from './rsis';
import { countWords } from './text';

const PDF = /\.pdf(?:$|[?#])/i;
const ASKS_FOR_IT =
  /\b(?:download|view|read|full|open)\b.*\b(?:pdf|paper|report|text|issue|publication|document)\b|^pdf$/i;
/** A sentence that is there to offer the paper's file: "Click here to download the full PDF version of this commentary." */
const OFFER =
  /^(?:(?:please\s+)?click\b|(?:please\s+)?(?:download|read|view|access|get)\b|(?:to|for)\s+(?:download|read|view|access|the full)\b|the full (?:paper|report|text|commentary|article|issue)\b|(?:full )?pdf\b)/i;
const NAMES_IT =
  /\bpdf\b|\b(?:full|complete|entire)\s+(?:\w+\s+)?(?:paper|report|text|issue|publication|version|article|commentary|speech)\b/i;
const OFFER_WORDS = 25;
/** Words beside a link that make it a card of something else, where it stands apart from the paper. */
const CARD_WORDS = 12;

/**
 * The address of the paper's PDF: the button, a link or sentence that offers it, a file named by the code, an embedded
 * document. What stands in a sentence or note, in the card of another paper or far from the text is another paper's file.
 */
export function pdfAddress(page: Page, code: string | null): Found<string> | null {
  const { document, embedded } = page.snapshot;
  const links = [...document.querySelectorAll('a[href]')];
  const blocks = new Map(page.blocks.map((block) => [block.element, block]));
  const offers = (link: Element) => isOffer(link, blockAround(link, blocks));
  const offering = links.filter((link) => (isButton(link) || offers(link)) && isOwnPart(page, link));
  const near = offering.filter((link) => page.home.contains(link));
  const isBeside = columnTest(page);
  const far = offering.filter((link) => !page.home.contains(link) && isBeside(link));
  // A copy that is not shown may make the smallest element around title and text smaller than the paper.
  const apart = offering.filter((link) => isButton(link) && !isInMenu(link));
  const isOnlyButton = new Set(apart.map(hrefOf)).size === 1;
  const isOnlyOne = new Set(far.map(hrefOf)).size === 1;
  const frames = embedded.filter(({ within }) => page.home.contains(within) && isOwnPart(page, within));
  const routes: [how: string, addresses: readonly (string | null)[], isFromButton: boolean][] = [
    [
      'text shape: a file named by the code',
      code === null ? [] : links.map(hrefOf).filter((href) => codeOfFile(href) === code),
      false,
    ],
    [`selector ${SELECTORS.pdf}`, near.filter(isButton).map(hrefOf), true],
    ['text shape: a link that offers it', near.filter((link) => !isButton(link)).map(hrefOf), false],
    ['an embedded document', frames.map(({ address }) => address), false],
    ['text shape: the only link that offers a file', isOnlyOne ? far.map(hrefOf) : [], false],
    [`the only ${SELECTORS.pdf} of the page`, isOnlyButton ? apart.map(hrefOf) : [], true],
    ['head', [metaContent(page.snapshot, 'citation_pdf_url')], false],
  ];
  for (const [how, addresses, isFromButton] of routes) {
    for (const address of addresses) {
      const absolute = address ? resolve(address, page.url) : null;
      if (!absolute || (!isFromButton && !(PDF.test(absolute) && isOfSite(absolute)))) continue;
      const ofFile = codeOfFile(absolute);
      // The paper's own button may lead to a file with a wrong name; nothing else may.
      if (!isFromButton && code !== null && ofFile !== null && ofFile !== code) continue;
      return { value: absolute, how };
    }
  }
  return null;
}

function isButton(link: Element): boolean {
  return link.matches(SELECTORS.pdf);
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

/** Tells whether a link stands beside the paper in a column that says nothing else. Each column is read once. */
function columnTest(page: Page): (link: Element) => boolean {
  const words = new Map<Element, number>();
  return (link) => {
    if (!page.surroundings.contains(link) || isInMenu(link)) return false;
    let column = link;
    for (let at = link.parentElement; at && !at.contains(page.home); at = at.parentElement) column = at;
    const count = words.get(column) ?? countWords(column.textContent ?? '');
    words.set(column, count);
    return count <= CARD_WORDS;
  };
}

/** The block that holds a link's text. */
function blockAround(link: Element, blocks: ReadonlyMap<Element, Block>): Block | undefined {
  for (let at: Element | null = link; at; at = at.parentElement) {
    const block = blocks.get(at);
    if (block) return block;
  }
  return undefined;
}

/** Whether a link offers a file: by its own words, when it stands alone, or by those of its sentence. */
function isOffer(link: Element, block: Block | undefined): boolean {
  if (isInMenu(link)) return false;
  const isAlone = block === undefined || block.linked >= block.letters / 2 || block.words <= CARD_WORDS / 2;
  if (isAlone && ASKS_FOR_IT.test((link.textContent ?? '').trim())) return true;
  if (block === undefined || block.words > OFFER_WORDS) return false;
  return OFFER.test(block.text) && NAMES_IT.test(block.text);
}

function isOfSite(address: string): boolean {
  return readAddress(address).site === 'rsis';
}

/** The absolute http(s) address, out of a viewer's address where there is one; null for any other. */
function resolve(address: string, base: string): string | null {
  const text = address.trim();
  if (text === '' || text.startsWith('#') || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  const inner = url.searchParams.get('url') ?? url.searchParams.get('file');
  if (inner && PDF.test(inner) && URL.canParse(inner, url.href)) return webAddress(new URL(inner, url.href));
  return webAddress(url);
}

function webAddress(url: URL): string | null {
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
