import type { Catalogue, Message } from './translate';

/** A language as texts, dates and numbers are written in it: data alone, so that a visited page can be told it. */
export interface Language {
  /** BCP 47: the `lang` of what is written in it. */
  tag: string;
  dir: 'ltr' | 'rtl';
  /** BCP 47: as which dates, numbers and plural forms are written. */
  formats: string;
  /** Its texts by key; one that it lacks is English. Null for English itself, which every screen brings along. */
  texts: Catalogue | null;
  /** What becomes of an English text, in the pseudo-language of tests. */
  rewrite?: (message: Message) => Message;
}

/** As RSIS itself writes. */
export const ENGLISH: Language = { tag: 'en', dir: 'ltr', formats: 'en-GB', texts: null };

let current = ENGLISH;
const hearers = new Set<() => void>();

/** The language of this context: each page, worker and script has its own. */
export function language(): Language {
  return current;
}

/** Has this context speak another language; whoever shows something hears of it. */
export function speak(next: Language): void {
  if (next === current) return;
  current = next;
  for (const hear of hearers) hear();
}

/** Tells of every change, until the function that it gives is called. */
export function onLanguage(hear: () => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}
