/** Controls by what they are called, on a page, in its closed shadow roots, in the popup and in the library. */

import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until';

type Role =
  | 'button'
  | 'radio'
  | 'checkbox'
  | 'textbox'
  | 'combobox'
  | 'link'
  | 'dialog'
  | 'toolbar'
  | 'group'
  | 'heading';

/**
 * Waits for a control with this role and accessible name.
 * @throws when there is none in time
 */
export async function control(page: Page, role: Role, name: string): Promise<ElementHandle> {
  return named(page, name, role);
}

/** The same for any role. */
export async function named(page: Page, name: string, role: string): Promise<ElementHandle> {
  // Not `waitForSelector`, which asks for the whole tree in every frame and so slows down what it waits for.
  return until(`a ${role} called “${name}”`, async () => page.$(`aria/${name}[role="${role}"]`));
}

/** Whether such a control is there now. */
export async function hasControl(page: Page, role: Role, name: string): Promise<boolean> {
  const found = await page.$(`aria/${name}[role="${role}"]`);
  await found?.dispose();
  return found !== null;
}

/** Presses it with the real mouse; a radio or checkbox through its label, where a reader sees it. */
export async function press(page: Page, role: Role, name: string): Promise<void> {
  return pressNamed(page, name, role);
}

/** The same for any role. What is put anew between being found and being pressed is looked for again. */
export async function pressNamed(page: Page, name: string, role: string): Promise<void> {
  await until(`a press on the ${role} called “${name}”`, async () => {
    const found = await named(page, name, role);
    const seen =
      role === 'radio' || role === 'checkbox'
        ? await found.evaluateHandle((input) => input.closest('label') ?? input)
        : found;
    // What comes to lie over rows takes no press in its first moment.
    await seen.evaluate(async (element) => {
      const arriving = element.closest('.toast')?.getAnimations() ?? [];
      await Promise.allSettled(arriving.map(({ finished }) => finished));
    });
    await seen.click();
    return true;
  });
}

/** Replaces the text of a text box by keys. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  const box = await control(page, 'textbox', name);
  await box.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** All the text that a document of the extension shows, white space folded. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/gu, ' ').trim());
}
