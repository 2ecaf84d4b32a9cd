/** Reads pages with the built reading module, in the world of the extension's own scripts. */

import type { Page } from 'puppeteer-core';
import type { ExtractResult } from '@/utils/article/article';
import type { PageModules } from '@/utils/page/modules';
import type { Chromium } from './chromium';

interface Scripting {
  executeScript(injection: object): Promise<{ result: unknown }[]>;
}
interface Extension {
  scripting: Scripting;
  tabs: { query(filter: object): Promise<{ id: number; active: boolean }[]> };
}

/** A reader of the tab in front; `library` is any page of the extension, which puts the module in. */
export async function chromiumReader(
  chromium: Chromium,
): Promise<(page: Page, url: string) => Promise<ExtractResult>> {
  const library = await chromium.openExtensionPage('library.html');
  return async (page, url) => {
    const address = page.url();
    const result = await library.evaluate(
      async (at, own) => {
        const { scripting, tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
        const [tab] = (await tabs.query({})).filter((one) => (one as { url?: string }).url === at);
        if (!tab) throw new Error(`no tab at ${at}`);
        const target = { tabId: tab.id };
        await scripting.executeScript({ target, files: ['reading.js'] });
        const [answer] = await scripting.executeScript({
          target,
          args: [own],
          func: (name: string) => {
            const world = globalThis as unknown as Record<symbol, PageModules>;
            try {
              const { reading } = world[Symbol.for('rsis-reader-companion')] ?? {};
              return reading ? reading.extract(document, name) : 'the module did not load';
            } catch (error) {
              return String(error);
            }
          },
        });
        return answer?.result;
      },
      address,
      url,
    );
    if (typeof result !== 'object' || result === null) throw new Error(String(result));
    return result as ExtractResult;
  };
}
