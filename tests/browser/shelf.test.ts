import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { control, hasControl, named, press, shownText } from './controls';
import { fitTab, takePictures } from './gallery';
import { putPapers, putRecords } from './many-papers';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const PAPERS = 2000;
/** Far more than fit into the window with what stands ready around it, far fewer than there are. */
const FEW_ROWS = 60;
/** Milliseconds: the worker reads and indexes while the machine does other things too. */
const LIMIT_MS = 40_000;
const SEARCH = '[role="combobox"]';

const { chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  page = await chromium.openExtensionPage('library.html');
  await page.waitForSelector('.library[data-state="ready"]');
});

const head = () => page.evaluate(() => document.querySelector('.list-head')?.textContent);
const found = (n: number, what: 'paperCount' | 'highlightCount' = 'paperCount') =>
  until(`${n} are found`, async () => (await head())?.includes(word(what, { n })) ?? false, LIMIT_MS);
/** Ticks a box in a row, which may be put anew while it is pressed. */
const isTicked = (selector: string) =>
  page.$eval(selector, (box) => (box as HTMLInputElement).checked).catch(() => false);
const tick = (selector: string) =>
  until(`ticked: ${selector}`, async () => {
    // By keys: a bar or a toast at the foot of the window may lie over the row.
    if (!(await isTicked(selector))) {
      await page.focus(selector);
      await page.keyboard.press('Space');
    }
    // A second press before the row is drawn anew would take the first one back.
    return until('it shows so', () => isTicked(selector), 2000).catch(() => false);
  });
/** What stands in the search box. */
const asked = () => page.$eval(SEARCH, (field) => (field as HTMLInputElement).value);
const rowCount = () => page.$$eval('[data-row]', (rows) => rows.length);
const focused = () =>
  page.evaluate(() => ({
    row: document.activeElement?.getAttribute('data-row'),
    place: document.activeElement?.getAttribute('aria-posinset'),
  }));
const goTo = async (hash: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};
const ask = async (q: string) => {
  await goTo(`#papers?${new URLSearchParams({ q })}`);
};
/** The catalogue gets no question of the page until `letGo()`. */
const HOLD_QUESTIONS = `
  const held = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...given) {
    held.push(() => postMessage.apply(this, given));
  };
  globalThis.letGo = () => {
    Worker.prototype.postMessage = postMessage;
    for (const send of held.splice(0)) send();
  };
  0`;
/** Pairs of these that lie over each other. */
const overlapping = (...selectors: string[]) =>
  page.evaluate((all) => {
    const rects = all.map((one) => ({ one, rect: document.querySelector(one)?.getBoundingClientRect() }));
    return rects.flatMap(({ one, rect: a }, at) =>
      rects.slice(at + 1).flatMap(({ one: other, rect: b }) => {
        if (!a || !b) return [`${one} and ${other}: one is not there`];
        const isApart = a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;
        return isApart ? [] : [`${one} and ${other}`];
      }),
    );
  }, selectors);
const pictures = (name: string) => takePictures(page, `shelf-${name}`, fitTab, [320, 1280]);
const firstRows = (n: number) =>
  page.$$eval(
    '[data-paper]',
    (rows, count) => rows.slice(0, count).map((one) => one.getAttribute('data-paper')),
    n,
  );

describe('an empty library', () => {
  it('says how papers come into it, in either view, and has an empty trash', async () => {
    await control(page, 'heading', word('emptyLibraryTitle'));
    await goTo('#highlights');
    await control(page, 'heading', word('noHighlightsTitle'));
    await goTo('#trash');
    await control(page, 'heading', word('trashEmptyTitle'));
    expect(await pictures('empty-trash')).toEqual([]);
  });
});

/** Runs in each new document: counts how far what is in sight is moved without any press. */
const COUNT_SHIFTS = `
  globalThis.shifted = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      shifted.push([value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)]);
  }).observe({ type: 'layout-shift', buffered: true });
  0`;
/** What was moved by at least a hundredth of the window's measure of shifts. */
const shifts = async () =>
  ((await page.evaluate('shifted')) as [number, ...string[]][]).filter(([value]) => value >= 0.01);

