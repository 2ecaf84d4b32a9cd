import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, closePopup, launchChromium } from './chromium';
import { control, press, shownText } from './controls';
import { fitTab, takePictures } from './gallery';
import { ABOUT, type LocalSite, startLocalSite } from './local-site';
import { MarkedPage, openArticle } from './marked-page';
import { selectText } from './pointer';
import { openReader } from './reader-pages';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { word } from './words';

const { quote } = CABLE_REPAIR;
const CITED = /^“a system that recovers quickly deters the first and survives the second” /;
const APA = /\(Marlow & Tan-Okafor, 2026, para\. \d+\)$/;
const OWN = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House style</title></info>
<citation><layout suffix="."><text variable="title"/></layout></citation></style>`;

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
    await takePictures(popup, 'cite-popup', fitTab, [380]).catch(() => []);
    await press(popup, 'button', word('citeOther'));
    await press(popup, 'button', word('cite-footnote'));
    await said(popup, word('quoteCited', { style: STYLE }));
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    await closePopup(popup);
    const note = await pasted();
    expect(note.lines[0]).toBe(`“${quote}”¹`);
    expect(note.lines[1]).toMatch(/^¹ Marlow, I\., & Tan-Okafor, R\. \(2026\)\. .* \(para\. \d+\)$/);
    expect(note.html).toContain('<sup>1</sup>');
  });

  it('in the library, in the style that is set, with a style of the user’s own', async () => {
    const page = await chromium.openExtensionPage('library.html#settings');
    const select = await page.waitForSelector(`aria/${word('citationStyle')}[role="combobox"]`);
    await select?.select('chicago-fullnote-bibliography');
    await said(page, 'A Sample Paper on Quiet Harbours');
    expect(await takePictures(page, 'cite-settings', fitTab, [320, 1280])).toEqual([]);
    await page.evaluate(() => {
      location.hash = '#papers';
    });
    await press(page, 'button', word('cite'));
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

  it('in the reader, and on the page in that style too', async () => {
    const page = await chromium.openExtensionPage('library.html');
    const link = await page.waitForSelector('a[href^="reader.html"]');
    const address = await link?.evaluate((element) => element.href);
    await page.close();
    const read = await openReader(chromium, address ?? '');
    await press(read, 'button', word('citePaper'));
    await said(read, word('paperCited', { style: 'House style' }));
    await takePictures(read, 'cite-reader', fitTab, [1280]);
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
