import { HELD_OUT_CASES } from '@/tests/lens/policy-held-out.cases';
import { paragraphScore, policyScore } from '@/tests/lens/policy-score';
import { SECOND_HELD_OUT } from '@/tests/lens/policy-second.cases';
import { TUNING_CASES } from '@/tests/lens/policy-tuning.cases';
import { percent, table } from './table';

/** Precision and recall of each kind of mark, on the sentences that the rules were made by and on those held out. */
export function lensScores(): string[] {
  const sets = [
    ['tuning', TUNING_CASES, policyScore(TUNING_CASES)],
    ['held out', HELD_OUT_CASES, policyScore(HELD_OUT_CASES)],
    ['paragraphs, held out until they were used up', SECOND_HELD_OUT.flat(), paragraphScore(SECOND_HELD_OUT)],
  ] as const;
  return sets.flatMap(([name, cases, { kinds, voices, misses }]) => {
    return [
      `${name}: ${cases.length} sentences, ${cases.filter((one) => one.kinds.length === 0).length} of them of no kind`,
      ...table([
        ['kind', 'sentences', 'precision', 'recall'],
        ...kinds.map(({ kind, wanted, precision, recall }) => [
          kind,
          wanted,
          percent(precision, 1),
          percent(recall, 1),
        ]),
      ]),
      `whose words: ${percent(voices, 1)} right`,
      ...misses,
    ];
  });
}
