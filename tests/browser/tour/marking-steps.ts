/** The tour's steps on the visited page: mark, see it stay, note, recolour, delete, undo. */

import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '@/tests/browser/chromium';
import { control, hasControl, press, write } from '@/tests/browser/controls';
import { type Painted, waitForPainted } from '@/tests/browser/painted';
import { clickText, selectText } from '@/tests/browser/pointer';
import { until } from '@/tests/browser/until';
import { word } from '@/tests/browser/words';
import type { Colour } from '@/utils/highlight/highlight';
import type { PageSource } from './page-source';
import type { Step } from './steps';

/** Quotes to mark, in text order: one at least. */
export type Marked = readonly [string, ...string[]];

/** Selects words with the mouse and presses a colour of the toolbar that appears; `picture` shows the toolbar. */
async function mark(page: Page, quote: string, colour: Colour, picture?: string): Promise<void> {
  const selected = (await selectText(page, quote)).replace(/\s+/gu, ' ').trim();
  if (selected !== quote) throw new Error(`Selected was “${selected}” instead of “${quote}”`);
  await control(page, 'toolbar', word('toolbar'));
  if (picture) await page.screenshot({ path: picture });
  await press(page, 'button', word(colour));
}

/** Selects words, presses the toolbar's note button and writes a note: highlight and note are saved in one step. */
export async function markWithNote(page: Page, quote: string, note: string): Promise<void> {
  await selectText(page, quote);
  await press(page, 'button', word('note'));
  await write(page, word('note'), note);
  await press(page, 'button', word('save'));
  await until('the note is saved', async () => !(await hasControl(page, 'dialog', word('newNoteCard'))));
}

/** Closes the card by its key. */
export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until('the card is closed', async () => !(await hasControl(page, 'dialog', word('card'))));
}

/** Opens the card of a highlight by a click on its words. */
export async function openCard(page: Page, quote: string): Promise<void> {
  await clickText(page, quote);
  await control(page, 'dialog', word('card'));
}

/** Resolves once a quote is painted in a colour, in the shown copy. */
async function waitForColour(page: Page, quotes: string[], quote: string, colour: Colour): Promise<void> {
  await until(`“${quote}” is ${colour}`, async () => {
    const painted = await waitForPainted(page, quotes);
    return painted.some((one) => one.shown && one.text === quote && one.name.includes(colour));
  });
}

/** Words that the tour writes to the first highlight. */
const NOTE = 'Compare with the figures of last year.';

/**
 * Everything that the tour does on the page itself, with one to three quotes: what needs a second or third one is
 * left out when there is none. Resolves to the note that it leaves on the first.
 */
export async function markingSteps(
  { step, chromium, source, out }: { step: Step; chromium: Chromium; source: PageSource; out: string },
  page: Page,
  [first, second, third]: Marked,
): Promise<string> {
  const marked = [first];

  await step('mark words with the mouse: yellow', async () => {
    await mark(page, first, 'yellow', path.join(out, 'toolbar.png'));
    await waitForColour(page, marked, first, 'yellow');
  });
  await step('reload the page: still painted', async () => {
    await page.reload();
    await waitForPainted(page, marked);
  });
  const other = await step('open a second tab: painted there too', async () => {
    const tab = await source.open(chromium);
    await waitForPainted(tab, marked);
    return tab;
  });
  if (second !== undefined) {
    await step('mark in the second tab: the first tab shows it at once', async () => {
      await mark(other, second, 'green');
      marked.push(second);
      await waitForPainted(other, marked);
      await waitForPainted(page, marked);
    });
  }
  await other.close();
  if (third !== undefined) {
    await step('mark more words, with a note', async () => {
      await markWithNote(page, third, 'Quote this one.');
      marked.push(third);
      await waitForPainted(page, marked);
    });
  }
  await step('add a note from the card on the page', async () => {
    await openCard(page, first);
    await press(page, 'button', word('addNote'));
    await write(page, word('note'), NOTE);
    await press(page, 'button', word('save'));
    await control(page, 'button', word('editNote'));
  });
  await step('change the colour: blue', async () => {
    await press(page, 'radio', word('blue'));
    await waitForColour(page, marked, first, 'blue');
  });
  await step('delete it, then undo', async () => {
    await press(page, 'button', word('deleteHighlight'));
    await waitForPainted(page, marked.slice(1));
    await press(page, 'button', word('undo'));
    await waitForPainted(page, marked);
  });
  return NOTE;
}

/** In a narrow window a page may show its other copy: the same words must be painted there. */
export async function narrowWindowStep(
  step: Step,
  page: Page,
  quotes: readonly string[],
): Promise<Painted[]> {
  return step('narrow the window: painted in the copy that is shown', async () => {
    const before = page.viewport();
    await page.setViewport({ width: 480, height: 900 });
    const painted = await waitForPainted(page, quotes);
    await page.setViewport(before);
    await waitForPainted(page, quotes);
    return painted;
  });
}
