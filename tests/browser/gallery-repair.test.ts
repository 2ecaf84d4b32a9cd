import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { control } from './controls';
import { libraryWithStates, openEdited, QUOTES, saveNow } from './edited-paper';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePictures } from './gallery';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

/** CSS pixels: the narrowest that must work, and the popup's own width. */
const POPUP_WIDTHS = [320, 400];
const LIBRARY_WIDTHS = [320, 1280];
const OUT = path.resolve(import.meta.dirname, '../../reports/gallery');
const NEED_LOOK = word('needLook', { n: 3, count: 5 });

const { site, chromium } = await withChromium();
let page: Page;
let library: Page;

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  page = await openEdited(chromium, site);
});

/** Pictures of one part of the library, in the middle of the window, then the usual ones. */
async function picturesOf(name: string, selector: string) {
  for (const width of LIBRARY_WIDTHS) {
    await fitTab(library, width);
    for (const scheme of ['light', 'dark']) {
      await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const element = await library.$(selector);
      await element?.screenshot({ path: path.join(OUT, `${name}-part-${scheme}-${width}.png`) });
    }
  }
  return takePictures(library, name, fitTab, LIBRARY_WIDTHS);
}

/** The same in the colours of the system, for a person to look at. */
async function picturesInSystemColours(): Promise<void> {
  const session = await library.createCDPSession();
  for (const scheme of ['light', 'dark']) {
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: scheme },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    const element = await library.$('.paper');
    await element?.screenshot({ path: path.join(OUT, `repair-forced-${scheme}.png`) });
  }
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
}

/** Opens the desk beside a quote. */
async function openDesk(quote: string): Promise<void> {
  await library.evaluate((words) => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-highlight]')];
    const item = items.find((one) => one.querySelector('.highlight-quote')?.textContent.includes(words));
    item?.querySelector<HTMLElement>('[data-repair]')?.click();
  }, quote);
  await until('the desk is open', () => library.$('.repair .repair-places, .repair-side p + p'));
}

// One story in order: each test goes on where the one before it ended.
describe('the states of highlights look right and break no rule of accessibility', () => {
  it('in the popup', async () => {
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    await control(popup, 'button', NEED_LOOK);
    expect(await takePictures(popup, 'repair-popup', fitPopup, POPUP_WIDTHS)).toEqual([]);
    await closePopup(popup);
  });

  it('in the library', async () => {
    await saveNow(chromium, page);
    library = await libraryWithStates(chromium, NEED_LOOK);
    await library.click('details.highlight-state summary');
    expect(await picturesOf('repair-library', '.paper')).toEqual([]);
  });

  it.each(['uncertain', 'lost', 'removed'] as const)(
    'at the desk, of the quote that is %s',
    async (state) => {
      await openDesk(QUOTES[state]);
      expect(await picturesOf(`repair-desk-${state}`, '.repair')).toEqual([]);
      if (state === 'lost') await picturesInSystemColours();
      await library.keyboard.press('Escape');
    },
  );

  it('in the library, kept as removed', async () => {
    await openDesk(QUOTES.removed);
    await library.keyboard.press('r');
    await control(library, 'button', word('needLook', { n: 2, count: 5 }));
    expect(await picturesOf('repair-removed', '.paper')).toEqual([]);
  });
});
