import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { popupMessages } from '@/utils/i18n/en/popup';
import { problemMessages } from '@/utils/i18n/en/problem';
import type { Outcome } from '@/utils/problem';
import { BUILD, closePopup } from './chromium';
import { control, hasControl, press, shownText } from './controls';
import { download } from './downloads';
import { readPopup } from './extension-calls';
import { LAMPS, lampsPage } from './other-site-pages';
import { paintedOn, waitForPainted } from './painted';
import { selectText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { markWithNote } from './tour/marking-steps';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const ELSEWHERE = 'http://other.example';
const KEY = LAMPS.url.replace('http:', 'https:').replace(/\/$/, '');
const NOTE = 'Who pays for the fourth boat?';

const { site, chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  site.put(LAMPS.path, lampsPage());
});

afterEach(async () => {
  if (page && !page.isClosed()) await page.close();
});

const stateOf = (popup: Page) => popup.$eval('main', (main) => main.getAttribute('data-state'));

async function openPopup(state: string): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  expect(await stateOf(popup)).toBe(state);
  return popup;
}

/** Presses the toolbar button, then the one that has the page read; resolves to the popup over the paper. */
async function readAnyway(): Promise<Page> {
  const popup = await openPopup('elsewhere');
  await press(popup, 'button', word('readAnyway'));
  await popup.waitForSelector('main[data-state="article"]');
  return popup;
}

/** Worlds that scripts of the extension have in the page as it is now: none where none has run. */
async function ownWorlds(): Promise<string[]> {
  const session = await page.createCDPSession();
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await session.send('Runtime.enable');
  await session.detach();
  expect(origins).not.toEqual([]);
  return origins.filter((origin) => origin.startsWith('chrome-extension:'));
}

/** The origins that access is noted for; `forget` takes the notes away, as a restart of the browser does. */
async function notedAccess(forget = false): Promise<unknown[]> {
  const library = await chromium.openExtensionPage('library.html');
  const noted = await library.evaluate(async (isToForget) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
    interface Storage {
      session: { get(): Promise<Record<string, unknown>>; clear(): Promise<void> };
    }
    const all = await storage.session.get();
    if (isToForget) await storage.session.clear();
    return Object.values(all);
  }, forget);
  await library.close();
  return noted;
}

/** The messages of our script in the page, sent as a page would that has taken its world over. */
async function sendFromPage(message: object): Promise<Outcome<unknown> | null> {
  const realm = await until('our script is in the page', () => page.extensionRealms()[0]);
  return realm.evaluate((sent) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    interface Runtime {
      sendMessage(message: unknown): Promise<never>;
    }
    return Promise.resolve(runtime.sendMessage(sent)).then((answer) => answer ?? null);
  }, message);
}

const highlightsCall = (alias: string) => ({
  channel: 'from-page',
  call: 'highlightsOf',
  request: { aliases: [alias] },
});

describe('a page of another site, before the click', () => {
  it('holds nothing of ours, also while the popup is open', async () => {
    page = await chromium.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      // What a page can watch: names on its window, changes, the registries that scripts share.
      Object.assign(globalThis, { namesAtStart: Object.getOwnPropertyNames(window) });
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      for (const type of ['message', 'focusin', 'selectionchange'])
        addEventListener(type, () => seen.push(type));
      new MutationObserver(() => seen.push('mutation')).observe(document, {
        subtree: true,
        attributes: true,
      });
    });
    await page.goto(LAMPS.url);
    const look = () =>
      page.evaluate(() => {
        const own = globalThis as unknown as { namesAtStart: string[]; seen: string[] };
        const known = new Set([...own.namesAtStart, 'namesAtStart', 'seen']);
        return {
          names: Object.getOwnPropertyNames(window).filter((name) => !known.has(name)),
          html: document.documentElement.outerHTML,
          sheets: document.adoptedStyleSheets.length,
          painted: CSS.highlights.size,
          symbols: Object.getOwnPropertySymbols(window).length,
          seen: own.seen,
        };
      });
    const before = await look();
    const popup = await openPopup('elsewhere');
    const text = await shownText(popup);
    expect(text).toContain(popupMessages['reason-other-site']);
    expect(text).toContain('news.example');
    expect(text).not.toContain(LAMPS.title);
    // No world of the extension: no script of it has run here.
    expect(await ownWorlds()).toEqual([]);
    await closePopup(popup);
    expect(await look()).toEqual(before);
    expect(before).toMatchObject({ names: [], sheets: 0, painted: 0, symbols: 0, seen: [] });
  });

  it('reaches no file of the extension', async () => {
    page = await chromium.open(LAMPS.url);
    const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(BUILD, path.join(entry.parentPath, entry.name)));
    expect(files.length).toBeGreaterThan(10);
    const reached = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address).then(
              () => address,
              () => null,
            ),
          ),
        ),
      files.map((file) => chromium.extensionUrl(file)),
    );
    expect(reached.filter((address) => address !== null)).toEqual([]);
  });
});

