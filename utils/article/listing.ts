import { type AddressKind, readAddress } from './address';
import type { ListingItem } from './article';
import { blocksOf } from './blocks';
import { isDate, parseDate } from './dates';
import { isInFurniture } from './furniture';
import { looksLikeName, readNames } from './names';
import { splitTitle } from './publication-code';
import { SELECTORS } from './rsis';
import type { Snapshot } from './snapshot';
import { countWords, normalise } from './text';

/** Kinds of addresses that lead to something to read. */
const READABLE: ReadonlySet<AddressKind> = new Set(['article', 'abstract', 'excerpt']);
/** Words behind a title in its line that can be authors and a date. */
const BEHIND_WORDS = 20;
/** A card that holds more is no card. */
const CARD_WORDS = 150;

/** The papers that a page lists, each once, in order; empty when it lists none. */
export function listingItems({ document }: Snapshot, url: string): { items: ListingItem[]; how: string } {
  const selected = [...document.querySelectorAll(SELECTORS.listingItem)];
  const scopes = [...document.querySelectorAll(SELECTORS.listing)];
  const inScope =
    scopes.length > 0
      ? scopes.flatMap((scope) => [...scope.querySelectorAll('a[href]')])
      : [...document.querySelectorAll('a[href]')];
  const links = selected.length > 0 ? selected : inScope.filter((link) => !isInFurniture(link));
  const items = new Map<string, ListingItem>();
  for (const link of links) {
    const item = itemOf(link, url, selected.length > 0);
    if (item && !items.has(item.key)) items.set(item.key, item.item);
  }
  return {
    items: [...items.values()],
    how: selected.length > 0 ? `selector ${SELECTORS.listingItem}` : 'text shape: links to publications',
  };
}

function itemOf(link: Element, base: string, isSelected: boolean): { key: string; item: ListingItem } | null {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href, base)) return null;
  const address = readAddress(new URL(href, base).href);
  if (address.site !== 'rsis' || address.canonical === readAddress(base).canonical) return null;
  const isReadable = READABLE.has(address.kind) || (isSelected && address.kind === 'root');
  const printed = titleOf(link);
  // "Read more" and a bare image are second links of the same card.
  if (
    !isReadable ||
    countWords(printed) < 2 ||
    /^(?:read more|more info|download pdf|view all|learn more)$/i.test(printed)
  )
    return null;
  const { code, title } = splitTitle(printed);
  const ownCode = code ?? address.code;
  const item: ListingItem = { title, url: address.canonical };
  if (ownCode) item.code = ownCode;
  const { authors, published } = cardFacts(link, printed);
  // Beside the title of a media highlight stands the outlet, which may read like a name.
  if (authors && address.kind !== 'excerpt') item.authors = authors;
  if (published) item.published = published;
  return { key: ownCode ?? address.key, item };
}

/** The words of a link; of a whole card that is one link, its heading or else its first block. */
function titleOf(link: Element): string {
  const [heading] = link.querySelectorAll('h1, h2, h3, h4, h5, h6');
  const [first, second] = heading || link.childElementCount === 0 ? [] : blocksOf(link);
  return normalise(heading?.textContent ?? (second && first ? first.text : link.textContent) ?? '');
}

/** Authors and date that stand in the same card as the link. */
function cardFacts(link: Element, title: string): Pick<ListingItem, 'authors' | 'published'> {
  const facts: Pick<ListingItem, 'authors' | 'published'> = {};
  const lines = blocksOf(cardOf(link)).flatMap((block) => block.lines.map(({ text }) => text));
  for (const line of lines) {
    // In a plain list they follow the title in its own line: "Title by NAME (4 January 2024)".
    const behind = line.startsWith(title) ? line.slice(title.length).trim() : null;
    const rest = behind ?? line;
    if (rest === '') continue;
    const isShort = behind !== null && countWords(rest) <= BEHIND_WORDS;
    const date = isDate(rest) || isShort || /^\d.*[|•·]/.test(rest) ? parseDate(rest) : null;
    if (date) facts.published ??= date;
    const byLine = behind === null ? rest : rest.replace(/[(,]?\s*\d{1,2}\b.*$/, '');
    const names = readNames(byLine.replace(/\s*[|•·].*$/, ''));
    if ((!date || isShort) && names.length > 0 && names.every(looksLikeName) && countWords(line) <= 40)
      facts.authors ??= names;
  }
  return facts;
}

/** The largest element around a link that holds no link to another paper. */
function cardOf(link: Element): Element {
  let card = link;
  const own = link.getAttribute('href');
  for (let at = link.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const others = [...at.querySelectorAll('a[href]')].some((other) =>
      isOther(other.getAttribute('href') ?? '', own ?? ''),
    );
    if (others || countWords(at.textContent ?? '') > CARD_WORDS) break;
    card = at;
  }
  return card;
}

function isOther(href: string, own: string): boolean {
  return (
    href !== own &&
    /\/(?:rsis-publication|ctta-newsarticle|rsis-event-article|rsis-speeches-article|staff-publication|media-highlight)\//.test(
      href,
    )
  );
}
