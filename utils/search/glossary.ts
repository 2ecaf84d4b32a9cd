import type { Paragraph } from '@/utils/article/article';
import { byCodeUnits } from '@/utils/highlight/order';
import type { TextRecord } from '@/utils/library/records';
import { findAcronyms } from '@/utils/summary/acronyms';
import type { GlossaryEntry } from './catalogue';
import type { KeptAcronyms } from './rows';
import { fold } from './words';

/** The short forms that a text defines. */
export function acronymsOf({
  lead,
  paragraphs,
}: Pick<TextRecord, 'lead' | 'paragraphs'>): KeptAcronyms['found'] {
  const first: Paragraph[] = lead ? [{ n: 0, kind: 'text', text: lead.text }] : [];
  return findAcronyms([...first, ...paragraphs]).map(({ short, long }) => [short, long]);
}

/**
 * The acronyms of all papers in alphabetical order; meanings that differ in more than case, accents and the plural stay
 * apart, the one of most papers first.
 */
export function glossaryOf(
  papers: readonly { key: string; acronyms: KeptAcronyms | null }[],
): GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>();
  for (const { key, acronyms } of papers) {
    for (const [short, long] of acronyms?.found ?? []) {
      const name = `${short}\n${fold(long)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/s$/, '')}`;
      const known = entries.get(name);
      if (!known) entries.set(name, { short, long, keys: [key] });
      else if (known.keys.at(-1) !== key) known.keys.push(key);
    }
  }
  return [...entries.values()].sort(
    (a, b) =>
      byCodeUnits(fold(a.short), fold(b.short)) ||
      b.keys.length - a.keys.length ||
      byCodeUnits(a.long, b.long),
  );
}
