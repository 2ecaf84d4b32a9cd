import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { control } from './controls';
import { EDITED, editedPage, REMOVED, STAYS } from './edited-page';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { MarkedPage } from './marked-page';
import { CABLE_REPAIR, HARBOUR_PILOTS } from './sample-publications';
import { withChromium } from './with-browser';
import { word } from './words';

const WIDTHS = [320, 1280];

const { site, chromium } = await withChromium();
let page: MarkedPage;

beforeAll(async () => {
  const visit = new MarkedPage(await chromium.open(site.address(CABLE_REPAIR.path)));
  for (const quote of [STAYS, EDITED, REMOVED]) await visit.mark(quote, 'Green');
  await visit.close();
  site.put(CABLE_REPAIR.path, editedPage(CABLE_REPAIR));
  page = new MarkedPage(await chromium.open(site.address(CABLE_REPAIR.path)));
  await page.find(word('seeChanges'), 'button');
});

const inScheme = (of: Page, value: string) =>
  of.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

// One story in order: the edit is told of on the page and in the popup, and then looked at.
describe('an edit of a paper looks right and breaks no rule of accessibility', () => {
  it.each([320, 768, 1280, 1700])('on the page, %i px wide', async (width) => {
    await page.page.setViewport({ width, height: 700 });
    for (const scheme of ['light', 'dark']) {
      await inScheme(page.page, scheme);
      await takePicture(page.page, `edited-page-${scheme}-${width}`);
      expect(await page.violations()).toEqual([]);
    }
  });

  it('in the popup', async () => {
    await page.page.setViewport({ width: 1280, height: 700 });
    const popup = await chromium.openPopup(page.page);
    await readPopup(popup);
    await control(popup, 'button', word('seeChanges'));
    await popup.$eval('.edited-notice', (notice) => notice.scrollIntoView());
    expect(await takePictures(popup, 'popup-edited', fitPopup, [320, 400])).toEqual([]);
    await closePopup(popup);
  });

  it('in the library: a paper with two versions, what changed, and one to be read', async () => {
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'heading', word('allPapers'));
    expect(await takePictures(library, 'library-two-versions', fitTab, WIDTHS)).toEqual([]);
    await (await library.$('.paper-state a[href^="#versions"]'))?.click();
    await control(library, 'heading', word('changesTitle', { from: 1, to: 2 }));
    expect(await takePictures(library, 'versions-changes', fitTab, WIDTHS)).toEqual([]);
    await (await library.$('.unchanged button'))?.click();
    expect(await takePictures(library, 'versions-unchanged-open', fitTab, WIDTHS)).toEqual([]);
    await (await library.$('.versions a'))?.click();
    await control(library, 'heading', word('versionText', { number: 1 }));
    expect(await takePictures(library, 'versions-read', fitTab, WIDTHS)).toEqual([]);
    await library.close();
  });

  it('in the library: only one version, and none', async () => {
    const visit = new MarkedPage(await chromium.open(site.address(HARBOUR_PILOTS.path)));
    await visit.mark(HARBOUR_PILOTS.quote);
    await visit.close();
    const key = HARBOUR_PILOTS.path.split('/').filter(Boolean).join('/');
    const library = await chromium.openExtensionPage(`library.html#versions?key=${encodeURIComponent(key)}`);
    await control(library, 'heading', word('onlyOneTitle'));
    expect(await takePictures(library, 'versions-one', fitTab, WIDTHS)).toEqual([]);
    await library.close();
    const none = await chromium.openExtensionPage('library.html#versions?key=unknown');
    await control(none, 'heading', word('noVersionsTitle'));
    expect(await takePictures(none, 'versions-none', fitTab, WIDTHS)).toEqual([]);
    await none.close();
  });
});
