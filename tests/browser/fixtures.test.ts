import '@/tests/bench/browser-globals';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { asked, fixture, SLUGS } from '@/tests/article/support/fixtures';
import { extract } from '@/utils/article/extract';
import { comparable, ELSEWHERE_FIXTURES, readInPage, readingScript } from './elsewhere-fixtures';
import { withChromium, withFirefox } from './with-browser';

const { site, chromium } = await withChromium();
const { firefox } = await withFirefox({ site });
let page: Page;

beforeAll(async () => {
  // No script of ours runs there by itself, and none of the page's: what is read is what stands in the file.
  const blank = '/blank/';
  site.put(blank, '<!doctype html><title>Blank</title>');
  page = await chromium.open(`http://news.example${blank}`);
  await firefox.open(`http://news.example${blank}`);
}, 90_000);

const scripts = { chrome: readingScript('chrome'), firefox: readingScript('firefox') };

const inBoth = (source: string, url: string, isElsewhere: boolean) =>
  Promise.all([
    page.evaluate(readInPage, scripts.chrome, source, url, isElsewhere),
    firefox.run(readInPage, scripts.firefox, source, url, isElsewhere),
  ]);

describe('every sample page in Chromium and Firefox', () => {
  it.each(SLUGS)('%s is read as expected, and as jsdom reads it', async (slug) => {
    const { source, expected } = fixture(slug);
    const own = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    for (const result of await inBoth(source, expected.url, false)) {
      expect(asked(result, expected)).toEqual(expected);
      // How it was found may differ, for only a browser knows what is shown.
      expect({ ...result, trace: [] }).toEqual({ ...own, trace: [] });
    }
  });

  it('is one of at least 100', () => expect(SLUGS.length).toBeGreaterThanOrEqual(100));
});

describe('every page of another site', () => {
  it.each(ELSEWHERE_FIXTURES)('$slug is read as expected', async (sample) => {
    for (const result of await inBoth(sample.source, sample.expected.url, true))
      expect(comparable(result, sample)).toEqual(sample.expected);
  });
});
