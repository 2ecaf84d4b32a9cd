import type { Found } from './front';

/** Scripts in which one language alone is written, or one that is far more likely than any other. */
const SCRIPTS: readonly [language: string, letters: RegExp][] = [
  // Japanese is written in Han signs too, but never without kana.
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ta', /\p{Script=Tamil}/gu],
];
/** Kana in a Japanese text are a third of its letters at least. */
const LEAST: Readonly<Record<string, number>> = { ja: 0.2 };
/** Letters of a text that are looked at. */
const SAMPLE = 4000;

/**
 * The language of a text: as the page declares it, unless its script says otherwise: templates declare English around
 * any text. Null when nothing is declared.
 */
export function languageOf(document: Document, text: string): Found<string | null> {
  const declared = declaredLanguage(document);
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu)?.join('') ?? '';
  const [written] =
    SCRIPTS.find(
      ([language, script]) =>
        (letters.match(script)?.length ?? 0) > letters.length * (LEAST[language] ?? 0.5),
    ) ?? [];
  if (written !== undefined && declared?.split('-')[0] !== written)
    return { value: written, how: 'text shape: the script of its words' };
  return {
    value: declared,
    how: declared === null ? 'not declared: English is assumed' : 'head: lang of the page',
  };
}

/** The language that the page declares, as a canonical BCP 47 tag; null when it declares none that is valid. */
function declaredLanguage(document: Document): string | null {
  const declared = document.documentElement.getAttribute('lang')?.trim().replaceAll('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(declared)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
