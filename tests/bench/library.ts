/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-add-event-listener, unicorn/require-post-message-target-origin -- functions that run in the page hold what they need; a worker and a channel have no target */

import type { Page } from 'puppeteer-core';
import { type CatalogueProbe, probeCatalogue } from '@/tests/browser/catalogue-probe';
import { type Chromium, launchChromium } from '@/tests/browser/chromium';
import { until } from '@/tests/browser/until';
import { findBrowser } from '@/tests/support/browsers.mjs';
import type { Question } from '@/utils/search/catalogue';
import { fillLibrary } from './big-library';
import { withLongestTask } from './longest-task';
import { table } from './table';

/** Papers; each has ten highlights and some 1,200 words. */
const SIZES = [1000, 10_000];
const HIGHLIGHTS = 10;
const WORDS = 1200;
const TIMES = 7;
const BUILD_LIMIT_MS = 1_800_000;
/** The first opening mirrors the whole library. */
const OPEN_LIMIT_MS = 170_000;

/** What is typed, one question after the other. */
const TYPED: Readonly<Record<string, Partial<Question>>> = {
  'a word': { q: 'security' },
  'two words': { q: 'maritime security' },
  'a phrase': { q: '"maritime security"' },
  'one letter': { q: 's' },
  'beginning of a word': { q: 'con' },
  'a typo': { q: 'securty' },
  'a filter': { q: 'author:ada year:2019..2023' },
  'highlights, all': { view: 'highlights', q: '' },
  'highlights, a word': { view: 'highlights', q: 'security' },
  'papers by title': { q: '', sort: { by: 'title', isDescending: false } },
};

/** The library page and its catalogue in the real Chromium, at each size. */
export async function libraryFigures(): Promise<string[]> {
  if (!findBrowser('chromium')) return ['No Chromium here.'];
  const columns: Map<string, string>[] = [];
  for (const papers of SIZES) columns.push(await figuresOf(papers));
  const names = [...(columns[0]?.keys() ?? [])];
  return [
    'times in ms, median / worst; question: from the page to the worker and back, with the whole order.',
    ...table([
      ['', ...SIZES.map((papers) => `${papers} papers`)],
      ...names.map((name) => [name, ...columns.map((column) => column.get(name) ?? '')]),
    ]),
  ];
}

async function figuresOf(papers: number): Promise<Map<string, string>> {
  const chromium = await launchChromium(null);
  try {
    const page = await chromium.openExtensionPage('popup.html');
    const maker = await chromium.openExtensionPage('library.html');
    const isMade = () =>
      page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'library'));
    await until('the database is there', isMade);
    await maker.close();
    await fillLibrary(page, { papers, highlights: HIGHLIGHTS, words: WORDS });
    const figures = new Map<string, string>();
    const first = await probeCatalogue(page);
    figures.set('index from nothing', await buildTime(first));
    await first.end();

    const probe = await probeCatalogue(page);
    const { ms } = await probe.ask('find', questionOf({}));
    figures.set('first answer of a worker', ms.toFixed(0));
    await isWhole(probe);
    for (const [name, asked] of Object.entries(TYPED)) figures.set(name, await median(probe, asked));
    figures.set('a new highlight, until found', await highlightTime(page, probe));
    const { heap, outside } = await probe.memory();
    figures.set('memory of the worker, MB', `${megabytes(heap)} + ${megabytes(outside)}`);
    await probe.end();
    await openingTimes(chromium, papers, figures);
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    figures.set('on disk, texts included, MB', megabytes(usage));
    return figures;
  } finally {
    await chromium.close();
  }
}

const questionOf = (asked: Partial<Question>): Question => ({
  view: 'papers',
  list: null,
  q: '',
  sort: null,
  ...asked,
});

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

async function buildTime(probe: CatalogueProbe): Promise<string> {
  const start = performance.now();
  await isWhole(probe);
  return (performance.now() - start).toFixed(0);
}

function isWhole(probe: CatalogueProbe): Promise<unknown> {
  const look = async () => (await probe.ask('find', questionOf({ q: 'no such word' }))).value.isWhole || null;
  return until('everything is indexed', look, BUILD_LIMIT_MS);
}

async function median(probe: CatalogueProbe, asked: Partial<Question>): Promise<string> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) times.push((await probe.ask('find', questionOf(asked))).ms);
  times.sort((a, b) => a - b);
  return `${times[TIMES >> 1]?.toFixed(0)} / ${times.at(-1)?.toFixed(0)}`;
}

/** A highlight is put into the database and announced, as every write is. */
async function highlightTime(page: Page, probe: CatalogueProbe): Promise<string> {
  const start = performance.now();
  await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('library'));
    const store = database.transaction('highlights', 'readwrite').objectStore('highlights');
    const [one] = await asked(store.getAll(null, 1));
    await asked(store.put({ ...one, id: crypto.randomUUID(), note: 'quixotically' }));
    database.close();
    const channel = new BroadcastChannel('library-changes');
    channel.postMessage({ counter: 2, publicationKeys: [one.publicationKey], listIds: [] });
    channel.close();
  });
  const asked = questionOf({ view: 'highlights', q: 'quixotically' });
  await until('it is found', async () => (await probe.ask('find', asked)).value.order.length > 0 || null);
  return (performance.now() - start).toFixed(0);
}

/** Opens the library page until the newest paper can be seen. */
async function openingTimes(chromium: Chromium, papers: number, figures: Map<string, string>): Promise<void> {
  const asked = await chromium.openExtensionPage('popup.html');
  const newest = `IP${String(papers - 1).padStart(6, '0')}`;
  const title = await asked.evaluate(
    (key) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('library');
        opening.onsuccess = () => {
          const store = opening.result.transaction('publications').objectStore('publications');
          const request = store.get(key);
          request.onsuccess = () => {
            opening.result.close();
            resolve(request.result.title);
          };
        };
      }),
    newest,
  );
  await asked.close();
  const open = async () => {
    const page = await chromium.browser.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument((shown) => {
      const look = () => {
        if (document.body?.textContent?.includes(shown)) performance.mark('first-list');
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, title);
    const { longestTask } = await withLongestTask(page, async () => {
      await page.goto(chromium.extensionUrl('library.html'));
      await page.waitForFunction(() => performance.getEntriesByName('first-list').length > 0, {
        timeout: OPEN_LIMIT_MS,
      });
    });
    const time = await page.evaluate(() => performance.getEntriesByName('first-list')[0]?.startTime ?? 0);
    const { JSHeapUsedSize = 0 } = await page.metrics();
    await page.close();
    return { time, longestTask, heap: JSHeapUsedSize };
  };
  // The first one mends the mirror of what was written past the library.
  await open();
  const opened = [await open(), await open(), await open()].sort((a, b) => a.time - b.time);
  figures.set('first list on screen', `${opened[1]?.time.toFixed(0)} / ${opened[2]?.time.toFixed(0)}`);
  figures.set(
    'longest task of the page',
    Math.max(...opened.map(({ longestTask }) => longestTask)).toFixed(0),
  );
  figures.set('memory of the page, MB', megabytes(opened[1]?.heap ?? 0));
}
