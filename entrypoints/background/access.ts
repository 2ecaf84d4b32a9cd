import { originOf } from '@/utils/article/site';
import { accessOf, browser, endAccess } from '@/utils/browser';

/**
 * Ends the access to another site when its tab leaves the site or closes. Without the permission `tabs` the browser
 * shows the address of a tab only while the extension may read it: an address that can't be seen is another site.
 */
export function watchAccess(): void {
  browser.tabs.onRemoved.addListener((tabId) => void endAccess(tabId));
  browser.tabs.onUpdated.addListener((tabId, _change, { url }) => void endUnlessOn(tabId, url));
}

async function endUnlessOn(tabId: number, url: string | undefined): Promise<void> {
  const origin = await accessOf(tabId);
  if (origin !== null && originOf(url) !== origin) await endAccess(tabId);
}
