import { type Case, makeCases, type Tally, tally } from './anchor-cases';
import { corpus } from './anchor-corpus';
import type { Edit } from './anchor-edit';
import { EDITS } from './anchor-edits';
import type { Rule } from './anchor-rules';
import { seeded } from './random';

/** Most places (%) shown as found that are wrong: in any row, and over all. */
const MOST_WRONG = 0.5;
const MOST_WRONG_OVERALL = 0.1;

/** Every figure is the sum over the cases of each of these. */
export const SEEDS = [1, 2] as const;

export interface Row {
  edit: Edit;
  tallies: readonly Tally[];
}

/** How many cases of each seed a rule is tried on; each rule gets the first of the same cases. */
export interface Entrant {
  rule: Rule;
  cases: number;
}

/**
 * Quotes of one half of the corpus, edited in every way, and how rules find them again. The same half and numbers
 * give the same figures.
 */
export async function figures(half: 1 | 2, entrants: readonly Entrant[], edits = EDITS): Promise<Row[]> {
  const texts = corpus(half);
  const most = Math.max(...entrants.map(({ cases }) => cases));
  const rows: Row[] = [];
  for (const edit of edits) {
    const bySeed = SEEDS.map((seed) =>
      makeCases(texts, edit, seeded(10_000 * half + 100 * seed + EDITS.indexOf(edit)), most),
    );
    const tallies: Tally[] = [];
    for (const { rule, cases } of entrants) {
      const own: Case[] = bySeed.flatMap((all) => all.slice(0, cases));
      tallies.push(await tally(own, edit, rule));
    }
    rows.push({ edit, tallies });
  }
  return rows;
}

/** The figures that the `n`-th rule misses, in words; empty when it reaches all. */
export function missed(rows: readonly Row[], n = 0): string[] {
  const all = rows.map(({ edit, tallies }) => ({ edit, sum: tallies[n] }));
  const cases = all.reduce((total, { sum }) => total + (sum?.cases ?? 0), 0);
  const wrong = all.reduce((total, { sum }) => total + (sum?.wrong ?? 0), 0);
  const misses = all.flatMap(({ edit, sum }) => {
    if (!sum || sum.cases === 0) return [`${edit.name}: no case`];
    const right = (100 * sum.right) / sum.cases;
    const share = (100 * sum.wrong) / sum.cases;
    return [
      ...(right < edit.least ? [`${edit.name}: right ${right.toFixed(2)} < ${edit.least} %`] : []),
      ...(share > (edit.passage === 'turned' ? 0 : MOST_WRONG)
        ? [`${edit.name}: shown at a wrong place ${share.toFixed(2)} %`]
        : []),
    ];
  });
  if (cases === 0) misses.push('no case at all');
  else if ((100 * wrong) / cases > MOST_WRONG_OVERALL) misses.push(`wrong over all: ${wrong} of ${cases}`);
  return misses;
}
