import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { control, hasControl, press, shownText } from './controls';
import { download } from './downloads';
import { FOUND, libraryWithStates, openEdited, QUOTES, saveNow } from './edited-paper';
import { readPopup } from './extension-calls';
import { waitForPainted } from './painted';
import { GRAIN_RESERVE } from './sample-publications';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const OUT = path.resolve(import.meta.dirname, '../../reports/repair');

const { site, chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  page = await openEdited(chromium, site);
});

/** The part of a screen that is about one quote. */
const itemOf = (screen: Page, quote: string) =>
  screen.evaluate((words) => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-highlight]')];
    const item = items.find((one) => one.querySelector('.highlight-quote')?.textContent.includes(words));
    return item?.innerText.replace(/\s+/gu, ' ') ?? '';
  }, quote);

const expectItem = (screen: Page, quote: string, text: string) =>
  until(`“${text}” is said of “${quote}”`, async () => (await itemOf(screen, quote)).includes(text));

/** Focuses the button beside a quote that opens the desk. */
const focusRepair = (screen: Page, quote: string) =>
  screen.evaluate((words) => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-highlight]')];
    const item = items.find((one) => one.querySelector('.highlight-quote')?.textContent.includes(words));
    item?.querySelector<HTMLElement>('[data-repair]')?.focus();
  }, quote);

const deskText = (screen: Page) =>
  until('the desk is open', () => screen.$eval('.repair', (desk) => desk.textContent).catch(() => null));

const expectShown = (screen: Page, text: string) =>
  until(`“${text}” is shown`, async () => (await shownText(screen)).includes(text));

const needLook = (n: number) => word('needLook', { n, count: 5 });

describe('a paper that was edited after it was marked', () => {
  it('shows in the popup what became of each highlight', async () => {
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    await control(popup, 'button', needLook(3));
    await expectItem(popup, QUOTES.changed, word('state-changed'));
    await expectItem(popup, QUOTES.uncertain, word('state-uncertain'));
    await expectItem(popup, QUOTES.lost, word('state-lost'));
    expect(await itemOf(popup, QUOTES.exact)).not.toContain(word('repair'));
    await closePopup(popup);
  });

  it('shows it in the library after a visit alone, and is repaired there by keys', async () => {
    const library = await libraryWithStates(chromium, needLook(3));
    await expectItem(library, QUOTES.changed, word('state-changed'));
    await press(library, 'button', needLook(3));
    expect(
      await library.evaluate(() => document.activeElement?.closest('[data-highlight]')?.textContent),
    ).toContain(QUOTES.uncertain);

    // "Is it this?": the number of hours differs.
    await library.keyboard.press('Enter');
    expect(await deskText(library)).toContain(word('repairQuestion'));
    await library.keyboard.press('1');
    await expectShown(library, word('highlightAttached'));
    await control(library, 'button', needLook(2));
    await until('it is the quote now', async () => (await itemOf(library, 'thirty hours before')) !== '');
    expect(await hasControl(library, 'button', needLook(3))).toBe(false);

    // Undo by the toast, and redo by the key of the system.
    await press(library, 'button', word('undo'));
    await control(library, 'button', needLook(3));
    await library.keyboard.down('Control');
    await library.keyboard.press('z');
    await library.keyboard.up('Control');
    await control(library, 'button', needLook(2));

    // Lost, but something like it stands elsewhere.
    await focusRepair(library, QUOTES.lost);
    await library.keyboard.press('Enter');
    const desk = await deskText(library);
    expect(desk).toContain(' larger neighbours for a joint kit');
    expect(desk).toMatch(/\d\d % alike/);
    await library.keyboard.press('Escape');
    expect(await library.$('.repair')).toBeNull();
    expect(
      await library.evaluate(() => document.activeElement?.closest('[data-highlight]')?.textContent),
    ).toContain(QUOTES.lost);

    // Gone for good: kept as what was quoted.
    await focusRepair(library, QUOTES.removed);
    await library.keyboard.press('Enter');
    await deskText(library);
    await library.keyboard.press('r');
    await control(library, 'button', needLook(1));
    await expectItem(library, QUOTES.removed, ', since removed');

    const label = word('exportAs', { format: word('markdown') });
    const { file } = await download(chromium.browser, OUT, 'list.md', () => press(library, 'button', label));
    expect(readFileSync(file, 'utf8')).toMatch(/Quoted on \d{4}-\d\d-\d\d, since removed/);
    await library.close();
  });

  it('is painted on its page where it was attached', async () => {
    await page.reload();
    await waitForPainted(page, [
      ...FOUND,
      'on the condition that a repair is announced thirty hours before work begins',
    ]);
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    await control(popup, 'button', needLook(1));
    await expectItem(popup, QUOTES.removed, ', since removed');
    await closePopup(popup);
  });

  it('is told of above all papers of a list, also where its highlights are folded away', async () => {
    const other = await chromium.open(site.address(GRAIN_RESERVE.path));
    await saveNow(chromium, other);
    await other.close();
    const library = await libraryWithStates(chromium, needLook(1));
    await until('it is told twice', async () => (await library.$$('.need-look')).length === 2);
    await library.$eval('.paper details:has(.highlights)', (folded) => {
      folded.open = false;
    });
    await library.screenshot({ path: path.join(OUT, 'list.png') });
    await library.click('.view-switch > .need-look');
    expect(
      await library.evaluate(() => document.activeElement?.closest('[data-highlight]')?.textContent),
    ).toContain(QUOTES.lost);
    await library.close();
  });
});
