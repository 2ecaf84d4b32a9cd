import type { Page } from 'puppeteer-core';
import { type Translator, translatePage } from '../article/support/translate';

type How = Translator | 'original';

/** Has a page translated in place as this translator does it, or shows its original again. */
export async function translate(page: Page, how: How): Promise<void> {
  await page.evaluate(translatePage, how);
}
