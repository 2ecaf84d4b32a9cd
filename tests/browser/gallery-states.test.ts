import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoneReason } from '@/utils/article/article';
import { problemMessages } from '@/utils/i18n/en/problem';
import { type Chromium, type ChromiumOptions, closePopup, launchChromium } from './chromium';
import { control, press, shownText } from './controls';
import { readPopup } from './extension-calls';
import { type Findings, fitPopup, takePictures } from './gallery';
import { ABOUT, LISTING } from './local-site';
import { copyOfBuild, endUpgrade, openBarePage, startLongWrite, startUpgrade } from './popup-states';
import { CABLE_REPAIR } from './sample-publications';
import { listingPage, page as pageOf, publicationPage } from './skeleton';
import { translate } from './translate';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

/** CSS pixels: the narrowest that must work, and the popup's own width. */
const WIDTHS = [320, 400];
const TITLE = CABLE_REPAIR.title.replace(/^\w+ \| /u, '');

const { site, chromium } = await withChromium();

/** Pictures of an open popup once it says `sentence`; a picture of another state than the one meant proves nothing. */
async function picturesOf(popup: Page, name: string, sentence: string): Promise<Findings> {
  const says = async () => (await shownText(popup)).includes(sentence);
  await until(`the popup says: ${sentence}`, says, 15_000).catch(async (cause: unknown) => {
    throw new Error(`It says: ${await shownText(popup)}`, { cause });
  });
  const findings = await takePictures(popup, `popup-${name}`, fitPopup, WIDTHS);
  if (!(await says())) throw new Error(`It does not say any more: ${sentence}`);
  return findings;
}

/** Works in a browser of its own, where what is done to the extension harms no other test. */
async function inFreshBrowser(options: ChromiumOptions, work: (own: Chromium) => Promise<void>) {
  const own = await launchChromium(site, options);
  try {
    await work(own);
  } finally {
    await own.close();
  }
}

const DEPTH = 300;
const nested = `<script>
  let at = document.querySelector('.publication-content-content');
  for (let i = 0; i < ${DEPTH}; i++) at = at.appendChild(document.createElement('div'));
  at.textContent = 'A harbour at the bottom of a well.';
</script>`;
const withBody = (body: string) => publicationPage({ ...CABLE_REPAIR, placement: 'single', body });

/** A page for each reason why there is nothing to read. */
const REASONS: Record<Exclude<NoneReason, 'other-site'>, { path: string; html?: string }> = {
  home: { path: '/' },
  search: { path: '/?s=cables' },
  profile: { path: '/profile/ines-marlow/', html: pageOf('Ines Marlow', '<h1>Ines Marlow</h1>') },
  event: { path: '/event/a-talk-on-cables/', html: pageOf('A Talk', '<h1>A Talk</h1>') },
  section: { path: ABOUT },
  'empty-listing': { path: '/publications/future-issues/', html: listingPage('Future Issues', []) },
  'not-found': { path: '/rsis-publication/rsis/gone/' },
  'no-article': { path: '/rsis-publication/rsis/nothing/', html: pageOf('Nothing', '<h1>Nothing</h1>') },
  'empty-body': { path: '/rsis-publication/rsis/empty/', html: withBody('') },
  'too-large': {
    path: '/rsis-publication/rsis/large/',
    html: withBody(`<p>${'The tide tables were printed twice. '.repeat(30)}</p>`.repeat(8500)),
  },
  'too-deep': { path: '/rsis-publication/rsis/deep/', html: `${withBody('')}${nested}` },
  translated: {
    path: '/rsis-publication/rsis/translated/',
    html: publicationPage(CABLE_REPAIR).replace('<html ', '<html class="translated-ltr" '),
  },
};

describe('every reason why there is nothing to read', () => {
  let page: Page;
  beforeAll(async () => {
    page = await chromium.browser.newPage();
  });
  afterAll(() => page.close());

  it.each(Object.entries(REASONS))('%s', async (reason, { path, html }) => {
    if (html !== undefined) site.put(path, html);
    await page.goto(site.address(path));
    const popup = await chromium.openPopup(page);
    expect(
      await picturesOf(popup, `none-${reason}`, word(`reason-${reason as keyof typeof REASONS}`)),
    ).toEqual([]);
    await closePopup(popup);
  });
});

describe('a paper in a special place', () => {
  it('shown in translation', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await translate(page, 'google');
    const popup = await chromium.openPopup(page);
    expect(await picturesOf(popup, 'translated', word('translatedPage'))).toEqual([]);
    await closePopup(popup);
    await page.close();
  });

  it('open before the extension was installed: a paper, a listing, a page without an article', async () => {
    const before = [
      { name: 'a-paper', path: CABLE_REPAIR.path, text: TITLE },
      { name: 'a-listing', path: LISTING, text: word('listingTitle') },
      { name: 'a-page-without-an-article', path: ABOUT, text: word('reason-section') },
    ];
    await inFreshBrowser({ build: null }, async (own) => {
      const pages = await Promise.all(before.map(({ path }) => own.open(site.address(path))));
      await own.install();
      for (const [at, { name, text }] of before.entries()) {
        const popup = await own.openPopup(pages[at] as Page);
        expect(await picturesOf(popup, `installed-later-${name}`, text)).toEqual([]);
        await closePopup(popup);
      }
      expect(own.errors).toEqual([]);
    });
  });

  it('open before the extension was updated, and marked with the old one', async () => {
    const build = copyOfBuild();
    await inFreshBrowser({ build: build.folder }, async (own) => {
      const page = await own.open(site.address(CABLE_REPAIR.path));
      await closePopup(await own.openPopup(page));
      build.change((manifest) => ({ ...manifest, version: '0.1.1' }));
      await own.install(build.folder);
      expect(own.extension.version).toBe('0.1.1');
      const popup = await own.openPopup(page);
      expect(await picturesOf(popup, 'updated-under-the-page', TITLE)).toEqual([]);
      await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
      await until('it is saved', async () => (await shownText(popup)).includes(word('savedIn')));
      expect(own.errors).toEqual([]);
    }).finally(build.remove);
  });
});

