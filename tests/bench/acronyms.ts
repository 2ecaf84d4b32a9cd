import { acronymScore } from '@/tests/summary/acronym-score';
import { GOLD_ACRONYMS, HELD_OUT_ACRONYMS } from '@/tests/summary/acronyms.cases';
import { percent, table } from './table';

/** Precision and recall of definitions, both forms as printed, and each that was missed (-) or is none (+). */
export function acronymScores(): string[] {
  const sets = [
    ['gold set', GOLD_ACRONYMS],
    ['held-out set', HELD_OUT_ACRONYMS],
  ] as const;
  const scores = sets.map(([name, cases]) => ({
    name,
    traps: cases.filter(isTrap).length,
    ...acronymScore(cases),
  }));
  return [
    ...table([
      ['sentences', 'definitions', 'traps', 'precision', 'recall'],
      ...scores.map(({ name, wanted, traps, precision, recall }) => [
        name,
        wanted,
        traps,
        percent(precision, 1),
        percent(recall, 1),
      ]),
    ]),
    ...scores.flatMap(({ misses }) => misses),
  ];
}

const isTrap = ({ defines }: { defines: readonly string[] }): boolean => defines.length === 0;
