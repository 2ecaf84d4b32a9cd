import { placesOfTerms } from './words';

/** Characters of a text that are shown around the first word that was searched for. */
const LENGTH = 240;

/** A part of a text around the first of the terms in it, cut at blanks; null where none of them stands there. */
export function excerptOf(text: string, terms: ReadonlySet<string>): string | null {
  const [first] = placesOfTerms(text, terms);
  if (!first) return null;
  if (text.length <= LENGTH) return text;
  const start = first.start < LENGTH / 2 ? 0 : text.lastIndexOf(' ', first.start - LENGTH / 3) + 1;
  const end = text.indexOf(' ', start + LENGTH);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end === -1 ? undefined : end)}${end === -1 ? '' : ' …'}`;
}
