/** Where the tour's page comes from: the local site, or a file of the user's own that stands at an address. */

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '@/tests/browser/chromium';

export interface PageSource {
  address: string;
  /** Opens the page in a new tab, in front. */
  open(chromium: Chromium): Promise<Page>;
}

/** A page of the local site. */
export function sitePage(address: string): PageSource {
  return { address, open: (chromium) => chromium.open(address) };
}

/**
 * A saved file that stands at `address`: the browser's request for it is answered with the file's bytes before it
 * reaches the network, and every other request is refused.
 */
export function savedPage(file: string, address: string): PageSource {
  const body = readFileSync(file);
  const wanted = withoutHash(address);
  const headers = [{ name: 'content-type', value: contentType(body) }];
  return {
    address,
    open: async (chromium) => {
      const page = await chromium.browser.newPage();
      // The browser is started without the driver's own list of requests (chromium.ts).
      const session = await page.createCDPSession();
      session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
        const isPage = resourceType === 'Document' && withoutHash(request.url) === wanted;
        const answered = isPage
          ? session.send('Fetch.fulfillRequest', {
              requestId,
              responseCode: 200,
              responseHeaders: headers,
              body: body.toString('base64'),
            })
          : session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
        // A page that is gone needs no answer.
        answered.catch(() => undefined);
      });
      await session.send('Fetch.enable');
      // A question of the page's own script would wait for a person; "leave this page?" is answered with yes.
      page.on('dialog', (dialog) =>
        dialog.type() === 'beforeunload' ? void dialog.accept() : void dialog.dismiss(),
      );
      await page.goto(address);
      return page;
    },
  };
}

function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** Names UTF-8 where the bytes are valid UTF-8; any other file says itself what it is, as it would from a disk. */
function contentType(body: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return 'text/html; charset=utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'text/html';
    throw error;
  }
}
