import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badgesOn, coveredBy, waitForBadges } from './badges';
import { closePopup } from './chromium';
import { control, hasControl, press, shownText, write } from './controls';
import { readPopup } from './extension-calls';
import { LISTING } from './local-site';
import { paintedOn, waitForPainted } from './painted';
import {
  CABLE_REPAIR,
  FLOATING_SOLAR,
  GRAIN_RESERVE,
  HARBOUR_PILOTS,
  PUBLICATIONS,
} from './sample-publications';
import { escapeHtml, type ListedItem, listingPage, page as pageAround } from './skeleton';
import { markWithNote } from './tour/marking-steps';
import { openList } from './tour/saving-steps';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const PAGE_2 = `${LISTING}page/2/`;
const LONG = '/publications/a-long-list/';
const LIST = word('defaultListName');
const titleOf = ({ title }: { title: string }) => title.replace(/^\w+ \| /u, '');

/** Papers that nobody wrote. */
const papers = (count: number): ListedItem[] =>
  Array.from({ length: count }, (_, n) => ({
    title: `Paper number ${n + 1} of a list that goes on for long`,
    path: `/rsis-publication/rsis/paper-${n + 1}-of-a-long-list/`,
    authors: 'Ines Marlow',
    date: '5 February 2026',
  }));

const { site, chromium } = await withChromium();

beforeEach(() => chromium.startAfresh());

afterEach(() => {
  if (chromium.errors.length > 0) throw new Error(chromium.errors.join('\n'));
});

async function openListing(path = LISTING): Promise<{ page: Page; popup: Page }> {
  const page = await chromium.open(site.address(path));
  const popup = await popupOver(page);
  return { page, popup };
}

async function popupOver(page: Page): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  return popup;
}

const says = (popup: Page, text: string) =>
  until(`the popup says: ${text}`, async () => (await shownText(popup)).includes(text));

/** The numbers of papers that the library has, by list; that of all of them comes from its worker. */
async function librarySays(): Promise<string> {
  const library = await chromium.openExtensionPage('library.html');
  const nav = await library.waitForSelector('nav.list-nav');
  const text = await until('all papers are counted', async () => {
    const shown = (await nav?.evaluate(({ innerText }) => innerText.replace(/\s+/gu, ' '))) ?? '';
    return /All papers \d/u.test(shown) && shown;
  });
  await library.close();
  return text;
}

