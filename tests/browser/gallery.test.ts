import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { closePopup, launchChromium } from './chromium';
import { control, press } from './controls';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { ABOUT, LISTING } from './local-site';
import { waitForPainted } from './painted';
import { CABLE_REPAIR, FLOATING_SOLAR, GRAIN_RESERVE } from './sample-publications';
import { publicationPage } from './skeleton';
import { markWithNote } from './tour/marking-steps';
import { openList } from './tour/saving-steps';
import { withChromium } from './with-browser';
import { word } from './words';

/** CSS pixels: the narrowest that must work, and the popup's own width. */
const POPUP_WIDTHS = [320, 400];
const LIBRARY_WIDTHS = [320, 1280];
const EXCERPT = '/media-highlight/rsis/what-the-ferry-knows/';

const { site, chromium } = await withChromium();

beforeAll(async () => {
  site.put(EXCERPT, publicationPage({ ...FLOATING_SOLAR, placement: 'single', pdf: null }));
});

/** Pictures of the popup over a page, once `arrange` has brought it into its state. */
async function popupPictures(
  name: string,
  kind: 'article' | 'listing' | 'none',
  page: Page,
  arrange?: (popup: Page) => Promise<unknown>,
) {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  // Pictures of another state than the one meant would prove nothing.
  expect(await popup.$eval('main', (main) => main.getAttribute('data-state'))).toBe(kind);
  await arrange?.(popup);
  const findings = await takePictures(popup, `popup-${name}`, fitPopup, POPUP_WIDTHS);
  await closePopup(popup);
  return findings;
}

const writeNote = (popup: Page) => press(popup, 'button', word('editNote'));

async function save(popup: Page): Promise<void> {
  await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
  await popup.waitForFunction((text) => document.body.innerText.includes(text), {}, word('savedIn'));
}

describe('the popup looks right and breaks no rule of accessibility', () => {
  it.each([
    { state: 'article', kind: 'article', path: GRAIN_RESERVE.path },
    { state: 'abstract', kind: 'article', path: FLOATING_SOLAR.path },
    { state: 'excerpt', kind: 'article', path: EXCERPT },
    { state: 'listing', kind: 'listing', path: LISTING },
    { state: 'no-article', kind: 'none', path: ABOUT },
  ] as const)('$state', async ({ state, kind, path }) => {
    const page = await chromium.open(site.address(path));
    expect(await popupPictures(state, kind, page)).toEqual([]);
    await page.close();
  });

  it('article with highlights and notes, saved', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    await markWithNote(
      page,
      CABLE_REPAIR.quote,
      'A note of *some* length, on words that were marked with the mouse.',
    );
    await waitForPainted(page, [CABLE_REPAIR.quote]);
    expect(await popupPictures('saved', 'article', page, save)).toEqual([]);
    await page.close();
  });

  it('note being written', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    expect(await popupPictures('note', 'article', page, writeNote)).toEqual([]);
    await page.close();
  });

  it('problem: the page does not answer', async () => {
    const page = await chromium.open(site.address(ABOUT));
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    // A page that never gives its thread back cannot answer; the popup must come to an end all the same.
    const busy = page.evaluate(() => {
      const end = Date.now() + 14_000;
      while (Date.now() < end);
    });
    await popup.reload();
    await popup.waitForSelector('main[data-state="loading"]');
    await takePicture(popup, 'popup-loading');
    // After two seconds it says so, and it waits no longer than ten.
    await popup.waitForSelector('main[data-state="slow"]', { timeout: 5000 });
    expect(await takePictures(popup, 'popup-slow', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await popup.waitForSelector('main[data-state="problem"]', { timeout: 12_000 });
    expect(await takePictures(popup, 'popup-problem', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await closePopup(popup);
    await busy;
    await page.close();
  });
});

describe('the library looks right and breaks no rule of accessibility', () => {
  it('with papers', async () => {
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'heading', word('allPapers'));
    expect(await takePictures(library, 'library-all', fitTab, LIBRARY_WIDTHS)).toEqual([]);
    await openList(library, word('defaultListName'));
    expect(await takePictures(library, 'library-list', fitTab, LIBRARY_WIDTHS)).toEqual([]);
    await library.close();
  });

  it('empty', async () => {
    const fresh = await launchChromium(site);
    const library = await fresh.openExtensionPage('library.html');
    await control(library, 'heading', word('emptyLibraryTitle'));
    expect(await takePictures(library, 'library-empty', fitTab, LIBRARY_WIDTHS)).toEqual([]);
    await fresh.close();
  });
});
