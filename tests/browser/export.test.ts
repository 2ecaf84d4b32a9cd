import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMAT_IDS, type FormatId } from '@/utils/export/format-ids';
import { libraryHash } from '@/utils/library-hash';
import { press, shownText } from './controls';
import { download } from './downloads';
import { fitTab, takePictures } from './gallery';
import { putPapers } from './many-papers';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

/** So many that an export shows how far it is. */
const PAPERS = 600;
/** Milliseconds: the worker reads and indexes while the machine does other things too. */
const LIMIT_MS = 100_000;
const DIALOG = '.export-dialog';
const folder = mkdtempSync(path.join(os.tmpdir(), 'exports-'));

const { chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  page = await chromium.openExtensionPage('library.html');
  await page.waitForSelector('.library[data-state="ready"]');
  await putPapers(page, PAPERS);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    libraryHash({ list: 'list-harbours' }),
  );
  await page.reload();
  await until(
    'the list is open',
    () => page.evaluate(() => document.querySelector('.list-head h1')?.textContent === 'A calm week'),
    LIMIT_MS / 2,
  );
}, LIMIT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Under an open dialog the button can't be reached: so it is pressed once. */
const open = async () => {
  if (await page.$(DIALOG)) return;
  await press(page, 'button', word('moreFormats'));
  await until('the dialog is open', () => page.$(DIALOG), LIMIT_MS);
};
const isGone = async () => (await page.$(DIALOG)) === null;
const FORMATS = `${DIALOG} select[aria-describedby]`;
/** The formats are offered once it is known which one was used last. */
const choose = async (format: FormatId) => {
  await until('formats are offered', () => page.$(FORMATS));
  await page.select(FORMATS, format);
};
const preview = () =>
  until('a preview', () =>
    page
      .$eval(`${DIALOG} .export-preview > :is(pre, ol, article)`, (shown) => shown.textContent)
      .catch(() => null),
  );
/** Presses the button in the moment in which it can be pressed: while a preview is made, it does nothing. */
const pressSave = () =>
  until('it can be saved', () =>
    page.$eval(`${DIALOG} button.primary`, (button) => {
      if (button.getAttribute('aria-disabled') === 'true') return false;
      button.click();
      return true;
    }),
  );
const save = (format: FormatId) =>
  download(chromium.browser, folder, format, async () => void (await pressSave()));

