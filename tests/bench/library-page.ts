/* oxlint-disable unicorn/consistent-function-scoping -- functions that run in the page hold what they need */

import type { KeyInput, Page } from 'puppeteer-core';
import type { Chromium } from '@/tests/browser/chromium';
import { giveNamedFunctions, takeNamedFunctions } from '@/tests/browser/named-functions';
import { word } from '@/tests/browser/words';
import { type Tasks, withLongestTask } from './longest-task';

/** The first opening mirrors the whole library. */
const OPEN_LIMIT_MS = 170_000;
/** Milliseconds in which a page settles: what comes after the first rows, or after an act, is in its figures. */
const SETTLED_MS = 2500;
/** Milliseconds between an answer and the next letter. */
const LETTER_MS = 500;
/** Milliseconds after which a letter is taken to have changed nothing. */
const ANSWER_LIMIT_MS = 6000;
/** What is typed into the page's search box, letter by letter. */
const LETTERS = 'security';
/** A file of the extension without any script: what it costs to open a tab at all. */
export const EMPTY_PAGE = 'third-party.txt';

/** What one opening came to: milliseconds until the words are seen, and bytes. */
export interface Opening extends Omit<Tasks<void>, 'result'> {
  seen: number;
  heap: number;
}

/** Opens a page of the extension until some words can be seen, and lets it settle; a second time for what the processor does. */
export async function openTime(chromium: Chromium, file: string, words: string): Promise<Opening> {
  // Whoever is traced is slower.
  const plain = await opened(chromium, file, words, (_page, open) => open());
  const { result, ...tasks } = await opened(chromium, file, words, withLongestTask);
  return { ...tasks, seen: plain.seen, heap: result.heap };
}

/** One opening, `watched` from outside. */
async function opened<T>(
  chromium: Chromium,
  file: string,
  words: string,
  watched: (page: Page, open: () => Promise<{ seen: number; heap: number }>) => Promise<T>,
): Promise<T> {
  const page = await chromium.browser.newPage();
  await giveNamedFunctions(page);
  await page.evaluateOnNewDocument((shown) => {
    const look = () => {
      if (document.body?.textContent?.includes(shown)) performance.mark('first-seen');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, words);
  const result = await watched(page, async () => {
    await page.goto(chromium.extensionUrl(file));
    await page.waitForFunction(() => performance.getEntriesByName('first-seen').length > 0, {
      timeout: OPEN_LIMIT_MS,
    });
    await pause(SETTLED_MS);
    const seen = await page.evaluate(() => performance.getEntriesByName('first-seen')[0]?.startTime ?? 0);
    const { JSHeapUsedSize: heap = 0 } = await page.metrics();
    return { seen, heap };
  });
  await page.close();
  return result;
}

/** The library page once it has all that its catalogue has. */
export async function settledPage(chromium: Chromium): Promise<Page> {
  const page = await chromium.openExtensionPage('library.html');
  await page.waitForSelector('.facet-fold', { timeout: OPEN_LIMIT_MS });
  await takeNamedFunctions(page);
  await page.evaluate(() => {
    const times = { key: 0, rows: 0 };
    Object.assign(globalThis, { typedTimes: times });
    addEventListener('keydown', () => Object.assign(times, { key: performance.now(), rows: 0 }), true);
    // Rows that come, go or are counted anew: those of another answer. What is done to a row later does not count.
    const isOfAnswer = ({ target }: MutationRecord) =>
      target instanceof Element && (target.matches('.rows') || target.matches('.rows > .row'));
    new MutationObserver((changes) => {
      if (changes.some(isOfAnswer)) times.rows ||= performance.now();
    }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-setsize'] });
  });
  await pause(3 * SETTLED_MS);
  return page;
}

/** A word typed letter by letter, twice: for the times that it takes, and for what the processor does meanwhile. */
export async function keystrokes(page: Page): Promise<Tasks<number[]>> {
  const result = await typed(page);
  await page.$eval('.search-box input', (field) => field.select());
  await page.keyboard.press('Backspace');
  await pause(SETTLED_MS);
  const tasks = await withLongestTask(page, () => typed(page));
  return { ...tasks, result };
}

/** Milliseconds from each letter's key to the rows that it brings; NaN where it brings no other ones. */
async function typed(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.focus('.search-box input');
  for (const letter of LETTERS) {
    await page.keyboard.press(letter as KeyInput);
    const waiting = performance.now();
    let time = Number.NaN;
    while (Number.isNaN(time) && performance.now() - waiting < ANSWER_LIMIT_MS) {
      await pause(50);
      time = await page.evaluate(() => {
        const { key = 0, rows = 0 } = (globalThis as unknown as { typedTimes: Record<string, number> })
          .typedTimes;
        return rows > 0 ? rows - key : Number.NaN;
      });
    }
    times.push(time);
    await pause(LETTER_MS);
  }
  return times;
}

/** The list scrolled by windows, and then to its end. */
export function scrolling(page: Page): Promise<Tasks<void>> {
  return withLongestTask(page, async () => {
    for (let n = 0; n < 12; n++) {
      await page.mouse.wheel({ deltaY: 700 });
      await pause(150);
    }
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await pause(SETTLED_MS);
  });
}

/** Sets the status of all papers at once; milliseconds until that is told. */
export function bulkAct(page: Page, papers: number): Promise<Tasks<number>> {
  return withLongestTask(page, async () => {
    await page.$eval('[data-row] input[type="checkbox"]', (box) => (box as HTMLElement).click());
    const all = await page.waitForSelector(`aria/${word('selectAllFound', { n: papers })}[role="button"]`);
    await all?.evaluate((button) => (button as HTMLElement).click());
    await page.select(`select[aria-label="${word('statusToSet')}"]`, 'read');
    const start = performance.now();
    const set = await page.waitForSelector(`aria/${word('setStatus')}[role="button"]`);
    await set?.evaluate((button) => (button as HTMLElement).click());
    // Not the one that says how far it is.
    await page.waitForSelector('.toast:not(.toast-slow)', { timeout: OPEN_LIMIT_MS });
    const time = performance.now() - start;
    await pause(SETTLED_MS);
    return time;
  });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
