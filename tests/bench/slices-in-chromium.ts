import type { Page } from 'puppeteer-core';
import { type Chromium, closePopup, launchChromium } from '@/tests/browser/chromium';
import { readPopup } from '@/tests/browser/extension-calls';
import { startLocalSite } from '@/tests/browser/local-site';
import { openReader, saveIn } from '@/tests/browser/reader-pages';
import { CABLE_REPAIR } from '@/tests/browser/sample-publications';
import { publicationPage } from '@/tests/browser/skeleton';
import { findBrowser } from '@/tests/support/browsers.mjs';
import { withLongestTask } from './longest-task';
import { prose } from './prose';
import { table } from './table';

const WORDS = 60_000;
const ADDRESS = '/rsis-publication/rsis/a-monograph/';
/** A machine with other work takes its time. */
const LIMIT_MS = 120_000;

/** The longest task of popup and reader while they choose the key sentences of a monograph, in the real Chromium. */
export async function longestTasksInChromium(): Promise<string[]> {
  if (!findBrowser('chromium')) return ['No Chromium here.'];
  const site = await startLocalSite();
  const chromium = await launchChromium(site);
  try {
    const body = prose(WORDS)
      .map(({ text }) => `<p>${text}</p>`)
      .join('');
    site.put(ADDRESS, publicationPage({ ...CABLE_REPAIR, placement: 'single', pdf: null, body }));
    const page = await chromium.open(site.address(ADDRESS));
    const rows = [
      ['popup, from its opening on', await popupTask(chromium, page)],
      ['reader, from the opening of its summary on', await readerTask(chromium, page)],
    ];
    return [
      `${WORDS.toLocaleString('en')} words: processor time of the longest task until key sentences are shown`,
      ...table([['Chromium', 'ms'], ...rows]),
    ];
  } finally {
    await chromium.close();
    await site.close();
  }
}

const shown = (page: Page) => page.waitForSelector('.key-sentence', { timeout: LIMIT_MS });

async function popupTask(chromium: Chromium, page: Page): Promise<string> {
  const { result, longestTask } = await withLongestTask(
    page,
    async () => {
      const popup = await chromium.openPopup(page);
      await readPopup(popup);
      await shown(popup);
      return popup;
    },
    (popup) => popup,
  );
  await closePopup(result);
  return longestTask.toFixed(0);
}

async function readerTask(chromium: Chromium, page: Page): Promise<string> {
  const reader = await openReader(chromium, await saveIn(chromium, page));
  const { longestTask } = await withLongestTask(
    reader,
    async () => {
      await reader.keyboard.press('m');
      await shown(reader);
    },
    () => reader,
  );
  return longestTask.toFixed(0);
}
