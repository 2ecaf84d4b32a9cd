import { placesOfTerms } from './words';

/** Characters of a text that are shown around the first word that was searched for. */
const LENGTH = 240;

/** Characters after the end of an excerpt among which a blank is looked for: some scripts have none. */
const BLANK_WITHIN = 60;

/** A part of a text around the first of the terms in it, cut at blanks where there are any; null where none of them stands there. */
export function excerptOf(text: string, terms: ReadonlySet<string>): string | null {
  const [first] = placesOfTerms(text, terms);
  if (!first) return null;
  if (text.length <= LENGTH) return text;
  const from = Math.max(0, first.start - LENGTH / 3);
  const blank = text.lastIndexOf(' ', from) + 1;
  const start = first.start < LENGTH / 2 ? 0 : blank > from - BLANK_WITHIN ? blank : whole(text, from);
  const next = text.indexOf(' ', start + LENGTH);
  const last = start + LENGTH + BLANK_WITHIN;
  const end = next === -1 || next > last ? whole(text, Math.min(last, text.length)) : next;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end === text.length ? '' : ' …'}`;
}

/** A place that parts no surrogate pair. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}
