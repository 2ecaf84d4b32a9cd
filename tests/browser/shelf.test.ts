import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from './chromium';
import { type LocalSite, startLocalSite } from './local-site';
import { putPapers } from './many-papers';

const PAPERS = 2000;
let site: LocalSite;
let chromium: Chromium;
let page: Page;
mkdirSync('/tmp/h5-shelf', { recursive: true });
const shot = (name: string) => page.screenshot({ path: `/tmp/h5-shelf/${name}.png` });

beforeAll(async () => {
  site = await startLocalSite();
  chromium = await launchChromium(site);
  page = await chromium.openExtensionPage('library.html');
  await page.waitForSelector('.library[data-state="ready"]');
  await shot('empty');
  await putPapers(page, PAPERS);
  await page.reload();
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

describe('probe', () => {
  it('looks', async () => {
    const start = Date.now();
    page.on('console', (m) => console.log('PAGE', m.text()));
    page.on('workercreated', (w) => {
      console.log('worker', w.url());
      w.on('console', (m) => console.log('WORKER', m.text()));
      w.on('error', (e) => console.log('WERR', e));
    });
    await new Promise((r) => setTimeout(r, 4000));
    await shot('early');
    console.log(
      await page.evaluate(() =>
        JSON.stringify(
          performance
            .getEntriesByType('resource')
            .map((e) => [e.name.slice(-40), Math.round(e.startTime), Math.round(e.duration)]),
        ),
      ),
    );
    await page.waitForSelector('[data-row]');
    console.log('first', Date.now() - start);
    await page.waitForFunction(
      (n) => document.querySelector('.list-head')?.textContent?.includes(n),
      {},
      '2,000 papers',
    );
    console.log('all', Date.now() - start);
    await shot('cards');
    await page.type('[role="combobox"]', 'cab');
    await new Promise((r) => setTimeout(r, 1500));
    await shot('typing');
    await page.keyboard.press('Escape');
    await page.type('[role="combobox"]', 'les status:read');
    await page.keyboard.press('Escape');
    await new Promise((r) => setTimeout(r, 1000));
    await page.click('.facet-fold summary');
    await shot('facets');
    await page.click('.facet-fold summary');
    await page.click('[role="combobox"]');
    await page.keyboard.press('Escape');
    await page.click('.segments button:last-of-type');
    await page.waitForSelector('[role="table"]');
    await new Promise((r) => setTimeout(r, 600));
    await page.click('.table [data-row] input[type="checkbox"]');
    await shot('table');
    console.log(await page.evaluate(() => document.querySelectorAll('[data-row]').length));
    await page.evaluate(() => {
      location.hash = '#highlights';
    });
    await new Promise((r) => setTimeout(r, 800));
    await shot('highlights');
    await page.evaluate(() => {
      location.hash = '#papers?q=author:nobody';
    });
    await new Promise((r) => setTimeout(r, 800));
    await shot('nothing');
    await page.evaluate(() => {
      location.hash = '#papers?list=list-harbours';
    });
    await new Promise((r) => setTimeout(r, 800));
    await shot('list');
    await page.evaluate(() => {
      location.hash = '#trash';
    });
    await new Promise((r) => setTimeout(r, 800));
    await shot('trash');
    await page.setViewport({ width: 320, height: 700 });
    await page.evaluate(() => {
      location.hash = '#papers';
    });
    await new Promise((r) => setTimeout(r, 800));
    await shot('narrow-table');
    console.log(chromium.errors);
    expect(chromium.errors).toEqual([]);
  }, 60_000);
});
