import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { control, hasControl, press, shownText } from './controls';
import { EDITED, editedPage, REMOVED, STAYS } from './edited-page';
import { readPopup } from './extension-calls';
import { MarkedPage } from './marked-page';
import { CABLE_REPAIR, type SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const { site, chromium } = await withChromium();

let count = 0;

/** A publication under a code and an address of its own. */
function fresh(): SamplePublication {
  count += 1;
  const code = `CO27${String(count).padStart(3, '0')}`;
  const path = CABLE_REPAIR.path.replace(/[^/]+\/$/u, `${code.toLowerCase()}-edited/`);
  const publication = { ...CABLE_REPAIR, path, title: CABLE_REPAIR.title.replace(/^\w+/u, code) };
  site.put(path, publicationPage(publication));
  return publication;
}

function putBody(publication: SamplePublication, body: string): void {
  site.put(publication.path, publicationPage({ ...publication, body }));
}

/** Marks the three passages on a visit, and edits the page after it. */
async function editedSince(): Promise<SamplePublication> {
  const publication = fresh();
  const visit = new MarkedPage(await chromium.open(site.address(publication.path)));
  for (const quote of [STAYS, EDITED, REMOVED]) await visit.mark(quote);
  await visit.close();
  site.put(publication.path, editedPage(publication));
  return publication;
}

/** The page without what its own script puts in late. */
const withoutLate = (text: string) => text.replace(/<div class="wogaa-sentiments">.*?<\/div>/su, '');

const NOTICE = word('editedTitle');
const isTold = (page: Page) =>
  until('the notice is there', async () => hasControl(page, 'button', word('seeChanges')), 15_000);
/** For as long as a notice takes to come where there is one. */
const expectUntold = async (page: Page) => {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect(await hasControl(page, 'button', word('seeChanges'))).toBe(false);
};

/** When each version of every text was seen last: it changes with every page that tells its own. */
async function versionsSeen(): Promise<unknown> {
  const library = await chromium.openExtensionPage('library.html');
  const seen = await library.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('texts').objectStore('texts').getAll();
          all.addEventListener('success', () => {
            resolve(
              (all.result as { sha256: string; seenAt: string }[]).map(({ sha256, seenAt }) => [
                sha256,
                seenAt,
              ]),
            );
            opening.result.close();
          });
        });
      }),
  );
  await library.close();
  return seen;
}

