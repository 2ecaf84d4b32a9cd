import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bitmap } from './bitmap';
import { control, press, shownText } from './controls';
import { fitTab, takePicture, takePictures } from './gallery';
import { LISTING } from './local-site';
import { MarkedPage } from './marked-page';
import { clickText } from './pointer';
import { openReader, saveIn } from './reader-pages';
import { FLOATING_SOLAR, GRAIN_RESERVE, HARBOUR_PILOTS } from './sample-publications';
import { publicationPage } from './skeleton';
import { standInForSpeech } from './stand-in-speech';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const WIDTHS = [320, 1280];
const IMAGE = '/wp-content/uploads/2025/11/channel.bmp';

const { site, chromium } = await withChromium();
let reader: Page;

const MORE = `<figure><img src="${IMAGE}" alt="The channel"><figcaption>The channel, seen from the desk.</figcaption></figure><p>The Remote Pilotage Authority (RPA) keeps the desk. In a good year the RPA is not heard of.</p><p>Nobody has asked the RPA what it would do in the minute after the screen goes dark, and it has not said so either.</p>`;

/** A page that holds an abstract, and leads to the whole as a PDF. */
const ABSTRACT_WITH_PDF = {
  ...FLOATING_SOLAR,
  path: '/staff-publication/shade-on-shared-water-in-full/',
  pdf: 'http://www.rsis.edu.sg/wp-content/uploads/2024/09/shade.pdf',
};

beforeAll(async () => {
  site.put(ABSTRACT_WITH_PDF.path, publicationPage(ABSTRACT_WITH_PDF));
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
  const marked = new MarkedPage(page);
  await marked.mark('A pilot ashore who loses the link has a telephone', 'Pink');
  await clickText(page, 'A pilot ashore who loses the link has a telephone');
  await marked.press(word('addNote'));
  await page.keyboard.type('Ask the crew.');
  await marked.press(word('save'));
  await marked.expectSaid('Saved');
  await page.close();
  reader = await openReader(chromium, address);
  await until('the highlight is listed', () => reader.$('.outline-quote'));
});

const theme = (name: 'colours-sepia' | 'colours-dark' | 'colours-system') =>
  press(reader, 'radio', word(name));

