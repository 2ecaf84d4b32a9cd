import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, closePopup, launchChromium } from './chromium';
import { control, press, shownText } from './controls';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { ADVICE, lensPage, OUTLOOK, REPEATED } from './lens-paper';
import { type LocalSite, startLocalSite } from './local-site';
import { MarkedPage } from './marked-page';
import { paintedOn } from './painted';
import { findShownText } from './pointer';
import { openReader, saveIn } from './reader-pages';
import { until } from './until';
import { word } from './words';

const RECOMMENDATION = word('lens-recommendation');
const FORECAST = word('lens-forecast');

let site: LocalSite;
let chromium: Chromium;
let page: Page;
let reader: Page;

beforeAll(async () => {
  site = await startLocalSite();
  const { path, html } = lensPage('CO26955');
  site.put(path, html);
  chromium = await launchChromium(site);
  page = await chromium.open(site.address(path));
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const underlined = async (on: Page) =>
  (await paintedOn(on)).filter(({ name }) => name.startsWith('rsis-reader-lens-'));
const isUnderlined = async (on: Page, text: string) =>
  (await underlined(on)).some((painted) => painted.text === text && painted.shown);
const isHighlighted = async (on: Page, text: string) =>
  (await paintedOn(on)).some(({ name, text: said }) => name === 'rsis-reader-yellow' && said === text);

/** Whether the lines of the lens are seen: the page with them is another picture than without them. */
async function changesPicture(of: Page): Promise<boolean> {
  const seen = await of.screenshot({ encoding: 'base64' });
  await of.evaluate(setAside);
  const plain = await of.screenshot({ encoding: 'base64' });
  await of.evaluate(putBack);
  return seen !== plain;
}

/** These two run in the page, whose registry of what is painted all worlds share. */
function setAside(): void {
  const lines = [...CSS.highlights].filter(([name]) => name.startsWith('rsis-reader-lens-'));
  Object.assign(globalThis, { lines });
  for (const [name] of lines) CSS.highlights.delete(name);
}
function putBack(): void {
  const { lines } = globalThis as unknown as { lines: [string, Highlight][] };
  for (const [name, highlight] of lines) CSS.highlights.set(name, highlight);
}

// One story in order: each test goes on where the one before it ended.
describe('the policy lens', () => {
  it('counts the kinds in the popup and underlines nothing before it is switched on', async () => {
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    await control(popup, 'checkbox', `${RECOMMENDATION} 5`);
    await control(popup, 'checkbox', `${word('lens-number')} 1`);
    expect(await underlined(page)).toEqual([]);
    await (await popup.waitForSelector('details.late summary'))?.click();
    await until('the sentences are listed', async () => (await shownText(popup)).includes(ADVICE));
    expect(await shownText(popup)).toContain('“should”');
    expect(await takePictures(popup, 'lens-popup', fitPopup, [400])).toEqual([]);
    await press(popup, 'checkbox', `${FORECAST} 2`);
    await until('forecasts have gone', async () => !(await shownText(popup)).includes(OUTLOOK));
    await press(popup, 'checkbox', `${FORECAST} 2`);
    await until('forecasts are back', async () => (await shownText(popup)).includes(OUTLOOK));

    const accept = await popup.waitForSelector(
      '.lens-marks li:has([data-kind="recommendation"]) .lens-accept',
    );
    await accept?.press('Enter');
    await until('it is highlighted on the page', () => isHighlighted(page, ADVICE));
    await until('the list says so', async () => (await shownText(popup)).includes(word('acceptedAs')));
    const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
    await until('the focus is at the sentence', async () => (await focused()) === ADVICE);
    expect(await takePictures(popup, 'lens-popup-accepted', fitPopup, [400])).toEqual([]);
    await (await popup.waitForSelector('.toast button'))?.click();
    await until('it is no highlight', async () => !(await isHighlighted(page, ADVICE)));
    await until('it may be taken again', async () => !(await shownText(popup)).includes(word('acceptedAs')));

    await press(popup, 'checkbox', word('lensSwitch'));
    await until('the advice is underlined', () => isUnderlined(page, ADVICE));
    await closePopup(popup);
  });

  it('underlines on the page what is marked, no heading and no hindsight', async () => {
    const texts = (await underlined(page)).map(({ text }) => text);
    expect(texts).toContain(OUTLOOK);
    expect(texts.some((text) => /surprised|What States Should/.test(text))).toBe(false);
    expect(await isHighlighted(page, ADVICE)).toBe(false);
    const shown = (await underlined(page)).filter((one) => one.text === REPEATED && one.shown);
    expect(shown).toHaveLength(2);
  });

  it('draws its lines on the screen, none in print and none with forced colours', async () => {
    const session = await page.createCDPSession();
    const emulate = (media: string, forced: string) =>
      session.send('Emulation.setEmulatedMedia', {
        media,
        features: [{ name: 'forced-colors', value: forced }],
      });
    expect(await changesPicture(page)).toBe(true);
    await emulate('print', 'none');
    await takePicture(page, 'lens-page-print');
    expect(await changesPicture(page)).toBe(false);
    await emulate('', 'active');
    await until('no line is drawn', async () => (await underlined(page)).length === 0);
    await takePicture(page, 'lens-page-forced');
    await emulate('', 'none');
    await until('they are drawn again', () => isUnderlined(page, ADVICE));
    await session.detach();
  });

  it('says why, and makes a highlight with a tag of it', async () => {
    const marked = new MarkedPage(page);
    const place = await page.evaluate(findShownText, ADVICE);
    if (!place) throw new Error('the advice is not shown');
    await page.mouse.click(place.from.x + 20, place.from.y);
    await marked.find(word('lensCard'), 'dialog');
    await marked.expectSaid('“should”');
    for (const width of [320, 1280]) {
      await fitTab(page, width);
      await takePicture(page, `lens-page-${width}`);
    }
    expect(await marked.violations()).toEqual([]);
    await marked.press(word('acceptAs', { kind: RECOMMENDATION }));
    await until('it is highlighted', () => isHighlighted(page, ADVICE));
    await marked.expectSaid(word('markAccepted', { tags: RECOMMENDATION }));
    await marked.press(word('undo'));
    await until('it is no highlight', async () => !(await isHighlighted(page, ADVICE)));
  });

  it('is beside the text in the reader: its list leads to places, and a press makes a highlight', async () => {
    const address = await saveIn(chromium, page);
    reader = await openReader(chromium, address);
    await reader.setViewport({ width: 1280, height: 700 });
    await until('it is underlined here too', () => isUnderlined(reader, ADVICE));
    await (await reader.waitForSelector(`summary::-p-text(${word('lensTitle')})`))?.click();
    await press(reader, 'checkbox', `${FORECAST} 2`);
    await until('forecasts have gone', async () => !(await isUnderlined(reader, OUTLOOK)));
    const kinds = await reader.$$eval('.lens-marks strong', (all) => all.map((one) => one.dataset.kind));
    expect(kinds).toContain('evidence');
    expect(kinds).not.toContain('forecast');
    await reader.$eval('.lens-marks li:has([data-kind="recommendation"]) .lens-accept', (button) =>
      (button as HTMLElement).click(),
    );
    await until('it is highlighted', () => isHighlighted(reader, ADVICE));
    await until('the list says so', async () => (await shownText(reader)).includes(word('acceptedAs')));
    await reader.$eval('.lens-marks li:has([data-kind="evidence"]) .lens-text', (button) =>
      (button as HTMLElement).click(),
    );
    await until('it is flashed', async () =>
      (await paintedOn(reader)).some(({ name }) => name === 'rsis-reader-flash'),
    );
    expect(await takePictures(reader, 'lens-reader', fitTab, [1280])).toEqual([]);
  });
});

describe('who, where and when', () => {
  it('lists names with their paragraphs, each a way to its place', async () => {
    await (await reader.waitForSelector(`summary::-p-text(${word('whoWhereTitle')})`))?.click();
    await control(reader, 'button', word('placeOfEntity', { n: 4, name: 'Tan Wei Ming' }));
    const text = await shownText(reader);
    for (const name of ['Marine Cable Institute', 'Indonesia', 'Vietnam', 'March 2025'])
      expect(text).toContain(name);
    const search = await reader.$eval('.entity-search', (link) => link.getAttribute('href'));
    expect(search).toMatch(/^library\.html#papers\?q=%22/);
    await press(reader, 'button', word('placeOfEntity', { n: 4, name: 'Tan Wei Ming' }));
    expect(await takePictures(reader, 'entities-reader', fitTab, [1280])).toEqual([]);
    await reader.setViewport({ width: 320, height: 700 });
    // Until the page has come to know its new width, the key has another meaning.
    await until('the drawer is open', async () => {
      await reader.keyboard.press('o');
      return reader.waitForSelector('[data-outline="open"]', { timeout: 2000 }).catch(() => null);
    });
    expect(await takePictures(reader, 'entities-drawer', fitTab, [320])).toEqual([]);
    await reader.close();
  });
});