describe('a library of two thousand papers', () => {
  beforeAll(async () => {
    await goTo('#papers');
    await putPapers(page, PAPERS);
    await page.evaluateOnNewDocument(COUNT_SHIFTS);
    await page.reload();
    await found(PAPERS);
  }, 2 * LIMIT_MS);

  it('moves nothing while it opens, also with a reminder, and has a paper in sight in a small window', async () => {
    await page.waitForSelector('.backup-line');
    expect(await shifts()).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    for (const [hash, lowest] of [
      ['#papers?list=list-harbours', 580],
      ['#papers', 480],
    ] as const) {
      await goTo(hash);
      await page.reload();
      await page.waitForSelector('.row h2');
      await until('all of the head is there', () => hasControl(page, 'button', word('filters')));
      expect(await shifts()).toEqual([]);
      const title = await page.$eval('.row h2', (one) => one.getBoundingClientRect().bottom);
      expect(title).toBeLessThan(lowest);
    }
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('keeps few rows in the document, wherever the window is, and never the focus of a row lost', async () => {
    expect(await rowCount()).toBeLessThan(FEW_ROWS);
    await page.focus('[data-row]');
    const first = await focused();
    expect(first.place).toBe('1');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await until('rows of the middle are read', async () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-row]')].some(
          (row) => row.getBoundingClientRect().top > 0 && row.querySelector('[data-paper]'),
        ),
      ),
    );
    expect([await focused(), (await rowCount()) < FEW_ROWS]).toEqual([first, true]);
    await page.keyboard.press('End');
    await until('the last row has the focus', async () => (await focused()).place === String(PAPERS));
    await page.keyboard.press('ArrowUp');
    await until('the row above has it', async () => (await focused()).place === String(PAPERS - 1));
    await page.keyboard.press('PageUp');
    await until('a row above that has it', async () => Number((await focused()).place) < PAPERS - 1);
    await page.keyboard.press('Home');
    await until('the first row has the focus', async () => (await focused()).place === '1');
    expect(await rowCount()).toBeLessThan(FEW_ROWS);
    expect(await pictures('papers')).toEqual([]);
  });

  it('is searched as one types, with proposals by keys, marks, filters to be taken off, and Back', async () => {
    await page.evaluate(() => {
      location.hash = '#papers';
    });
    await found(PAPERS);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await page.keyboard.type('cables author:in');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(
      'the proposal is taken',
      async () => (await asked()).trim() === 'cables author:"Ines Marlow"',
    );
    await page.waitForSelector('mark');
    const chip = word('filterOff', { filter: `${word('facet-author')}: Ines Marlow` });
    await until(
      'only her papers are left',
      async () => (await head())?.includes(word('paperCount', { n: 71 })) ?? false,
    );
    await press(page, 'button', chip);
    await until('her name is no filter any more', async () => !(await hasControl(page, 'button', chip)));
    await page.click('.facet-fold');
    const statuses = await named(page, word('facet-status'), 'group');
    const box = await statuses.waitForSelector('input[type="checkbox"]:not(:checked)');
    expect(await pictures('facets')).toEqual([]);
    await box?.click();
    await until('the question has the filter', async () => (await asked()).includes('status:'));
    await page.click('.facet-fold');
    await page.goBack();
    await until('Back is the question before', async () => !(await asked()).includes('status:'));
    await page.focus(SEARCH);
    await page.keyboard.press('Escape');
    await found(PAPERS);
  });

  it('that finds nothing says what may be left out', async () => {
    await ask('cables author:nobody nonsense:1');
    await control(page, 'heading', word('nothingFoundTitle'));
    await until(
      'what means nothing is told',
      async () =>
        (await page.$eval('.ignored', (one) => one.textContent)) ===
        word('ignoredParts', { parts: 'nonsense:1' }),
    );
    expect(await pictures('nothing')).toEqual([]);
    await press(page, 'button', word('clearSearch'));
    await found(PAPERS);
  });

  it('shows where in its text a paper has what is searched for, with the way there', async () => {
    await ask('"tells of cables"');
    await found(286);
    const excerpt = '.paper-excerpt a';
    await page.waitForSelector(`${excerpt} mark`);
    expect(
      await page.$$eval(`.row:first-child ${excerpt} mark`, (all) => all.map((one) => one.innerText)),
    ).toEqual(['tells', 'of', 'cables', 'of']);
    // Its place was kept, so that nothing below it has moved.
    const kept = await page.$eval(excerpt, (one) => {
      const place = document.createElement('p');
      place.className = 'paper-excerpt is-short';
      one.closest('.facts')?.append(place);
      const heights = [place, one.parentElement].map((each) => each?.getBoundingClientRect().height);
      place.remove();
      return heights;
    });
    expect(kept[0]).toBe(kept[1]);
    expect(await pictures('excerpt')).toEqual([]);
    const href = await page.$eval(excerpt, (one) => one.getAttribute('href'));
    expect(href).toMatch(/^reader\.html#key=IP\d+&paragraph=1$/);
  });

  it('shows the tags of a paper, changes them, and leads to all that have one', async () => {
    // The one that was changed last: it stays the first of all.
    await ask(`IP${10_000 + PAPERS - 1}`);
    await found(1);
    await press(page, 'button', word('editPaperTags'));
    await page.waitForSelector('.paper-tags input');
    await page.keyboard.type('to quote, sea');
    await page.keyboard.press('Enter');
    await until(
      'both are there',
      async () =>
        (await page.$$eval('.paper-tags li', (all) => all.map((one) => one.innerText.trim()))).join() ===
        'to quote,sea',
    );
    expect(await pictures('paper-tags')).toEqual([]);
    await page.focus('.paper-tags input');
    await page.keyboard.press('Escape');
    await press(page, 'link', 'to quote');
    await found(1);
    expect(await asked()).toBe('tag:"to quote"');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await found(0);
    await goTo('#papers');
    await found(PAPERS);
  });

  it('is shown as a table that is sorted by its head and stays one', async () => {
    await press(page, 'button', word('viewTable'));
    await page.waitForSelector('[role="table"]');
    await press(page, 'button', word('sort-title'));
    await until('the title sorts', async () =>
      page.$eval('.table-head .cell-title', (one) => one.getAttribute('aria-sort') === 'ascending'),
    );
    await until('cables come first', async () => (await firstRows(1))[0] === 'IP10001');
    await press(page, 'button', word('sort-title'));
    await until('and last the other way round', async () => (await firstRows(1))[0] !== 'IP10001');
    await page.reload();
    await page.waitForSelector('[role="table"] [data-paper]');
    expect(await rowCount()).toBeLessThan(FEW_ROWS);
    expect(await pictures('table')).toEqual([]);
  });

  it('changes many papers at once, by a range, and one undo takes that back', async () => {
    await goTo('#papers');
    await until(
      'the latest change is first',
      async () => (await firstRows(1))[0] === `IP${10_000 + PAPERS - 1}`,
    );
    const boxes = await page.$$('[data-row] input[type="checkbox"]');
    await boxes[0]?.click();
    await page.keyboard.down('Shift');
    await boxes[4]?.click();
    await page.keyboard.up('Shift');
    await until('five are selected', async () =>
      (await page.$eval('.bulk-bar', (bar) => bar.textContent)).includes(word('papersSelected', { n: 5 })),
    );
    await page.type('.bulk-tags input', 'urgent, calm');
    await page.setViewport({ width: 320, height: 640 });
    expect(await hasControl(page, 'button', word('tagsAdd'))).toBe(false);
    await press(page, 'button', word('changeSelected'));
    expect(await pictures('selected')).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    await page.focus('[data-row] input[type="checkbox"]');
    const isCovered = () =>
      page.evaluate(() => {
        const { x, y, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) !== document.activeElement;
      });
    // The rows at the foot are under the bar until they have the focus.
    for (const box of (await page.$$('[data-row] input[type="checkbox"]')).slice(0, 4)) {
      await box.focus();
      expect(await isCovered()).toBe(false);
    }
    await page.setViewport({ width: 1280, height: 900 });
    await press(page, 'button', word('tagsAdd'));
    await page.waitForSelector('.toast');
    // While the bar of the selection has the foot of the window, neither what is said nor how far the index is lies over it.
    await page.evaluate(() => {
      const indexing = Object.assign(document.createElement('div'), { className: 'indexing' });
      indexing.textContent = 'So far';
      document.querySelector('.bulk-bar')?.before(indexing);
    });
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 640 });
      expect(await overlapping('.bulk-bar', '.indexing', '.toast')).toEqual([]);
    }
    await page.setViewport({ width: 1280, height: 900 });
    await page.$eval('.indexing', (one) => one.remove());
    await ask('tag:urgent tag:calm');
    await found(5);
    await press(page, 'button', word('undo'));
    await found(0);
    await goTo('#papers');
    await found(PAPERS);
    await press(page, 'button', word('selectAllFound', { n: PAPERS }));
    await until('each row shows it', () =>
      page.$$eval('[data-row] input[type="checkbox"]', (all) => all.every((box) => box.checked)),
    );
    const status = `select[aria-label="${word('statusToSet')}"]`;
    await page.focus(status);
    await page.keyboard.press('ArrowDown');
    await page.select(status, 'read');
    expect(await page.$$eval('.bulk-bar progress', (bars) => bars.length)).toBe(0);
    await press(page, 'button', word('setStatus'));
    await ask('-status:read');
    await found(0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await found(1334);
    const told = word('undone', { act: word('act-setStatusOfMany') });
    await until('it is told', async () => (await shownText(page)).includes(told), LIMIT_MS);
  });

  it('gives what is taken out into the trash and back, and deletes it for good only after a word of warning', async () => {
    await goTo('#papers');
    await found(PAPERS);
    if (await hasControl(page, 'button', word('selectNone'))) await press(page, 'button', word('selectNone'));
    // Those with highlights would stay for these, and those of the list are needed below.
    await page.waitForSelector('[data-row] input[type="checkbox"]');
    // What was taken back just now comes to its places slice by slice.
    await until('the rows stay', async () => {
      const rows = await firstRows(9);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return rows.length === 9 && (await firstRows(9)).join() === rows.join();
    });
    const bare = (await firstRows(9))
      .filter((key) => Number(key?.slice(2)) % 5 !== 0 && Number(key?.slice(2)) >= 10_006)
      .slice(0, 2);
    expect(bare).toHaveLength(2);
    for (const key of bare) await tick(`[data-row="${key}"] input[type="checkbox"]`);
    await press(page, 'button', word('takeOut'));
    await found(PAPERS - 2);
    await goTo('#trash');
    await page.waitForSelector('[data-trash]');
    const trash = () => page.$$eval('[data-trash]', (rows) => rows.length);
    expect(await trash()).toBe(2);
    const buttons = await page.$$('.trash-acts button');
    await buttons[0]?.click();
    await until('one is back', async () => (await trash()) === 1);
    // By keys: the row moves to the place of the one above it meanwhile.
    await page.focus('.trash-row .trash-acts > button:last-of-type');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.trash-sure');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(word('keepIt'));
    expect(await pictures('trash-sure')).toEqual([]);
    expect(await trash()).toBe(1);
    await (await page.waitForSelector('.trash-sure .danger'))?.click();
    await control(page, 'heading', word('trashEmptyTitle'));
    await goTo('#papers');
    await found(PAPERS - 1);
  });

  it('has lists that are ordered by keys and by drag', async () => {
    await goTo('#papers?list=list-harbours');
    await found(6);
    await until('the list is there', async () => (await firstRows(6)).length === 6);
    const [a, b, c, d] = await firstRows(6);
    await page.focus(`[data-row="${a}"]`);
    const alt = async (key: 'End' | 'Home' | 'ArrowDown') => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(key);
      await page.keyboard.up('Alt');
    };
    await alt('ArrowDown');
    await until('the first is the second', async () => (await firstRows(2)).join() === [b, a].join());
    expect((await focused()).row).toBe(a);
    const isInSight = () =>
      page.$eval(`[data-row="${a}"] .move-handle`, (one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await page.setViewport({ width: 1280, height: 420 });
    await alt('End');
    await until('the first is the last', async () => (await firstRows(6))[5] === a);
    await until('the window has gone with it', isInSight);
    await alt('Home');
    await until('it is the first again', async () => (await firstRows(2)).join() === [a, b].join());
    await until('the window has gone with it', isInSight);
    await alt('ArrowDown');
    await until('the first is the second', async () => (await firstRows(2)).join() === [b, a].join());
    await page.setViewport({ width: 1280, height: 900 });
    const middleOf = async (key: string | null | undefined, part: string) => {
      const box = await (await page.$(`[data-row="${key}"] ${part}`))?.boundingBox();
      if (!box) throw new Error(`no ${part} of ${key}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const from = await middleOf(a, '.move-handle');
    const to = await middleOf(d, '.move-handle');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y - 4, { steps: 5 });
    await page.waitForSelector('.drop-line');
    await page.mouse.up();
    await until(
      'it stands ahead of the fourth',
      async () => (await firstRows(4)).join() === [b, c, a, d].join(),
    );
    await press(page, 'button', word('undo'));
    await until('and is back', async () => (await firstRows(4)).join() === [b, a, c, d].join());
  });

  it('has many lists beside the papers, and folds them away where they would lie above what they lead to', async () => {
    const day = '2026-02-01T00:00:00.000Z';
    await putRecords(page, {
      lists: Array.from({ length: 40 }, (_, n) => ({
        id: `list-${n}`,
        name: `Week ${n}: what was read`,
        description: '',
        createdAt: day,
        updatedAt: day,
        deletedAt: null,
        revision: 1,
      })),
    });
    await goTo('#papers?list=list-harbours');
    await page.reload();
    await page.waitForSelector('.list-nav [aria-current]');
    expect(
      await page.$$eval('.list-nav li bdi', (names) => names.map((name) => name.textContent).slice(0, 4)),
    ).toEqual([word('allPapers'), 'A calm week', 'Week 0: what was read', 'Week 1: what was read']);
    const places = (...selectors: string[]) =>
      page.evaluate(
        (all) =>
          all.map((one) => {
            const { top, bottom } = document.querySelector(one)?.getBoundingClientRect() ?? {
              top: -1,
              bottom: -1,
            };
            return top >= 0 && bottom <= innerHeight;
          }),
        selectors,
      );
    expect(await places('.list-nav [aria-current]', '.new-list')).toEqual([true, true]);
    await page.setViewport({ width: 320, height: 640 });
    await page.click('.list-fold > summary');
    await page.click('.list-nav a[href*="list-3"]');
    await until('the list is in sight', async () => (await places('h1'))[0] ?? false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Week 3:');
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('acts on the list that is shown while another one is still asked for', async () => {
    await goTo('#papers?list=list-harbours');
    await found(6);
    await until('the list is there', async () => (await firstRows(6)).length === 6);
    const [key] = await firstRows(1);
    await tick(`[data-row="${key}"] input[type="checkbox"]`);
    await page.evaluate(HOLD_QUESTIONS);
    onTestFinished(() => page.evaluate('letGo()').then(() => undefined));
    await goTo('#papers');
    await page.waitForSelector('.list-nav [aria-current="page"][href="#papers"]');
    expect(await head()).toContain('A calm week');
    await press(page, 'button', word('removeSelected'));
    await until('it says so', async () => (await shownText(page)).includes(word('bulkDone', { n: 1 })));
    await page.evaluate('letGo()');
    await until('all papers are shown', async () => (await head())?.includes(word('allPapers')) ?? false);
    await goTo('#papers?list=list-harbours');
    await until('the list is without it', async () => {
      const rows = await firstRows(5);
      return rows.length === 5 && !rows.includes(key ?? null);
    });
  });

  it('shows highlights of the same question, and Back is where the list was left', async () => {
    await goTo('#papers?q=harbours');
    // The head of a list is higher: with it goes what is pressed.
    await until('all papers are searched', async () => (await head())?.includes(word('allPapers')) ?? false);
    await press(page, 'button', word('viewCards'));
    await page.waitForSelector('.paper mark');
    await page.evaluate(() => scrollTo(0, 3000));
    const top = () =>
      page.evaluate(() => {
        const row = [...document.querySelectorAll('[data-row]')].find(
          (one) => one.getBoundingClientRect().bottom > 0,
        );
        return row?.getAttribute('data-row');
      });
    await until('the list is further down', async () => (await page.evaluate(() => scrollY)) > 2500);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const before = await top();
    await page.evaluate(() =>
      document.querySelector<HTMLAnchorElement>('.segments a[href^="#highlights"]')?.click(),
    );
    await page.waitForSelector('.highlight-row mark');
    expect(await pictures('highlights')).toEqual([]);
    await page.goBack();
    await until('the same row is at the top', async () => (await top()) === before);
  });

  it('makes no error of its own', () => {
    expect(chromium.errors).toEqual([]);
  });
});
