import type { Block } from './blocks';
import { type Found, linesAt, metaContent, type Page } from './front';
import { splitTitle } from './publication-code';
import { SELECTORS } from './rsis';
import { fingerprint, normalise } from './text';

/** Share of a slug's words that a title must have to be the title of that address. */
const LIKENESS = 0.75;
/** Longest title, in words. */
const TITLE_WORDS = 45;

/** The title as printed, its code included; null when the page has none. */
export function printedTitle(page: Page): Found<string> | null {
  const selected = linesAt(page, SELECTORS.title);
  if (selected) return { value: normalise(selected.join(' ')), how: `selector ${SELECTORS.title}` };
  const candidates = page.front.filter(
    (block) => block.words <= TITLE_WORDS && block.linked < block.letters / 2,
  );
  const head = headTitle(page);
  const named = head && candidates.find(({ text }) => isSameTitle(text, head));
  if (named) return { value: named.text, how: 'text shape: what the head calls the page' };
  const likely = candidates.find(({ text }) => isTitleOf(text, page.url));
  if (likely) return { value: likely.text, how: 'text shape: the words of the address' };
  const heading = candidates.findLast((block) => isTopHeading(block));
  if (heading)
    return { value: heading.text, how: `text shape: <${heading.element.localName}> before the body` };
  const crumb = linesAt(page, SELECTORS.breadcrumb)?.at(-1);
  if (crumb && (isTitleOf(crumb, page.url) || (head && isSameTitle(crumb, head))))
    return { value: crumb, how: 'breadcrumb' };
  return head ? { value: head, how: 'head' } : null;
}

function isTopHeading({ element }: Block): boolean {
  return element.closest('h1, h2') !== null;
}

/** The title of the head without the site's name behind it. */
function headTitle(page: Page): string | null {
  const social = metaContent(page, 'citation_title', 'og:title', 'twitter:title');
  const own = page.snapshot.document.querySelector('head title')?.textContent ?? '';
  const text = normalise(own || social || '').replace(
    /\s+[-–—|»]\s+(?:RSIS|S\.? Rajaratnam School\b.*|NTU|Nanyang\b.*)$/i,
    '',
  );
  return text === '' || /^(?:RSIS|S\. Rajaratnam School\b.*)$/i.test(text) ? null : text;
}

function isSameTitle(text: string, other: string): boolean {
  const own = fingerprint(splitTitle(text).title);
  const theirs = fingerprint(splitTitle(other).title);
  return own.length >= 6 && own === theirs;
}

/** Whether a text's words are those of the address's slug; long slugs are cut, some in the middle of a word. */
function isTitleOf(text: string, url: string): boolean {
  const slug = decodeURI(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '').replace(
    /%[0-9a-f]{2}/gi,
    '-',
  );
  const words = slug.split('-').filter((word, i) => word.length > 1 && !(i === 0 && /\d/.test(word)));
  if (words.length < 2) return false;
  const print = fingerprint(text);
  const found = words.filter((word) => print.includes(fingerprint(word))).length;
  const isLongEnough =
    print.length >= 0.6 * fingerprint(words.join('')).length && print.length <= 4 * words.join('').length;
  return isLongEnough && found / words.length >= LIKENESS;
}
