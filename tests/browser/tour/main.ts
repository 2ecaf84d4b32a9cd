/** The second half of `npm start` (tests/support/start.mjs sets up and builds): plays or takes the tour. */

import path from 'node:path';
import { type Chromium, launchChromium } from '@/tests/browser/chromium';
import { type LocalSite, startLocalSite } from '@/tests/browser/local-site';
import { CABLE_REPAIR } from '@/tests/browser/sample-publications';
import type { TourOptions } from '@/tests/support/options.mjs';
import { failurePicture } from './left-behind';
import { type PageSource, savedPage, sitePage } from './page-source';
import { StepFailed, stepTeller } from './steps';
import { takeTour } from './tour';

const WHAT_TO_TRY = `The browser is open, with the extension on a local RSIS site. Try this:
  1. Press the extension's button in the toolbar (in the puzzle menu, where you can pin it).
  2. Select words of the paper and press a colour; click on the highlight to add a note.
  3. Save the paper to a reading list in the popup, open the library, export the list.
Nothing leaves this machine. Close the browser, or press Ctrl+C here, to end.`;

const tell = (line: string) => console.log(line);

/** @throws with what to do instead when there is no window to be had, as on a display that has gone */
async function launchVisible(site: LocalSite): Promise<Chromium> {
  try {
    return await launchChromium(site, { headless: false });
  } catch (cause) {
    const [reason] = String(cause).split('\n');
    throw new Error(`No window (${reason}). The tour needs none: npm start -- --headless`, { cause });
  }
}

/** A visible browser, for as long as the user likes. */
async function play(site: LocalSite, source: PageSource): Promise<void> {
  const chromium = await launchVisible(site);
  const [blank] = await chromium.browser.pages();
  await source.open(chromium);
  await blank?.close();
  tell(WHAT_TO_TRY);
  await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
}

/** Keeps what each tab shows when a step failed, beside what the tour had left until then. */
async function keepFailure(chromium: Chromium, out: string): Promise<void> {
  const pages = (await chromium.browser.pages()).filter((page) => page.url() !== 'about:blank');
  for (const [index, page] of pages.entries()) {
    try {
      await page.screenshot({ path: path.join(out, failurePicture(index + 1)) });
    } catch (error) {
      // The step's own reason is what counts: a tab that has crashed must not hide it.
      tell(`No picture of ${page.url()}: ${String(error)}`);
    }
  }
}

/** An error in one line. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').trim();
}

async function main({ headless, saved, out }: TourOptions): Promise<void> {
  const site = await startLocalSite();
  try {
    const start = site.address(headless ? CABLE_REPAIR.path : '/');
    const source = saved ? savedPage(saved.file, saved.url) : sitePage(start);
    if (!headless) return await play(site, source);
    const chromium = await launchChromium(saved ? null : site);
    try {
      const step = stepTeller(tell);
      await takeTour({ step, tell, chromium, source, isArticle: saved === null, out });
      tell(`Done. What the tour saw is in ${out}`);
    } catch (error) {
      await keepFailure(chromium, out);
      throw error;
    } finally {
      await chromium.close();
    }
  } finally {
    await site.close();
  }
}

try {
  await main(JSON.parse(process.argv[2] ?? '{}') as TourOptions);
} catch (error) {
  const line = error instanceof StepFailed ? `Failed at “${error.message}”` : messageOf(error);
  console.error(line);
  process.exitCode = 1;
}
