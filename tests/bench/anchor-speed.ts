import type { Trial } from '@/tests/browser/anchor-trial';
import { openTrialPage } from '@/tests/browser/anchor-trial-page';
import { findBrowser } from '@/tests/support/browsers.mjs';
import { withLongestTask } from './longest-task';
import { table } from './table';

const HIGHLIGHTS = 1000;
/** The packages find every highlight in one go: fewer of them, so that a run ends. */
const THEIRS = 100;

/** A thousand highlights on a page of 10,000 words that stands twice, in the real Chromium. */
export async function anchorSpeed(): Promise<string[]> {
  if (!findBrowser('chromium')) return ['No Chromium here.'];
  const trial = await openTrialPage();
  const { page } = trial;
  try {
    await page.evaluate((count) => anchorTrial.remember(count), HIGHLIGHTS);
    const rows: (string | number)[][] = [];
    for (const when of ['as it was', 'every 20th word another']) {
      if (when !== 'as it was') await trial.edit(20);
      const ours = await withLongestTask(page, () => page.evaluate(() => anchorTrial.ours()));
      // Ours is found in two copies, theirs in one.
      const each = ours.result.total / (2 * HIGHLIGHTS);
      rows.push([`ours, page ${when}`, ...row(ours, HIGHLIGHTS, each, each)]);
      for (const name of ['domAnchorTextQuote', 'apacheAnnotator'] as const) {
        const theirs = await withLongestTask(page, () =>
          page.evaluate((one, most) => anchorTrial[one](most), name, THEIRS),
        );
        rows.push([`${name}, page ${when}`, ...row(theirs, THEIRS, theirs.result.total / THEIRS, each)]);
      }
    }
    return [
      'longest task: processor time of the main thread in one go; longest frame: time between two frames, also of a busy machine.',
      ...table([
        ['', 'highlights', 'found', 'ms each', 'times ours', 'longest task, ms', 'longest frame, ms'],
        ...rows,
      ]),
    ];
  } finally {
    await trial.close();
  }
}

function row(run: { result: Trial; longestTask: number }, count: number, each: number, ours: number) {
  const { states, longestFrame } = run.result;
  const found = count - (states.lost ?? 0);
  const times = [
    each.toFixed(2),
    (each / ours).toFixed(1),
    run.longestTask.toFixed(0),
    longestFrame.toFixed(0),
  ];
  return [count, found, ...times];
}
