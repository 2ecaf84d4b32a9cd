import { corpus } from './anchor-corpus';
import { figures, missed } from './anchor-figures';
import { apacheAnnotator, domAnchorTextQuote } from './anchor-packages';
import { bestKnown, exactOnly, ours, type Rule } from './anchor-rules';
import { percent, table } from './table';

/** Cases of a row: ours, and the others, which take many times longer. */
const OUR_CASES = 400;
const THEIR_CASES = 60;

const OTHERS: readonly [name: string, rule: Rule][] = [
  ['best known', bestKnown],
  ['exact only', exactOnly],
  ['dom-anchor-text-quote', domAnchorTextQuote],
  ['@apache-annotator/dom', apacheAnnotator],
];

/** Quotes of 12 to 320 characters of the held-out half of the corpus, found again after an edit. */
export async function anchorFigures(): Promise<string[]> {
  const entrants = [
    { rule: ours, cases: OUR_CASES },
    ...OTHERS.map(([, rule]) => ({ rule, cases: THEIR_CASES })),
  ];
  const rows = await figures(2, entrants);
  const lines = rows.map(({ edit, tallies: [our, ...others] }) => [
    edit.name,
    edit.least,
    percent(our?.right ?? 0, OUR_CASES),
    percent(our?.wrong ?? 0, OUR_CASES),
    percent(our?.certain ?? 0, OUR_CASES),
    ...others.map((sum) => `${percent(sum.right, sum.cases)} / ${percent(sum.wrong, sum.cases)}`),
  ]);
  const overall = [0, 1, 2, 3, 4].map((n) => {
    const sums = rows.map(({ tallies }) => tallies[n]);
    const wrong = sums.reduce((total, sum) => total + (sum?.wrong ?? 0), 0);
    return percent(
      wrong,
      sums.reduce((total, sum) => total + (sum?.cases ?? 0), 0),
    );
  });
  const misses = missed(rows);
  return [
    `${corpus(1).length + corpus(2).length} texts, of which ${corpus(2).length} held out (these); ${OUR_CASES} cases a row of ours, ${THEIR_CASES} of the others.`,
    'right: found at the right place, shown or asked, or reported as gone; wrong: shown as found at a wrong place.',
    'In the last eight rows the passage says something else now: wrong is whatever is shown without asking.',
    ...table([
      ['edit', 'least', 'ours: right', 'wrong', 'shown', ...OTHERS.map(([name]) => `${name}: right / wrong`)],
      ...lines,
      ['wrong over all', '', '', overall[0] ?? '', '', ...overall.slice(1)],
    ]),
    misses.length === 0 ? 'All figures reached.' : `Missed: ${misses.join('; ')}`,
  ];
}
