import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemMessages } from '@/utils/i18n/en/problem';
import { closePopup } from './chromium';
import { control, press, shownText } from './controls';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { LAMPS, lampsPage } from './other-site-pages';
import { waitForPainted } from './painted';
import { selectText } from './pointer';
import { markWithNote } from './tour/marking-steps';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

/** CSS pixels: the narrowest that must work, and the popup's own width. */
const POPUP_WIDTHS = [320, 400];
const LIBRARY_WIDTHS = [320, 1280];

const { site, chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  site.put(LAMPS.path, lampsPage());
});

async function openPopup(address: string, state: string): Promise<Page> {
  page = await chromium.open(address);
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  // Pictures of another state than the one meant would prove nothing.
  expect(await popup.$eval('main', (main) => main.getAttribute('data-state'))).toBe(state);
  return popup;
}

async function end(popup: Page): Promise<void> {
  await closePopup(popup);
  await page.close();
}

/** Takes the access away under the popup, as a restart or a navigation does. */
const forgetAccess = (popup: Page) =>
  popup.evaluate(() => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
    interface Storage {
      session: { clear(): Promise<void> };
    }
    return storage.session.clear();
  });

describe('the popup over another site looks right and breaks no rule of accessibility', () => {
  it('before the click', async () => {
    const popup = await openPopup(LAMPS.url, 'elsewhere');
    expect(await takePictures(popup, 'popup-elsewhere', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await end(popup);
  });

  it.each([
    { name: 'browser', address: 'chrome://version/' },
    { name: 'pdf', address: 'http://news.example/paper.pdf' },
    { name: 'file', address: `file://${import.meta.filename}` },
  ])('forbidden: $name', async ({ name, address }) => {
    const popup = await openPopup(address, 'forbidden');
    expect(await takePictures(popup, `popup-forbidden-${name}`, fitPopup, POPUP_WIDTHS)).toEqual([]);
    await end(popup);
  });

  it('read anyway, with a highlight', async () => {
    const popup = await openPopup(LAMPS.url, 'elsewhere');
    await press(popup, 'button', word('readAnyway'));
    await popup.waitForSelector('main[data-state="article"]');
    await closePopup(popup);
    await markWithNote(page, LAMPS.quote, 'Who pays?');
    await waitForPainted(page, [LAMPS.quote]);
    const again = await chromium.openPopup(page);
    await again.waitForSelector('main[data-state="article"]');
    await until('the popup lists the note', async () => (await shownText(again)).includes('Who pays?'));
    expect(await takePictures(again, 'popup-read-anyway', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await end(again);
  });

  it('access ended, in the popup', async () => {
    const path = '/city/2024/unmarked/';
    site.put(path, lampsPage());
    const popup = await openPopup(new URL(path, LAMPS.url).href, 'elsewhere');
    await press(popup, 'button', word('readAnyway'));
    await (await popup.waitForSelector('.key-sentences button'))?.evaluate(async (button) => {
      const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
      interface Storage {
        session: { clear(): Promise<void> };
      }
      await storage.session.clear();
      (button as HTMLElement).click();
    });
    await until('the popup says so', async () =>
      (await shownText(popup)).includes(problemMessages['access-ended']),
    );
    expect(await takePictures(popup, 'popup-access-ended', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await end(popup);
  });

  it('access ended, on the page', async () => {
    const popup = await openPopup(LAMPS.url, 'elsewhere');
    await press(popup, 'button', word('readAnyway'));
    await popup.waitForSelector('main[data-state="article"]');
    await waitForPainted(page, [LAMPS.quote]);
    await forgetAccess(popup);
    await closePopup(popup);
    await selectText(page, 'Nobody on either side of the table');
    await press(page, 'button', word('yellow'));
    await until('the toolbar says so', async () => {
      const session = await page.createCDPSession();
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      await session.detach();
      return nodes.some(({ name }) => String(name?.value).includes(problemMessages['access-ended']));
    });
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await takePicture(page, `page-access-ended-${scheme}`);
    }
    await page.close();
  });
});

describe('the library with a page of another site', () => {
  it('looks right and breaks no rule of accessibility', async () => {
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'heading', word('allPapers'));
    await until('the library lists it', async () => (await shownText(library)).includes(LAMPS.title));
    expect(await takePictures(library, 'library-elsewhere', fitTab, LIBRARY_WIDTHS)).toEqual([]);
    await library.close();
  });
});
