import { sanitiseToFragment } from '@/utils/article/sanitise';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** What stands on lines of its own, as far as our own files have it. */
const BLOCKS = 'p, li, dt, dd, figcaption, hr';

/**
 * An exported page as it will look, for a place on a page of ours: no link leads away from it, and no heading is one of
 * the page's.
 */
export function shownPage(html: string): DocumentFragment {
  const page = sanitiseToFragment(html);
  for (const link of page.querySelectorAll('a')) replace(link, 'u');
  for (const heading of page.querySelectorAll(HEADINGS)) {
    const strong = page.ownerDocument.createElement('strong');
    strong.append(...heading.childNodes);
    replace(heading, 'p').append(strong);
  }
  return page;
}

/** The words of an exported page, block by block. */
export function wordsOf(html: string): string {
  const page = sanitiseToFragment(html);
  for (const end of page.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of page.querySelectorAll(`${HEADINGS}, ${BLOCKS}, div`)) block.before('\n');
  return (page.textContent ?? '').trim().replace(/\n\s*\n/g, '\n');
}

/** Puts what an element holds into another kind of element, in its place. */
function replace(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  for (const name of ['lang', 'dir']) {
    const value = element.getAttribute(name);
    if (value !== null) other.setAttribute(name, value);
  }
  element.replaceWith(other);
  return other;
}
