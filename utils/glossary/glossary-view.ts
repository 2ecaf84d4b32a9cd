import type { GlossaryEntry } from '@/utils/search/catalogue';

/** One short form with everything that it stands for in the library, the meaning of most papers first. */
export interface GlossaryTerm {
  short: string;
  meanings: { long: string; keys: readonly string[] }[];
}

/**
 * Meanings of one short form side by side: dots and case tell no two apart ("U.N.", "UN"). In the order in which the
 * entries come.
 */
export function termsOf(entries: readonly GlossaryEntry[]): GlossaryTerm[] {
  const terms = new Map<string, GlossaryTerm>();
  for (const { short, long, keys } of entries) {
    const name = short.replace(/[.\s]/g, '').toLowerCase();
    const term = terms.get(name) ?? { short, meanings: [] };
    const known = term.meanings.find((meaning) => meaning.long === long);
    if (known) known.keys = [...new Set([...known.keys, ...keys])];
    else term.meanings.push({ long, keys });
    terms.set(name, term);
  }
  for (const { meanings } of terms.values()) meanings.sort((a, b) => b.keys.length - a.keys.length);
  return [...terms.values()];
}

/** The terms in which what is typed stands: at the start of the short form, or of a word of a long form. */
export function matchingTerms(terms: readonly GlossaryTerm[], typed: string): GlossaryTerm[] {
  const sought = fold(typed.trim());
  if (sought === '') return [...terms];
  return terms.filter(
    ({ short, meanings }) =>
      fold(short).startsWith(sought) || meanings.some(({ long }) => ` ${fold(long)}`.includes(` ${sought}`)),
  );
}

/** Small letters without marks; what parts words is a blank. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
}
