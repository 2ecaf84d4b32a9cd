/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-add-event-listener, unicorn/require-post-message-target-origin -- functions that run in the page hold what they need; a worker and a channel have no target */

import type { KeyInput, Page } from 'puppeteer-core';
import { type CatalogueProbe, probeCatalogue } from '@/tests/browser/catalogue-probe';
import { type Chromium, launchChromium } from '@/tests/browser/chromium';
import { until } from '@/tests/browser/until';
import { findBrowser } from '@/tests/support/browsers.mjs';
import type { Question } from '@/utils/search/catalogue';
import { fillLibrary, isLibraryMade } from './big-library';
import { withLongestTask } from './longest-task';
import { table } from './table';

/** Papers, unless `LIBRARY_PAPERS` says otherwise; each has ten highlights and some 1,200 words. */
const SIZES = [1000, 10_000];
const HIGHLIGHTS = 10;
const WORDS = 1200;
const TIMES = 7;
const BUILD_LIMIT_MS = 1_800_000;
/** The first opening mirrors the whole library. */
const OPEN_LIMIT_MS = 170_000;
/** Milliseconds without a change after which the page is done with a keystroke. */
const QUIET_MS = 700;
/** What is typed into the page's search box, letter by letter. */
const LETTERS = 'security';

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

type Print = (line: string) => void;

/** Figures of one library; what fails is told as such, and what comes after it is measured all the same. */
class Figures extends Map<string, string> {
  constructor(
    readonly papers: number,
    readonly print: Print,
  ) {
    super();
  }

  override set(name: string, value: string): this {
    this.print(`${this.papers} papers: ${name}: ${value}`);
    return super.set(name, value);
  }

  async try(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      const value = await work();
      if (typeof value === 'string') this.set(name, value);
    } catch (error) {
      process.exitCode = 1;
      this.set(name, 'failed');
      this.print(String(error));
    }
  }
}

/** The library page and its catalogue in the real Chromium, at each size. */
export async function libraryFigures(print: Print): Promise<string[]> {
  if (!findBrowser('chromium')) return ['No Chromium here.'];
  const sizes = sizesOf(process.env.LIBRARY_PAPERS);
  print('times in ms, median / worst; question: from the page to the worker and back, with the whole order.');
  const columns: Figures[] = [];
  for (const papers of sizes) {
    const figures = new Figures(papers, print);
    columns.push(figures);
    await figures.try('all', () => measure(figures));
  }
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return table([
    ['', ...sizes.map((papers) => `${papers} papers`)],
    ...names.map((name) => [name, ...columns.map((column) => column.get(name) ?? '')]),
  ]);
}

/** Throws where what was asked for is no list of sizes. */
function sizesOf(asked: string | undefined): number[] {
  if (asked === undefined || asked === '') return SIZES;
  const sizes = asked.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    throw new Error(`LIBRARY_PAPERS is to be numbers of papers, as in 1000,10000: ${asked}`);
  return sizes;
}

async function measure(figures: Figures): Promise<void> {
  const { papers } = figures;
  const chromium = await launchChromium(null);
  try {
    const page = await chromium.openExtensionPage('popup.html');
    const maker = await chromium.openExtensionPage('library.html');
    await until('the database is there', () => isLibraryMade(page));
    await maker.close();
    await fillLibrary(page, { papers, highlights: HIGHLIGHTS, words: WORDS });
    const first = await probeCatalogue(page);
    await figures.try('index from nothing', () => buildTime(first));
    await first.end();
    await figures.try('questions', () => questionTimes(page, figures));
    await figures.try('the page', () => openingTimes(chromium, figures));
    await figures.try('a keystroke until rows are there', () => keystrokeTime(chromium));
    await figures.try('opening a paper', () => paperTime(chromium, papers));
    await figures.try('on disk, texts included, MB', async () => {
      const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
      return megabytes(usage);
    });
  } finally {
    await chromium.close();
  }
}

async function questionTimes(page: Page, figures: Figures): Promise<void> {
  const probe = await probeCatalogue(page);
  try {
    const { ms } = await probe.ask('find', questionOf({}));
    figures.set('first answer of a worker', ms.toFixed(0));
    await isWhole(probe);
    for (const [name, asked] of Object.entries(TYPED)) await figures.try(name, () => median(probe, asked));
    await figures.try('a new highlight, until found', () => highlightTime(page, probe));
    await figures.try('memory of the worker, MB', async () => {
      const { heap, outside } = await probe.memory();
      return `${megabytes(heap)} + ${megabytes(outside)}`;
    });
  } finally {
    await probe.end();
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

/** Resolves once every text is in the index. */
export function isWhole(probe: CatalogueProbe): Promise<unknown> {
  const look = async () => (await probe.ask('find', questionOf({ q: 'no such word' }))).value.isWhole || null;
  return until('everything is indexed', look, BUILD_LIMIT_MS);
}

async function median(probe: CatalogueProbe, asked: Partial<Question>): Promise<string> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) times.push((await probe.ask('find', questionOf(asked))).ms);
  times.sort((a, b) => a - b);
  return `${times[TIMES >> 1]?.toFixed(0)} / ${times.at(-1)?.toFixed(0)}`;
}