/** CSS pixels. */
const sizeOfType = () =>
  reader.$eval('.reader-text', (text) => Number.parseFloat(getComputedStyle(text).fontSize));

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
    // A pointer reaches what is said of a word, and takes it away when it leaves.
    await reader.hover('.reader-acronym');
    const tip = await (await reader.waitForSelector('.acronym-tip'))?.boundingBox();
    const mark = await (await reader.$('.reader-acronym'))?.boundingBox();
    if (!tip || !mark) throw new Error('they are shown');
    const x = mark.x + mark.width / 2;
    await reader.mouse.move(x, tip.y + tip.height / 2, { steps: 20 });
    expect(await reader.$('.acronym-tip')).not.toBeNull();
    await reader.mouse.move(x, Math.max(0, tip.y - 60));
    await until('it is gone', async () => (await reader.$('.acronym-tip')) === null);
  });

  it('what is chosen and where one is, in forced colours', async () => {
    await reader.setViewport({ width: 1280, height: 700 });
    const session = await reader.createCDPSession();
    const force = (value: string) =>
      session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await force('active');
    await reader.evaluate(() => document.querySelector('[data-n="12"]')?.scrollIntoView());
    await reader.waitForSelector('.outline-items button[aria-current]');
    await reader.keyboard.press('t');
    await reader.waitForSelector('.look-panel');
    await takePicture(reader, 'reader-forced-colours');
    const colour = (selector: string, name: 'backgroundColor' | 'borderInlineStartColor') =>
      reader.$eval(selector, (element, property) => getComputedStyle(element)[property], name);
    const [ground, edge] = ['backgroundColor', 'borderInlineStartColor'] as const;
    const chosen = await colour('.look-choices :checked + span', ground);
    expect(await colour('.look-choices :not(:checked) + span', ground)).not.toBe(chosen);
    expect(await colour('.reader-progress span', ground)).toBe(chosen);
    expect(await colour('.outline-items button[aria-current]', edge)).toBe(chosen);
    expect(await colour('.outline-items button:not([aria-current])', edge)).not.toBe(chosen);
    await force('none');
    await session.detach();
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
    // The largest type in the widest column: nothing of the text lies over what stands beside it.
    await reader.setViewport({ width: 1280, height: 700 });
    await press(reader, 'radio', word('width-wide'));
    for (let size = 19; size < 28; size = await sizeOfType()) await press(reader, 'button', word('larger'));
    expect(await takePictures(reader, 'reader-largest', fitTab, [1280])).toEqual([]);
    const [beside, lead] = await reader.$$eval('.reader-outline, .reader-lead', (all) =>
      all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(lead?.left).toBeGreaterThan(beside?.right ?? Number.POSITIVE_INFINITY);
    for (let size = 28; size > 19; size = await sizeOfType()) await press(reader, 'button', word('smaller'));
    await press(reader, 'radio', word('width-medium'));
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

  it('reads aloud by a voice of this machine alone, with the sentence that is spoken marked and in sight', async () => {
    await reader.setViewport({ width: 1280, height: 400 });
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    // It begins where one reads: that this is the beginning again is known with the next frame.
    await until('the reader is at its beginning', () =>
      reader.$$eval('.outline-items button', (all) =>
        all.every((one, at) => at === 0 || !one.hasAttribute('aria-current')),
      ),
    );
    const speech = await standInForSpeech(reader);
    await reader.keyboard.press('r');
    await press(reader, 'button', word('startReading'));
    /** What is painted as spoken: its words, and whether any of them are in the window. */
    const painted = () =>
      reader.evaluate(() => {
        const [range] = CSS.highlights.get('rsis-reader-spoken') ?? [];
        if (!(range instanceof Range)) return null;
        const { top, bottom } = range.getBoundingClientRect();
        return {
          text: range.toString().replace(/\s+/gu, ' ').trim(),
          isInSight: bottom > 0 && top < innerHeight,
        };
      });
    const expectSpoken = (count: number) =>
      until(`${count} are spoken, the last one marked and in sight`, async () => {
        const all = await speech.spoken();
        const now = await painted();
        // The marks of notes are painted with their sentence, and not spoken.
        const words = now?.text.replaceAll(/\[\d+\]/gu, '');
        return all.length === count && now?.isInSight && words === all.at(-1)?.text.replace(/\s+/gu, ' ');
      });
    await expectSpoken(1);
    expect(await takePictures(reader, 'reader-spoken', fitTab, [320])).toEqual([]);
    // What else comes to the foot of the window stands on its bar.
    await reader.$eval('.reader-number', (button) => (button as HTMLElement).click());
    await reader.keyboard.press('s');
    const cursor = await control(reader, 'group', word('cursor'));
    await until('what is said and the cursor stand on the bar', async () => {
      const { y = 0, height = 0 } = (await cursor.boundingBox()) ?? {};
      const [bar, said] = await reader.$$eval('.aloud, .toast', (all) =>
        all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
      );
      return bar && said && said.bottom <= bar.top && y > 0 && y + height <= bar.top;
    });
    await reader.keyboard.press('Escape');
    await reader.setViewport({ width: 1280, height: 400 });
    for (let count = 2; count <= 9; count += 1) {
      await speech.end();
      await expectSpoken(count);
    }
    const all = await speech.spoken();
    expect(new Set(all.map(({ text }) => text)).size).toBe(9);
    expect(new Set(all.map(({ voice }) => voice))).toEqual(new Set(['near']));
    // The keys of the reader, too: back is the sentence before, and after a pause it begins anew.
    await reader.keyboard.press('[');
    await expectSpoken(10);
    await reader.keyboard.press('f');
    await expectSpoken(11);
    await reader.keyboard.press('b');
    await expectSpoken(12);
    await reader.keyboard.press('r');
    await control(reader, 'button', word('startReading'));
    await reader.keyboard.press('r');
    await expectSpoken(13);
    const again = (await speech.spoken()).slice(9).map(({ text }) => text);
    expect(again).toEqual([7, 8, 7, 7].map((at) => all[at]?.text));
    await press(reader, 'button', word('stopReading'));
    await until('nothing is marked', async () => (await painted()) === null);
  });

  it('in print', async () => {
    await reader.setViewport({ width: 800, height: 1100 });
    // What a dark screen shows would be light words on white paper.
    await reader.keyboard.press('t');
    await theme('colours-dark');
    await reader.keyboard.press('Escape');
    await until('it is dark', () =>
      reader.evaluate(() => document.documentElement.style.colorScheme === 'dark'),
    );
    await reader.emulateMediaType('print');
    await takePicture(reader, 'reader-print');
    const found = await reader.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.reader-text p')];
      return {
        around: ['.reader-top', '.reader-outline', '.reader-ways', '.aloud'].filter((selector) =>
          [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0),
        ),
        // A slice that is far from the window is not laid out on the screen: on paper all of them are.
        missing: paragraphs.filter(
          (one) => !one.checkVisibility({ contentVisibilityAuto: true }) || one.clientHeight === 0,
        ).length,
        paragraphs: paragraphs.length,
        marked: [...CSS.highlights].filter(([name]) => name.includes('pink')).map(([, { size }]) => size),
        adjust: getComputedStyle(document.querySelector('.reader-text') ?? document.body).printColorAdjust,
        scheme: getComputedStyle(document.documentElement).colorScheme,
        from: [...document.querySelectorAll<HTMLElement>('.on-paper')]
          .filter((one) => one.checkVisibility())
          .map((one) => one.innerText.split('\n').at(-1)),
      };
    });
    expect(found).toMatchObject({ around: [], missing: 0, adjust: 'exact', scheme: 'light' });
    expect(found.from).toEqual([
      site.address(HARBOUR_PILOTS.path).replace('http:', 'https:'),
      'Ask the crew.',
    ]);
    expect(found.paragraphs).toBeGreaterThan(10);
    expect(found.marked).toContain(1);
    // Nothing keeps the browser from making pages of it: several, since nothing is cut off at the window.
    const sheets = Buffer.from(await reader.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    expect(sheets.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
    await reader.emulateMediaType('screen');
    await reader.keyboard.press('t');
    await theme('colours-system');
    await reader.keyboard.press('Escape');
  });

  it.each([
    { state: 'abstract', sample: FLOATING_SOLAR, says: word('abstractAlone'), pdfs: [] },
    {
      state: 'abstract-pdf',
      sample: ABSTRACT_WITH_PDF,
      says: word('abstractHere'),
      pdfs: [ABSTRACT_WITH_PDF.pdf],
    },
    { state: 'long-title', sample: GRAIN_RESERVE, says: word('keptOn', { day: '' }).trim(), pdfs: [] },
  ])('$state', async ({ state, sample, says, pdfs }) => {
    const page = await chromium.open(site.address(sample.path));
    const shown = await openReader(chromium, await saveIn(chromium, page));
    await page.close();
    expect(await shownText(shown)).toContain(says);
    expect(await shown.$eval('.reader-text', (text) => text.textContent)).toContain(sample.quote);
    expect(await shown.$$eval('.reader-paper a', (links) => links.map(({ href }) => href))).toEqual(
      expect.arrayContaining(pdfs),
    );
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
