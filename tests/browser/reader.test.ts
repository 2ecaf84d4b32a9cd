import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, closePopup, launchChromium } from './chromium';
import { press, shownText } from './controls';
import { readPopup } from './extension-calls';
import { fitTab, takePictures } from './gallery';
import { type LocalSite, startLocalSite } from './local-site';
import { MarkedPage } from './marked-page';
import { waitForPainted } from './painted';
import { CABLE_REPAIR, FLOATING_SOLAR, HARBOUR_PILOTS } from './sample-publications';
import { until } from './until';
import { word } from './words';

let site: LocalSite;
let chromium: Chromium;

beforeAll(async () => {
  site = await startLocalSite();
  chromium = await launchChromium(site);
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** Saves the paper on a page, and resolves to the address at which the popup opens the reader. */
async function saveIn(page: Page): Promise<string> {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
  const link = await popup.waitForSelector('a[href^="reader.html"]');
  const address = await link?.evaluate((element) => element.href);
  await closePopup(popup);
  if (!address) throw new Error('the popup has no link to the reader');
  return address;
}

async function openReader(address: string): Promise<Page> {
  const reader = await chromium.open(address);
  await reader.waitForSelector('.reader[data-ready="yes"]');
  return reader;
}

describe('the reader', () => {
  it('shows the kept copy, with its numbers, contents and notes', async () => {
    const page = await chromium.open(site.address(HARBOUR_PILOTS.path));
    const address = await saveIn(page);
    await page.close();
    const reader = await openReader(address);
    const text = await shownText(reader);
    expect(text).toContain(HARBOUR_PILOTS.title);
    expect(text).toContain(HARBOUR_PILOTS.quote);
    expect(await reader.$$eval('.reader-number', (all) => all.map((one) => one.textContent))).toEqual(
      expect.arrayContaining(['1', '2', '3']),
    );
    expect(await takePictures(reader, 'reader', fitTab, [320, 1280])).toEqual([]);
    await reader.close();
  });

  it('has a highlight that is made in it on the page at once, and the other way round', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const address = await saveIn(page);
    const reader = await openReader(address);
    const marked = new MarkedPage(reader);
    await marked.mark(CABLE_REPAIR.quote, 'Green');
    await waitForPainted(page, [CABLE_REPAIR.quote]);
    const other = 'Recovery, however, has no owner';
    await page.bringToFront();
    await new MarkedPage(page).mark(other, 'Pink');
    await waitForPainted(reader, [CABLE_REPAIR.quote, other]);
    expect(await takePictures(reader, 'reader-highlights', fitTab, [320, 1280])).toEqual([]);
    await reader.close();
    await page.close();
  });

  it('shows the abstract of a paper of which there is no more', async () => {
    const page = await chromium.open(site.address(FLOATING_SOLAR.path));
    const address = await saveIn(page);
    const reader = await openReader(address);
    expect(await shownText(reader)).toContain(word('abstractAlone'));
    expect(await takePictures(reader, 'reader-abstract', fitTab, [320, 1280])).toEqual([]);
    await reader.close();
    await page.close();
  });

  it('says that it does not know a paper', async () => {
    const reader = await chromium.openExtensionPage('reader.html#key=CO99999');
    await until('it says so', async () => (await shownText(reader)).includes(word('noPaperTitle')));
    expect(await takePictures(reader, 'reader-unknown', fitTab, [320, 1280])).toEqual([]);
    await reader.close();
  });

  it('logs no error', () => {
    expect(chromium.errors).toEqual([]);
  });
});
