import { HELD_OUT_TEXTS } from '@/tests/entities/entity-held-out.cases';
import { entityScore } from '@/tests/entities/entity-score';
import { SECOND_HELD_OUT } from '@/tests/entities/entity-second.cases';
import { TUNING_TEXTS } from '@/tests/entities/entity-tuning.cases';
import { percent, table } from './table';

/** Precision and recall of names and dates with the paragraphs in which they stand. */
export function entityScores(): string[] {
  const sets = [
    ['tuning', TUNING_TEXTS],
    ['held out', HELD_OUT_TEXTS],
    ['held out until they were used up', SECOND_HELD_OUT],
  ] as const;
  return sets.flatMap(([name, cases]) => {
    const { kinds, misses } = entityScore(cases);
    return [
      `${name}: ${cases.length} texts`,
      ...table([
        ['kind', 'places', 'precision', 'recall'],
        ...kinds.map(({ kind, wanted, precision, recall }) => [
          kind,
          wanted,
          percent(precision, 1),
          percent(recall, 1),
        ]),
      ]),
      ...misses,
    ];
  });
}
