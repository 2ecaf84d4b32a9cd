/** Reads pages with the built reading module, in the world of the extension's own scripts. */

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ExtractResult } from '@/utils/article/article';
import type { PageModules } from '@/utils/page/modules';
import type { Chromium } from './chromium';
import type { Firefox } from './firefox';

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

/** The same in Firefox, whose driver runs scripts over the page as an extension's script does (with Xray vision). */
export async function readInFirefox(firefox: Firefox, url: string): Promise<ExtractResult> {
  const module = readFileSync('.output/firefox-mv3/reading.js', 'utf8');
  return firefox.run(
    (code, own) => {
      // The build's own file, as the browser would load it.
      // oxlint-disable-next-line typescript/no-implied-eval -- the build’s own file, as the browser would load it
      new Function(code)();
      const world = globalThis as unknown as Record<symbol, PageModules>;
      const { reading } = world[Symbol.for('rsis-reader-companion')] ?? {};
      if (!reading) throw new Error('the module did not load');
      return reading.extract(document, own);
    },
    module,
    url,
  );
}
