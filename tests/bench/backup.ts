/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-add-event-listener -- functions that run in the page hold what they need */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { probeCatalogue } from '@/tests/browser/catalogue-probe';
import { type Chromium, launchChromium } from '@/tests/browser/chromium';
import { press, shownText } from '@/tests/browser/controls';
import { takeNamedFunctions } from '@/tests/browser/named-functions';
import { until } from '@/tests/browser/until';
import { word } from '@/tests/browser/words';
import { findBrowser } from '@/tests/support/browsers.mjs';
import { fillLibrary, isLibraryMade } from './big-library';
import { isWhole } from './library';
import { withLongestTask } from './longest-task';
import { table } from './table';

/** Papers, unless `LIBRARY_PAPERS` says otherwise; each has ten highlights and some 1,200 words. */
const SIZES = '1000,10000';
const HIGHLIGHTS = 10;
const WORDS = 1200;
const QUOTATIONS = 200;
const LIMIT_MS = 600_000;
const SETTLED_MS = 5000;

type Print = (line: string) => void;
interface Taken {
  /** Milliseconds. */
  time: number;
  /** Processor time of the longest task of the main thread, in ms; null where it was not looked for, or the trace was too long. */
  longest: number | null;
}

const sizes = () => (process.env.LIBRARY_PAPERS || SIZES).split(',').map(Number);

/**
 * Backup, look into it, restore, and the check of a draft with 200 quotations, by the buttons of the library page in the real
 * Chromium. Beside them what the platform alone takes for the same records, in the same run: `JSON.stringify`, `JSON.parse`, and one
 * transaction that puts them.
 */
export async function backupFigures(print: Print): Promise<string[]> {
  if (!findBrowser('chromium')) return ['No Chromium here.'];
  const rows: string[][] = [];
  for (const papers of sizes()) {
    const add = (what: string, { time, longest }: Taken, baseline?: number) => {
      const row = [
        `${papers} papers: ${what}`,
        (time / 1000).toFixed(1),
        longest === null ? '' : longest.toFixed(0),
        baseline === undefined ? '' : (time / baseline).toFixed(1),
      ];
      print(row.join('  '));
      rows.push(row);
    };
    await measure(papers, add);
  }
  return table([['', 's', 'longest task, ms of the processor', 'ratio to the baseline'], ...rows]);
}