/** A highlight is put into the database, counted and announced, as every write is. */
async function highlightTime(page: Page, probe: CatalogueProbe): Promise<string> {
  const start = performance.now();
  await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('library'));
    const transaction = database.transaction(['highlights', 'operations', 'meta'], 'readwrite');
    const store = transaction.objectStore('highlights');
    const [one] = await asked(store.getAll(null, 1));
    await asked(store.put({ ...one, id: crypto.randomUUID(), note: 'quixotically' }));
    const sentinel = await asked(transaction.objectStore('meta').get('sentinel'));
    const counter = sentinel.counter + 1;
    const counts = { ...sentinel.counts, highlights: sentinel.counts.highlights + 1 };
    await asked(transaction.objectStore('meta').put({ ...sentinel, counter, counts }));
    const publicationKeys = [one.publicationKey];
    const operation = {
      id: crypto.randomUUID(),
      call: 'addHighlight',
      counter,
      result: null,
      publicationKeys,
    };
    await asked(transaction.objectStore('operations').put(operation));
    database.close();
    const channel = new BroadcastChannel('library-changes');
    channel.postMessage({ counter, publicationKeys, listIds: [] });
    channel.close();
  });
  const asked = questionOf({ view: 'highlights', q: 'quixotically' });
  await until('it is found', async () => (await probe.ask('find', asked)).value.order.length > 0 || null);
  return (performance.now() - start).toFixed(0);
}

const keyOf = (number: number) => `IP${String(number).padStart(6, '0')}`;

/** Title and first words of a paper, as they stand in the database. */
async function wordsOf(chromium: Chromium, key: string): Promise<{ title: string; text: string }> {
  const page = await chromium.openExtensionPage('popup.html');
  await page.evaluate('globalThis.__name ??= (named) => named');
  const words = await page.evaluate(async (asked) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open('library'));
    const transaction = database.transaction(['publications', 'texts']);
    const { title } = await result(transaction.objectStore('publications').get(asked));
    const [text] = await result(transaction.objectStore('texts').index('publicationKey').getAll(asked, 1));
    database.close();
    return { title, text: text.paragraphs[0].text.slice(0, 60) };
  }, key);
  await page.close();
  return words;
}

/** Milliseconds from a letter typed into the search box to the last change of the page that it brings. */
async function keystrokeTime(chromium: Chromium): Promise<string> {
  const page = await chromium.openExtensionPage('library.html');
  await page.waitForSelector('[data-paper]', { timeout: OPEN_LIMIT_MS });
  await page.evaluate('globalThis.__name ??= (named) => named');
  await page.evaluate(() => {
    const times = { key: 0, change: 0 };
    Object.assign(globalThis, { typedTimes: times });
    addEventListener('keydown', () => Object.assign(times, { key: performance.now(), change: 0 }), true);
    const isOfRows = ({ target }: MutationRecord) =>
      !(target instanceof Element ? target : target.parentElement)?.closest('.search-box');
    new MutationObserver((changes) => {
      if (changes.some(isOfRows)) times.change = performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.focus('.search-box input');
  const times: number[] = [];
  for (const letter of LETTERS) {
    await page.keyboard.press(letter as KeyInput);
    await page.waitForFunction(
      (quiet) => {
        const { key, change } = (globalThis as unknown as { typedTimes: Record<string, number> }).typedTimes;
        return performance.now() - Math.max(key ?? 0, change ?? 0) > quiet;
      },
      { timeout: OPEN_LIMIT_MS },
      QUIET_MS,
    );
    const taken = await page.evaluate(() => {
      const { key, change } = (globalThis as unknown as { typedTimes: Record<string, number> }).typedTimes;
      return (change ?? 0) - (key ?? 0);
    });
    if (taken > 0) times.push(taken);
  }
  await page.close();
  times.sort((a, b) => a - b);
  return `${times[times.length >> 1]?.toFixed(0)} / ${times.at(-1)?.toFixed(0)}`;
}

/** Opens papers in the reader until their first words can be seen. */
async function paperTime(chromium: Chromium, papers: number): Promise<string> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const key = keyOf(Math.floor((n * papers) / TIMES));
    const { text } = await wordsOf(chromium, key);
    times.push((await openTime(chromium, `reader.html#key=${key}`, text)).time);
  }
  times.sort((a, b) => a - b);
  return `${times[TIMES >> 1]?.toFixed(0)} / ${times.at(-1)?.toFixed(0)}`;
}

/** Opens a page of the extension until some words can be seen. */
async function openTime(chromium: Chromium, file: string, words: string) {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument((shown) => {
    const look = () => {
      if (document.body?.textContent?.includes(shown)) performance.mark('first-seen');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, words);
  const { longestTask } = await withLongestTask(page, async () => {
    await page.goto(chromium.extensionUrl(file));
    await page.waitForFunction(() => performance.getEntriesByName('first-seen').length > 0, {
      timeout: OPEN_LIMIT_MS,
    });
  });
  const time = await page.evaluate(() => performance.getEntriesByName('first-seen')[0]?.startTime ?? 0);
  const { JSHeapUsedSize = 0 } = await page.metrics();
  await page.close();
  return { time, longestTask, heap: JSHeapUsedSize };
}

/** Opens the library page until the newest paper can be seen. */
async function openingTimes(chromium: Chromium, figures: Figures): Promise<void> {
  const { title } = await wordsOf(chromium, keyOf(figures.papers - 1));
  const open = () => openTime(chromium, 'library.html', title);
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
