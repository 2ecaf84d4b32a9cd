import type { Trial } from '@/tests/browser/anchor-trial';
import { openTrialPage } from '@/tests/browser/anchor-trial-page';
import { findBrowser } from '@/tests/support/browsers.mjs';
import { table } from './table';

const HIGHLIGHTS = 1000;
/** The packages find every highlight in one go: fewer of them, so that a run ends. */
const THEIRS = 100;

/** A thousand highlights on a page of 10,000 words that stands twice, in the real Chromium. */
export async function anchorSpeed(): Promise<string[]> {
  if (!findBrowser('chromium')) return ['No Chromium here.'];
  const trial = await openTrialPage();
  try {
    await trial.page.evaluate((count) => anchorTrial.remember(count), HIGHLIGHTS);
    const rows: (string | number)[][] = [];
    for (const when of ['as it was', 'edited']) {
      if (when === 'edited') await trial.edit(20);
      const ours = await trial.page.evaluate(() => anchorTrial.ours());
      // Ours is found in two copies, theirs in one.
      const each = ours.total / (2 * HIGHLIGHTS);
      rows.push([`ours, page ${when}`, ...row(ours, HIGHLIGHTS, each, each)]);
      for (const name of ['domAnchorTextQuote', 'apacheAnnotator'] as const) {
        const theirs = await trial.page.evaluate((one, most) => anchorTrial[one](most), name, THEIRS);
        rows.push([`${name}, page ${when}`, ...row(theirs, THEIRS, theirs.total / THEIRS, each)]);
      }
    }
    return table([['', 'highlights', 'found', 'ms each', 'times ours', 'longest frame, ms'], ...rows]);
  } finally {
    await trial.close();
  }
}

function row({ states, longestFrame }: Trial, count: number, each: number, ours: number) {
  const found = count - (states.lost ?? 0);
  return [count, found, each.toFixed(2), (each / ours).toFixed(1), longestFrame.toFixed(0)];
}
