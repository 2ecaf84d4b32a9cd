/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-add-event-listener -- functions that run in the page hold what they need */

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type CatalogueProbe, probeCatalogue } from '@/tests/browser/catalogue-probe';
import { type Chromium, launchChromium } from '@/tests/browser/chromium';
import { MarkedPage } from '@/tests/browser/marked-page';
import { takeNamedFunctions } from '@/tests/browser/named-functions';
import { paintedOn } from '@/tests/browser/painted';
import { selectText } from '@/tests/browser/pointer';
import { until } from '@/tests/browser/until';
import { findBrowser } from '@/tests/support/browsers.mjs';
import type { Question } from '@/utils/search/catalogue';
import { fillLibrary, isLibraryMade, isMirrored, papersIn } from './big-library';
import {
  bulkAct,
  EMPTY_PAGE,
  keystrokes,
  type Opening,
  openTime,
  scrolling,
  settledPage,
} from './library-page';
import type { Tasks } from './longest-task';
import { table } from './table';

/** Papers, unless `LIBRARY_PAPERS` says otherwise; each has ten highlights and some 1,200 words. */
const SIZES = [1000, 10_000];
const HIGHLIGHTS = 10;
const WORDS = 1200;
const TIMES = 7;
const BUILD_LIMIT_MS = 1_800_000;
/** Milliseconds that the first opening may take to mirror the whole library. */
const MIRROR_LIMIT_MS = 170_000;
const OPENINGS = 5;

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
class Figures extends Map<string, readonly number[]> {
  constructor(
    readonly papers: number,
    readonly print: Print,
  ) {
    super();
  }

  note(name: string, ...values: number[]): void {
    this.print(`${this.papers} papers: ${name}: ${shown(values)}`);
    this.set(name, values);
  }

  async try(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      process.exitCode = 1;
      this.note(name, Number.NaN);
      this.print(String(error));
    }
  }
}

const shown = (values: readonly number[]) =>
  values.map((value) => (Number.isNaN(value) ? 'failed' : value.toFixed(value < 10 ? 1 : 0))).join(' / ');

/** The library page and its catalogue in the real Chromium, at each size. */
export async function libraryFigures(print: Print): Promise<string[]> {
  if (!findBrowser('chromium')) return ['No Chromium here.'];
  const sizes = sizesOf(process.env.LIBRARY_PAPERS);
  print('times in ms, median / worst; cpu: of the processor alone, so that other programs do not count.');
  print('question: from a page to the worker and back, with the whole order.');
  const columns: Figures[] = [];
  for (const papers of sizes) {
    const figures = new Figures(papers, print);
    columns.push(figures);
    await figures.try('all', () => measure(figures));
  }
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const [first, last] = [columns[0], columns.at(-1)];
  return table([
    ['', ...sizes.map((papers) => `${papers} papers`), 'last : first'],
    ...names.map((name) => [
      name,
      ...columns.map((column) => shown(column.get(name) ?? [])),
      ratio(last?.get(name)?.[0], first?.get(name)?.[0]),
    ]),
  ]);
}

