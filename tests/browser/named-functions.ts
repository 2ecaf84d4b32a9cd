import type { Page } from 'puppeteer-core';

/** What tsx puts round each named function within another one, and a page does not have: `npm run bench` sends such functions. */
const NAMED = 'globalThis.__name ??= (named) => named';

/** Lets the page that is open run functions that tsx has compiled. */
export async function takeNamedFunctions(page: Page): Promise<void> {
  await page.evaluate(NAMED);
}

/** Lets each page that this tab opens from now on do so, before any script of its own. */
export async function giveNamedFunctions(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(NAMED);
}
