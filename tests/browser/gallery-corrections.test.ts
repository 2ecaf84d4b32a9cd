import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { control, press } from './controls';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, type Resize, takePicture, takePictures } from './gallery';
import { FLOATING_SOLAR, GRAIN_RESERVE } from './sample-publications';
import { publicationPage } from './skeleton';
import { withChromium } from './with-browser';
import { word } from './words';

/** CSS pixels: the narrowest that must work, and the popup's own width. */
const POPUP_WIDTHS = [320, 400];
const LIBRARY_WIDTHS = [320, 1280];
const EXCERPT = '/media-highlight/rsis/what-the-ferry-knows/';
const LONG = 'Incomprehensibilities'.repeat(8);

const { site, chromium } = await withChromium();

beforeAll(async () => {
  site.put(EXCERPT, publicationPage({ ...FLOATING_SOLAR, placement: 'single', pdf: null }));
});

async function popupOver(path: string): Promise<Page> {
  const page = await chromium.open(site.address(path));
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  return popup;
}

async function openEditor(screen: Page): Promise<void> {
  await press(screen, 'button', word('editFacts'));
  await control(screen, 'textbox', word('field-title'));
}

/** Replaces a text by keys alone: what is clicked may move while the form grows. */
async function write(screen: Page, name: string, text: string): Promise<void> {
  await (await control(screen, 'textbox', name)).focus();
  await screen.keyboard.down('Control');
  await screen.keyboard.press('a');
  await screen.keyboard.up('Control');
  await screen.keyboard.type(text);
}

/** Pictures of the whole form, screen by screen at the first width and scheme, then the usual ones. */
async function pictures(screen: Page, name: string, resize: Resize, widths: readonly number[]) {
  for (const width of widths) {
    await resize(screen, width);
    for (const part of ['authors', 'published', 'coverage', 'pdf']) {
      await screen.$eval(`[data-field="${part}"]`, (field) => field.scrollIntoView({ block: 'start' }));
      await takeViewed(screen, `${name}-${width}-at-${part}`);
    }
    await screen.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  }
  return takePictures(screen, name, resize, widths);
}

async function takeViewed(screen: Page, name: string): Promise<void> {
  const { scrollTop } = await screen.evaluate(() => ({ scrollTop: document.documentElement.scrollTop }));
  await takePicture(screen, name);
  await screen.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrollTop);
}

describe('the form of the facts looks right and breaks no rule of accessibility', () => {
  it('in the popup, as it opens', async () => {
    const popup = await popupOver(GRAIN_RESERVE.path);
    await openEditor(popup);
    expect(await pictures(popup, 'facts-popup', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await closePopup(popup);
  });

  it('in the popup, with what is wrong', async () => {
    const popup = await popupOver(GRAIN_RESERVE.path);
    await openEditor(popup);
    await write(popup, word('field-title'), ' ');
    await write(popup, word('field-published'), 'soon');
    await write(popup, word('field-pdf'), LONG);
    await write(popup, word('field-language'), 'english');
    await press(popup, 'button', word('save'));
    expect(await pictures(popup, 'facts-faults', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await closePopup(popup);
  });

  it('in the popup, corrected, and with a draft that waits', async () => {
    const popup = await popupOver(EXCERPT);
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await openEditor(popup);
    await write(popup, word('field-title'), LONG);
    await write(popup, word('field-publisher'), 'The Harbour Times');
    await press(popup, 'button', word('save'));
    await control(popup, 'button', word('undo'));
    expect(await takePictures(popup, 'facts-corrected', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await openEditor(popup);
    await write(popup, word('field-series'), 'Media Highlights');
    expect(await pictures(popup, 'facts-again', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await press(popup, 'button', word('close'));
    expect(await takePictures(popup, 'facts-draft', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await closePopup(popup);
  });

  it('in the popup, a report to be copied by hand', async () => {
    const popup = await popupOver(GRAIN_RESERVE.path);
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await press(popup, 'button', word('copyReport'));
    await control(popup, 'textbox', word('reportByHand'));
    expect(await takePictures(popup, 'report', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await closePopup(popup);
  });

  it('in the library', async () => {
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'heading', word('allPapers'));
    await openEditor(library);
    expect(await pictures(library, 'facts-library', fitTab, LIBRARY_WIDTHS)).toEqual([]);
    await library.close();
  });
});
