import { ENGLISH, type Language, speak } from './i18n/language';

/** A language that there is a catalogue of. */
export interface KnownLanguage extends Omit<Language, 'texts' | 'rewrite'> {
  /** What it calls itself. */
  name: string;
  /** Loads what makes its texts; null for English. */
  load: (() => Promise<Pick<Language, 'texts' | 'rewrite'>>) | null;
}

const english: KnownLanguage = { ...ENGLISH, name: 'English', load: null };

/**
 * Not a language but a test: English with accents, a third longer, so that a string which no catalogue has, or one that
 * has no room to grow, is seen. Builds for development and tests have it, what a user installs does not (`wxt.config.ts`).
 */
const pseudo: KnownLanguage = {
  tag: 'en-XA',
  dir: 'ltr',
  formats: ENGLISH.formats,
  name: 'Pseudo-English',
  load: async () => ({ texts: null, rewrite: (await import('./i18n/pseudo')).pseudoMessage }),
};

/** All of them. A new one is a catalogue of the keys in `utils/i18n/en/` and a line here. */
export const LANGUAGES: readonly KnownLanguage[] = import.meta.env.PSEUDO_LANGUAGE
  ? [english, pseudo]
  : [english];

/** The language of a tag, or of what is left of it as its subtags are cut off from the right (RFC 4647, 3.4); null for none. */
export function lookUp(tag: string, known: readonly KnownLanguage[] = LANGUAGES): KnownLanguage | null {
  for (let range = tag.toLowerCase(); range !== ''; range = range.replace(/(?:^|-)[^-]*$/, '')) {
    const found = known.find((one) => one.tag.toLowerCase() === range);
    if (found) return found;
  }
  return null;
}

/**
 * The language that is meant: `setting` is a tag, or `auto` for the first of the browser's own (`preferred`) that there is, as
 * `lookUp` finds it; so it is for a tag that there is no language of. English where there is none.
 */
export function languageOf(
  setting: string,
  preferred: readonly string[],
  known: readonly KnownLanguage[] = LANGUAGES,
): KnownLanguage {
  for (const tag of setting === 'auto' ? preferred : [setting, ...preferred]) {
    const found = lookUp(tag, known);
    if (found) return found;
  }
  return known[0] ?? english;
}

/** Each is loaded once. */
const loaded = new Map<string, Language>();

/** The language with its texts. Rejects where they can't be loaded, as after an update of the extension. */
export async function loadLanguage({ load, tag, dir, formats }: KnownLanguage): Promise<Language> {
  if (!load) return ENGLISH;
  const known = loaded.get(tag);
  if (known) return known;
  const next = { tag, dir, formats, ...(await load()) };
  loaded.set(tag, next);
  return next;
}

/** The language that is set, with its texts. */
export function languageFor(setting: string): Promise<Language> {
  return loadLanguage(languageOf(setting, navigator.languages));
}

/** The language that is set, as a visited page is told it; null for English, which the scripts of a page bring along. */
export async function languageForPages(setting: string): Promise<Language | null> {
  const { rewrite, ...set } = await languageFor(setting);
  if (import.meta.env.PSEUDO_LANGUAGE && rewrite)
    return { ...set, texts: (await import('./i18n/pseudo-texts')).pseudoTexts() };
  return set.texts && set;
}

let asked = '';

/** Has this context speak the language that is set; where it can't be loaded, it goes on as it does. */
export async function speakAs(setting: string): Promise<void> {
  asked = setting;
  const next = await languageFor(setting).catch(() => null);
  // Another one may have been set meanwhile.
  if (next && asked === setting) speak(next);
}