// One story in order: each test goes on where the one before it ended.
describe('a page of another site, read at the click', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rsis-elsewhere-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is shown as a paper with its own publisher', async () => {
    page = await chromium.open(LAMPS.url);
    const popup = await readAnyway();
    expect(await ownWorlds()).toHaveLength(1);
    const text = await shownText(popup);
    for (const part of [LAMPS.title, LAMPS.publisher, 'Ilse van der Brink', '3 May 2024'])
      expect(text).toContain(part);
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await popup.waitForFunction((said) => document.body.innerText.includes(said), {}, word('savedIn'));
    await closePopup(popup);
  });

  it('is marked, loses its paint with a reload, and has it back at the next press without another question', async () => {
    page = await chromium.open(LAMPS.url);
    await closePopup(await readAnyway());
    await markWithNote(page, LAMPS.quote, NOTE);
    await waitForPainted(page, [LAMPS.quote]);
    await page.reload();
    expect(await paintedOn(page)).toEqual([]);
    const popup = await openPopup('article');
    await waitForPainted(page, [LAMPS.quote]);
    await until('the popup lists the note', async () => (await shownText(popup)).includes(NOTE));
    await closePopup(popup);
  });

  it('keeps its access on other pages of the site, in this tab alone', async () => {
    const second = '/city/2024/second/';
    site.put(second, lampsPage());
    page = await chromium.open(LAMPS.url);
    await closePopup(await readAnyway());
    await page.goto(new URL(second, LAMPS.url).href);
    await closePopup(await openPopup('article'));
    const tab = page;
    page = await chromium.open(LAMPS.url);
    const fresh = await openPopup('elsewhere');
    expect(await hasControl(fresh, 'button', word('readAnyway'))).toBe(true);
    await closePopup(fresh);
    await tab.close();
  });

  it('hears of changes that the popup makes', async () => {
    page = await chromium.open(LAMPS.url);
    const popup = await readAnyway();
    await waitForPainted(page, [LAMPS.quote]);
    await press(popup, 'radio', word('green'));
    await until('it is green', async () =>
      (await paintedOn(page)).some(({ name }) => name.includes('green')),
    );
    await closePopup(popup);
  });

  it('stands in the library under its publisher, and goes out with it', async () => {
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'heading', word('allPapers'));
    await until('the library lists it', async () => (await shownText(library)).includes(LAMPS.title));
    const text = await shownText(library);
    for (const part of [LAMPS.publisher, LAMPS.quote, NOTE]) expect(text).toContain(part);
    for (const label of ['markdown', 'json', 'bibtex'] as const) {
      const { file } = await download(chromium.browser, folder, label, async () => {
        if (!(await hasControl(library, 'button', word('exportAs', { format: word(label) }))))
          await (await library.waitForSelector(`aria/${word('exportList')}`))?.click();
        await press(library, 'button', word('exportAs', { format: word(label) }));
      });
      const written = readFileSync(file, 'utf8');
      expect(written).toContain(LAMPS.publisher);
      expect(written).toContain(LAMPS.quote);
      expect(written).not.toMatch(/Rajaratnam/);
    }
    await library.close();
  });

  it('is refused every call once its tab went to another site, and after it came back', async () => {
    page = await chromium.open(LAMPS.url);
    await closePopup(await readAnyway());
    expect(await sendFromPage(highlightsCall(KEY))).toMatchObject({ ok: true });
    expect(await sendFromPage(highlightsCall('CO26901'))).toMatchObject({ problem: 'bad-request' });
    await page.goto(`${ELSEWHERE}${LAMPS.path}`);
    expect(await ownWorlds()).toEqual([]);
    await page.goto(LAMPS.url);
    await closePopup(await openPopup('elsewhere'));
    expect(await ownWorlds()).toEqual([]);
    expect(await notedAccess()).toEqual([]);
  });

  it('loses its access with its tab', async () => {
    page = await chromium.open(LAMPS.url);
    await closePopup(await readAnyway());
    expect(await notedAccess()).toHaveLength(1);
    await page.close();
    await until('no access is noted', async () => (await notedAccess()).length === 0);
  });

  it('says on the page that the access has ended', async () => {
    page = await chromium.open(LAMPS.url);
    const popup = await readAnyway();
    await closePopup(popup);
    await waitForPainted(page, [LAMPS.quote]);
    expect(await notedAccess(true)).toEqual(['http://news.example']);
    await page.bringToFront();
    expect(await sendFromPage(highlightsCall(KEY))).toMatchObject({ problem: 'bad-sender' });
    await selectText(page, 'Nobody on either side of the table');
    await press(page, 'button', word('yellow'));
    await until('it says so', () => says(page, problemMessages['access-ended']));
    expect(await paintedOn(page)).toHaveLength(1);
  });

  it.each([
    { name: 'a dark page', look: { style: 'html { background: #111; color: #ddd; }' } },
    { name: 'a page that resets everything', look: { style: '* { all: initial !important; }' } },
    {
      name: 'a page with a strict policy',
      look: {
        head: `<meta http-equiv="content-security-policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
      },
    },
    { name: 'a page served without its own styles, in a form', look: { head: '<base target="_top">' } },
  ])('is marked on $name', async ({ name, look }) => {
    const at = `/looks/${name.replaceAll(/\W+/g, '-')}/`;
    site.put(at, lampsPage(look));
    page = await chromium.open(new URL(at, LAMPS.url).href);
    await closePopup(await readAnyway());
    await selectText(page, LAMPS.quote);
    const toolbar = await control(page, 'toolbar', word('toolbar'));
    const box = await toolbar.boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    await press(page, 'button', word('pink'));
    await waitForPainted(page, [LAMPS.quote]);
  });
});

/** Whether a sentence stands in the accessibility tree of a page, closed shadow roots included. */
async function says(of: Page, sentence: string): Promise<boolean> {
  const session = await of.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.some(({ name }) => String(name?.value).includes(sentence));
}

describe('a page that holds no article', () => {
  it('says so after the click', async () => {
    site.put('/app/', '<!doctype html><title>Desk</title><button type="button">New</button><p>Loading</p>');
    page = await chromium.open('http://news.example/app/');
    const popup = await openPopup('elsewhere');
    await press(popup, 'button', word('readAnyway'));
    await popup.waitForSelector('main[data-state="none"]');
    expect(await shownText(popup)).toContain(popupMessages['reason-no-article']);
    await closePopup(popup);
  });
});

describe('a page that no extension may read', () => {
  it.each([
    { address: 'about:blank', sentence: popupMessages['forbidden-browser'] },
    { address: 'chrome://version/', sentence: popupMessages['forbidden-browser'] },
    { address: `view-source:${LAMPS.url}`, sentence: popupMessages['forbidden-browser'] },
    { address: 'http://news.example/paper.pdf', sentence: popupMessages['forbidden-pdf'] },
    { address: `file://${import.meta.filename}`, sentence: popupMessages['forbidden-file'] },
  ])('says so instead of offering it: $address', async ({ address, sentence }) => {
    page = await chromium.open(address);
    const popup = await openPopup('forbidden');
    const text = await shownText(popup);
    expect(text).toContain(popupMessages['reason-other-site']);
    expect(text).toContain(sentence);
    expect(await hasControl(popup, 'button', word('readAnyway'))).toBe(false);
    await closePopup(popup);
  });
});

describe('an address that the browser could not load', () => {
  it('is the browser’s own page', async () => {
    page = await chromium.browser.newPage();
    await expect(page.goto('http://nowhere.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    const popup = await openPopup('forbidden');
    expect(await shownText(popup)).toContain(popupMessages['forbidden-browser']);
    await closePopup(popup);
  });
});

describe('pages of RSIS', () => {
  it('are read as ever, without a question', async () => {
    page = await chromium.open(site.address(CABLE_REPAIR.path));
    await closePopup(await openPopup('article'));
    expect(chromium.errors).toEqual([]);
  });
});
