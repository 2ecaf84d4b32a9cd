import '@/tests/bench/browser-globals';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { asked, fixture, SLUGS } from '@/tests/article/support/fixtures';
import type { ExtractResult } from '@/utils/article/article';
import { extract } from '@/utils/article/extract';
import { comparable, ELSEWHERE_FIXTURES, readInPage, readingScript } from './elsewhere-fixtures';
import { chromiumReader, readInFirefox } from './reading';
import { withChromium, withFirefox } from './with-browser';

const { site, chromium } = await withChromium();
const { firefox } = await withFirefox({ site });
let page: Page;
let read: (page: Page, url: string) => Promise<ExtractResult>;

beforeAll(async () => {
  read = await chromiumReader(chromium);
  page = await chromium.browser.newPage();
}, 90_000);

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

describe('every page of another site', () => {
  const BLANK = '/blank/';
  const address = `http://news.example${BLANK}`;

  beforeAll(async () => {
    site.put(BLANK, '<!doctype html><title>Blank</title>');
    await Promise.all([page.goto(address), firefox.open(address)]);
  });

  it.each(ELSEWHERE_FIXTURES)('$slug is read as expected', async (fixture) => {
    const asks = [fixture.source, fixture.expected.url] as const;
    const results = await Promise.all([
      page.evaluate(readInPage, readingScript('chrome'), ...asks),
      firefox.run(readInPage, readingScript('firefox'), ...asks),
    ]);
    for (const result of results) expect(comparable(result, fixture)).toEqual(fixture.expected);
  });
});
