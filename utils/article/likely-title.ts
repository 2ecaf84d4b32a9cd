import { decodePart } from './address';
import { splitTitle } from './publication-code';
import type { Snapshot } from './snapshot';
import { fingerprint, normalise } from './text';

/** Share of a slug's words that a title must have to be the title of that address. */
const LIKENESS = 0.75;

/** The content of the first of these `<meta>` names or properties that the head has. */
export function metaContent({ document }: Snapshot, ...names: readonly string[]): string | null {
  for (const name of names) {
    const quoted = CSS_STRING(name);
    const meta = document.querySelector(`meta[name=${quoted} i], meta[property=${quoted} i]`);
    const content = meta?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return null;
}

const CSS_STRING = (text: string): string => `"${text.replace(/["\\]/g, '')}"`;

/** The title of the head without the site's name behind it. */
export function headTitle(snapshot: Snapshot): string | null {
  const social = metaContent(snapshot, 'citation_title', 'og:title', 'twitter:title');
  const own = snapshot.document.querySelector('head title')?.textContent ?? '';
  const text = normalise(own || social || '').replace(
    /\s+[-–—|»]\s+(?:RSIS|S\.? Rajaratnam School\b.*|NTU|Nanyang\b.*)$/i,
    '',
  );
  return text === '' || /^(?:RSIS|S\. Rajaratnam School\b.*)$/i.test(text) ? null : text;
}

/** Whether two texts print the same title, with its code or without. */
export function isSameTitle(text: string, other: string): boolean {
  const own = fingerprint(splitTitle(text).title);
  const theirs = fingerprint(splitTitle(other).title);
  return own.length >= 6 && own === theirs;
}

/** Whether a text's words are those of the address's slug; long slugs are cut, some in the middle of a word. */
export function isTitleOf(text: string, url: string): boolean {
  const slug = decodePart(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '');
  const words = slug.split(/[-%]/).filter((word, i) => word.length > 1 && !(i === 0 && /\d/.test(word)));
  if (words.length < 2) return false;
  const print = fingerprint(text);
  const found = words.filter((word) => print.includes(fingerprint(word))).length;
  const isLongEnough =
    print.length >= 0.6 * fingerprint(words.join('')).length && print.length <= 4 * words.join('').length;
  return isLongEnough && found / words.length >= LIKENESS;
}
