import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { bitmap } from './bitmap';
import { closePopup } from './chromium';
import { control, press, shownText } from './controls';
import { readPopup } from './extension-calls';
import { MarkedPage } from './marked-page';
import { shortcut } from './page-commands';
import { waitForPainted } from './painted';
import { selectText } from './pointer';
import { openReader, saveIn } from './reader-pages';
import { CABLE_REPAIR, HARBOUR_PILOTS } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const { site, chromium } = await withChromium();

/** Puts up a paper that no other test has met, and opens its page. */
function openPaper(code: string, more = ''): Promise<Page> {
  const path = `/rsis-publication/rsis/${code.toLowerCase()}-mending-the-cables/`;
  const title = CABLE_REPAIR.title.replace(/^\w+/, code);
  site.put(path, publicationPage({ ...CABLE_REPAIR, title, body: CABLE_REPAIR.body + more }));
  return chromium.open(site.address(path));
}

const figure = (image: string, alt: string) =>
  `<figure><img src="${image}" alt="${alt}"><figcaption>${alt}, in the eyes of a sample.</figcaption></figure><p>Behind the figure stands one more paragraph, so that it is no furniture of the page.</p>`;

const dataOf = (reader: Page, name: string) =>
  reader.evaluate((key) => document.documentElement.dataset[key], name);