let papers = 0;

/** A paper that no other test has saved. */
async function openOwnPaper(): Promise<Page> {
  papers += 1;
  const code = `CO2603${papers}`;
  const path = CABLE_REPAIR.path.replace(/[^/]+\/$/, `${code.toLowerCase()}-not-served/`);
  site.put(path, publicationPage({ ...CABLE_REPAIR, title: CABLE_REPAIR.title.replace(/^\w+/, code) }));
  return chromium.open(site.address(path));
}

describe('a library that does not serve', () => {
  it('slow, then refused, then newer: each with its sentence', async () => {
    await inFreshBrowser({}, async (own) => {
      const page = await own.open(site.address(CABLE_REPAIR.path));
      const popup = await own.openPopup(page);
      await control(popup, 'button', word('saveTo', { list: word('defaultListName') }));
      const bare = await openBarePage(own);
      await bare.evaluate(startUpgrade);
      const waiting = await own.openPopup(page);
      await until('it says that it waits', async () =>
        (await shownText(waiting)).includes(word('libraryIsSlow')),
      );
      expect(await picturesOf(waiting, 'storage-refused', problemMessages['storage-refused'])).toEqual([]);
      await bare.evaluate(endUpgrade);
      await press(waiting, 'button', word('tryAgain'));
      expect(await picturesOf(waiting, 'library-newer', problemMessages['library-newer'])).toEqual([]);
    });
  });

  it('slow, for as long as anybody looks', async () => {
    const page = await openOwnPaper();
    await control(
      await chromium.openPopup(page),
      'button',
      word('saveTo', { list: word('defaultListName') }),
    );
    const bare = await openBarePage(chromium);
    await bare.evaluate(startLongWrite);
    const popup = await chromium.openPopup(page);
    expect(await picturesOf(popup, 'library-slow', word('libraryIsSlow'))).toEqual([]);
    await bare.evaluate(endUpgrade);
    await control(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await closePopup(popup);
    await bare.close();
    await page.close();
  });

  it('slow to save: it says so, and saves in the end', async () => {
    const page = await openOwnPaper();
    const popup = await chromium.openPopup(page);
    const save = word('saveTo', { list: word('defaultListName') });
    await control(popup, 'button', save);
    // Opened in the popup itself: another tab would close it.
    await popup.evaluate(startLongWrite);
    await press(popup, 'button', save);
    expect(await picturesOf(popup, 'saving-slowly', word('stillWorking'))).toEqual([]);
    await popup.evaluate(endUpgrade);
    await until('it is saved', async () => (await shownText(popup)).includes(word('savedIn')));
    expect(await shownText(popup)).not.toContain(word('stillWorking'));
    await closePopup(popup);
    await page.close();
  });

  it('full', async () => {
    const page = await openOwnPaper();
    const popup = await chromium.openPopup(page);
    const save = word('saveTo', { list: word('defaultListName') });
    await control(popup, 'button', save);
    // The error that the browser gives on a full disk; its quota can't be lowered for a driver with unlimited storage.
    await popup.evaluate(() => {
      const { prototype } = IDBObjectStore;
      const put = Object.getOwnPropertyDescriptor(prototype, 'put');
      Object.defineProperty(prototype, 'put', {
        ...put,
        value() {
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        },
      });
      addEventListener('room', () => Object.defineProperty(prototype, 'put', put ?? {}), { once: true });
    });
    await press(popup, 'button', save);
    expect(await picturesOf(popup, 'storage-full', problemMessages['storage-full'])).toEqual([]);
    await popup.evaluate(() => dispatchEvent(new Event('room')));
    await press(popup, 'button', save);
    await until('it is saved', async () => (await shownText(popup)).includes(word('savedIn')));
    expect(await shownText(popup)).not.toContain(problemMessages['storage-full']);
    await closePopup(popup);
    await page.close();
  });
});

describe('a page that cannot be reached', () => {
  it('crashed: reloading it from the popup brings the paper', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const session = await page.createCDPSession();
    const crashed = new Promise((resolve) => session.once('Inspector.targetCrashed', resolve));
    // The answer never comes: the page is gone.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    const popup = await chromium.openPopup(page);
    expect(await picturesOf(popup, 'page-crashed', problemMessages['no-receiver'])).toEqual([]);
    await press(popup, 'button', word('reloadPage'));
    await until('the paper is there', async () => (await shownText(popup)).includes(TITLE));
    await closePopup(popup);
    await page.close();
  });

  it('gone: the site does not answer', async () => {
    const page = await chromium.browser.newPage();
    await page.goto('https://gone.rsis.edu.sg/rsis-publication/rsis/gone/').catch(() => undefined);
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    expect(await picturesOf(popup, 'page-gone', problemMessages['no-receiver'])).toEqual([]);
    await closePopup(popup);
    await page.close();
  });

  it('logs no error in any of these states', () => {
    expect(chromium.errors).toEqual([]);
  });
});
