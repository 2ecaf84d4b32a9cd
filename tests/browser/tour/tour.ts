/**
 * The main job, end to end, on one page: what `npm start -- --headless` does. On a page without an article it ends
 * after the popup. What it leaves: left-behind.ts.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, closePopup } from '@/tests/browser/chromium';
import { hasControl, press } from '@/tests/browser/controls';
import { extractUnder, readPopup } from '@/tests/browser/extension-calls';
import { word } from '@/tests/browser/words';
import type { Article, ExtractResult } from '@/utils/article/article';
import { clearLeftovers } from './left-behind';
import { closeCard, markingSteps, narrowWindowStep, openCard } from './marking-steps';
import type { PageSource } from './page-source';
import { quotesOf } from './quotes';
import { librarySteps, popupSteps, saveStep } from './saving-steps';
import { type Step, StepFailed } from './steps';
import { takeWholePage, takeWholePopup } from './whole-pictures';

/** Passages that are marked in an article, where it has as many. */
const QUOTES = 3;
/** Characters of the popup's text that are told in a line. */
const LINE = 300;

export interface Tour {
  step: Step;
  /** Tells something that is no step: the popup's sentence. */
  tell: (line: string) => void;
  chromium: Chromium;
  source: PageSource;
  /** True where the page is known to be an article: then anything else is a failure. */
  isArticle: boolean;
  /** Folder for what the tour leaves; made when missing. */
  out: string;
}

/** Takes the tour; rejects with `StepFailed` at the first step that does not hold. */
export async function takeTour(tour: Tour): Promise<void> {
  const { step, tell, chromium, source, isArticle, out } = tour;
  mkdirSync(out, { recursive: true });
  clearLeftovers(out);
  const page = await step(`open ${source.address}`, () => source.open(chromium));
  const { popup, text } = await step(
    'press the toolbar button: the popup says what the page is',
    async () => {
      const opened = await chromium.openPopup(page);
      return { popup: opened, text: await readPopup(opened) };
    },
  );
  await takeWholePopup(popup, path.join(out, 'popup.png'));
  const result = await step('keep what the page says as article.json', async () => {
    // No script of the extension runs on another site: there the answer is the popup's own.
    const found: ExtractResult = (await extractUnder(popup)) ?? {
      kind: 'none',
      reason: 'other-site',
      trace: [],
    };
    writeFileSync(path.join(out, 'article.json'), `${JSON.stringify(found, null, 2)}\n`);
    return found;
  });
  await closePopup(popup);
  if (result.kind === 'article') await tourArticle(tour, page, result.article, text);
  else if (isArticle)
    throw new StepFailed(`the sample is an article, but was read as ${result.kind}: ${text}`);
  else tell(`The popup says: ${shortened(text)}`);
  await step('the extension logged no error', async () => {
    if (chromium.errors.length > 0) throw new Error(chromium.errors.join(' | '));
  });
}

/** A popup's text for one line: that of a listing may be very long. */
function shortened(text: string): string {
  return text.length > LINE ? `${text.slice(0, LINE)} …` : text;
}

async function tourArticle(tour: Tour, page: Page, article: Article, popupText: string): Promise<void> {
  const { step, tell, isArticle } = tour;
  await step('the popup shows title, authors and minutes', async () => {
    const parts = [
      article.title,
      ...article.authors.map((author) => author.name),
      article.minutes.toLocaleString('en'),
    ];
    const missing = parts.filter((part) => !popupText.includes(part));
    if (missing.length > 0) {
      throw new Error(`The popup lacks ${missing.join(', ')}. It says: ${shortened(popupText)}`);
    }
  });
  const { quotes, lacking } = quotesOf(article, QUOTES);
  if (lacking !== null && isArticle) throw new StepFailed(`the sample has too little to mark: ${lacking}`);
  if (lacking !== null) tell(`Marked are ${quotes.length} of ${QUOTES} passages: ${lacking}.`);
  const popup = await tourHighlights(tour, page, quotes);
  await saveStep(tour, popup);
  await librarySteps(tour, article, quotes);
}

/** Marks the quotes, if there are any, and keeps the page's picture; resolves to an open popup. */
async function tourHighlights(tour: Tour, page: Page, quotes: readonly string[]): Promise<Page> {
  const { step, tell, chromium, out } = tour;
  const keepPage = async () => {
    const { shown, whole } = await takeWholePage(page, path.join(out, 'page.png'));
    if (shown < whole) tell(`page.png shows the upper ${shown} of ${whole} pixels.`);
  };
  const [first, ...others] = quotes;
  if (first === undefined) {
    await step('keep a picture of the page', keepPage);
    return step('open the popup again', async () => {
      const popup = await chromium.openPopup(page);
      await readPopup(popup);
      return popup;
    });
  }
  const note = await markingSteps(tour, page, [first, ...others]);
  await narrowWindowStep(step, page, quotes);
  await step('keep pictures of the page', async () => {
    // What says that the highlight is restored goes away by itself; until then it would lie over the text.
    if (await hasControl(page, 'button', word('close'))) await press(page, 'button', word('close'));
    await keepPage();
    await openCard(page, first);
    await page.screenshot({ path: path.join(out, 'card.png') });
    await closeCard(page);
  });
  return popupSteps(tour, page, [first, ...others], note);
}
