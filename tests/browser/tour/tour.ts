/**
 * The main job, end to end, on one page: what `npm start -- --headless` does. On a page without an article it ends
 * after the popup. It leaves in `out`: article.json, popup.png and, on an article, page.png, library.png,
 * toolbar.png, card.png, popup-highlights.png,
 * reading-list.md, reading-list.json, reading-list.bib.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, closePopup } from '@/tests/browser/chromium';
import { extractUnder, readPopup } from '@/tests/browser/extension-calls';
import type { ExtractResult } from '@/utils/article/article';
import { closeCard, markingSteps, narrowWindowStep, openCard } from './marking-steps';
import type { PageSource } from './page-source';
import { quotesOf } from './quotes';
import { librarySteps, popupSteps } from './saving-steps';
import { type Step, StepFailed } from './steps';

/** Every file that the tour of an article leaves, by name. */
export const LEFT_BEHIND = [
  'article.json',
  'card.png',
  'library.png',
  'page.png',
  'popup-highlights.png',
  'popup.png',
  'reading-list.bib',
  'reading-list.json',
  'reading-list.md',
  'toolbar.png',
] as const;

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
  // What an earlier tour left must not pass for this one's.
  for (const file of LEFT_BEHIND) rmSync(path.join(out, file), { force: true });
  const page = await step(`open ${source.address}`, () => source.open(chromium));
  const { popup, text } = await step(
    'press the toolbar button: the popup says what the page is',
    async () => {
      const opened = await chromium.openPopup(page);
      return { popup: opened, text: await readPopup(opened) };
    },
  );
  await popup.screenshot({ path: path.join(out, 'popup.png') });
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
  else tell(`The popup says: ${text}`);
  await step('the extension logged no error', async () => {
    if (chromium.errors.length > 0) throw new Error(chromium.errors.join(' | '));
  });
}

async function tourArticle(
  { step, tell, chromium, source, isArticle, out }: Tour,
  page: Page,
  article: Extract<ExtractResult, { kind: 'article' }>['article'],
  popupText: string,
): Promise<void> {
  await step('the popup shows title, authors and minutes', async () => {
    const parts = [
      article.title,
      ...article.authors.map((author) => author.name),
      article.minutes.toLocaleString('en'),
    ];
    const missing = parts.filter((part) => !popupText.includes(part));
    if (missing.length > 0) throw new Error(`The popup lacks ${missing.join(', ')}`);
  });
  const quotes = quotesOf(article, 3);
  const [first, second, third] = quotes;
  if (first === undefined || second === undefined || third === undefined) {
    if (isArticle) throw new StepFailed('the sample has too few passages that stand in it once');
    tell(
      `The tour ends here: too little of this text stands in it once. The popup says: ${popupText.slice(0, 300)}`,
    );
    return;
  }
  const note = await markingSteps({ step, chromium, source, out }, page, [first, second, third]);
  await narrowWindowStep(step, page, quotes);
  await step('keep pictures of the page', async () => {
    await page.screenshot({ path: path.join(out, 'page.png'), fullPage: true });
    await openCard(page, first);
    await page.screenshot({ path: path.join(out, 'card.png') });
    await closeCard(page);
  });
  await popupSteps(step, chromium, page, quotes, note, out);
  await librarySteps(step, chromium, article, quotes, out);
}
