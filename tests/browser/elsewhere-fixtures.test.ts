import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from './chromium';
import { comparable, ELSEWHERE_FIXTURES, readInPage, readingScript } from './elsewhere-fixtures';
import { type Firefox, launchFirefox } from './firefox';
import { type LocalSite, startLocalSite } from './local-site';

const BLANK = '<!doctype html><title>Blank</title>';
const PATH = '/blank/';

let site: LocalSite;

beforeAll(async () => {
  site = await startLocalSite();
  site.put(PATH, BLANK);
});

afterAll(() => site?.close());

describe('pages of other sites in Chromium', () => {
  const script = readingScript('chrome');
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await launchChromium(site);
    page = await chromium.open(`http://news.example${PATH}`);
  });
  afterAll(() => chromium?.close());

  it.each(ELSEWHERE_FIXTURES)('are read as expected: $slug', async (fixture) => {
    const result = await page.evaluate(readInPage, script, fixture.source, fixture.expected.url);
    expect(comparable(result, fixture)).toEqual(fixture.expected);
  });
});

describe('pages of other sites in Firefox', () => {
  const script = readingScript('firefox');
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox(site);
    await firefox.open(`http://news.example${PATH}`);
  }, 90_000);
  afterAll(() => firefox?.close());

  it.each(ELSEWHERE_FIXTURES)('are read as expected: $slug', async (fixture) => {
    const result = await firefox.run(readInPage, script, fixture.source, fixture.expected.url);
    expect(comparable(result, fixture)).toEqual(fixture.expected);
  });
});
