import { TargetType } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { takePicture } from './gallery';
import { type MarkedPage, openArticle } from './marked-page';
import { menu as byMenu, shortcut as byShortcut } from './page-commands';
import { paintedOn, waitForPainted } from './painted';
import { selectText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withChromium } from './with-browser';

const { site, chromium } = await withChromium();
let marked: MarkedPage;

const FIRST = 'SYNOPSIS';
const THIRD = 'Pooling crews, permits and spare parts would cost little and shorten an outage by weeks';

afterEach(() => marked.close());

const open = async () => {
  marked = await openArticle(chromium, site);
};

const shortcut = (name: string) => byShortcut(chromium, name);
const menu = (id: string) => byMenu(chromium, id);
const keys = async (...names: Parameters<typeof marked.page.keyboard.press>[0][]) => {
  for (const name of names) await marked.page.keyboard.press(name);
};
const cursorText = async () =>
  (await paintedOn(marked.page)).find(({ name }) => name === 'rsis-reader-cursor')?.text ?? null;
const expectCursor = (text: string) =>
  until(`the cursor is at ${text}`, async () => (await cursorText())?.startsWith(text));
/** Switches it on; keys that come before mean nothing. */
async function startCursor(): Promise<void> {
  await shortcut('sentence-cursor');
  await until('the cursor is on', cursorText);
}

describe('the sentence cursor', () => {
  it('goes from sentence to sentence and names the place', async () => {
    await open();
    await startCursor();
    await keys('j', 'ArrowDown');
    await expectCursor(THIRD);
    await marked.expectSaid(`outside the numbered paragraphs: ${THIRD}`);
    await keys('k');
    await expectCursor('Most of the region');
    await keys('End');
    await until('the last sentence is in sight', async () => {
      const texts = await marked.texts();
      return texts.some((text) => /^Sentence (\d+) of \1,/.test(text));
    });
    await keys('Home');
    await expectCursor(FIRST);
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await marked.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await marked.page.setViewport({ width, height: 700 });
      await takePicture(marked.page, `cursor-${scheme}-${width}`);
      expect(await marked.violations()).toEqual([]);
    }
  });

  it('marks sentences by keyboard alone, in a colour or in the last one', async () => {
    await open();
    await startCursor();
    await keys('j', 'j', '4');
    await until('it is pink', async () =>
      (await paintedOn(marked.page)).some(
        ({ name, text }) => name.endsWith('-pink') && text.startsWith(THIRD),
      ),
    );
    await marked.expectSaid('Highlighted, Pink');
    await keys('j', 'j', 'Enter');
    await until('two are pink', async () => {
      const pink = (await paintedOn(marked.page)).filter(({ name }) => name.endsWith('-pink'));
      return new Set(pink.map(({ text }) => text)).size === 2;
    });
  });

  it('extends over sentences, and back', async () => {
    await open();
    await startCursor();
    await keys('j');
    await expectCursor('Most of');
    const one = await cursorText();
    await marked.page.keyboard.down('Shift');
    await keys('J');
    await until('two', async () => (await cursorText())?.includes(THIRD));
    expect(await cursorText()).toContain(one);
    await keys('ArrowUp');
    await marked.page.keyboard.up('Shift');
    await until('one again', async () => (await cursorText()) === one);
  });

  it('writes a note and copies the quote with its source', async () => {
    await open();
    await startCursor();
    await keys('j', 'j', 'c');
    await marked.expectSaid('Quote and citation copied');
    const { plain } = await marked.pasted();
    expect(plain).toContain(`“${THIRD}`);
    expect(plain).toMatch(/ \(Marlow & Tan-Okafor, 2026\)\n/);
    await keys('n');
    await marked.find('Note', 'textbox');
    await marked.page.keyboard.type('just so');
    await marked.press('Save');
    await marked.expectGone('New highlight with a note', 'dialog');
    await until('it is yellow', async () =>
      (await paintedOn(marked.page)).some(({ name }) => name.endsWith('-yellow')),
    );
    await keys('k');
    await expectCursor('Most of');
  });

  it('leaves Enter to a link that has the focus, and undo to a page with nothing to take back', async () => {
    await open();
    await startCursor();
    await keys('j', 'j');
    await expectCursor(THIRD);
    await marked.page.evaluate(() => {
      document.addEventListener('keydown', ({ key, defaultPrevented }) => {
        document.body.dataset.heard = `${key} ${String(defaultPrevented)}`;
      });
      const links = [...document.querySelectorAll<HTMLElement>('a[href]')];
      const link = links.find((one) => one.getClientRects().length > 0);
      link?.addEventListener('click', (event) => event.preventDefault());
      link?.focus();
    });
    const heard = () => marked.page.evaluate(() => document.body.dataset.heard);
    await keys('Enter');
    await until('the page hears Enter', async () => (await heard()) === 'Enter false');
    await marked.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await marked.page.keyboard.down('Control');
    await keys('z');
    await marked.page.keyboard.up('Control');
    await until('the page hears undo', async () => (await heard()) === 'z false');
    expect((await paintedOn(marked.page)).filter(({ name }) => !name.endsWith('-cursor'))).toEqual([]);
  });

  it('shows all keys and leaves with Escape', async () => {
    await open();
    await startCursor();
    await keys('?');
    await marked.find('Keys', 'dialog');
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await marked.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await marked.page.setViewport({ width, height: 700 });
      await takePicture(marked.page, `keys-${scheme}-${width}`);
      expect(await marked.violations()).toEqual([]);
    }
    await keys('Escape');
    await marked.expectGone('Keys', 'dialog');
    expect(await cursorText()).not.toBeNull();
    await keys('Escape');
    await until('it is off', async () => (await cursorText()) === null);
    await marked.expectGone('Show all keys', 'button');
  });

  it('takes no key while it is off, and none that is typed into the page', async () => {
    await open();
    await selectText(marked.page, CABLE_REPAIR.quote);
    await marked.find('Mark the selected words', 'toolbar');
    await keys('Escape');
    await marked.page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('#main')?.prepend(field);
      addEventListener('keydown', (event) => {
        document.documentElement.dataset.heard = (document.documentElement.dataset.heard ?? '') + event.key;
      });
    });
    const heard = () => marked.page.evaluate(() => document.documentElement.dataset.heard);
    await keys('j', '1', '?');
    expect(await heard()).toBe('j1?');
    await startCursor();
    await keys('j');
    expect(await heard()).toBe('j1?');
    await marked.page.focus('input');
    await marked.page.keyboard.type('jkn1');
    expect(await marked.page.$eval('input', ({ value }) => value)).toBe('jkn1');
    expect((await paintedOn(marked.page)).every(({ name }) => name === 'rsis-reader-cursor')).toBe(true);
  });

  it('keeps its sentence when the copy changes with the width, and when the article comes anew', async () => {
    await open();
    await startCursor();
    await keys('j', 'j');
    await expectCursor(THIRD);
    await marked.page.setViewport({ width: 360, height: 780 });
    await until('it is shown in the other copy', async () =>
      (await paintedOn(marked.page)).some(({ name, shown }) => name.endsWith('-cursor') && shown),
    );
    await marked.page.evaluate(() => {
      for (const content of document.querySelectorAll('.publication-content-content')) {
        const late = content.cloneNode(true) as Element;
        late
          .querySelector('p')
          ?.before(Object.assign(document.createElement('p'), { textContent: 'Put in.' }));
        content.replaceWith(late);
      }
    });
    await until('it is shown again', async () =>
      (await paintedOn(marked.page)).some(({ text, shown }) => text.startsWith(THIRD) && shown),
    );
  });
});

