import { type Page, TargetType } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { named } from './controls';
import { paintedOn, waitForPainted } from './painted';
import { clickText, selectText } from './pointer';
import { CABLE_REPAIR, GRAIN_RESERVE } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';

const { site, chromium } = await withChromium();
let page: Page;

const { quote } = CABLE_REPAIR;

afterEach(async () => {
  if (!page.isClosed()) await page.close();
});

/** Finds by role and name as a screen reader does, also in the closed shadow root. */
const find = (name: string, role: string) => named(page, name, role);
const press = async (name: string, role = 'button') => (await find(name, role)).click();
const isThere = async (name: string, role: string) => (await page.$(`aria/${name}[role="${role}"]`)) !== null;
const expectGone = (name: string, role: string) =>
  until(`no ${role} ${name}`, async () => !(await isThere(name, role)));

/** Waits until a text stands in the accessibility tree, which shows closed shadow roots. */
async function expectSaid(text: string): Promise<void> {
  await until(`said: ${text}`, async () => (await texts()).some((one) => one.includes(text)));
}

/** The names of everything that a screen reader meets. */
async function texts(): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => String(name?.value));
}

let articles = 0;

/** Opens a publication that no other test has marked: the sample under a code and an address of its own. */
async function openArticle(sample = CABLE_REPAIR): Promise<void> {
  articles += 1;
  const code = `CO26${String(articles).padStart(3, '0')}`;
  const path = sample.path.replace(/[^/]+\/$/, `${code.toLowerCase()}-sample/`);
  site.put(path, publicationPage({ ...sample, title: sample.title.replace(/^\w+/, code) }));
  page = await chromium.open(site.address(path));
}

async function mark(text: string, colour = 'Yellow'): Promise<void> {
  await selectText(page, text);
  await press(colour);
  await until(`${text} is painted`, async () =>
    (await paintedOn(page)).some((painted) => painted.text === text),
  );
  await expectGone('Mark the selected words', 'toolbar');
}

const shown = async () => (await paintedOn(page)).filter((painted) => painted.shown);