/** What each file is known by. */
const SIGNS: Record<FormatId, RegExp> = {
  markdown: /^---\ntitle: "A calm week"/,
  html: /^<!DOCTYPE html>[\s\S]*<mark class="yellow">The harbour is calm<\/mark>/,
  text: /^A calm week\n=+\n/,
  epub: /^PK[\s\S]{28}mimetypeapplication\/epub\+zip/,
  csv: /^\uFEFF"Quote",[\s\S]*"The harbour is calm"/,
  'csv-papers': /^\uFEFF"Title",/,
  json: /^\{\n {2}"format": "rsis-reader-companion\/reading-list"/,
  annotations: /"type": "AnnotationCollection"[\s\S]*"exact": "The harbour is calm"/,
  bibtex: /^@techreport\{/,
  biblatex: /^@report\{[\s\S]*annotation = /,
  ris: /^TY {2}- RPRT\r\n/,
  'csl-json': /^\[\n {2}\{[\s\S]*"type": "report"/,
  'bibliography-markdown': /^# A calm week\n\nAda Example\. \(2015\)\. \*Harbours/,
  'bibliography-html': /^<!DOCTYPE html>[\s\S]*class="entry"[\s\S]*<i>/,
  'bibliography-rtf': /^\{\\rtf1/,
};

it('shows what would be saved, in every look', async () => {
  await open();
  expect(await preview()).toContain('A calm week');
  expect(await takePictures(page, 'export', fitTab, [320, 1280])).toEqual([]);
  await choose('epub');
  await until('the chapters', async () => (await preview())?.includes('Part 0'));
  expect(await takePictures(page, 'export-book', fitTab, [320])).toEqual([]);
  // What word processors open is shown as they show it.
  await choose('bibliography-rtf');
  await until('the entries', async () => (await preview())?.includes('(2015). Harbours'));
  expect(await page.$eval(`${DIALOG} article`, (one) => one.querySelector('i')?.textContent)).toMatch(
    /^Harb/,
  );
  expect(await takePictures(page, 'export-rich', fitTab, [320])).toEqual([]);
  await fitTab(page, 1280);
  const isSaid = (said: 'copiedExport' | 'copyIsReady') =>
    until(`it says ${said}`, () =>
      page.$eval(`${DIALOG} .export-said`, (line, words) => line.textContent === words, word(said)),
    );
  await press(page, 'button', word('copyExport'));
  await isSaid('copiedExport');
  await choose('markdown');
  await until('the text', async () => (await preview())?.startsWith('---'));
  // The next press counts as one that what is copied came too late for.
  await page.evaluate(() => {
    const real = document.execCommand.bind(document);
    Object.assign(document, { execCommand: () => void Object.assign(document, { execCommand: real }) });
  });
  await press(page, 'button', word('copyExport'));
  await isSaid('copyIsReady');
  await press(page, 'button', word('copyReady'));
  await isSaid('copiedExport');
});

it('saves the list in every format, and begins the next time with the last one', async () => {
  for (const format of FORMAT_IDS) {
    await open();
    await choose(format);
    await preview();
    const { file, suggestedName } = await save(format);
    expect(suggestedName).toMatch(/^A calm week\.[a-z.]+$/);
    expect(readFileSync(file, format === 'epub' ? 'latin1' : 'utf8')).toMatch(SIGNS[format]);
    await until('the dialog is gone', isGone);
  }
  const book = unzipSync(readFileSync(path.join(folder, 'epub')));
  expect(strFromU8(book['EPUB/contents.xhtml'] ?? new Uint8Array())).toContain('the Long Way Home, Part 0');
  await open();
  await until('the last format', () =>
    page.$eval(FORMATS, (choice) => choice.value === 'bibliography-rtf').catch(() => false),
  );
});

it('writes the entries of many papers in a worker, without highlights where none are wanted', async () => {
  await page.keyboard.press('Escape');
  await until('the dialog is gone', isGone);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    libraryHash({ q: '"IDSS Papers" mangroves' }),
  );
  await until('they are found', async () => (await shownText(page)).includes(word('paperCount', { n: 28 })));
  const found = `${DIALOG} option[value="found"]`;
  await until('what is found can be exported', async () => {
    await open();
    if (await page.$(found)) return true;
    await page.keyboard.press('Escape');
    await until('the dialog is gone', isGone);
    return false;
  });
  // Every 21st paper is one of them; of these every fifth has highlights.
  expect(await page.$eval(found, ({ textContent }) => textContent)).toBe(
    word('scope-found-papers', { n: 28 }),
  );
  await choose('bibliography-markdown');
  await until('the entries', async () => (await preview())?.startsWith('# All papers'));
  await press(page, 'checkbox', word('withHighlights'));
  expect(await takePictures(page, 'export-entries', fitTab, [320])).toEqual([]);
  await fitTab(page, 1280);
  const { file } = await save('bibliography-markdown');
  const text = readFileSync(file, 'utf8');
  expect(text.match(/\. \(20\d\d[a-z]?\)\. \*Mangroves/g)).toHaveLength(28);
  expect(text).not.toContain('The harbour is calm');
  await until('the dialog is gone', isGone);
});

it('tells how far a long one is, and saves nothing when it is stopped', async () => {
  await open();
  await choose('json');
  const ofFound = await preview();
  await page.select(`${DIALOG} .export-choices select`, 'all');
  await until('a preview of all', async () => (await preview()) !== ofFound);
  const stop = word('stop');
  await page.evaluate((name) => {
    const watcher = new MutationObserver(() => {
      const button = Array.from(document.querySelectorAll('.export-dialog button')).find(
        (one) => one.textContent === name,
      );
      if (!button) return;
      watcher.disconnect();
      (button as HTMLButtonElement).click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  }, stop);
  await pressSave();
  const isSaid = until('it says that it was stopped', () =>
    page.$eval(`${DIALOG} .export-said`, (line, said) => line.textContent === said, word('exportStopped')),
  );
  expect(await isSaid).toBe(true);
  await page.keyboard.press('Escape');
  await until('the dialog is gone', isGone);
});
