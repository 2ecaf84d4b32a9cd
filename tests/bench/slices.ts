import { finishInSlices } from '@/utils/in-slices';
import { marksOf } from '@/utils/page/lens-marks';
import { indexOfPaper } from '@/utils/reading/index-of-paper';
import { chosen } from '@/utils/summary/key-points';
import { rankingSteps } from '@/utils/summary/ranking';
import { prose } from './prose';
import { table } from './table';

const WORDS = 60_000;

/** How long a page waits at most for each reading of a monograph, and how long the whole takes. */
export async function longestSlices(): Promise<string[]> {
  const paper = {
    paragraphs: prose(WORDS),
    language: 'en',
    title: 'Counting Days',
    lead: null,
    published: null,
  };
  const { signal } = new AbortController();
  const works: Record<string, () => Promise<unknown>> = {
    'key sentences': async () => {
      const ranking = await finishInSlices(rankingSteps(paper), signal);
      return ranking && chosen(ranking, 8);
    },
    lens: () => marksOf(paper, signal),
    'who, where, when': () => indexOfPaper(paper, signal),
  };
  const rows = [];
  for (const [what, work] of Object.entries(works)) {
    const { longest, all } = await waited(work);
    rows.push([what, longest.toFixed(0), all.toFixed(0)]);
  }
  return [
    `${WORDS.toLocaleString('en')} words: the longest time without a turn for anything else, the first run of each`,
    ...table([['', 'longest, ms', 'all, ms'], ...rows]),
  ];
}

/** Milliseconds: the longest that a task of somebody else waited for its turn meanwhile, and the whole. */
async function waited(work: () => Promise<unknown>): Promise<{ longest: number; all: number }> {
  let longest = 0;
  let isOver = false;
  let last = performance.now();
  const begun = last;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  await new Promise((resolve) => setImmediate(resolve));
  return { longest, all: performance.now() - begun };
}
