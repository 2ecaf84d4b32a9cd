import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bitmap } from './bitmap';
import { press, shownText } from './controls';
import { fitTab, takePicture, takePictures } from './gallery';
import { LISTING } from './local-site';
import { MarkedPage } from './marked-page';
import { openReader, saveIn } from './reader-pages';
import { FLOATING_SOLAR, GRAIN_RESERVE, HARBOUR_PILOTS } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const WIDTHS = [320, 1280];
const IMAGE = '/wp-content/uploads/2025/11/channel.bmp';

const { site, chromium } = await withChromium();
let reader: Page;

const MORE = `<figure><img src="${IMAGE}" alt="The channel"><figcaption>The channel, seen from the desk.</figcaption></figure><p>The Remote Pilotage Authority (RPA) keeps the desk. In a good year the RPA is not heard of.</p><p>Nobody has asked the RPA what it would do in the minute after the screen goes dark, and it has not said so either.</p>`;

beforeAll(async () => {
  site.putImage(IMAGE, 'image/bmp', bitmap(640, 240, [120, 160, 180]));
  const { body } = HARBOUR_PILOTS;
  const at = body.indexOf('<h2>What the crews did');
  if (at === -1) throw new Error('the sample has another heading');
  site.put(
    HARBOUR_PILOTS.path,
    publicationPage({ ...HARBOUR_PILOTS, body: body.slice(0, at) + MORE + body.slice(at) }),
  );
  const page = await chromium.open(site.address(HARBOUR_PILOTS.path));
  const address = await saveIn(chromium, page);
  await new MarkedPage(page).mark('A pilot ashore who loses the link has a telephone', 'Pink');
  await page.close();
  reader = await openReader(chromium, address);
  await until('the highlight is listed', () => reader.$('.outline-quote'));
});

const theme = (name: 'colours-sepia' | 'colours-dark' | 'colours-system') =>
  press(reader, 'radio', word(name));

describe('the reader looks right and breaks no rule of accessibility', () => {
  it('a paper with a highlight, an image, notes and short forms', async () => {
    expect(await takePictures(reader, 'reader', fitTab, WIDTHS)).toEqual([]);
    await reader.setViewport({ width: 900, height: 700 });
    const shoot = async (name: string, selector: string) => {
      await reader.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
      await takePicture(reader, name);
    };
    await shoot('reader-image', 'img[alt="The channel"]');
    await shoot('reader-table', '.reader-text table');
    await reader.focus('.reader-acronym');
    await reader.waitForSelector('.acronym-tip');
    await takePicture(reader, 'reader-acronym');
    await reader.keyboard.press('Escape');
  });

  it('contents as a drawer, the appearance, the keys, a note', async () => {
    await reader.setViewport({ width: 320, height: 700 });
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await reader.keyboard.press('o');
    await reader.waitForSelector('[data-outline="open"]');
    expect(await takePictures(reader, 'reader-drawer', fitTab, [320])).toEqual([]);
    await reader.keyboard.press('Escape');
    await reader.keyboard.press('t');
    await reader.waitForSelector('.look-panel');
    expect(await takePictures(reader, 'reader-look', fitTab, WIDTHS)).toEqual([]);
    await theme('colours-sepia');
    expect(await takePictures(reader, 'reader-sepia', fitTab, [1280])).toEqual([]);
    await theme('colours-system');
    await reader.keyboard.press('Escape');
    await reader.keyboard.press('?');
    await reader.waitForSelector('.key-sheet');
    expect(await takePictures(reader, 'reader-keys', fitTab, [320])).toEqual([]);
    await reader.keyboard.press('Escape');
    await reader.setViewport({ width: 1280, height: 700 });
    await (await reader.$('.reader-text a[href^="#rsis-note-"]'))?.click();
    await reader.waitForSelector('.note-popover');
    expect(await takePictures(reader, 'reader-note', fitTab, [1280])).toEqual([]);
    await reader.keyboard.press('Escape');
  });

  it('reading aloud where the system has no voice of its own', async () => {
    await reader.keyboard.press('r');
    await until('it says so', async () => (await shownText(reader)).includes(word('noVoice')));
    expect(await takePictures(reader, 'reader-aloud', fitTab, [320])).toEqual([]);
    await press(reader, 'button', word('stopReading'));
  });

  it('in print', async () => {
    await reader.setViewport({ width: 800, height: 1100 });
    await reader.emulateMediaType('print');
    await takePicture(reader, 'reader-print');
    expect(await reader.$eval('.reader-top', (element) => element.getClientRects().length)).toBe(0);
    await reader.emulateMediaType('screen');
  });

  it.each([
    { state: 'abstract', sample: FLOATING_SOLAR, says: 'abstractAlone' },
    { state: 'long-title', sample: GRAIN_RESERVE, says: 'keptOn' },
  ] as const)('$state', async ({ state, sample, says }) => {
    const page = await chromium.open(site.address(sample.path));
    const shown = await openReader(chromium, await saveIn(chromium, page));
    await page.close();
    expect(await shownText(shown)).toContain(word(says, { day: '' }).trim());
    expect(await takePictures(shown, `reader-${state}`, fitTab, [320])).toEqual([]);
    await shown.close();
  });

  it('a paper that is not known, and one that was only listed', async () => {
    const unknown = await chromium.openExtensionPage('reader.html#key=CO99999');
    await until('it says so', async () => (await shownText(unknown)).includes(word('noPaperTitle')));
    expect(await takePictures(unknown, 'reader-unknown', fitTab, [320])).toEqual([]);
    await unknown.close();
    const listing = await chromium.open(site.address(LISTING));
    const popup = await chromium.openPopup(listing);
    await (await popup.waitForSelector('.add-bar button.primary, main button.primary'))?.click();
    await until('they are added', async () => /Added \d+ paper/.test(await shownText(popup)));
    const listed = await chromium.openExtensionPage('reader.html#key=CO26901');
    await until('it says so', async () => (await shownText(listed)).includes(word('noTextListed')));
    expect(await takePictures(listed, 'reader-listed', fitTab, [320])).toEqual([]);
    expect(chromium.errors).toEqual([]);
  });
});