describe('marking on the visited page', () => {
  it('paints selected words in every copy without touching the page', async () => {
    await openArticle();
    await page.waitForSelector('.wogaa-sentiments');
    const before = await page.evaluate(() => document.body.outerHTML);
    await mark(quote, 'Green');
    const painted = await paintedOn(page);
    expect(painted.map(({ name, text }) => ({ name, text }))).toEqual([
      { name: 'rsis-reader-green', text: quote },
      { name: 'rsis-reader-green', text: quote },
    ]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  it('keeps a highlight over a reload and shows it in a second tab at once', async () => {
    await openArticle();
    const second = await chromium.open(page.url());
    await page.bringToFront();
    await mark(quote);
    await waitForPainted(second, [quote]);
    await page.reload();
    await waitForPainted(page, [quote]);
    await second.close();
  });

  it('says that words outside the article cannot be marked, for as long as they are selected', async () => {
    await openArticle();
    await selectText(page, CABLE_REPAIR.date);
    await expectSaid('This selection is outside the article');
    expect(await isThere('Yellow', 'button')).toBe(false);
    await page.mouse.click(5, 5);
    await expectGone('Not highlighted', 'group');
    await mark(quote);
  });

  it('makes the same highlight from the copy for narrow windows', async () => {
    await openArticle();
    await page.setViewport({ width: 360, height: 780 });
    await mark(quote);
    await page.setViewport({ width: 1280, height: 900 });
    expect((await shown()).map(({ text }) => text)).toEqual([quote]);
    expect(await paintedOn(page)).toHaveLength(2);
  });

  it('extends a selection that cuts words to their ends, unless Alt is held', async () => {
    await openArticle();
    const cut = quote.slice(3, -4);
    await selectText(page, cut);
    await press('Pink');
    await waitForPainted(page, [quote.slice(2)]);
    await openArticle();
    await page.keyboard.down('Alt');
    await selectText(page, cut);
    await page.keyboard.up('Alt');
    await press('Pink');
    await waitForPainted(page, [cut]);
  });

  it('shows no toolbar for words outside the article', async () => {
    await openArticle();
    await selectText(page, CABLE_REPAIR.date);
    await selectText(page, quote);
    await find('Mark the selected words', 'toolbar');
    await selectText(page, CABLE_REPAIR.date);
    await expectGone('Mark the selected words', 'toolbar');
  });

  it('says which words were marked, in which colour and where', async () => {
    await openArticle();
    await mark(quote, 'Blue');
    await expectSaid('Highlighted, Blue, 12 words, paragraph 2 of 11');
  });

  it('marks by keyboard alone', async () => {
    await openArticle();
    await selectText(page, quote);
    await find('Mark the selected words', 'toolbar');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await waitForPainted(page, [quote]);
    expect((await paintedOn(page))[0]?.name).toBe('rsis-reader-green');
  });

  it('marks again while the last answer still stands there', async () => {
    await openArticle();
    await selectText(page, quote);
    await press('Yellow');
    await waitForPainted(page, [quote]);
    const other = 'Recovery, however, has no owner';
    await selectText(page, other);
    await press('Green');
    await waitForPainted(page, [quote, other]);
  });

  it('leaves the toolbar with Escape', async () => {
    await openArticle();
    await selectText(page, quote);
    await find('Mark the selected words', 'toolbar');
    await page.keyboard.press('Escape');
    await expectGone('Mark the selected words', 'toolbar');
  });

  it('never covers the selection and stays inside the window', async () => {
    await openArticle();
    for (const width of [320, 800, 1280]) {
      await page.setViewport({ width, height: 700 });
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await selectText(page, quote);
      const box = await (await find('Mark the selected words', 'toolbar')).boundingBox();
      const selected = await page.evaluate(() =>
        getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
      );
      expect(box).not.toBeNull();
      if (!box) return;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      // One line of buttons.
      expect(box.height).toBeLessThan(50);
      expect(box.y + box.height <= selected.top || box.y >= selected.bottom).toBe(true);
      await page.keyboard.press('Escape');
      await expectGone('Mark the selected words', 'toolbar');
    }
  });
});

describe('the card of a highlight', () => {
  it('changes the colour', async () => {
    await openArticle();
    await mark(quote);
    await clickText(page, quote);
    await press('Purple', 'radio');
    await until('purple', async () => (await paintedOn(page))[0]?.name === 'rsis-reader-purple');
    await expectSaid('Saved');
  });

  it('saves a note, and shows it after a reload', async () => {
    await openArticle();
    await mark(quote);
    await clickText(page, quote);
    await press('Add a note');
    await page.keyboard.type('Compare **repair ships** in 2019');
    await press('Save');
    await expectSaid('Saved');
    await page.reload();
    await waitForPainted(page, [quote]);
    await clickText(page, quote);
    await expectSaid('repair ships');
  });

  it('makes a highlight with a note in one step', async () => {
    await openArticle();
    await selectText(page, quote);
    await press('Note');
    await page.keyboard.type('At once');
    expect((await paintedOn(page))[0]?.name).toBe('rsis-reader-draft');
    await press('Save');
    await until('it is yellow', async () => (await paintedOn(page))[0]?.name === 'rsis-reader-yellow');
    await expectGone('New highlight with a note', 'dialog');
    await clickText(page, quote);
    await expectSaid('At once');
  });

  it('leaves open what the user looks at by the time a note is saved', async () => {
    await openArticle();
    await mark(quote);
    const other = 'Recovery, however, has no owner';
    await selectText(page, other);
    await press('Note');
    await page.keyboard.type('Soon saved');
    await press('Save');
    await clickText(page, quote);
    await until('both are saved', async () => (await shown()).every(({ name }) => name.endsWith('yellow')));
    await find('Highlight', 'dialog');
    await expectGone('New highlight with a note', 'dialog');
    expect(await isThere('Highlight', 'dialog')).toBe(true);
  });

  it('keeps what was typed when it is closed unsaved', async () => {
    await openArticle();
    await mark(quote);
    await clickText(page, quote);
    await press('Add a note');
    await page.keyboard.type('Half a thou');
    await press('Close');
    await expectGone('Highlight', 'dialog');
    await clickText(page, quote);
    const box = await find('Note', 'textbox');
    expect(await box.evaluate((element) => (element as HTMLTextAreaElement).value)).toBe('Half a thou');
    await press('Discard');
  });

  it('deletes, and brings back with Undo', async () => {
    await openArticle();
    await mark(quote);
    await clickText(page, quote);
    await press('Delete this highlight');
    await waitForPainted(page, []);
    await press('Undo');
    await waitForPainted(page, [quote]);
  });

  it('reaches each of several highlights that overlap', async () => {
    await openArticle();
    await mark(quote);
    const part = quote.split(' ').slice(2, 5).join(' ');
    await mark(part, 'Pink');
    await clickText(page, part);
    await expectSaid('Highlight 1 of 2 here');
    await press('Next highlight here');
    await expectSaid('Highlight 2 of 2 here');
    await press('Close');
  });
});

describe('the script of the page', () => {
  it('steps aside for a second copy of itself', async () => {
    await openArticle();
    await mark(quote);
    await runInTab('content-scripts/article.js');
    await waitForPainted(page, [quote]);
    await selectText(page, quote.split(' ').slice(0, 3).join(' '));
    await find('Mark the selected words', 'toolbar');
    expect(await page.$$('aria/Mark the selected words[role="toolbar"]')).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelectorAll('rsis-reader-companion').length)).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('paints an article that arrives late', async () => {
    await openArticle();
    await mark(quote);
    await page.evaluate(() => {
      for (const content of document.querySelectorAll('.publication-content-content')) {
        const late = content.cloneNode(true);
        const place = content.parentNode;
        content.remove();
        setTimeout(() => place?.append(late), 500);
      }
    });
    await waitForPainted(page, []);
    await waitForPainted(page, [quote]);
  });

  it('adds nothing to a page on which nothing is marked', async () => {
    await openArticle(GRAIN_RESERVE);
    expect(await page.evaluate(() => document.querySelectorAll('rsis-reader-companion').length)).toBe(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length + CSS.highlights.size)).toBe(0);
  });

  it('leaves no error behind', () => {
    expect(chromium.errors).toEqual([]);
  });

  // Last: the extension does not come back into this browser.
  it('says that the extension is gone, and keeps the words that were typed', async () => {
    await openArticle();
    await selectText(page, quote);
    await press('Note');
    await page.keyboard.type('Not saved yet');
    // An update under the open page does the same.
    await inWorker('chrome.runtime.reload()');
    await until('a new background', async () => {
      await press('Save');
      return (await texts()).some((text) => text.startsWith('The extension was updated'));
    });
    const box = await find('Note', 'textbox');
    expect(await box.evaluate((element) => (element as HTMLTextAreaElement).value)).toBe('Not saved yet');
  });
});

/** Puts a file of the extension into the page once more, as the popup does on a page opened before an update. */
async function runInTab(file: string): Promise<void> {
  await inWorker(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: [${JSON.stringify(file)}] });
  })()`);
}

/** Runs a script in the background. */
async function inWorker(script: string): Promise<void> {
  const target = await chromium.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER);
  await (await target.worker())?.evaluate(script);
}
