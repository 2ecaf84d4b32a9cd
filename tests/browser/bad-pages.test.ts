import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { popupMessages } from '@/utils/i18n/en/popup';
import { BAD_PAGES } from './bad-pages.cases';
import { closePopup } from './chromium';
import { readPopup } from './extension-calls';
import { LISTING } from './local-site';
import { CABLE_REPAIR, PUBLICATIONS } from './sample-publications';
import { withChromium } from './with-browser';

/** Without its code: as the popup shows it. */
const withoutCode = (title: string) => title.replace(/^[A-Z]{2}\d{5} \| /u, '');
const TITLE = withoutCode(CABLE_REPAIR.title);

const { site, chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  page = await chromium.browser.newPage();
});

describe('the popup over a page that is no paper', () => {
  it.each(BAD_PAGES)('says in a sentence what is wrong with $name', async ({ path, html, outcomes }) => {
    if (html !== undefined) site.put(new URL(site.address(path)).pathname, html);
    await page.goto(site.address(path));
    const popup = await chromium.openPopup(page);
    const text = await readPopup(popup);
    const sentences = outcomes.map((one) => (one === 'article' ? TITLE : popupMessages[`reason-${one}`]));
    expect(sentences).toContain(sentences.find((sentence) => text.includes(sentence)) ?? text);
    await closePopup(popup);
  });

  it('lists the publications of a listing', async () => {
    await page.goto(site.address(LISTING));
    const popup = await chromium.openPopup(page);
    const text = await readPopup(popup);
    for (const { title } of PUBLICATIONS) expect(text).toContain(withoutCode(title));
    await closePopup(popup);
  });

  it('says that another site is another site', async () => {
    await page.goto('about:blank');
    const popup = await chromium.openPopup(page);
    expect(await readPopup(popup)).toContain(popupMessages['reason-other-site']);
    await closePopup(popup);
  });

  it('logs no error on any of them', () => {
    expect(chromium.errors).toEqual([]);
  });
});
