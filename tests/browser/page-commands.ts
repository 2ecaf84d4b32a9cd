/** What the browser itself asks of a page: a driver's keys and clicks reach neither its shortcuts nor its menus. */

import { TargetType } from 'puppeteer-core';
import type { Chromium } from './chromium';

/** What the browser calls in the background when a shortcut is pressed. */
export async function shortcut({ browser }: Chromium, name: string): Promise<void> {
  await inWorker(browser, `chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
}

/** The same for a press in the context menu. */
export async function menu({ browser }: Chromium, menuItemId: string): Promise<void> {
  await inWorker(
    browser,
    `(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: ${JSON.stringify(menuItemId)} }, tab);
  })()`,
  );
}

async function inWorker(browser: Chromium['browser'], script: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER);
  await (await target.worker())?.evaluate(script);
}
