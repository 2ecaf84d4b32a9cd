import '@/tests/bench/browser-globals';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, fixture, SLUGS } from '@/tests/article/support/fixtures';
import type { ExtractResult } from '@/utils/article/article';
import { extract } from '@/utils/article/extract';
import { type Chromium, launchChromium } from './chromium';
import { type Firefox, launchFirefox } from './firefox';
import { type LocalSite, startLocalSite } from './local-site';
import { chromiumReader, readInFirefox } from './reading';

let site: LocalSite;
let chromium: Chromium;
let firefox: Firefox;
let page: Page;
let read: (page: Page, url: string) => Promise<ExtractResult>;

beforeAll(async () => {
  site = await startLocalSite();
  [chromium, firefox] = await Promise.all([launchChromium(site), launchFirefox(site)]);
  read = await chromiumReader(chromium);
  page = await chromium.browser.newPage();
}, 90_000);

afterAll(async () => {
  await Promise.all([chromium?.close(), firefox?.close()]);
  await site?.close();
});

describe('every sample page in Chromium and Firefox', () => {
  it.each(SLUGS)('%s is read as expected, and as jsdom reads it', async (slug) => {
    const { source, expected } = fixture(slug);
    const { pathname, search } = new URL(expected.url);
    site.put(pathname, source);
    const address = site.address(pathname + search);
    const inChromium = async () => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return read(page, expected.url);
    };
    const inFirefox = async () => {
      await firefox.open(address);
      return readInFirefox(firefox, expected.url);
    };
    const results = await Promise.all([inChromium(), inFirefox()]);
    const own = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    for (const result of results) {
      expect(asked(result, expected)).toEqual(expected);
      // How it was found may differ, for only a browser knows what is shown.
      expect({ ...result, trace: [] }).toEqual({ ...own, trace: [] });
    }
  });

  it('is one of at least 100', () => expect(SLUGS.length).toBeGreaterThanOrEqual(100));
});
