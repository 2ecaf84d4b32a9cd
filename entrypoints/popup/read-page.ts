import type { Article, ListingItem, NoneReason } from '@/utils/article/article';
import { browser, page } from '@/utils/browser';
import type { Problem } from '@/utils/problem';

/** What the popup found out about the tab that it stands over. */
export type PageState =
  | { kind: 'loading' }
  | { kind: 'article'; article: Article; tabId: number; incognito: boolean }
  | { kind: 'listing'; items: ListingItem[]; tabId: number }
  | { kind: 'none'; reason: NoneReason }
  | { kind: 'problem'; problem: Problem };

const RSIS_HOST = /^https?:\/\/([^/]+\.)?rsis\.edu\.sg(:\d+)?\//i;
/** As WXT names the built content script; put in again where an older page lacks it. */
const CONTENT_SCRIPT = '/content-scripts/article.js';

/** Reads the active tab; every outcome is a state that the popup can show. */
export async function readActivePage(): Promise<PageState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url || !RSIS_HOST.test(tab.url)) {
    return { kind: 'none', reason: 'other-site' };
  }
  const call = page(tab.id);
  let outcome = await call('extract', null);
  if (!outcome.ok && outcome.problem === 'no-receiver' && (await putScriptIn(tab.id))) {
    // The page was open before the extension was installed or updated: no reload is needed.
    outcome = await call('extract', null);
  }
  if (!outcome.ok) return { kind: 'problem', problem: outcome.problem };
  const result = outcome.value;
  switch (result.kind) {
    case 'article':
      return { kind: 'article', article: result.article, tabId: tab.id, incognito: tab.incognito };
    case 'listing':
      return { kind: 'listing', items: result.items, tabId: tab.id };
    case 'none':
      return { kind: 'none', reason: result.reason };
  }
}

async function putScriptIn(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    return true;
  } catch {
    // The browser forbids it on this page (an error page, a PDF): the first answer stands.
    return false;
  }
}
