import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { REVERSIBLE, TRANSLATORS } from '../article/support/translate';
import { closePopup } from './chromium';
import { hasControl, press, shownText } from './controls';
import { extractInFront, extractUnder, readPopup } from './extension-calls';
import { LISTING } from './local-site';
import { paintedOn, waitForPainted } from './painted';
import { selectText } from './pointer';
import { CABLE_REPAIR, PUBLICATIONS, type SamplePublication } from './sample-publications';
import { page as pageOf, publicationPage } from './skeleton';
import { translate } from './translate';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const { site, chromium } = await withChromium();

const backwards = (text: string) =>
  text.replace(/\p{L}+/gu, (letters) => Array.from(letters).toReversed().join(''));
let count = 0;

/** Opens a publication under a code and an address of its own. */
async function openFresh(
  change: (html: string) => string = (html) => html,
): Promise<[Page, SamplePublication]> {
  count += 1;
  const code = `CO26${String(count).padStart(3, '0')}`;
  const path = CABLE_REPAIR.path.replace(/[^/]+\/$/, `${code.toLowerCase()}-translated/`);
  const publication = { ...CABLE_REPAIR, path, title: CABLE_REPAIR.title.replace(/^\w+/, code) };
  site.put(path, change(publicationPage(publication)));
  return [await chromium.open(site.address(path)), publication];
}

/** What is read of a page, without the popup that would show it. */
async function resultOf(page: Page) {
  await page.bringToFront();
  return extractInFront(chromium);
}

async function readingOf(page: Page) {
  const popup = await chromium.openPopup(page);
  const text = await readPopup(popup);
  const result = await extractUnder(popup);
  await closePopup(popup);
  return { text, result };
}

async function mark(page: Page, quote: string): Promise<void> {
  await selectText(page, quote);
  await press(page, 'button', word('yellow'));
  await waitForPainted(page, [quote]);
}

/** A page is settled once its own words were kept: at an idle moment after the load. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 50), { timeout: 1500 })),
  );
}

describe('a page in translation', () => {
  it.each(TRANSLATORS)('is read in its own words, and says so: %s', async (translator) => {
    const [page] = await openFresh();
    const before = await resultOf(page);
    await settled(page);
    await translate(page, translator);
    const { text, result } = await readingOf(page);
    expect(text).toContain(word('translatedPage'));
    if (before?.kind !== 'article') throw new Error('no article');
    expect(result).toEqual({ ...before, isTranslated: true, trace: expect.anything() });
    await page.close();
  });

  it.each(REVERSIBLE)('shows no highlight, and shows it again with the original: %s', async (translator) => {
    const [page, { quote }] = await openFresh();
    await mark(page, quote);
    await settled(page);
    await translate(page, translator);
    await waitForPainted(page, []);
    const popup = await chromium.openPopup(page);
    await until('the popup has the quote', async () => (await shownText(popup)).includes(quote));
    // Not lost: it stands in the popup, and asking for it says why it can't be shown.
    await popup.click('.highlight-quote');
    await until('the popup says why', async () => (await shownText(popup)).includes('Show the original'));
    await closePopup(popup);
    await translate(page, 'original');
    await waitForPainted(page, [quote]);
    await page.close();
  });

  it('says in a sentence why its words cannot be marked', async () => {
    const [page, { quote }] = await openFresh();
    await settled(page);
    await translate(page, 'google');
    await selectText(page, backwards(quote));
    await until('the page says why', () => hasControl(page, 'group', word('refused')));
    expect(await hasControl(page, 'button', word('yellow'))).toBe(false);
    expect(await saidOn(page)).toContain('This page is shown in translation');
    expect(await paintedOn(page)).toEqual([]);
    await translate(page, 'original');
    await mark(page, quote);
    await page.close();
  });

  it('is saved in its own words', async () => {
    const [page, { quote }] = await openFresh();
    await settled(page);
    await translate(page, 'edge');
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await until('it is saved', async () => (await shownText(popup)).includes(word('savedIn')));
    const stored = await storedTexts(popup);
    expect(stored.some((text) => text.includes(quote))).toBe(true);
    expect(stored.some((text) => text.includes(backwards(quote)))).toBe(false);
    await closePopup(popup);
    await page.close();
  });

  it('is taken up by the open popup as it comes and goes', async () => {
    const [page] = await openFresh();
    await settled(page);
    const popup = await chromium.openPopup(page);
    expect(await readPopup(popup)).not.toContain(word('translatedPage'));
    await translate(page, 'google');
    const says = () => shownText(popup).then((text) => text.includes(word('translatedPage')));
    await until('the popup says so', says);
    await translate(page, 'original');
    await until('the popup says so no more', async () => !(await says()));
    expect(await shownText(popup)).toContain('Ines Marlow');
    await closePopup(popup);
    await page.close();
  });

  it('takes in content that came late, before it was translated', async () => {
    const { quote } = CABLE_REPAIR;
    const [page] = await openFresh((html) =>
      html
        .replace('<section id="main">', '<section id="main" hidden>')
        .replace(quote, 'words that came first'),
    );
    await page.evaluate((late) => {
      const main = document.querySelector('#main');
      for (const paragraph of main?.querySelectorAll('p') ?? []) {
        paragraph.textContent = (paragraph.textContent ?? '').replace('words that came first', late);
      }
      main?.removeAttribute('hidden');
    }, quote);
    // The page is looked at 0.3 s after a change, and kept at the next idle moment.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await settled(page);
    await translate(page, 'google');
    expect(JSON.stringify(await resultOf(page))).toContain(quote);
    await page.close();
  });

  it('lists the titles of a listing in their own words', async () => {
    const page = await chromium.open(site.address(LISTING));
    await settled(page);
    await translate(page, 'google');
    const result = await resultOf(page);
    if (result?.kind !== 'listing') throw new Error('no listing');
    expect(result.items.map(({ title }) => title)).toEqual(
      PUBLICATIONS.map(({ title }) => title.replace(/^[A-Z]{2}\d{5} \| /u, '')),
    );
    await page.close();
  });
});

/** As a page that came translated, or was translated before the extension came. */
const translated = (html: string) =>
  html.replace('<html lang="en">', '<html lang="de" class="translated-ltr">');

