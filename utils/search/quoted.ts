import { isSmallWord } from '@/utils/summary/words';
import type { RowTable } from './row-table';
import { walk } from './segment';
import type { TextIndex } from './text-index';
import type { Indexes } from './text-search';
import { wordsOf } from './words';

/** Papers told for each quotation: the first one has nearly always its words, where any has. */
const TOLD = 10;
/** Papers that have all the words of one: so many are told at most. */
const TOLD_OF_ALL = 40;
/** The rarest words of a quotation are looked up, and no more. */
const LOOKED_UP = 24;

/**
 * Papers that may have quotations, each given as the texts of its parts: those that have most of its words, rare ones
 * counting more. A paper that has every one of them is always told (up to `TOLD_OF_ALL`).
 */
export function quoted(
  quotations: readonly (readonly string[])[],
  table: RowTable,
  indexes: Indexes,
): string[][] {
  return quotations.map((parts) => {
    const all = new Set(parts.flatMap(wordsOf));
    const telling = [...all].filter((word) => !isSmallWord(word));
    const looked = (telling.length > 0 ? telling : [...all])
      .map((word) => ({ word, value: rarityIn(word, indexes.bodies) }))
      .sort((a, b) => b.value - a.value)
      .slice(0, LOOKED_UP);
    const scores = new Float32Array(table.papers.length);
    for (const { word, value } of looked) {
      const has = new Set<number>();
      for (const index of [indexes.bodies, indexes.facts]) rowsWith(word, index, has);
      for (const row of has) scores[row] = (scores[row] ?? 0) + value;
    }
    const most = looked.reduce((sum, { value }) => sum + value, 0);
    return [...scores.keys()]
      .filter((row) => (scores[row] ?? 0) > 0)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .filter((row, i) => i < TOLD || (i < TOLD_OF_ALL && (scores[row] ?? 0) >= most * 0.999))
      .map((row) => table.papers[row]?.row.key)
      .filter((key) => key !== undefined);
  });
}

const AS_TYPED = { isPrefix: false, isQuoted: true };

function rarityIn(word: string, index: TextIndex): number {
  return index.rarity(index.matches(word, AS_TYPED));
}

function rowsWith(word: string, index: TextIndex, rows: Set<number>): void {
  for (const { holding, term } of index.matches(word, AS_TYPED))
    walk(holding.segment, term, (text) => {
      const row = holding.rows[text] ?? -1;
      if (row >= 0) rows.add(row);
    });
}
