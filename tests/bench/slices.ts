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

/** Milliseconds of the processor: the longest between two turns for somebody else, and the whole. */
async function waited(work: () => Promise<unknown>): Promise<{ longest: number; all: number }> {
  let longest = 0;
  let isOver = false;
  let last = processorTime();
  const begun = last;
  const turn = () => {
    const now = processorTime();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  await new Promise((resolve) => setImmediate(resolve));
  return { longest, all: processorTime() - begun };
}

/** Milliseconds of this process: what else the machine does meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
