import { corpus } from './anchor-corpus';
import { figures, missed, type Row, SEEDS } from './anchor-figures';
import { apacheAnnotator, domAnchorTextQuote } from './anchor-packages';
import { bestKnown, exactOnly, ours, type Rule } from './anchor-rules';
import { percent, table } from './table';

/** Cases of a row for each seed. */
const CASES = 250;
/** Of the slow package: its alignment of one edited quote may take a second. */
const FEW = 15;

interface Entrant {
  name: string;
  rule: Rule;
  cases: number;
}

const OURS: Entrant = { name: 'ours', rule: ours, cases: CASES };
const OTHERS: readonly Entrant[] = [
  { name: 'best known', rule: bestKnown, cases: CASES },
  { name: 'exact only', rule: exactOnly, cases: CASES },
  { name: '@apache-annotator/dom', rule: apacheAnnotator, cases: CASES },
  { name: 'dom-anchor-text-quote', rule: domAnchorTextQuote, cases: FEW },
];

/** Quotes of 12 to 320 characters of the held-out half of the corpus, found again after an edit. */
export async function anchorFigures(): Promise<string[]> {
  const rows = await figures(2, [OURS, ...OTHERS]);
  const lines = rows.map(({ edit, tallies: [our, ...others] }) => [
    edit.name,
    edit.least,
    percent(our?.right ?? 0, our?.cases ?? 0),
    percent(our?.wrong ?? 0, our?.cases ?? 0),
    percent(our?.certain ?? 0, our?.cases ?? 0),
    ...others.map((sum) => `${percent(sum.right, sum.cases)} / ${percent(sum.wrong, sum.cases)}`),
  ]);
  const misses = missed(rows);
  return [
    `${corpus(1).length + corpus(2).length} texts, of which ${corpus(2).length} held out (these). Sums of ${SEEDS.length} seeds; cases a row: ${[OURS, ...OTHERS].map(count).join(', ')}.`,
    'least: the target for right. right: found at the right place, shown or asked; of a passage that is gone: reported as gone.',
    'wrong: shown as found at a wrong place. shown: shown as found, wherever.',
    'From "a negation put in" on the passage says something else: wrong is whatever is shown without asking.',
    '"short, recurs": quotes of 12 to 39 characters that stand elsewhere too. Doubled: right is asked. Rewritten, deleted: right is asked or gone.',
    ...table([
      [
        'edit, % of cases',
        'least',
        'ours: right',
        'wrong',
        'shown',
        ...OTHERS.map(({ name }) => `${name}: right / wrong`),
      ],
      ...lines,
      ['wrong over all', '', '', ...[OURS, ...OTHERS].flatMap((_, n) => overall(rows, n))],
    ]),
    misses.length === 0 ? 'All targets reached.' : `Missed: ${misses.join('; ')}`,
  ];
}

function count({ name, cases }: Entrant): string {
  return `${name} ${cases * SEEDS.length}`;
}

/** The cells of the last line for the `n`-th entrant: ours has one for "shown" too. */
function overall(rows: readonly Row[], n: number): string[] {
  const sums = rows.map(({ tallies }) => tallies[n]);
  const total = (key: 'wrong' | 'cases') => sums.reduce((whole, sum) => whole + (sum?.[key] ?? 0), 0);
  const share = percent(total('wrong'), total('cases'));
  return n === 0 ? [share, ''] : [share];
}