const ratio = (one = Number.NaN, other = Number.NaN) =>
  Number.isFinite(one / other) ? (one / other).toFixed(1) : '';

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
  const profile = mkdtempSync(path.join(tmpdir(), 'library-'));
  const kept = process.env.LIBRARY_PROFILES && path.join(process.env.LIBRARY_PROFILES, String(papers));
  if (kept && existsSync(kept)) cpSync(kept, profile, { recursive: true });
  try {
    await inBrowser(profile, (chromium) => made(chromium, figures));
    if (kept && !existsSync(kept)) cpSync(profile, kept, { recursive: true });
    await inBrowser(profile, (chromium) => measured(chromium, figures));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function inBrowser(profile: string, work: (chromium: Chromium) => Promise<void>): Promise<void> {
  const chromium = await launchChromium(null, { profile });
  try {
    await work(chromium);
  } finally {
    await chromium.close();
  }
}

/** Makes library, index and mirror, unless they are there. */
async function made(chromium: Chromium, figures: Figures): Promise<void> {
  const { papers } = figures;
  const page = await chromium.openExtensionPage('popup.html');
  await takeNamedFunctions(page);
  const maker = await chromium.openExtensionPage('library.html');
  await until('the database is there', () => isLibraryMade(page));
  await maker.close();
  if ((await papersIn(page)) < papers) {
    await fillLibrary(page, { papers, highlights: HIGHLIGHTS, words: WORDS });
    const first = await probeCatalogue(page);
    await figures.try('index from nothing', async () =>
      figures.note('index from nothing', await buildTime(first)),
    );
    await first.end();
  }
  // What was written past the library is mirrored by the first page that stays open.
  const mirroring = await chromium.openExtensionPage('library.html');
  await until('it is mirrored', async () => (await isMirrored(page)) || null, MIRROR_LIMIT_MS);
  await mirroring.close();
}

/** `LIBRARY_PARTS=page,questions` measures these alone. */
async function measured(chromium: Chromium, figures: Figures): Promise<void> {
  const { papers } = figures;
  const parts = process.env.LIBRARY_PARTS?.split(',');
  const isWanted = (part: string) => !parts || parts.includes(part);
  if (isWanted('page')) {
    await figures.try('the page', () => openingTimes(chromium, figures));
    await figures.try('opening a paper', () => paperTime(chromium, figures));
  }
  if (isWanted('questions')) {
    const page = await chromium.openExtensionPage('popup.html');
    await figures.try('questions', () => questionTimes(page, figures));
    await page.close();
  }
  if (isWanted('highlight')) await figures.try('a new highlight', () => highlightTime(chromium, figures));
  if (isWanted('acts')) {
    const page = await settledPage(chromium);
    await figures.try('scrolling', async () => noteTasks(figures, 'scrolling', await scrolling(page)));
    await page.evaluate(() => scrollTo(0, 0));
    await figures.try('a letter', async () => {
      const { result, ...tasks } = await keystrokes(page);
      const answered = result.filter((time) => !Number.isNaN(time));
      figures.note('a letter until its rows are there', ...spread(answered));
      figures.note('letters that bring no other rows', result.length - answered.length);
      noteTasks(figures, 'eight letters', tasks);
    });
    await page.close();
  }
  if (isWanted('bulk')) {
    const page = await settledPage(chromium);
    await figures.try('status of all', async () => {
      const { result, ...tasks } = await bulkAct(page, papers);
      figures.note('status of all', result);
      noteTasks(figures, 'status of all', tasks);
    });
    await page.close();
  }
  const page = await chromium.openExtensionPage('popup.html');
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  figures.note('on disk, texts included, MB', usage / 1e6);
}

function noteTasks(
  figures: Figures,
  name: string,
  { longestTask, main, workers }: Omit<Tasks<unknown>, 'result'>,
) {
  figures.note(`${name}: longest task of the page, cpu`, longestTask);
  figures.note(`${name}: page, worker, cpu`, main, workers);
}

async function questionTimes(page: Page, figures: Figures): Promise<void> {
  const probe = await probeCatalogue(page);
  try {
    const { ms } = await probe.ask('find', questionOf({}));
    figures.note('first answer of a worker', ms);
    await isWhole(probe);
    for (const [name, asked] of Object.entries(TYPED))
      await figures.try(name, async () => figures.note(name, ...(await median(probe, asked))));
    await figures.try('memory of the worker, MB', async () => {
      const { heap, outside } = await probe.memory();
      figures.note('memory of the worker, MB', heap / 1e6, outside / 1e6);
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

async function buildTime(probe: CatalogueProbe): Promise<number> {
  const start = performance.now();
  await isWhole(probe);
  return performance.now() - start;
}

/** Resolves once every text is in the index. */
export function isWhole(probe: CatalogueProbe): Promise<unknown> {
  const look = async () => (await probe.ask('find', questionOf({ q: 'no such word' }))).value.isWhole || null;
  return until('everything is indexed', look, BUILD_LIMIT_MS);
}

async function median(probe: CatalogueProbe, asked: Partial<Question>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) times.push((await probe.ask('find', questionOf(asked))).ms);
  return spread(times);
}

/** The median of some times and the worst of them. */
function spread(times: readonly number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
}

/** A passage is marked in the reader; the clock runs from the press on its colour until the library's search finds it. */
async function highlightTime(chromium: Chromium, figures: Figures): Promise<void> {
  const key = keyOf(figures.papers >> 1);
  const { unmarked } = await wordsOf(chromium, key);
  const page = await chromium.openExtensionPage('popup.html');
  const probe = await probeCatalogue(page);
  await isWhole(probe);
  const ofAll = async () => {
    const asked = questionOf({ view: 'highlights', q: unmarked });
    return (await probe.ask('find', asked)).value.counts.highlights;
  };
  const before = await ofAll();
  const reader = await chromium.open(chromium.extensionUrl(`reader.html#key=${key}`));
  await reader.waitForSelector('.reader[data-ready="yes"]');
  await selectText(reader, unmarked);
  const yellow = await new MarkedPage(reader).find('Yellow', 'button');
  const start = performance.now();
  await yellow.click();
  await until('it is painted', async () => (await paintedOn(reader)).some(({ text }) => text === unmarked));
  figures.note('a new highlight, from the press until it is painted', performance.now() - start);
  await until('it is found', async () => (await ofAll()) > before || null);
  figures.note('a new highlight, from the press until it is found', performance.now() - start);
  await reader.close();
  await probe.end();
  await page.close();
}

const keyOf = (number: number) => `IP${String(number).padStart(6, '0')}`;

/** Title, first words and the end of a first paragraph, where no highlight is, as they stand in the database. */
async function wordsOf(
  chromium: Chromium,
  key: string,
): Promise<{ title: string; text: string; unmarked: string }> {
  const page = await chromium.openExtensionPage('popup.html');
  await takeNamedFunctions(page);
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
    const [{ text: first }] = text.paragraphs;
    return { title, text: first.slice(0, 60), unmarked: first.split(' ').slice(-6).join(' ') };
  }, key);
  await page.close();
  return words;
}

/** Opens papers in the reader until their first words can be seen. */
async function paperTime(chromium: Chromium, figures: Figures): Promise<void> {
  const opened: Opening[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    const key = keyOf(Math.floor((n * figures.papers) / OPENINGS));
    const { text } = await wordsOf(chromium, key);
    opened.push(await openTime(chromium, `reader.html#key=${key}`, text));
  }
  figures.note('a paper in the reader', ...spread(opened.map(({ seen }) => seen)));
  figures.note(
    'a paper in the reader: longest task, cpu',
    spread(opened.map((one) => one.longestTask))[1] ?? 0,
  );
}

/** Opens the library page until the newest paper can be seen, and an empty one by turns: a busy machine slows down both. */
async function openingTimes(chromium: Chromium, figures: Figures): Promise<void> {
  const { title } = await wordsOf(chromium, keyOf(figures.papers - 1));
  const own: Opening[] = [];
  const empty: Opening[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    empty.push(await openTime(chromium, EMPTY_PAGE, 'citeproc-js'));
    own.push(await openTime(chromium, 'library.html', title));
  }
  const [usual = 0, worst = 0] = spread(own.map(({ seen }) => seen));
  const [least = 0, most = 0] = spread(empty.map(({ seen }) => seen));
  figures.note('first list on screen', usual, worst);
  figures.note('an empty page on screen', least, most);
  figures.note('first list : empty page', usual / least);
  figures.note('opening: longest task of the page, cpu', spread(own.map((one) => one.longestTask))[1] ?? 0);
  figures.note(
    'opening, all of it: page, worker, cpu',
    ...['main' as const, 'workers' as const].map((part) => spread(own.map((one) => one[part]))[0] ?? 0),
  );
  figures.note('memory of the page, MB', (own.at(-1)?.heap ?? 0) / 1e6);
}
