/** The tour's steps in the popup and the library: what is marked, saving to a reading list, exports. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, closePopup } from '@/tests/browser/chromium';
import { control, press, shownText, write } from '@/tests/browser/controls';
import { download } from '@/tests/browser/downloads';
import { readPopup } from '@/tests/browser/extension-calls';
import { paintedOn, shownQuotes, waitForPainted } from '@/tests/browser/painted';
import { LIMIT_MS, until } from '@/tests/browser/until';
import { word } from '@/tests/browser/words';
import type { Article } from '@/utils/article/article';
import type { Marked } from './marking-steps';
import type { Step } from './steps';
import { takeWholePage, takeWholePopup } from './whole-pictures';

/** What every step here needs; `out` is the folder for what they leave. */
interface Saving {
  step: Step;
  chromium: Chromium;
  out: string;
}

/** The three files of a reading list and what the button of each is called. */
const EXPORTS = [
  { label: word('markdown'), name: 'reading-list.md' },
  { label: word('json'), name: 'reading-list.json' },
  { label: word('bibtex'), name: 'reading-list.bib' },
] as const;

/** @throws naming every one of `parts` that `text` lacks */
function expectParts(text: string, parts: readonly string[]): void {
  const folded = text.replace(/\s+/gu, ' ');
  const missing = parts.filter((part) => !folded.includes(part));
  if (missing.length > 0) throw new Error(`Missing: ${missing.map((part) => `“${part}”`).join(', ')}`);
}

/** Popup: the highlights with note, recolour, delete and undo. Leaves it open. */
export async function popupSteps(
  { step, chromium, out }: Saving,
  page: Page,
  quotes: Marked,
  note: string,
): Promise<Page> {
  const popup = await step('the popup lists the highlights with their notes', async () => {
    const opened = await chromium.openPopup(page);
    await readPopup(opened);
    await until('all highlights are listed', async () => {
      const text = await shownText(opened);
      return [...quotes, note].every((part) => text.includes(part));
    });
    await opened.evaluate(() => document.querySelector('.highlights')?.scrollIntoView({ block: 'end' }));
    await opened.screenshot({ path: path.join(out, 'popup-highlights.png') });
    return opened;
  });
  await step('edit the note in the popup', async () => {
    await press(popup, 'button', word('editNote'));
    await write(popup, word('note'), `${note} Done in the popup.`);
    await press(popup, 'button', word('save'));
    await until('the popup shows the note', async () =>
      (await shownText(popup)).includes('Done in the popup.'),
    );
  });
  await step('change a colour in the popup: the page follows', async () => {
    await press(popup, 'radio', word('purple'));
    await until('a highlight of the page is purple', async () =>
      (await waitForPainted(page, quotes)).some(({ name }) => name.includes('purple')),
    );
  });
  await step('delete in the popup, then undo: the page follows', async () => {
    await press(popup, 'button', word('deleteHighlight'));
    await until('one highlight less on the page', async () => {
      return shownQuotes(await paintedOn(page)).length === quotes.length - 1;
    });
    await press(popup, 'button', word('undo'));
    await waitForPainted(page, quotes);
  });
  return popup;
}

/** Popup: saves the paper to the reading list, then keeps its picture, as it is seen and as a whole, and closes it. */
export async function saveStep({ step, out }: Saving, popup: Page): Promise<void> {
  await step('save to the reading list', async () => {
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await until('the popup says where it is saved', async () =>
      (await shownText(popup)).includes(word('savedIn')),
    );
    await takeWholePopup(popup, path.join(out, 'popup.png'));
    await popup.screenshot({ path: path.join(out, 'popup-top.png') });
    await closePopup(popup);
  });
}

/** Opens a reading list in the library page. */
export async function openList(library: Page, name: string): Promise<void> {
  const link = await library.waitForSelector(`nav a ::-p-text(${name})`, { timeout: LIMIT_MS });
  await link?.click();
  await control(library, 'heading', name);
}

/** Library: the paper with its highlights is listed; its reading list comes out in three formats. */
export async function librarySteps(
  { step, chromium, out }: Saving,
  article: Article,
  quotes: readonly string[],
): Promise<void> {
  const library = await step('the library lists the paper with its highlights', async () => {
    const opened = await chromium.openExtensionPage('library.html');
    await until('paper and highlights are listed', async () => {
      const text = await shownText(opened);
      return [article.title, ...quotes].every((part) => text.includes(part));
    });
    return opened;
  });
  await step('open the reading list', async () => {
    await openList(library, word('defaultListName'));
    await takeWholePage(library, path.join(out, 'library.png'));
  });
  for (const { label, name, holds } of exportsOf(article, quotes)) {
    await step(`export as ${label}: ${name}`, async () => {
      const button = word('exportAs', { format: label });
      const { file } = await download(chromium.browser, out, name, () => press(library, 'button', button));
      expectParts(readFileSync(file, 'utf8'), holds);
    });
  }
  await library.close();
}

/** What each exported file must hold: a format may escape marks of the text, so words without any are looked for. */
function exportsOf(article: Article, quotes: readonly string[]) {
  const plain = quotes.map((quote) => /[\p{L}\p{N} ]{12,}/u.exec(quote)?.[0].trim() ?? quote);
  const names = article.authors.map((author) => author.family ?? author.name);
  return EXPORTS.map((one) => ({ ...one, holds: [...plain, ...names, article.url] }));
}
