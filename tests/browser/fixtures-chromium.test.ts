import '@/tests/bench/browser-globals';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, fixture, SLUGS } from '@/tests/article/support/fixtures';
import type { ExtractResult } from '@/utils/article/article';
import { extract } from '@/utils/article/extract';
import { type Chromium, launchChromium } from './chromium';
import { type LocalSite, startLocalSite } from './local-site';
import { chromiumReader } from './reading';

let site: LocalSite;
let chromium: Chromium;
let page: Page;
let read: (page: Page, url: string) => Promise<ExtractResult>;

beforeAll(async () => {
  site = await startLocalSite();
  chromium = await launchChromium(site);
  read = await chromiumReader(chromium);
  page = await chromium.browser.newPage();
}, 90_000);

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

describe('every sample page in Chromium', () => {
  it.each(SLUGS)('%s is read as expected, and as jsdom reads it', async (slug) => {
    const { source, expected } = fixture(slug);
    const at = new URL(expected.url).pathname + new URL(expected.url).search;
    site.put(new URL(expected.url).pathname, source);
    await page.goto(site.address(at), { waitUntil: 'domcontentloaded' });
    const result = await read(page, expected.url);
    expect(asked(result, expected)).toEqual(expected);
    const own = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    // How it was found may differ, for only a browser knows what is shown.
    expect({ ...result, trace: [] }).toEqual({ ...own, trace: [] });
  });

  it('is one of at least 100', () => expect(SLUGS.length).toBeGreaterThanOrEqual(100));
});
