import { type Browser, browser } from '@/utils/browser';

/**
 * Calls `listener` when the tab under the popup has come to another page: a link was pressed just before the
 * button, or the page went on by itself. Without this the popup would show, and save, a paper that is not there.
 */
export function onOtherPage(listener: () => void, signal: AbortSignal): void {
  const hear = (
    _tabId: number,
    { status }: Browser.tabs.OnUpdatedInfo,
    { active }: Browser.tabs.Tab,
  ): void => {
    if (active && status === 'complete') listener();
  };
  browser.tabs.onUpdated.addListener(hear);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(hear), { once: true });
}