describe('the reader', () => {
  it('shows the kept copy, opens notes in their place and keeps its look', async () => {
    const page = await chromium.open(site.address(HARBOUR_PILOTS.path));
    const address = await saveIn(chromium, page);
    await page.close();
    const reader = await openReader(chromium, address);
    // Not only what is laid out: what is far from the window is not, yet.
    const text = await reader.$eval('.reader', (all) => all.textContent ?? '');
    expect(text).toContain(HARBOUR_PILOTS.title);
    expect(text).toContain(HARBOUR_PILOTS.quote);
    // The lead stands once, though it is kept both in the text and by itself.
    expect(text.split('has moved from trials to daily service')).toHaveLength(2);
    const numbers = await reader.$$eval('.reader-number', (all) => all.map((one) => one.textContent));
    expect(numbers).toEqual(numbers.map((_number, i) => String(i + 1)));
    expect(numbers.length).toBeGreaterThan(5);

    await (await reader.$('.reader-text a[href^="#rsis-note-"]'))?.click();
    await control(reader, 'dialog', word('noteTitle', { mark: '1' }));
    const hash = await reader.evaluate(() => location.hash);
    await reader.keyboard.press('Escape');
    await until('the note is closed', async () => (await reader.$('.note-popover')) === null);
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe('[1]');
    expect(hash).toContain('key=');

    await reader.keyboard.press('t');
    await press(reader, 'button', word('larger'));
    await (await reader.waitForSelector(`::-p-text(${word('colours-sepia')})`))?.click();
    await until('it is sepia', async () => (await dataOf(reader, 'theme')) === 'sepia');
    await reader.reload();
    await reader.waitForSelector('.reader[data-ready="yes"]');
    expect(await dataOf(reader, 'theme')).toBe('sepia');
    expect(await reader.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    expect(await reader.$eval('.reader-text', (element) => getComputedStyle(element).fontSize)).toBe('21px');
    await reader.close();
  });

  it('has a highlight that is made in it on the page at once, and the other way round', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const address = await saveIn(chromium, page);
    const reader = await openReader(chromium, address);
    const inReader = new MarkedPage(reader);
    await inReader.mark(CABLE_REPAIR.quote, 'Green');
    await waitForPainted(page, [CABLE_REPAIR.quote]);
    const other = 'Recovery, however, has no owner';
    await page.bringToFront();
    await new MarkedPage(page).mark(other, 'Pink');
    await waitForPainted(reader, [CABLE_REPAIR.quote, other]);
    expect(await reader.$$('.outline-quote')).toHaveLength(2);

    // Words around the text may be selected, to be copied: there is nothing to be told of them.
    await reader.bringToFront();
    await selectText(reader, 'banks in three capitals');
    await inReader.find('Mark the selected words', 'toolbar');
    await selectText(reader, CABLE_REPAIR.title.replace(/^\w+ \| /, ''));
    await inReader.expectGone('Mark the selected words', 'toolbar');
    expect((await inReader.texts()).some((text) => text.includes('outside the article'))).toBe(false);

    // Undone in the reader, it goes from the page, too.
    await reader.bringToFront();
    await reader.keyboard.down('Control');
    await reader.keyboard.press('z');
    await reader.keyboard.up('Control');
    await waitForPainted(page, [CABLE_REPAIR.quote]);
    // Shortcuts of the browser are heard there as on a page.
    await selectText(reader, 'banks in three capitals');
    await shortcut(chromium, 'cite');
    await inReader.expectSaid(word('quoteCited', { style: 'APA, 7th edition' }));
    await reader.close();
    await page.close();
  });

  it('notes how far a paper is read, offers to go on there, and leaves "read" to its reader', async () => {
    const page = await openPaper('CO26906');
    const address = await saveIn(chromium, page);
    await page.close();
    let reader = await openReader(chromium, address);
    await reader.setViewport({ width: 900, height: 500 });
    await reader.evaluate(() => document.querySelector('[data-n="6"]')?.scrollIntoView());
    await until('it is being read', async () => (await shownText(reader)).includes(word('nowReading')));
    await press(reader, 'button', word('undo'));
    await reader.close();
    reader = await openReader(chromium, address);
    await reader.setViewport({ width: 900, height: 500 });
    const offer = await reader.waitForSelector('.reader-continue button.primary');
    expect(await offer?.evaluate((element) => element.textContent)).toMatch(/^Continue at paragraph \d+$/);
    await offer?.click();
    await until('it is there', () => reader.evaluate(() => scrollY > 200));
    await press(reader, 'button', word('sayRead'));
    await until('it is read', async () => (await shownText(reader)).includes(word('isRead')));
    await reader.close();
  });

  it('keeps the images of a saved paper, and shows them without a network', async () => {
    const image = '/wp-content/uploads/2026/05/depots.bmp';
    site.putImage(image, 'image/bmp', bitmap(320, 120, [90, 140, 170]));
    const askedFor = () => site.asked.filter((one) => one === image).length;
    const page = await openPaper(
      'CO26903',
      `${figure(image, 'Four depots on a map')}<p><img src="http://other.example/pixel.bmp" alt="Of another host"></p>`,
    );
    const before = askedFor();
    const address = await saveIn(chromium, page);
    await until('the image was fetched once more', async () => askedFor() === before + 1);
    await page.close();
    const asked = site.asked.length;
    const reader = await openReader(chromium, address);
    const width = () => reader.$eval('img[alt="Four depots on a map"]', (element) => element.naturalWidth);
    await reader.evaluate(() => document.querySelector('img[alt^="Four"]')?.scrollIntoView());
    await until('the image is shown', async () => (await width()) === 320);
    expect(await reader.$eval('img[alt="Of another host"]', (element) => element.hasAttribute('src'))).toBe(
      false,
    );
    expect(site.asked.slice(asked)).toEqual([]);
    await reader.close();
  });

  it('fetches no image where that is switched off, and fetches them when it is asked to', async () => {
    const library = await chromium.openExtensionPage('reader.html');
    const set = (isOn: boolean) =>
      library.evaluate(async (value) => {
        const { storage } = (
          globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
        ).chrome;
        await storage.local.set({ 'setting.images': value });
      }, isOn);
    await set(false);
    const image = '/wp-content/uploads/2026/05/berths.bmp';
    site.putImage(image, 'image/bmp', bitmap(200, 80, [170, 140, 90]));
    const page = await openPaper('CO26904', figure(image, 'Berths'));
    const address = await saveIn(chromium, page);
    await page.close();
    const asked = site.asked.length;
    const reader = await openReader(chromium, address);
    // The other one is the cover that every sample has; as its site has it, it is no image that is kept.
    const missing = async (n: number) => (await shownText(reader)).includes(word('imagesMissing', { n }));
    await until('it says so', () => missing(2));
    expect(site.asked.slice(asked)).toEqual([]);
    await set(true);
    await press(reader, 'button', word('fetchImages'));
    await until('it is fetched', async () => site.asked.slice(asked).includes(image));
    await until('it says so', () => missing(1));
    await until('it is shown', () =>
      reader.$eval('img[alt="Berths"]', (element) => element.naturalWidth === 200),
    );
    await reader.close();
    await library.close();
  });

  it('tells how far a saved paper is read on its own page', async () => {
    const page = await openPaper('CO26905');
    const address = await saveIn(chromium, page);
    await page.bringToFront();
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    // Nothing that a page shows for less than a moment counts as read, so nobody asks meanwhile.
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 3000)));
    const status = async () => {
      const popup = await chromium.openPopup(page);
      await readPopup(popup);
      const select = await popup.waitForSelector('.status-picker select');
      const value = await select?.evaluate((element) => element.value);
      await closePopup(popup);
      await page.bringToFront();
      return value;
    };
    await until('it is being read', async () => (await status()) === 'reading');
    const reader = await openReader(chromium, address);
    expect(await (await reader.waitForSelector('.reader-continue'))?.isVisible()).toBe(true);
    await reader.close();
    await page.close();
  });

  it('logs no error', () => {
    expect(chromium.errors).toEqual([]);
  });
});
