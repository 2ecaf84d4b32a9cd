import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, closePopup, launchChromium } from './chromium';
import { control, press, shownText } from './controls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { ABOUT, type LocalSite, startLocalSite } from './local-site';
import { MarkedPage, openArticle } from './marked-page';
import { menu, shortcut } from './page-commands';
import { paintedOn, waitForPainted } from './painted';
import { clickText, selectText } from './pointer';
import { openReader } from './reader-pages';
import { CABLE_REPAIR, FLOATING_SOLAR } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { word } from './words';

const { quote } = CABLE_REPAIR;
const CITED = /^“a system that recovers quickly deters the first and survives the second” /;
const APA = /\(Marlow & Tan-Okafor, 2026, para\. \d+\)$/;
/** What quotes RSIS in another outlet. */
const EXCERPT = '/media-highlight/rsis/what-the-ferry-knows/';
const OWN = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House style</title></info>
<citation><layout suffix="."><text variable="title"/></layout></citation></style>`;

let toExport: string;
let site: LocalSite;
let chromium: Chromium;
let marked: MarkedPage;
/** What reads the clipboard, apart from the page that wrote it. */
let reader: MarkedPage;

beforeAll(async () => {
  site = await startLocalSite();
  chromium = await launchChromium(site);
  marked = await openArticle(chromium, site);
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** What is on the clipboard in both flavours. */
const pasted = async () => {
  const page = await chromium.open(site.address(ABOUT));
  reader = new MarkedPage(page);
  const clipboard = await reader.pasted();
  await page.close();
  return { lines: clipboard.plain.split('\n'), html: clipboard.html };
};
const said = (page: Page, text: string) =>
  until(`said: ${text}`, async () => (await shownText(page)).includes(text));
const STYLE = 'APA, 7th edition';
const takeCard = async (name: string) => {
  const { page } = marked;
  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 700 });
    await takePicture(page, `cite-${name}-${scheme}-${width}`);
    expect(await marked.violations()).toEqual([]);
  }
  await page.emulateMediaFeatures([]);
  await page.setViewport({ width: 1280, height: 900 });
};

/** Milliseconds after which a menu that was not heard is pressed again. */
const DRAWN_MS = 2000;
/** Whatever a driver evaluates counts as a press, and lets the page copy: this does not. */
const evaluateUnpressed = async (page: Page, expression: string) => {
  const session = await page.createCDPSession();
  await session.send('Runtime.evaluate', { expression, userGesture: false });
  await session.detach();
};
const selectUnpressed = (page: Page, text: string) =>
  evaluateUnpressed(
    page,
    `(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(${JSON.stringify(text)});
        if (at === -1 || !node.parentElement.checkVisibility()) continue;
        node.parentElement.scrollIntoView({ block: 'center' });
        getSelection().setBaseAndExtent(node, at, node, at + ${text.length});
        return;
      }
    })()`,
  );
/**
 * Asks in the menu until it is heard: a page that was loaded anew is not there at once. What is open is read in the
 * tree alone, since every other question of a driver counts as a press, and lets the page copy.
 */
const askUntilOpen = (item: string, card: string) =>
  until(`the card ${card} is open`, async () => {
    await menu(chromium, item);
    return until('it is drawn', () => isOpen(card), DRAWN_MS).catch(() => false);
  });
const isOpen = async (card: string) => {
  const session = await marked.page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  // The focus comes to it after it is drawn: before that, Enter is not its own.
  const hasFocus = nodes.some(
    ({ role, properties = [] }) =>
      (role?.value === 'button' || role?.value === 'textbox') &&
      properties.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return hasFocus && nodes.some(({ role, name }) => role?.value === 'dialog' && name?.value === card);
};

describe('a quote is cited in one press', () => {
  it('beside the words that are selected, and on the card of a highlight in the other form', async () => {
    await selectText(marked.page, quote);
    await marked.press(word('cite'));
    await marked.expectSaid(word('quoteCited', { style: STYLE }));
    const first = await pasted();
    await marked.page.bringToFront();
    expect(first.lines[0]).toMatch(CITED);
    expect(first.lines[0]).toMatch(APA);
    expect(first.lines[1]).toMatch(/#:~:text=/);
    expect(first.html).toContain('(Marlow &amp; Tan-Okafor, 2026');
    expect(first.html).toMatch(/<a href="[^"]*#:~:text=/);

    await marked.mark(quote);
    const popup = await chromium.openPopup(marked.page);
    await (await control(popup, 'button', word('cite'))).click();
    await said(popup, word('quoteCited', { style: STYLE }));
    await press(popup, 'button', word('citePaper'));
    await said(popup, word('paperCited', { style: STYLE }));
    await takePictures(popup, 'cite-popup', fitPopup, [380]);
    await press(popup, 'button', word('citeOther'));
    await press(popup, 'button', word('cite-footnote'));
    await said(popup, word('quoteCited', { style: STYLE }));
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    const way = await control(popup, 'link', word('exportPaper'));
    toExport = await way.evaluate((one) => (one as HTMLAnchorElement).href);
    await closePopup(popup);
    const note = await pasted();
    expect(note.lines[0]).toBe(`“${quote}”¹`);
    expect(note.lines[1]).toMatch(/^¹ Marlow, I\., & Tan-Okafor, R\. \(2026\)\. .* \(para\. \d+\)$/);
    expect(note.html).toContain('<sup>1</sup>');
  });

  it('on the card of a highlight, in the form that is chosen there', async () => {
    await clickText(marked.page, quote);
    await marked.find('Highlight', 'dialog');
    await marked.press(word('citeOther'));
    await takeCard('forms');
    await marked.press(word('cite-footnote'));
    await marked.expectSaid(word('quoteCited', { style: STYLE }));
    expect((await pasted()).lines.slice(0, 2)).toEqual([
      `“${quote}”¹`,
      expect.stringMatching(/^¹ Marlow, I\., & Tan-Okafor, R\. \(2026\)\. /),
    ]);
    await marked.page.bringToFront();
    await marked.page.keyboard.press('Escape');
    await marked.expectGone('Highlight', 'dialog');
  });

  it('of the sentence at the cursor, by a key', async () => {
    await shortcut(chromium, 'sentence-cursor');
    await until('the cursor is on', async () =>
      (await paintedOn(marked.page)).some(({ name }) => name === 'rsis-reader-cursor'),
    );
    await marked.page.keyboard.press('j');
    await marked.page.keyboard.press('j');
    await marked.expectSaid('Pooling crews, permits and spare parts');
    await marked.page.keyboard.press('c');
    await marked.expectSaid(word('quoteCited', { style: STYLE }));
    expect((await pasted()).lines[0]).toMatch(
      /^“Pooling crews, permits and spare parts .*” \(Marlow & Tan-Okafor, 2026/,
    );
    await marked.page.bringToFront();
    await marked.page.keyboard.press('Escape');
  });

  it('by a shortcut of the browser, of what is selected', async () => {
    // What is said may still be that of the step before: what is copied tells.
    await until('the selected words are copied', async () => {
      await selectText(marked.page, 'recovers quickly');
      await shortcut(chromium, 'cite');
      await marked.expectSaid(word('quoteCited', { style: STYLE }));
      const [first = ''] = (await pasted()).lines;
      return /^“recovers quickly” \(Marlow & Tan-Okafor, 2026, para\. \d+\)$/.test(first);
    });
    await marked.page.bringToFront();
  });

  it('from the context menu, on a card that waits for Enter where the page may not copy', async () => {
    const { page } = marked;
    await page.bringToFront();
    await page.reload();
    await selectUnpressed(page, 'recovers quickly');
    await askUntilOpen('cite', word('cite'));
    // Once more where the menu was heard twice: the second card has the focus a moment later.
    await until('it is copied', async () => {
      await page.keyboard.press('Enter');
      return (await marked.texts()).some((one) => one.includes(word('copied')));
    });
    await takeCard('card-ready');
    const { lines, html } = await pasted();
    expect(lines[0]).toMatch(/^“recovers quickly” \(Marlow & Tan-Okafor, 2026, para\. \d+\)$/);
    expect(lines[1]).toMatch(/#:~:text=/);
    expect(html).toContain('(Marlow &amp; Tan-Okafor, 2026');
  });

  it('not over a note that is being written: it says so, and not a letter is lost', async () => {
    const { page } = marked;
    await page.bringToFront();
    await page.reload();
    await selectUnpressed(page, 'recovers quickly');
    await askUntilOpen('note', word('newNoteCard'));
    // A key would be a press.
    await evaluateUnpressed(page, `document.execCommand('insertText', false, 'Half a thought')`);
    await menu(chromium, 'cite');
    await marked.expectSaid(word('copy-needs-press'));
    // With a press it is copied, and the note goes on.
    await page.keyboard.type(' and the rest');
    await shortcut(chromium, 'cite');
    await marked.expectSaid(word('quoteCited', { style: STYLE }));
    const box = await marked.find(word('note'), 'textbox');
    expect(await box.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe(
      'Half a thought and the rest',
    );
    expect((await pasted()).lines[0]).toMatch(/^“recovers quickly” \(/);
    await page.bringToFront();
    await marked.press(word('discardNote'));
    await marked.expectGone(word('newNoteCard'), 'dialog');
  });

  it('with a warning where it is an excerpt of another outlet', async () => {
    site.put(EXCERPT, publicationPage({ ...FLOATING_SOLAR, placement: 'single', pdf: null }));
    const excerpt = new MarkedPage(await chromium.open(site.address(EXCERPT)));
    await selectText(excerpt.page, FLOATING_SOLAR.quote);
    await excerpt.press(word('cite'));
    await excerpt.expectSaid(word('citeWarn-excerpt'));
    await takePicture(excerpt.page, 'cite-excerpt');
    const { lines } = await pasted();
    expect(lines[0]).toContain(FLOATING_SOLAR.quote);
    expect(lines[0]).not.toContain('Rajaratnam');
    await excerpt.close();
  });

  it('with a warning where the paper was edited since', async () => {
    const { page } = marked;
    const at = new URL(page.url()).pathname;
    const code = /co\d+/.exec(at)?.[0].toUpperCase() ?? '';
    const title = CABLE_REPAIR.title.replace(/^\w+/, code);
    const body = CABLE_REPAIR.body.replace('recovers quickly', 'recovers swiftly');
    site.put(at, publicationPage({ ...CABLE_REPAIR, title, body }));
    const swiftly = quote.replace('quickly', 'swiftly');
    await page.bringToFront();
    await page.reload();
    await waitForPainted(page, [swiftly]);
    await clickText(page, swiftly);
    await marked.find('Highlight', 'dialog');
    await marked.press(word('cite'));
    await marked.expectSaid(word('citeWarn-changed'));
    await takeCard('changed');
    // The words stay those that were marked.
    expect((await pasted()).lines[0]).toMatch(CITED);
    // And a warning of its own where they are gone.
    const without = CABLE_REPAIR.body.replace(/[^.>]*recovers quickly[^.<]*\./, 'Nothing is said of it now.');
    const citeAfter = async (now: string, state: 'lost' | 'uncertain') => {
      site.put(at, publicationPage({ ...CABLE_REPAIR, title, body: now }));
      await page.bringToFront();
      await page.reload();
      const popup = await chromium.openPopup(page);
      await said(popup, word(`state-${state}`));
      await press(popup, 'button', word('cite'));
      await said(popup, word(`citeWarn-${state}`));
      await takePicture(popup, `cite-popup-${state}`);
      await closePopup(popup);
    };
    await citeAfter(without, 'lost');
    expect((await pasted()).lines[0]).toContain(quote);
    // Where a negation was put into them, it is not certain that they are the same.
    const denied = CABLE_REPAIR.body.replace('recovers quickly', 'never recovers quickly');
    await citeAfter(denied, 'uncertain');
    site.put(at, publicationPage({ ...CABLE_REPAIR, title }));
    await page.bringToFront();
    await page.reload();
    await waitForPainted(page, [quote]);
  });

  it('in the library, in the style that is set, with a style of the user’s own', async () => {
    const page = await chromium.openExtensionPage('library.html#settings');
    const select = await control(page, 'combobox', word('citationStyle'));
    await select?.select('chicago-fullnote-bibliography');
    await said(page, 'A Sample Paper on Quiet Harbours');
    expect(await takePictures(page, 'cite-settings', fitTab, [320, 1280])).toEqual([]);
    await page.evaluate(() => {
      location.hash = '#papers';
    });
    // The first press counts as if what cites had come too late for it.
    await page.evaluate(() => {
      const real = document.execCommand.bind(document);
      Object.assign(document, { execCommand: () => void Object.assign(document, { execCommand: real }) });
    });
    await press(page, 'button', word('cite'));
    await said(page, word('citeIsReady'));
    expect(await takePictures(page, 'cite-ready', fitTab, [320, 1280])).toEqual([]);
    await press(page, 'button', word('citeCopyReady'));
    await said(page, word('quoteCited', { style: 'Chicago, 17th edition (notes and bibliography)' }));
    const cited = await pasted();
    expect(cited.lines[0]).toMatch(
      /” \(Ines Marlow and Ravi Tan-Okafor, “Mending the Cables: .*, para\. \d+, https?:/,
    );

    await page.bringToFront();
    await page.evaluate(() => {
      location.hash = '#settings';
    });
    const file = path.join(os.tmpdir(), `cite-${process.pid}.csl`);
    const picker = await page.waitForSelector('.settings input[type="file"]');
    writeFileSync(file, '<!DOCTYPE style [<!ENTITY a "b">]><style/>');
    await picker?.uploadFile(file);
    await said(page, word('styleFault-no-xml'));
    writeFileSync(file, OWN);
    await picker?.uploadFile(file);
    await said(page, word('styleAdded', { title: 'House style' }));
    await said(page, '(A Sample Paper on Quiet Harbours, para. 7)');
    await page.close();
  });

  it('and exported from the popup’s own link, for this paper alone', async () => {
    const page = await chromium.open(toExport);
    await control(page, 'heading', word('exportTitle'));
    expect(await page.$eval('.export-choices select', (choice) => choice.value)).toBe('paper');
    await until('the preview', () =>
      page
        .$eval('.export-preview pre', (shown) => shown.textContent?.includes('Counting Days'))
        .catch(() => false),
    );
    await page.keyboard.press('Escape');
    await until('the address asks for it no more', () => page.evaluate(() => !/export=/.test(location.hash)));
    await page.close();
  });

  it('in the reader, and on the page in that style too', async () => {
    const page = await chromium.openExtensionPage('library.html');
    const link = await page.waitForSelector('a[href^="reader.html"]');
    const address = await link?.evaluate((element) => element.href);
    await page.close();
    const read = await openReader(chromium, address ?? '');
    const session = await read.createCDPSession();
    const scripts: string[] = [];
    session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
    await session.send('Debugger.enable');
    const isLoaded = () => scripts.some((url) => url.includes('/engine-'));
    expect([scripts.length > 0, isLoaded()]).toEqual([true, false]);
    await (await control(read, 'button', word('citePaper'))).hover();
    await until('what cites is loaded before the press', async () => isLoaded());
    await session.detach();
    await press(read, 'button', word('citePaper'));
    await said(read, word('paperCited', { style: 'House style' }));
    expect(await takePictures(read, 'cite-reader', fitTab, [320, 1280])).toEqual([]);
    const way = await control(read, 'link', word('exportPaper'));
    expect(await way.evaluate((one) => (one as HTMLAnchorElement).href)).toBe(toExport);
    await read.close();
    await marked.page.bringToFront();
    await selectText(marked.page, 'recovers quickly');
    await marked.press(word('cite'));
    await marked.expectSaid(word('quoteCited', { style: 'House style' }));
    expect((await pasted()).lines[0]).toMatch(
      /^“recovers quickly” \(Mending the Cables: Counting Days, Not Dollars, para\. \d+\)$/,
    );
    expect(chromium.errors).toEqual([]);
  });
});
