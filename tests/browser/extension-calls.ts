/** What the extension's own contexts know, asked through an open popup or the background. */

import { type Page, TargetType, type WebWorker } from 'puppeteer-core';
import type { ExtractResult } from '@/utils/article/article';
import type { Outcome } from '@/utils/problem';
import type { Chromium } from './chromium';
import { shownText } from './controls';
import { until } from './until';

/** Milliseconds after which a popup gives up on a page by itself (10 s), and a little. */
const READING_LIMIT_MS = 15_000;

/** Waits until a popup has read its page, or given up on it; resolves to all that it then says. */
export async function readPopup(popup: Page): Promise<string> {
  // "slow" is no outcome: the page is still being read.
  const read = 'main[data-state]:not([data-state="loading"], [data-state="slow"])';
  await popup.waitForSelector(read, { timeout: READING_LIMIT_MS });
  return until('the popup says something', () => shownText(popup));
}

/**
 * What `extract` returns for the page under a popup: the popup's own call, made once more.
 * Null where no script of the extension is in the page (another site).
 */
export async function extractUnder(popup: Page): Promise<ExtractResult | null> {
  return readingIn(await popup.evaluate(askForReading));
}

/** The same of the tab in front, asked by the background: no popup is opened for it. */
export async function extractInFront(chromium: Chromium): Promise<ExtractResult | null> {
  return readingIn(await (await backgroundOf(chromium)).evaluate(askForReading));
}

/** The background of the extension, where its API is at hand without a page of its own. */
export async function backgroundOf(chromium: Chromium): Promise<WebWorker> {
  const own = chromium.extensionUrl('');
  const target = await chromium.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(own),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the background cannot be reached');
  return worker;
}

/** Runs in a context of the extension. */
async function askForReading(): Promise<unknown> {
  // The extension API of the browser is there, its types are not.
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  interface Tabs {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object, options: object): Promise<unknown>;
  }
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (!tab) return null;
  const message = { channel: 'to-page', call: 'extract', request: null };
  return tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => null);
}

function readingIn(outcome: unknown): ExtractResult | null {
  if (outcome === null) return null;
  const { ok, ...rest } = outcome as Outcome<ExtractResult>;
  if (ok && 'value' in rest) return rest.value;
  throw new Error(`extract failed: ${JSON.stringify(rest)}`);
}
