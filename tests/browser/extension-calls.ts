/** What the extension's own contexts know, asked through an open popup. */

import type { Page } from 'puppeteer-core';
import type { ExtractResult } from '@/utils/article/article';
import type { Outcome } from '@/utils/problem';
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
  const outcome = await popup.evaluate(async () => {
    // The driver runs in the popup: the extension API of the browser is there, its types are not.
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    interface Tabs {
      query(filter: object): Promise<{ id: number }[]>;
      sendMessage(id: number, message: object, options: object): Promise<unknown>;
    }
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    if (!tab) return null;
    const message = { channel: 'to-page', call: 'extract', request: null };
    return tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => null);
  });
  if (outcome === null) return null;
  const { ok, ...rest } = outcome as Outcome<ExtractResult>;
  if (ok && 'value' in rest) return rest.value;
  throw new Error(`extract failed: ${JSON.stringify(rest)}`);
}
