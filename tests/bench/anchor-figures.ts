import { makeCase, type Tally, tally } from './anchor-cases';
import { corpus } from './anchor-corpus';
import { EDITS, type Edit } from './anchor-edits';
import type { Rule } from './anchor-rules';
import { seeded } from './random';

/** Most places (%) shown as found that are wrong: in any row, and over all. */
const MOST_WRONG = 0.5;
const MOST_WRONG_OVERALL = 0.1;

export interface Row {
  edit: Edit;
  tallies: readonly Tally[];
}

/** How many cases a rule is tried on; each rule gets the first of the same cases. */
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
    const random = seeded(1000 * half + EDITS.indexOf(edit));
    const cases = Array.from({ length: most }, () => makeCase(texts, edit, random));
    const tallies: Tally[] = [];
    for (const entrant of entrants)
      tallies.push(await tally(cases.slice(0, entrant.cases), edit, entrant.rule));
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
