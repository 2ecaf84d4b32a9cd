import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { badgesOn, coveredBy, waitForBadges } from './badges';
import { closePopup } from './chromium';
import { control, press } from './controls';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { LISTING } from './local-site';
import { waitForPainted } from './painted';
import { CABLE_REPAIR, FLOATING_SOLAR, GRAIN_RESERVE, PUBLICATIONS } from './sample-publications';
import { listingPage } from './skeleton';
import { markWithNote } from './tour/marking-steps';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const POPUP_WIDTHS = [320, 400];
const WIDTHS = [320, 1280];
const LONG = '/publications/a-long-list/';
const SHOWN = ['read 1', 'saved', 'saved', 'saved'];
const LIST = word('defaultListName');
const titleOf = ({ title }: { title: string }) => title.replace(/^\w+ \| /u, '');

const { site, chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  const items = Array.from({ length: 200 }, (_, n) => ({
    title: `Paper number ${n + 1} of a list that goes on for long`,
    path: `/rsis-publication/rsis/paper-${n + 1}/`,
    authors: 'Ines Marlow',
    date: '5 February 2026',
  }));
  site.put(LONG, listingPage('A Long List', [...PUBLICATIONS, ...items]));
  page = await chromium.open(site.address(CABLE_REPAIR.path));
});

async function popupOver(): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  await popup.waitForSelector('.listing, .save-bar');
  return popup;
}

const pictures = (popup: Page, name: string) =>
  takePictures(popup, `popup-listing-${name}`, fitPopup, POPUP_WIDTHS);

// One story in order: each test goes on where the one before it ended.
describe('the popup over a list looks right and breaks no rule of accessibility', () => {
  it('with nothing saved yet', async () => {
    await page.goto(site.address(LISTING));
    const popup = await popupOver();
    await control(popup, 'button', word('addAll', { n: 4 }));
    expect(await pictures(popup, 'new')).toEqual([]);
    await closePopup(popup);
  });

  it('with papers that are saved, read and highlighted, some selected', async () => {
    await page.goto(site.address(CABLE_REPAIR.path));
    await markWithNote(page, CABLE_REPAIR.quote, 'A note.');
    await waitForPainted(page, [CABLE_REPAIR.quote]);
    const paper = await popupOver();
    await press(paper, 'button', word('saveTo', { list: LIST }));
    await paper.waitForSelector('.status-picker select');
    await paper.select('.status-picker select', 'read');
    await control(paper, 'button', word('undo'));
    expect(await takePictures(paper, 'popup-status', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await closePopup(paper);

    await page.goto(site.address(LISTING));
    const popup = await popupOver();
    await press(popup, 'button', word('addItem', { title: titleOf(GRAIN_RESERVE) }));
    // The line about what was added moves the items: a press before it would meet another one.
    await control(popup, 'button', word('undo'));
    await press(popup, 'checkbox', word('selectItem', { title: titleOf(FLOATING_SOLAR) }));
    await control(popup, 'button', word('addSelected', { n: 1 }));
    await press(popup, 'button', word('close'));
    expect(await pictures(popup, 'some')).toEqual([]);
    await popup.select('select', 'new');
    expect(await pictures(popup, 'new-list')).toEqual([]);
    await closePopup(popup);
  });

  it('and the library, which says of a paper that it was not opened yet', async () => {
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'heading', word('allPapers'));
    expect(await takePictures(library, 'library-listed', fitTab, WIDTHS)).toEqual([]);
    await library.close();
  });

  it('while 200 papers are being added, and when they are', async () => {
    await page.goto(site.address(LONG));
    const popup = await popupOver();
    await control(popup, 'button', word('addAll', { n: 202 }));
    await press(popup, 'button', word('addAll', { n: 202 }));
    await popup.waitForSelector('progress');
    await takePicture(popup, 'popup-listing-adding');
    await popup.waitForSelector('progress', { hidden: true });
    await control(popup, 'button', word('undo'));
    await takePicture(popup, 'popup-listing-all');
    expect(await popup.evaluate(() => document.body.innerText)).toContain(
      word('addedTo', { n: 202, list: word('defaultListName') }),
    );
    await closePopup(popup);
  });
});

it('the marks beside the titles look right', async () => {
  await page.goto(site.address(LISTING));
  await waitForBadges(page, SHOWN);
  for (const width of WIDTHS) {
    await fitTab(page, width);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const badges = await until('badges at rest, over no text', async () => {
        const now = await badgesOn(page);
        return (await coveredBy(page, now)).length === 0 && now;
      });
      expect(badges).toHaveLength(SHOWN.length);
      // The list itself, past the menus.
      await page.evaluate(() => document.querySelector('h1')?.scrollIntoView({ behavior: 'instant' }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await takePicture(page, `page-badges-${scheme}-${width}`);
    }
  }
});
