import type { Block } from './blocks';
import { type Found, linesAt, type Page } from './front';
import { headTitle, isSameTitle, isTitleOf } from './likely-title';
import { SELECTORS } from './rsis';
import { normalise } from './text';

/** Longest title, in words. */
const TITLE_WORDS = 45;

/** The title as printed, its code included; null when the page has none. */
export function printedTitle(page: Page): Found<string> | null {
  const selected = linesAt(page, SELECTORS.title);
  if (selected) return { value: normalise(selected.join(' ')), how: `selector ${SELECTORS.title}` };
  const candidates = page.front.filter(
    (block) => block.words <= TITLE_WORDS && block.linked < block.letters / 2,
  );
  const head = headTitle(page.snapshot);
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