describe('a page that was edited since it was marked', () => {
  it('says so quietly: what changed, what it touches, without taking the focus or touching the page', async () => {
    const publication = await editedSince();
    const page = new MarkedPage(await chromium.open(site.address(publication.path)));
    const html = await page.page.evaluate(() => document.body.outerHTML);
    await isTold(page.page);
    await page.expectSaid(word('editedParagraphs', { n: 2, touched: word('editedHighlights', { n: 2 }) }));
    expect(await page.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await until('the late box of the page is there', () =>
      page.page.evaluate(() => document.querySelector('.wogaa-sentiments') !== null),
    );
    expect(withoutLate(await page.page.evaluate(() => document.body.outerHTML))).toBe(withoutLate(html));
    expect(await page.violations()).toEqual([]);
    await page.close();
  });

  it('says it until it is dismissed, and not again before the next edit', async () => {
    const publication = await editedSince();
    const page = await chromium.open(site.address(publication.path));
    await isTold(page);
    await page.reload();
    await isTold(page);
    await press(page, 'button', word('dismiss'));
    await until('it is gone', async () => !(await hasControl(page, 'button', word('seeChanges'))));
    await page.reload();
    await expectUntold(page);
    putBody(publication, publication.body.replace('forty-one days', 'forty days'));
    await page.reload();
    await isTold(page);
    await page.close();
  });

  it('says nothing where it came back to the text that was marked, or was not edited', async () => {
    const publication = await editedSince();
    const page = await chromium.open(site.address(publication.path));
    await isTold(page);
    site.put(publication.path, publicationPage(publication));
    await page.reload();
    await expectUntold(page);
    await page.close();
  });

  it('in two tabs with two versions each says its own once, and no more', async () => {
    const publication = await editedSince();
    const edited = await chromium.open(site.address(publication.path));
    await isTold(edited);
    site.put(publication.path, publicationPage(publication));
    const old = await chromium.open(site.address(publication.path));
    await expectUntold(old);
    await edited.bringToFront();
    await expectUntold(edited);
    const versions = await versionsSeen();
    await old.bringToFront();
    await expectUntold(old);
    expect(await versionsSeen()).toEqual(versions);
    await edited.close();
    await old.close();
  });

  it('leads to what changed, paragraph by paragraph, with the highlights that it touches', async () => {
    const publication = await editedSince();
    const page = await chromium.open(site.address(publication.path));
    await isTold(page);
    const [target] = await Promise.all([
      chromium.browser.waitForTarget((one) => one.url().includes('library.html#versions')),
      press(page, 'button', word('seeChanges')),
    ]);
    const library = await target.asPage();
    await control(library, 'heading', word('changesTitle', { from: 1, to: 2 }));
    const kinds = () =>
      library.$$eval('.changes > .change', (rows) =>
        rows.map((row) => `${row.getAttribute('data-kind')} ${row.querySelectorAll('ins, del').length}`),
      );
    expect(await kinds()).toEqual(['changed 2', 'removed 1']);
    const touched = await library.$$eval('.touched li', (items) =>
      items.map((item) => [item.querySelector('q')?.textContent, item.getAttribute('data-fate')]),
    );
    expect(touched).toEqual([
      [EDITED, 'exact'],
      [REMOVED, 'lost'],
    ]);
    await (await library.$('.touched .highlight-quote'))?.click();
    await until('the focus is on the paragraph', () =>
      library.evaluate(() => document.activeElement?.getAttribute('data-kind') === 'changed'),
    );
    expect(await shownText(library)).toContain('roughly');
    await library.keyboard.press('Tab');
    await library.keyboard.press('Enter');
    await until('the unchanged paragraphs are open', () =>
      library.evaluate(() => document.querySelectorAll('.unchanged .change').length > 2),
    );
    await page.bringToFront();
    await page.reload();
    await expectUntold(page);
    await library.close();
    await page.close();
  });

  it('is told of in the popup too, and any version can be read and saved', async () => {
    const publication = await editedSince();
    const page = await chromium.open(site.address(publication.path));
    await isTold(page);
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    await control(popup, 'button', word('seeChanges'));
    expect(await popup.$eval('.edited-notice', (notice) => notice.getAttribute('aria-label'))).toBe(NOTICE);
    await press(popup, 'button', word('dismiss'));
    await until(
      'it is gone from the page',
      async () => !(await hasControl(page, 'button', word('seeChanges'))),
    );
    await until('and from the popup', async () => (await popup.$('.edited-notice')) === null);
    await closePopup(popup);

    const library = await chromium.openExtensionPage('library.html');
    const [code] = publication.title.split(' ');
    const link = await library.waitForSelector(`[data-paper="${code}"] .paper-state a[href^="#versions"]`);
    expect(await link?.evaluate((one) => one.textContent)).toBe(word('versionCount', { n: 2 }));
    await link?.click();
    await control(library, 'heading', word('changesTitle', { from: 1, to: 2 }));
    await press(library, 'link', word('readVersion', { number: 1 }));
    await control(library, 'heading', word('versionText', { number: 1 }));
    const text = await library.$eval('.version-text', (place) => place.textContent ?? '');
    for (const part of [REMOVED, 'twenty-eight years ago']) expect(text).toContain(part);
    expect(
      await library.$$eval('.version-text img', (all) => all.map((img) => img.hasAttribute('src'))),
    ).toEqual([false]);
    await press(library, 'button', word('saveVersion'));
    await until('it is saved', async () => (await shownText(library)).includes('Download started'));
    await library.goBack();
    await control(library, 'heading', word('changesTitle', { from: 1, to: 2 }));
    await press(library, 'link', word('backToLibrary'));
    await control(library, 'heading', word('allPapers'));
    await library.close();
    await page.close();
  });
});

describe('the extension', () => {
  it('has logged no error in any of this', () => {
    expect(chromium.errors).toEqual([]);
  });
});
