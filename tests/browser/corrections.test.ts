import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { control, hasControl, press, shownText } from './controls';
import { download } from './downloads';
import { readPopup } from './extension-calls';
import { ABOUT } from './local-site';
import { CABLE_REPAIR, FLOATING_SOLAR } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const OUT = path.resolve(import.meta.dirname, '../../reports/corrections');
const TITLE = 'Mending the Cables: Counting Days, Not Dollars';

const { site, chromium } = await withChromium();

beforeAll(async () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
});

async function popupOver(page: Page): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  return popup;
}

async function openEditor(screen: Page): Promise<void> {
  await press(screen, 'button', word('editFacts'));
  await control(screen, 'textbox', word('field-title'));
}

/** Replaces a text by keys alone: what is clicked may move while the form grows. */
async function retype(screen: Page, name: string, text: string): Promise<void> {
  const box = await control(screen, 'textbox', name);
  await box.focus();
  await screen.keyboard.down('Control');
  await screen.keyboard.press('a');
  await screen.keyboard.up('Control');
  await screen.keyboard.type(text);
}

const expectShown = (screen: Page, text: string) =>
  until(`“${text}” is shown`, async () => (await shownText(screen)).includes(text));
/** In a tab that may be behind another one, where nothing is laid out. */
const textIn = (tab: Page) => tab.evaluate(() => document.body.textContent?.replace(/\s+/gu, ' ') ?? '');
const expectListed = (library: Page, text: string) =>
  until(`“${text}” is listed`, async () => (await textIn(library)).includes(text));
const expectGone = (library: Page, text: string) =>
  until(`“${text}” is gone`, async () => !(await textIn(library)).includes(text));

async function exported(library: Page, label: string, name: string): Promise<string> {
  const button = word('exportAs', { format: label });
  const { file } = await download(chromium.browser, OUT, name, () => press(library, 'button', button));
  return readFileSync(file, 'utf8');
}

/** What is pasted into a text box of some page. */
async function clipboard(): Promise<string> {
  const page = await chromium.open('about:blank');
  await page.setContent('<textarea aria-label="paste"></textarea>');
  await page.focus('textarea');
  await page.keyboard.press('v', { commands: ['Paste'] });
  const text = await until('something is pasted', () => page.$eval('textarea', ({ value }) => value || null));
  await page.close();
  return text;
}

