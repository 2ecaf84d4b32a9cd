/** Papers in the reader: how a test saves one and opens it. */

import type { Page } from 'puppeteer-core';
import { type Chromium, closePopup } from './chromium';
import { press } from './controls';
import { readPopup } from './extension-calls';
import { word } from './words';

/** Saves the paper on a page, and resolves to the address at which the popup opens the reader. */
export async function saveIn(chromium: Chromium, page: Page): Promise<string> {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
  const link = await popup.waitForSelector('a[href^="reader.html"]');
  const address = await link?.evaluate((element) => element.href);
  await closePopup(popup);
  if (!address) throw new Error('the popup has no link to the reader');
  return address;
}

/** Opens the reader once all of the text is there. */
export async function openReader(chromium: Chromium, address: string): Promise<Page> {
  const reader = await chromium.open(address);
  await reader.waitForSelector('.reader[data-ready="yes"]');
  return reader;
}
