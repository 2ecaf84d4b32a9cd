import { type Found, isOwnPart, type Page } from './front';
import { categoriesLinesOf, isCategoriesLine } from './furniture';
import { seriesOfCode } from './publication-code';
import { CATEGORIES_LABEL, SERIES } from './rsis';
import { fingerprint, normalise } from './text';

/** The terms of all "Categories: …" lines, joined; the longest line gives the order. */
export function categoriesOf(page: Page): Found<string[]> {
  const ofBody = new Set(page.body);
  const labels = categoriesLinesOf(page.body);
  // The other copies have the same lines of the paper as the one that is read.
  const amid = new Set(
    page.body.filter((block) => !labels.includes(block)).map(({ text }) => fingerprint(text)),
  );
  const outside = page.blocks.filter(
    (block) => !ofBody.has(block) && isCategoriesLine(block) && !amid.has(fingerprint(block.text)),
  );
  const own = new Set([...outside, ...labels]);
  const lists = page.blocks
    .filter((block) => own.has(block) && isOwnPart(page, block.element))
    .map(({ element, text }) => termsOf(element, text))
    .toSorted((a, b) => b.length - a.length);
  const terms = new Map<string, string>();
  for (const term of lists.flat()) if (!terms.has(fingerprint(term))) terms.set(fingerprint(term), term);
  return { value: [...terms.values()], how: `${lists.length} lines that start with "Categories:"` };
}

/** Links are the terms; without them slashes between spaces part them, but for those inside a known name. */
function termsOf(element: Element, text: string): string[] {
  const list = text.replace(CATEGORIES_LABEL, '');
  const holder = list === '' ? element.parentElement : element;
  const links = [...(holder?.querySelectorAll('a') ?? [])].map((link) => normalise(link.textContent ?? ''));
  const linked = links.filter(
    (term) => term !== '' && (list === '' || fingerprint(list).includes(fingerprint(term))),
  );
  if (linked.length > 0) return linked;
  const names = Object.keys(SERIES).filter((name) => name.includes(' / '));
  const masked = names.reduce((rest, name) => rest.replaceAll(name, name.replaceAll(' / ', '\0')), list);
  return masked
    .split(/\s+\/\s+|\s*[|;]\s*/)
    .map((term) => normalise(term.replaceAll('\0', ' / ')))
    .filter((term) => term !== '');
}

/** The series: the first category term as printed; only without any term the one that the code's letters name. */
export function seriesOf(categories: readonly string[], code: string | null): Found<string> | null {
  const [first] = categories;
  if (first !== undefined) return { value: first, how: 'first category' };
  const ofCode = code === null ? null : seriesOfCode(code);
  return ofCode ? { value: ofCode, how: 'letters of the code' } : null;
}

/** The present name of a series; null for any other term. */
export function presentName(term: string): string | null {
  const print = fingerprint(term);
  for (const [name, former] of Object.entries(SERIES)) {
    if ([name, ...former].some((other) => fingerprint(other) === print)) return name;
  }
  return null;
}