describe('a paper that is corrected', () => {
  it('shows so at once in every context, outlives an edit of its page, is exported and undone', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const library = await chromium.openExtensionPage('library.html');
    const popup = await popupOver(page);
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await expectShown(popup, word('savedIn'));

    await openEditor(popup);
    await retype(popup, word('field-title'), 'Mending Cables by the Day');
    await retype(popup, word('authorFamily'), 'Marlowe');
    await popup.keyboard.press('Enter');
    await control(popup, 'button', word('undo'));
    expect(await hasControl(popup, 'textbox', word('field-title'))).toBe(false);
    await expectShown(popup, 'Mending Cables by the Day');
    await expectShown(popup, 'Ines Marlowe and Ravi Tan-Okafor');
    await closePopup(popup);
    await expectListed(library, 'Mending Cables by the Day');
    await expectListed(library, 'Ines Marlowe and Ravi Tan-Okafor');

    site.put(
      CABLE_REPAIR.path,
      publicationPage({ ...CABLE_REPAIR, title: 'CO26901 | Mending the Cables, Second Edition' }),
    );
    await page.reload();
    const again = await popupOver(page);
    await expectShown(again, 'Mending Cables by the Day');
    await openEditor(again);
    await expectShown(again, word('pageSays', { value: 'Mending the Cables, Second Edition' }));
    await expectShown(again, word('pageSays', { value: 'Marlow, Ines; Tan-Okafor, Ravi' }));
    await closePopup(again);

    await library.bringToFront();
    const json = JSON.parse(await exported(library, word('json'), 'list.json')) as {
      items: {
        publication: { title: string; code: string; corrections: Record<string, { read: unknown }> };
      }[];
    };
    expect(json.items[0]?.publication).toMatchObject({
      title: 'Mending Cables by the Day',
      code: 'CO26901',
      authors: [{ name: 'Ines Marlowe', family: 'Marlowe', given: 'Ines' }, { family: 'Tan-Okafor' }],
      corrections: { title: { value: 'Mending Cables by the Day', read: TITLE }, authors: {} },
    });
    const markdown = await exported(library, word('markdown'), 'list.md');
    expect(markdown).toContain('Mending Cables by the Day');
    expect(markdown).toContain('Ines Marlowe');
    expect(await exported(library, word('bibtex'), 'list.bib')).toContain('Marlowe, Ines');

    const last = await popupOver(page);
    await openEditor(last);
    await press(last, 'button', word('takePagesOf', { field: word('field-title') }));
    await press(last, 'button', word('save'));
    await expectShown(last, 'Mending the Cables, Second Edition');
    await expectListed(library, 'Mending the Cables, Second Edition');
    await press(last, 'button', word('undo'));
    await expectShown(last, word('correctionUndone'));
    await expectShown(last, 'Mending Cables by the Day');
    await expectListed(library, 'Mending Cables by the Day');
    await closePopup(last);
    await page.close();
    await library.close();
  });

  it('can be corrected in the library too, and undone there', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const library = await chromium.openExtensionPage('library.html');
    await expectListed(library, 'Mending Cables by the Day');
    await openEditor(library);
    await retype(library, word('field-published'), '6 February 2026');
    await retype(library, word('field-code'), 'CO26999');
    await library.keyboard.press('Enter');
    await expectListed(library, '6 February 2026');
    await expectListed(library, 'CO26999');
    const popup = await popupOver(page);
    await expectShown(popup, 'CO26999');
    await expectShown(popup, word('savedIn'));
    await closePopup(popup);
    await library.bringToFront();
    await press(library, 'button', word('undo'));
    await expectListed(library, '5 February 2026');
    await expectGone(library, 'CO26999');
    await page.close();
    await library.close();
  });

  it('is shown with what its page has lost since, in the popup as in the library', async () => {
    const address = '/rsis-publication/rsis/a-paper-without-its-date/';
    const dated = { ...FLOATING_SOLAR, title: 'A Paper Without Its Date', date: '7 February 2026' };
    site.put(address, publicationPage(dated));
    const page = await chromium.open(site.address(address));
    const popup = await popupOver(page);
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await expectShown(popup, word('savedIn'));
    await closePopup(popup);
    site.put(address, publicationPage({ ...dated, date: '' }));
    await page.reload();
    const again = await popupOver(page);
    await expectShown(again, '7 February 2026');
    expect(await shownText(again)).not.toContain(word('noDate'));
    await closePopup(again);
    await page.close();
  });

  it('that is in no list keeps its corrections for the next time', async () => {
    const address = '/rsis-publication/rsis/a-paper-in-no-list/';
    site.put(address, publicationPage({ ...FLOATING_SOLAR, title: 'A Paper in No List' }));
    const page = await chromium.open(site.address(address));
    const popup = await popupOver(page);
    await openEditor(popup);
    await retype(popup, word('field-title'), 'A Paper in No List Yet');
    await popup.keyboard.press('Enter');
    await expectShown(popup, 'A Paper in No List Yet');
    await closePopup(popup);
    const library = await chromium.openExtensionPage('library.html');
    await expectListed(library, 'Mending Cables by the Day');
    expect(await textIn(library)).not.toContain('A Paper in No List');
    await library.close();
    await page.reload();
    const again = await popupOver(page);
    await expectShown(again, 'A Paper in No List Yet');
    await closePopup(again);
    await page.close();
  });
});