async function measure(
  papers: number,
  add: (what: string, taken: Taken, baseline?: number) => void,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-backup-'));
  const chromium = await launchChromium(null);
  try {
    const first = await chromium.openExtensionPage('library.html');
    await until('the database is there', () => isLibraryMade(first));
    await first.close();
    const maker = await chromium.openExtensionPage('popup.html');
    await fillLibrary(maker, { papers, highlights: HIGHLIGHTS, words: WORDS });
    const baseline = await baselineOf(maker);
    add('JSON.stringify of the records', { time: baseline.stringify, longest: null });
    add('JSON.parse of them', { time: baseline.parse, longest: null });
    add('a put of each, one strict transaction', { time: baseline.put, longest: null });
    // As in use: the index is there, and the mirror.
    const probe = await probeCatalogue(maker);
    await isWhole(probe);
    await probe.end();
    await maker.close();
    const page = await openBackup(chromium);

    const file = path.join(folder, 'backup.json');
    const session = await chromium.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const saved = new Promise<string>((resolve) =>
      session.on('Browser.downloadProgress', ({ state, filePath }) => {
        if (state === 'completed') resolve(filePath ?? '');
      }),
    );
    const backup = await timed(page, async () => {
      await press(page, 'button', word('backupNow'));
      await seen(page, word('backupDone', { file: '\n' }).split('\n')[0] ?? '');
    });
    add('backup', backup, baseline.stringify);
    await (await import('node:fs/promises')).rename(await saved, file);

    const check = await checkTime(page);
    add(`check of ${QUOTATIONS} quotations`, check);

    await wipe(page);
    await page.evaluate(() => {
      location.hash = '#backup';
    });
    await page.reload();
    await seen(page, word('backupTitle'));
    const look = await timed(page, async () => {
      const field = await page.waitForSelector('main input[type="file"]');
      await (field as unknown as { uploadFile(name: string): Promise<void> }).uploadFile(file);
      await seen(page, word('restoreChecked'));
    });
    add('look into it before a restore', look, baseline.parse + baseline.put);
    const restore = await timed(page, async () => {
      await press(page, 'button', word('restoreNow'));
      await page.waitForFunction(() => document.querySelector('dialog[open]') === null, {
        timeout: LIMIT_MS,
      });
    });
    add('restore', restore, baseline.parse + baseline.put);
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openBackup(chromium: Chromium): Promise<Page> {
  const page = await chromium.openExtensionPage('library.html#backup');
  await takeNamedFunctions(page);
  await seen(page, word('backupTitle'));
  // The first opening mirrors the whole library.
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  return page;
}

const seen = (page: Page, text: string) =>
  until(`“${text}”`, async () => (await shownText(page)).includes(text), LIMIT_MS);

async function timed(page: Page, work: () => Promise<unknown>): Promise<Taken> {
  const taken = { time: 0, longest: null as number | null };
  const measured = async () => {
    const start = performance.now();
    await work();
    taken.time = performance.now() - start;
  };
  try {
    taken.longest = (await withLongestTask(page, measured)).longestTask;
  } catch (error) {
    // Of a long piece of work the trace may be longer than a string can be; the time is measured all the same.
    if (taken.time === 0) throw error;
  }
  return taken;
}

/** What the platform alone takes for the records of the library, a hundred at a time. */
function baselineOf(page: Page): Promise<{ stringify: number; parse: number; put: number }> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const library = await asked(indexedDB.open('library'));
    const opening = indexedDB.open('bench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('records', { autoIncrement: true });
    const bench = await asked(opening);
    const texts: string[] = [];
    let [stringify, parse] = [0, 0];
    for (const store of ['publications', 'texts', 'highlights', 'entries']) {
      let after: IDBKeyRange | null = null;
      for (;;) {
        const objects: IDBObjectStore = library.transaction(store).objectStore(store);
        const [keys, records] = await Promise.all([
          asked(objects.getAllKeys(after, 100)),
          asked(objects.getAll(after, 100)),
        ]);
        const last = keys.at(-1);
        if (last === undefined) break;
        after = IDBKeyRange.lowerBound(last, true);
        const start = performance.now();
        const text = JSON.stringify(records);
        stringify += performance.now() - start;
        texts.push(text);
      }
    }
    const start = performance.now();
    const transaction = bench.transaction('records', 'readwrite', { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const store = transaction.objectStore('records');
    for (const text of texts) {
      const parsing = performance.now();
      const records = JSON.parse(text) as unknown[];
      parse += performance.now() - parsing;
      await Promise.all(records.map((record) => asked(store.add(record))));
    }
    await done;
    const put = performance.now() - start - parse;
    bench.close();
    library.close();
    indexedDB.deleteDatabase('bench');
    return { stringify, parse, put };
  });
}

/** A draft of quotations from papers all over the library, every fourth with a word exchanged, checked by the button. */
async function checkTime(page: Page): Promise<Taken> {
  const draft = await page.evaluate(async (most) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const library = await asked(indexedDB.open('library'));
    const keys = await asked(library.transaction('texts').objectStore('texts').getAllKeys());
    const parts: string[] = [];
    for (let n = 0; n < most; n++) {
      const key = keys[Math.floor((n * keys.length) / most)] ?? '';
      const { paragraphs } = await asked(library.transaction('texts').objectStore('texts').get(key));
      const words = paragraphs[n % paragraphs.length].text.split(' ').slice(3, 28);
      if (n % 4 === 0) words[9] = 'otherwise';
      parts.push(`It is said that “${words.join(' ').replace(/["“”]/g, '')}”.`);
    }
    library.close();
    return parts.join('\n\n');
  }, QUOTATIONS);
  await page.evaluate(() => {
    location.hash = '#check';
  });
  await seen(page, word('checkTitle'));
  await page.focus('.check-draft textarea');
  await page.keyboard.sendCharacter(draft);
  return timed(page, async () => {
    await press(page, 'button', word('checkRun'));
    await page.waitForSelector('.findings > li', { timeout: LIMIT_MS });
  });
}

/** The library as on a new computer: an empty database, and nothing to heal it from. */
async function wipe(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.evaluate(async () => {
    await caches.delete('library-mirror');
    const opened = indexedDB.open('library');
    await new Promise<void>((resolve) => {
      opened.onsuccess = () => resolve();
    });
    const stores = [...opened.result.objectStoreNames];
    const writing = opened.result.transaction(stores, 'readwrite');
    for (const store of stores) writing.objectStore(store).clear();
    const counts = { publications: 0, highlights: 0, lists: 0, entries: 0 };
    const installation = crypto.randomUUID();
    writing.objectStore('meta').put({ id: 'sentinel', installation, counter: 1, counts });
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    opened.result.close();
  });
}