describe('the popup over a list of papers', () => {
  it('adds one, some and all, says what stands where, and takes exactly that back', async () => {
    const { page, popup } = await openListing();
    await press(popup, 'button', word('addItem', { title: titleOf(HARBOUR_PILOTS) }));
    await says(popup, word('addedTo', { n: 1, list: LIST }));
    await waitForBadges(page, ['saved']);
    await control(popup, 'button', word('addAll', { n: 3 }));

    for (const paper of [CABLE_REPAIR, FLOATING_SOLAR])
      await press(popup, 'checkbox', word('selectItem', { title: titleOf(paper) }));
    await press(popup, 'button', word('addSelected', { n: 2 }));
    await says(popup, word('addedTo', { n: 2, list: LIST }));
    await waitForBadges(page, ['saved', 'saved', 'saved']);

    await press(popup, 'button', word('addAll', { n: 1 }));
    await says(popup, word('allInList', { n: 4, list: LIST }));
    await says(popup, word('addedTo', { n: 1, list: LIST }));
    await press(popup, 'button', word('undo'));
    await says(popup, word('takenBack', { n: 1, list: LIST }));
    await control(popup, 'button', word('addItem', { title: titleOf(GRAIN_RESERVE) }));
    await waitForBadges(page, ['saved', 'saved', 'saved']);
    expect(await librarySays()).toContain(`${LIST} 3`);
  });

  it('takes back by keys what was added, and adds it again', async () => {
    const { popup } = await openListing();
    const act = word('act-saveListed');
    const withControl = async (key: 'z' | 'y') => {
      await popup.keyboard.down('Control');
      await popup.keyboard.press(key);
      await popup.keyboard.up('Control');
    };
    await press(popup, 'checkbox', word('selectItem', { title: titleOf(HARBOUR_PILOTS) }));
    await press(popup, 'button', word('addSelected', { n: 1 }));
    await says(popup, word('addedTo', { n: 1, list: LIST }));
    await withControl('z');
    await says(popup, word('undone', { act }));
    await control(popup, 'button', word('addAll', { n: 4 }));
    await withControl('y');
    await says(popup, word('redone', { act }));
    await control(popup, 'button', word('addAll', { n: 3 }));
    expect(await librarySays()).toContain(`${LIST} 1`);
  });

  it('selects all and none, and adds to a new list what stands in another one', async () => {
    const { popup } = await openListing();
    await press(popup, 'button', word('addAll', { n: 4 }));
    await says(popup, word('allInList', { n: 4, list: LIST }));
    await popup.select('select', 'new');
    await write(popup, word('newListName'), 'Sea lanes');
    await press(popup, 'button', word('createList'));
    await control(popup, 'button', word('addAll', { n: 4 }));
    await press(popup, 'checkbox', word('selectAll'));
    await control(popup, 'button', word('addSelected', { n: 4 }));
    await press(popup, 'checkbox', word('selectAll'));
    expect(await hasControl(popup, 'button', word('addSelected', { n: 4 }))).toBe(false);
    await press(popup, 'checkbox', word('selectItem', { title: titleOf(CABLE_REPAIR) }));
    await press(popup, 'button', word('addSelected', { n: 1 }));
    await says(popup, word('addedTo', { n: 1, list: 'Sea lanes' }));
    await press(popup, 'button', word('undo'));
    await says(popup, word('takenBack', { n: 1, list: 'Sea lanes' }));
    // It stood in the library before: there it stays.
    expect(await librarySays()).toContain(`All papers 4 ${LIST} 4 Sea lanes 0`);
  });

  it('shows how far a long list has come, stops when asked, and goes on where it stopped', async () => {
    site.put(LONG, listingPage('A Long List', papers(120)));
    const { page, popup } = await openListing(LONG);
    await popup.evaluate((stop) => {
      const seen: string[] = [];
      (globalThis as unknown as { seen: string[] }).seen = seen;
      new MutationObserver(() => {
        const said = document.querySelector('.add-said')?.textContent ?? '';
        if (said !== '' && said !== seen.at(-1)) seen.push(said);
        if (!said.startsWith('Adding 25 ')) return;
        for (const button of document.querySelectorAll('button'))
          if (button.textContent === stop) button.click();
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }, word('stop'));
    const seen = () => popup.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);

    await press(popup, 'button', word('addAll', { n: 120 }));
    await says(popup, word('addedTo', { n: 50, list: LIST }));
    expect(await seen()).toEqual(['Adding 0 of 120…', 'Adding 25 of 120…']);
    expect(await librarySays()).toContain(`${LIST} 50`);
    await page.bringToFront();

    const again = await popupOver(page);
    await press(again, 'button', word('addAll', { n: 70 }));
    await says(again, word('addedTo', { n: 70, list: LIST }));
    expect(await librarySays()).toContain(`${LIST} 120`);
    await waitForBadges(
      page,
      Array.from({ length: 120 }, () => 'saved'),
    );
  });

  it('knows what is saved, read and highlighted, on each page of the list', async () => {
    const first = await chromium.open(site.address(CABLE_REPAIR.path));
    await markWithNote(first, CABLE_REPAIR.quote, 'A note.');
    await waitForPainted(first, [CABLE_REPAIR.quote]);
    const paper = await popupOver(first);
    await press(paper, 'button', word('saveTo', { list: LIST }));
    await says(paper, word('savedIn'));
    await paper.select('.status-picker select', 'read');
    await says(paper, word('statusChanged', { status: word('statusRead') }));
    await closePopup(paper);

    site.put(PAGE_2, listingPage('RSIS Commentary Series', [CABLE_REPAIR, ...papers(2)]));
    const { page, popup } = await openListing(PAGE_2);
    await waitForBadges(page, ['read 1']);
    for (const mark of [word('inThisList'), 'Read', word('highlightCount', { n: 1 })])
      await says(popup, mark);
    await control(popup, 'button', word('addAll', { n: 2 }));
    await closePopup(popup);

    await page.goto(site.address(LISTING));
    await waitForBadges(page, ['read 1']);
    await popupOver(page);
  });

  it('sets and takes back the status of a paper', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const popup = await popupOver(page);
    await press(popup, 'button', word('saveTo', { list: LIST }));
    await popup.waitForSelector('.status-picker select');
    await popup.select('.status-picker select', 'reading');
    await says(popup, word('statusChanged', { status: word('statusReading') }));
    await press(popup, 'button', word('undo'));
    await popup.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('.status-picker select')?.value === 'to-read',
    );
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'heading', word('allPapers'));
    await library.select('.status-picker select', 'read');
    await says(library, word('statusChanged', { status: word('statusRead') }));
    expect(await library.$eval('.status-picker select', (select) => select.value)).toBe('read');
  });
});