describe('the form', () => {
  it('closes by Escape, which leaves the popup open, and keeps what was typed', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const popup = await popupOver(page);
    await openEditor(popup);
    await retype(popup, word('field-series'), 'Some Series');
    await popup.keyboard.press('Escape');
    await expectShown(popup, word('notSavedYet'));
    expect(popup.isClosed()).toBe(false);
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await popup.keyboard.press('Enter');
    const box = await control(popup, 'textbox', word('field-series'));
    expect(await box.evaluate((input) => (input as HTMLInputElement).value)).toBe('Some Series');
    await closePopup(popup);
    await page.close();
  });

  it('goes to the first wrong fact, and saves nothing', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const popup = await popupOver(page);
    await openEditor(popup);
    await retype(popup, word('field-language'), 'english');
    await retype(popup, word('field-published'), 'soon');
    await popup.keyboard.press('Enter');
    await expectShown(popup, word('fault-dateWrong'));
    await expectShown(popup, word('fault-languageWrong'));
    const focused = () => popup.evaluate(() => document.activeElement?.id.split('-').at(-1));
    await until('the date has the focus', async () => (await focused()) === 'published');
    expect(await hasControl(popup, 'button', word('undo'))).toBe(false);
    await closePopup(popup);
    await page.close();
  });

  it('is done with keys alone', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const popup = await popupOver(page);
    await (await control(popup, 'button', word('editFacts'))).focus();
    await popup.keyboard.press('Enter');
    await control(popup, 'textbox', word('field-title'));
    const focusedId = () => popup.evaluate(() => document.activeElement?.id ?? '');
    const tabTo = async (end: string) => {
      for (let presses = 0; presses < 40; presses++) {
        if ((await focusedId()).endsWith(end)) return;
        await popup.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${end}`);
    };
    await tabTo('authors-1-name');
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.up('Alt');
    expect(await focusedId()).toMatch(/authors-1-name$/);
    await popup.keyboard.press('Enter');
    await expectShown(popup, 'Ravi Tan-Okafor and Ines Marlowe');
    await closePopup(popup);
    await page.close();
  });
});

describe('the report of a page', () => {
  it('is copied, tells how the paper was read, and nothing of the user', async () => {
    const page = await chromium.open(`${site.address(CABLE_REPAIR.path)}?token=s3cret#s3cret`);
    const popup = await popupOver(page);
    await press(popup, 'button', word('copyReport'));
    await expectShown(popup, word('reportCopied'));
    await closePopup(popup);
    const report = await clipboard();
    expect(report).toMatch(/^RSIS Reader Companion \d+\.\d+\.\d+, Chromium \d+/);
    expect(report).toContain(`Page: ${site.address(CABLE_REPAIR.path)}\n`);
    expect(report).toContain('Read as: article, in ');
    expect(report).toContain('- copies: 2 (');
    expect(report).toContain('Corrected by the user: title, authors');
    for (const secret of ['s3cret', 'Mending Cables by the Day', 'Marlowe']) {
      expect(report).not.toContain(secret);
    }
    await page.close();
  });

  it('is there for a page without an article, and not for a page that was not read', async () => {
    const page = await chromium.open(site.address(ABOUT));
    const popup = await popupOver(page);
    await press(popup, 'button', word('copyReport'));
    await expectShown(popup, word('reportCopied'));
    await closePopup(popup);
    expect(await clipboard()).toContain('Read as: none: ');
    await page.goto('about:blank');
    const other = await popupOver(page);
    expect(await hasControl(other, 'button', word('copyReport'))).toBe(false);
    await closePopup(other);
    await page.close();
  });

  it('is shown to be copied by hand where the clipboard refuses', async () => {
    const page = await chromium.open(site.address(ABOUT));
    const popup = await popupOver(page);
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await press(popup, 'button', word('copyReport'));
    await control(popup, 'textbox', word('reportByHand'));
    expect(await popup.evaluate(() => getSelection()?.toString() ?? '')).toContain('Read as: none: ');
    await closePopup(popup);
    await page.close();
  });

  it('leaves no error in the extension', () => {
    expect(chromium.errors).toEqual([]);
  });
});