describe('a page whose original nobody saw', () => {
  it('is neither read nor marked nor saved, and says what to do', async () => {
    const [page, { quote }] = await openFresh(translated);
    const { text, result } = await readingOf(page);
    expect(result).toMatchObject({ kind: 'none', reason: 'translated' });
    expect(text).toContain(word('reason-translated'));
    await selectText(page, quote);
    await until('the page says why', () => hasControl(page, 'group', word('refused')));
    expect(await hasControl(page, 'button', word('yellow'))).toBe(false);
    await page.close();
  });

  it('is read by the open popup as soon as it shows the original', async () => {
    const [page, { title }] = await openFresh(translated);
    const popup = await chromium.openPopup(page);
    expect(await readPopup(popup)).toContain(word('reason-translated'));
    await page.evaluate(() => {
      document.documentElement.className = '';
      document.documentElement.lang = 'en';
    });
    const name = title.replace(/^\w+ \| /u, '');
    await until('the popup shows the paper', async () => (await shownText(popup)).includes(name));
    await closePopup(popup);
    await page.close();
  });
});

describe('what is no translation', () => {
  it.each([
    {
      name: 'the old layout, made of font elements',
      change: (html: string) => html.replaceAll('<p>', '<p><font face="Arial" color="navy"><font size="2">'),
    },
    {
      name: 'words pasted from a translated page',
      change: (html: string) =>
        html.replaceAll('<p>', '<p _msttexthash="1"><font style="vertical-align: inherit;">'),
    },
    { name: 'another language', change: (html: string) => html.replace('lang="en"', 'lang="ms"') },
  ])('is read and marked as ever: $name', async ({ change }) => {
    const [page, { quote }] = await openFresh(change);
    expect(await resultOf(page)).toMatchObject({ kind: 'article', isTranslated: false });
    await mark(page, quote);
    await page.close();
  });

  it('is a page without an article, whatever its language', async () => {
    const path = '/rsis-publication/rsis/nothing-here/';
    site.put(path, pageOf('Nothing', '<h1>Nothing</h1>').replace('<html ', '<html class="translated-ltr" '));
    const page = await chromium.open(site.address(path));
    expect(await resultOf(page)).toMatchObject({ kind: 'none', reason: 'no-article' });
    await page.close();
  });

  it('leaves no error behind', () => {
    expect(chromium.errors).toEqual([]);
  });
});

/** All that a screen reader meets on a page, our closed shadow root included. */
async function saidOn(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => String(name?.value)).join('\n');
}

/** The texts that the library keeps, as JSON, read in the popup: it shares the database. */
function storedTexts(popup: Page): Promise<string[]> {
  return popup.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
        opening.onsuccess = () => {
          const all = opening.result.transaction('texts').objectStore('texts').getAll();
          all.onsuccess = () => resolve(all.result.map((text: unknown) => JSON.stringify(text)));
        };
      }),
  );
}