describe('a paper that was only listed', () => {
  it('becomes whole when its page is opened, and keeps its place in the list', async () => {
    const { popup, page } = await openListing();
    await press(popup, 'button', word('addItem', { title: titleOf(CABLE_REPAIR) }));
    await says(popup, word('addedTo', { n: 1, list: LIST }));
    await closePopup(popup);
    const library = await chromium.openExtensionPage('library.html');
    await says(library, word('notOpenedYet'));
    await page.bringToFront();
    await page.goto(site.address(CABLE_REPAIR.path));
    await until('the library has the paper', async () => {
      return !(await shownText(library)).includes(word('notOpenedYet'));
    });
    // In the background nothing is drawn that could be pressed.
    await library.bringToFront();
    await openList(library, LIST);
    // The series stands on its page, not on the list.
    const text = await shownText(library);
    expect(text).toContain(titleOf(CABLE_REPAIR));
    expect(text).toContain(word('noHighlightsHere'));
    expect(await paintedOn(page)).toEqual([]);
  });
});

describe('the form of facts of a paper that was listed without its code', () => {
  it('stays open with what was typed when its page is opened, and its acts can still be taken back', async () => {
    const uncoded = { ...CABLE_REPAIR, title: titleOf(CABLE_REPAIR) };
    site.put(LONG, listingPage('Without codes', [uncoded, ...papers(3)]));
    const { popup, page } = await openListing(LONG);
    await press(popup, 'button', word('addItem', { title: uncoded.title }));
    await says(popup, word('addedTo', { n: 1, list: LIST }));
    await closePopup(popup);
    const library = await chromium.openExtensionPage('library.html');
    const keyShown = () => library.$eval('[data-paper]', (card) => card.getAttribute('data-paper'));
    await press(library, 'button', word('editFacts'));
    const box = await control(library, 'textbox', word('field-number'));
    await box.type('901a');
    const before = await keyShown();
    await page.bringToFront();
    await page.goto(site.address(CABLE_REPAIR.path));
    await until('the paper has its code', async () => (await keyShown()) === 'CO26901');
    expect(before).not.toBe('CO26901');
    await library.bringToFront();
    const { focused, value } = await library.evaluate(() => {
      const field = document.activeElement;
      return {
        focused: field?.id.split('-').at(-1),
        value: field instanceof HTMLInputElement && field.value,
      };
    });
    expect([focused, value]).toEqual(['number', '901a']);
    await library.keyboard.press('Enter');
    await says(library, word('factsCorrected'));
    for (const act of ['act-correctPublication', 'act-saveListed'] as const) {
      await library.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
      await library.keyboard.down('Control');
      await library.keyboard.press('z');
      await library.keyboard.up('Control');
      await says(library, word('undone', { act: word(act) }));
    }
    expect(await librarySays()).toContain('All papers 0');
  });
});

/** Hears what visited pages ask for from now on, as any page of the extension does: the names of the calls, in order. */
async function callsOfPages(): Promise<() => Promise<string[]>> {
  const hearing = await chromium.openExtensionPage('library.html');
  await hearing.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { onMessage: { addListener: (hear: (message: { call: string }) => void) => void } };
      };
    };
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener(({ call }) => {
      heard.push(call);
    });
  });
  return () => hearing.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** The page's own elements as text. */
const withoutOurs = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('rsis-reader-companion')) ours.remove();
    return new XMLSerializer().serializeToString(copy);
  });