describe('shortcuts and the context menu', () => {
  it('mark the selected words in a colour, and in the last one', async () => {
    await open();
    await selectText(marked.page, CABLE_REPAIR.quote);
    await menu('highlight-blue');
    await waitForPainted(marked.page, [CABLE_REPAIR.quote]);
    expect((await paintedOn(marked.page))[0]?.name).toBe('rsis-reader-blue');
    const other = 'Recovery, however, has no owner';
    await selectText(marked.page, other);
    await shortcut('highlight');
    await waitForPainted(marked.page, [CABLE_REPAIR.quote, other]);
    expect((await paintedOn(marked.page)).every(({ name }) => name === 'rsis-reader-blue')).toBe(true);
  });

  it('open a note, and say when nothing is selected', async () => {
    await open();
    await shortcut('note');
    await marked.expectSaid('Select some words of the article first.');
    await selectText(marked.page, CABLE_REPAIR.quote);
    await menu('note');
    await marked.find('New highlight with a note', 'dialog');
  });

  it('go to the next and the previous highlight', async () => {
    await open();
    await shortcut('next-highlight');
    await marked.expectSaid('There is no highlight on this page.');
    await marked.mark(CABLE_REPAIR.quote);
    await shortcut('next-highlight');
    await marked.find('Highlight', 'dialog');
    await keys('Escape');
    await marked.expectGone('Highlight', 'dialog');
    await shortcut('previous-highlight');
    await marked.find('Highlight', 'dialog');
  });

  it('are in the menu over selected words of an RSIS page', async () => {
    await open();
    const target = await chromium.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER);
    const worker = await target.worker();
    // An item that is there can be updated; the browser has no way to list them.
    const update = (id: string) =>
      worker?.evaluate(`chrome.contextMenus.update(${JSON.stringify(id)}, {}).then(() => true, () => false)`);
    for (const id of ['highlight-yellow', 'highlight-purple', 'note']) expect(await update(id)).toBe(true);
    expect(await update('no-such-item')).toBe(false);
  });
});

it('leaves no error behind', () => {
  expect(chromium.errors).toEqual([]);
});
