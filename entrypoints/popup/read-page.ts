import type { Article, ListingItem, NoneReason, TraceStep } from '@/utils/article/article';
import { isArticleOn } from '@/utils/article/site';
import { browser, page } from '@/utils/browser';
import { inTime } from '@/utils/in-time';
import { CALL_LIMIT_MS } from '@/utils/messaging/rpc';
import type { Problem } from '@/utils/problem';
import { type Elsewhere, elsewhereOf, refused } from './elsewhere';

/** What the popup found out about the tab that it stands over. */
export type PageState =
  /** `isSlow` once the reader has waited for as long as any screen lets them. */
  | { kind: 'loading'; isSlow: boolean }
  | {
      kind: 'article';
      article: Article;
      isTranslated: boolean;
      tabId: number;
      incognito: boolean;
      reading?: PageReading;
    }
  | { kind: 'listing'; items: ListingItem[]; tabId: number; incognito: boolean; reading?: PageReading }
  /** With a tab where there is an RSIS page, which may still change. */
  | { kind: 'none'; reason: NoneReason; tabId?: number; reading?: PageReading }
  | Elsewhere
  | { kind: 'problem'; problem: Problem; tabId?: number; reading?: PageReading };

/** Every state of a page that was read, or could not be. */
export type ReadState = Exclude<PageState, { kind: 'loading' } | Elsewhere>;

/** How the page was read, for a report of it; a page that the extension does not read has none. */
export interface PageReading {
  address: string;
  /** Empty when no answer came. */
  trace: TraceStep[];
  milliseconds: number;
}

const RSIS_HOST = /^https?:\/\/([^/]+\.)?rsis\.edu\.sg(:\d+)?\//i;
/** As WXT names the built content script; put in again where an older page lacks it. */
const CONTENT_SCRIPT = '/content-scripts/article.js' as const;

/** Milliseconds that a very long page may take to be read; `CALL_LIMIT_MS` into it the popup says so. */
const READING_LIMIT_MS = 10_000;

/** Reads the active tab; every outcome is a state that the popup can show, and none takes for ever. */
export async function readActivePage(): Promise<PageState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const isRsis = RSIS_HOST.test(tab?.url ?? '');
  const elsewhere = isRsis ? null : await elsewhereOf(tab);
  if (elsewhere) return elsewhere;
  if (tab?.id === undefined || !tab.url) return { kind: 'none', reason: 'other-site' };
  const read = isRsis ? 'extract' : 'readAnyway';
  const { url: address } = tab;
  const start = performance.now();
  const readingOf = (trace: TraceStep[]) => ({ address, trace, milliseconds: performance.now() - start });
  const call = page(tab.id, READING_LIMIT_MS);
  let outcome = await call(read, null);
  if (!outcome.ok && outcome.problem === 'no-receiver') {
    // The page was open before the extension was installed or updated, or it is another site: no reload is needed.
    const refusal = await putScriptIn(tab.id);
    if (refusal === 'no-receiver' && !isRsis) return refused(tab.id);
    if (refusal) return { kind: 'problem', problem: refusal, tabId: tab.id, reading: readingOf([]) };
    outcome = await call(read, null);
  }
  if (!outcome.ok)
    return { kind: 'problem', problem: outcome.problem, tabId: tab.id, reading: readingOf([]) };
  const result = outcome.value;
  const reading = readingOf(result.trace);
  switch (result.kind) {
    case 'article':
      // A script in a page is believed only what concerns its own site.
      if (!isRsis && !isArticleOn(result.article, new URL(tab.url).host))
        return { kind: 'problem', problem: 'bad-sender' };
      return {
        kind: 'article',
        article: result.article,
        isTranslated: result.isTranslated,
        tabId: tab.id,
        incognito: tab.incognito,
        reading,
      };
    case 'listing':
      return { kind: 'listing', items: result.items, tabId: tab.id, incognito: tab.incognito, reading };
    case 'none':
      return { kind: 'none', reason: result.reason, tabId: tab.id, reading };
  }
}

/** Null once the script is there, else why it is not. */
async function putScriptIn(tabId: number): Promise<Problem | null> {
  try {
    // A page that never gives its thread back never takes the script, and the browser sets no limit.
    const files = [CONTENT_SCRIPT];
    const injection = browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
    await inTime(injection, CALL_LIMIT_MS);
    return null;
  } catch (error) {
    // Otherwise the browser forbids it on this page (an error page, a viewer of its own).
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'no-receiver';
  }
}