describe('the marks beside the titles of a list', () => {
  it('leave the page as it is, catch no click, and go and come with the switch', async () => {
    const page = await chromium.open(site.address(LISTING));
    await page.waitForSelector('.wogaa-sentiments');
    const before = await withoutOurs(page);
    const popup = await popupOver(page);
    expect(await page.$('rsis-reader-companion')).toBeNull();
    await press(popup, 'button', word('addAll', { n: 4 }));
    const badges = await waitForBadges(page, ['saved', 'saved', 'saved', 'saved']);
    expect(await withoutOurs(page)).toBe(before);
    expect(await page.$$('rsis-reader-companion')).toHaveLength(1);
    const [first] = badges;
    if (!first) throw new Error('no badge');
    const under = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      (first.left + first.right) / 2,
      (first.top + first.bottom) / 2,
    );
    expect(under).toBe('p');

    await press(popup, 'checkbox', word('showListingMarks'));
    await waitForBadges(page, []);
    await press(popup, 'checkbox', word('showListingMarks'));
    await waitForBadges(page, ['saved', 'saved', 'saved', 'saved']);
    await press(popup, 'checkbox', word('showListingMarks'));
    await waitForBadges(page, []);
    await closePopup(popup);
    const calls = await callsOfPages();
    await page.bringToFront();
    await page.reload();
    // Nothing of ours is in the page, not even what would read it.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.$('rsis-reader-companion')).toBeNull();
    expect((await calls()).filter((call) => call === 'listingStates')).toHaveLength(1);

    await Promise.all([page.waitForNavigation(), page.click(`a[href="${CABLE_REPAIR.path}"]`)]);
    expect(page.url()).toBe(site.address(CABLE_REPAIR.path));
  });

  it.each([1280, 700, 320])('cover no text and stay in the window at %d px', async (width) => {
    site.put(LONG, pageAround('Lists of all kinds', LAYOUTS));
    const { page, popup } = await openListing(LONG);
    await page.setViewport({ width, height: 800 });
    await press(popup, 'button', word('addAll', { n: PUBLICATIONS.length + 8 }));
    await says(popup, word('allInList', { n: PUBLICATIONS.length + 8, list: LIST }));
    let shown = await badgesOn(page);
    await until('badges', async () => {
      shown = await badgesOn(page);
      return shown.length >= 6;
    }).catch((cause: unknown) => {
      throw new Error(`Shown: ${JSON.stringify(shown)}`, { cause });
    });
    const badges = shown;
    expect(await coveredBy(page, badges)).toEqual([]);
  });

  it('follow the page: a resize, a box that scrolls, titles that come late', async () => {
    site.put(LONG, pageAround('Lists of all kinds', LAYOUTS));
    const { page, popup } = await openListing(LONG);
    await press(popup, 'button', word('addAll', { n: PUBLICATIONS.length + 8 }));
    await says(popup, word('allInList', { n: PUBLICATIONS.length + 8, list: LIST }));
    await closePopup(popup);
    const settled = async (what: string, isRight: (count: number) => boolean) => {
      await until(what, async () => {
        const badges = await badgesOn(page);
        return isRight(badges.length) && (await coveredBy(page, badges)).length === 0;
      });
      return (await badgesOn(page)).length;
    };
    const wide = await settled('badges', (count) => count >= 6);
    for (const width of [320, 1000, 500]) {
      await page.setViewport({ width, height: 800 });
      await settled(`badges at ${width} px`, (count) => count > 4);
    }
    await page.setViewport({ width: 1280, height: 800 });
    await settled('badges as before', (count) => count === wide);
    await page.evaluate(() => document.querySelector('.box')?.scrollTo({ top: 60 }));
    await settled('fewer badges: the box shows no title', (count) => count < wide);
    await page.evaluate(() => document.querySelector('.box')?.scrollTo({ top: 0 }));
    await settled('all of them', (count) => count === wide);

    await page.evaluate((path) => {
      const late = document.createElement('p');
      late.innerHTML = `<a href="${path}">Paper number 1 of a list that goes on for long</a>`;
      document.querySelector('#late')?.append(late);
    }, papers(1)[0]?.path ?? '');
    const more = await popupOver(page);
    await press(more, 'button', word('addAll', { n: 1 }));
    await says(more, word('allInList', { n: PUBLICATIONS.length + 9, list: LIST }));
    await closePopup(more);
    expect(await settled('one more', (count) => count === wide + 1)).toBe(wide + 1);
  });

  it('stay away from a page of a section, and from one with papers that nobody saved', async () => {
    const { page, popup } = await openListing();
    await closePopup(popup);
    for (const path of ['/research/maritime/', LISTING]) {
      await page.goto(site.address(path));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await page.$('rsis-reader-companion')).toBeNull();
    }
  });
});

const link = ({ path, title }: { path: string; title: string }) =>
  `<a class="link" href="${path}">${escapeHtml(title)}</a>`;
const numbered = papers(9).slice(1);

/** Lists as sites lay them out: cards with positions, a grid of full lines, a table, a line of links, a box that scrolls. */
const LAYOUTS = `<section class="publication-listing"><style>
.grid { display: grid; grid-template-columns: repeat(2, 1fr); gap: 8px; }
.grid > div { position: relative; border: 1px solid #999; padding: 4px; text-align: justify; text-align-last: justify; }
.box { height: 90px; overflow: auto; border: 1px solid #999; }
.raised { position: relative; z-index: 5; background: #fafafa; }
</style>
<div class="raised">${PUBLICATIONS.map((item) => `<article><p class="headline">${link(item)}</p><p>${item.authors}</p></article>`).join('')}</div>
<div class="grid">${numbered
  .slice(0, 2)
  .map((item) => `<div><p>${link(item)}</p><p>${item.authors}</p></div>`)
  .join('')}</div>
<table>${numbered
  .slice(2, 4)
  .map((item) => `<tr><td>${item.date}</td><td>${link(item)}</td><td>${item.authors}</td></tr>`)
  .join('')}</table>
<p>${numbered.slice(4, 6).map(link).join(', ')}, and more words that follow behind the last of them in the same line.</p>
<div class="box">${numbered
  .slice(6)
  .map((item) => `<p style="margin:0 0 150px">${link(item)}</p>`)
  .join('')}</div><div id="late"></div></section>`;
