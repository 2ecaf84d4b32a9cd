import '@/tests/bench/browser-globals';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { asked, fixture, SLUGS, variedSlugs } from '@/tests/article/support/fixtures';
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

type Asked = [source: string, url: string, isElsewhere: boolean];
const inChromium = (...sample: Asked) => page.evaluate(readInPage, scripts.chrome, ...sample);
const inFirefox = (...sample: Asked) => firefox.run(readInPage, scripts.firefox, ...sample);

describe('every sample page in Chromium, and in Firefox whatever is made otherwise', () => {
  const varied = new Set(variedSlugs());

  it.each(SLUGS)('%s is read as expected, and as jsdom reads it', async (slug) => {
    const { source, expected } = fixture(slug);
    const own = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    const sample: Asked = [source, expected.url, false];
    const results = [inChromium(...sample), ...(varied.has(slug) ? [inFirefox(...sample)] : [])];
    for (const result of await Promise.all(results)) {
      expect(asked(result, expected)).toEqual(expected);
      // How it was found may differ, for only a browser knows what is shown.
      expect({ ...result, trace: [] }).toEqual({ ...own, trace: [] });
    }
  });

  it('is one of at least 100, and of at least 40 kinds', () => {
    expect(SLUGS.length).toBeGreaterThanOrEqual(100);
    expect(varied.size).toBeGreaterThanOrEqual(40);
  });
});

describe('every page of another site', () => {
  it.each(ELSEWHERE_FIXTURES)('$slug is read as expected', async (sample) => {
    const asking: Asked = [sample.source, sample.expected.url, true];
    for (const result of await Promise.all([inChromium(...asking), inFirefox(...asking)]))
      expect(comparable(result, sample)).toEqual(sample.expected);
  });
});
