/** Where the tour's page comes from: the local site, or a file of the user's own that stands at an address. */

import { readFileSync } from 'node:fs';
import type { HTTPRequest, Page } from 'puppeteer-core';
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
  const answer = (request: HTTPRequest) => {
    const isPage = request.isNavigationRequest() && withoutHash(request.url()) === wanted;
    return isPage
      ? request.respond({ status: 200, contentType: contentType(body), body })
      : request.abort('blockedbyclient');
  };
  return {
    address,
    open: async (chromium) => {
      const page = await chromium.browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request));
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
