import { GOLD_PARAGRAPHS, HELD_OUT_PARAGRAPHS } from '@/tests/summary/sentence-ends.cases';
import { MORE_HELD_OUT } from '@/tests/summary/sentence-ends-held-out.cases';
import { f1, unaided } from '@/tests/summary/sentence-score';
import { sentencesOf } from '@/utils/summary/sentences';
import { table } from './table';

/** F1 of sentence ends inside paragraphs. */
export function sentenceScores(): string[] {
  const gold = GOLD_PARAGRAPHS.map((text) => ({ text }));
  const heldOut = [...HELD_OUT_PARAGRAPHS.map((text) => ({ text })), ...MORE_HELD_OUT];
  const sets = [
    ['gold set', gold],
    ['held-out set', heldOut],
    ['together', [...gold, ...heldOut]],
  ] as const;
  const rows = sets.map(([name, paragraphs]) => {
    const our = f1(paragraphs, (text, language) =>
      sentencesOf({ n: 1, text }, language)
        .map(({ start }) => start)
        .slice(1),
    );
    return [name, our.wanted, our.f1.toFixed(3), f1(paragraphs, unaided).f1.toFixed(3)];
  });
  return table([['texts', 'ends', 'ours', 'Intl.Segmenter'], ...rows]);
}
