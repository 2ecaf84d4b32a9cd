import type { Found, Page } from './front';
import type { Head } from './head';
import { fingerprint, normalise } from './text';

/** Shortest part of a title, in letters and digits, by which a printed heading is known as the title. */
const LEAST = 6;
/** Longest title in UTF-16 units. */
const LONGEST = 1000;
/** Marks between a title and the name of its site. */
const PARTING = /\s+[-–—|·•»:/]+\s+|\s*[|｜»]\s*|[：_]/u;

/**
 * The title as the head gives it, without the site's name, printed as the heading that says the same; the heading
 * alone where the head has none; the address where nothing has a name.
 */
export function titleElsewhere(page: Page, head: Head, publisher: string, host: string): Found<string> {
  const headings = page.blocks
    .filter(({ element }) => element.closest('h1, h2') !== null)
    .map(({ text, element }) => ({ text, isTop: element.closest('h1') !== null }));
  const own = normalise(page.snapshot.document.querySelector('head title')?.textContent ?? '');
  const said = head.title ?? (own === '' ? null : { value: own, how: 'head title' });
  if (said) {
    const plain = withoutSite(said.value, [publisher, host, host.split('.')[0] ?? '']);
    const printed =
      headings.find(({ text }) => fingerprint(text) === fingerprint(plain)) ??
      headings.find(({ text, isTop }) => isHeadingOf(text, plain, isTop));
    return { value: (printed?.text ?? plain).slice(0, LONGEST), how: said.how };
  }
  const [first] = headings.filter(({ isTop }) => isTop);
  const heading = first ?? headings[0];
  return heading
    ? { value: heading.text.slice(0, LONGEST), how: 'selector h1' }
    : { value: page.url.replace(/^https?:\/\/|[?#].*$/gis, '').slice(0, LONGEST), how: 'address' };
}

/** Cuts the site's name off either end of a title; what is left is never empty. */
function withoutSite(title: string, names: readonly string[]): string {
  const prints = new Set(names.map(fingerprint).filter((print) => print !== ''));
  const parts = title.split(PARTING);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const [first = ''] = parts;
  if (prints.has(fingerprint(last)))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|·•»:/｜：_]+$/u, '') || title;
  if (prints.has(fingerprint(first)))
    return title.slice(first.length).replace(/^[\s\-–—|·•»:/｜：_]+/u, '') || title;
  return title;
}

/** A heading that says the title, or more of it where the head has cut it off ("… will it h…"). */
function isHeadingOf(heading: string, title: string, isTop: boolean): boolean {
  const print = fingerprint(heading);
  const wanted = fingerprint(title.replace(/\s*(?:…|\.\.\.)$/, ''));
  if (print.length < LEAST || wanted.length < LEAST) return print === wanted;
  const isCut = /(?:…|\.\.\.)$/.test(title) || title.length >= 100;
  // The other way round the head has more than the heading: the site's name in a form that was not known.
  const hasMore = isTop && fingerprint(title.split(PARTING)[0] ?? '') === print;
  return print === wanted || (isCut && print.startsWith(wanted)) || hasMore;
}
