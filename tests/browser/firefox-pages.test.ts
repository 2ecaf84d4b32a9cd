import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemMessages } from '@/utils/i18n/en/problem';
import { TRANSLATORS, translatePage } from '../article/support/translate';
import { goWithin, latePage, letArrive, mainOf } from './late-site';
import { readHighlights } from './painted';
import { findShownText } from './pointer';
import { CABLE_REPAIR, GRAIN_RESERVE, type SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withFirefox } from './with-browser';
import { word } from './words';

const PICTURES = path.resolve(import.meta.dirname, '../../reports/firefox');
const { quote } = CABLE_REPAIR;

const { site, firefox } = await withFirefox({ isInstalled: false });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
}, 120_000);

const titleOf = ({ title }: SamplePublication) => title.replace(/^\w+ \| /u, '');

/** All that the popup says once it says `text`. */
async function popupSays(text: string): Promise<string> {
  const says = async () => (await firefox.popupText()).includes(text);
  await until(`the popup says “${text}”`, says, 30_000).catch(async (cause: unknown) => {
    throw new Error(`It says: ${await firefox.popupText()}`, { cause });
  });
  return firefox.popupText();
}

async function shownQuotes(): Promise<string[]> {
  const shown = (await firefox.run(readHighlights)).filter((one) => one.shown);
  return [...new Set(shown.map(({ text }) => text))].sort();
}

/** What is painted once it is these quotes, in any order. */
async function painted(...quotes: string[]): Promise<string[]> {
  const wanted = JSON.stringify(quotes.toSorted());
  await until(`painted: ${wanted}`, async () => JSON.stringify(await shownQuotes()) === wanted, 30_000);
  return shownQuotes();
}

async function select(text: string): Promise<void> {
  const place = await firefox.run(findShownText, text);
  if (!place) throw new Error(`Not shown: ${text}`);
  await firefox.drag(place.from, place.to);
}

async function mark(text: string): Promise<void> {
  await select(text);
  await firefox.clickNamed(word('yellow'));
  await painted(text);
}

/** A publication at an address of its own, unmarked; `change` is done to its page. */
function put(name: string, code: string, sample = CABLE_REPAIR): SamplePublication {
  const at = sample.path.replace(/[^/]+\/$/, `${code.toLowerCase()}-${name}/`);
  const publication = { ...sample, path: at, title: sample.title.replace(/^\w+/, code) };
  site.put(at, publicationPage(publication));
  return publication;
}

const keep = async (name: string) =>
  writeFileSync(path.join(PICTURES, name), await firefox.screenshot('popup'));

describe('pages in Firefox', () => {
  it('are read though they were open before the extension was installed', async () => {
    await firefox.open(site.address(CABLE_REPAIR.path));
    await firefox.install();
    await firefox.openPopup();
    expect(await popupSays(titleOf(CABLE_REPAIR))).toContain(titleOf(CABLE_REPAIR));
    await keep('installed-later.png');
  });

  it('are read by the open popup when their article comes late', async () => {
    const publication = put('late', 'CO26801');
    site.put(publication.path, latePage(publication));
    await firefox.open(site.address(publication.path));
    await firefox.openPopup();
    expect(await popupSays(word('reason-no-article'))).toContain(word('reason-no-article'));
    await firefox.run(letArrive, 3000);
    expect(await popupSays(titleOf(publication))).toContain(titleOf(publication));
  });

  it('show the highlights of each article that stands in one document', async () => {
    const first = put('first', 'CO26802');
    const second = put('second', 'IP26803', GRAIN_RESERVE);
    await firefox.open(site.address(second.path));
    await mark(second.quote);
    await firefox.open(site.address(first.path));
    await mark(first.quote);
    await firefox.run(goWithin, second.path, mainOf(second), 400);
    expect(await painted(second.quote)).toEqual([second.quote]);
    await firefox.run(goWithin, first.path, mainOf(first), -200);
    expect(await painted(first.quote)).toEqual([first.quote]);
  });

  it('show right after the way back what was there', async () => {
    await firefox.open(site.address('/'));
    await firefox.open(site.address(put('first', 'CO26802').path));
    expect(await painted(quote)).toEqual([quote]);
    await firefox.open(site.address('/'));
    await firefox.back();
    expect(await painted(quote)).toEqual([quote]);
    expect(await firefox.run(readHighlights)).toHaveLength(2);
  });

  it.each(TRANSLATORS)('are read in their own words in translation: %s', async (translator) => {
    const publication = put('translated', 'CO26804');
    await firefox.open(site.address(publication.path));
    // Its own words are kept at an idle moment after the load.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await firefox.run(translatePage, translator);
    await firefox.openPopup();
    expect(await popupSays(word('translatedPage'))).toContain(word('translatedPage'));
    expect(await firefox.popupText()).toContain(titleOf(publication));
    if (translator === 'firefox') await keep('translated.png');
  });

  it('lose no highlight to a translation', async () => {
    const publication = put('kept', 'CO26805');
    await firefox.open(site.address(publication.path));
    await mark(quote);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await firefox.run(translatePage, 'firefox');
    expect(await painted()).toEqual([]);
    await firefox.openPopup();
    expect(await popupSays(quote)).toContain(quote);
    // Firefox shows the original by loading the page again.
    await firefox.reload();
    expect(await painted(quote)).toEqual([quote]);
  });

  // Last: it goes on in another window.
  it('say in a private window that nothing is stored', async () => {
    await firefox.openPrivateWindow();
    await firefox.open(site.address(GRAIN_RESERVE.path));
    await firefox.openPopup();
    expect(await popupSays(word('privateWindow'))).toContain(word('privateWindow'));
    expect(await firefox.popupText()).not.toContain(problemMessages['storage-refused']);
    expect(await firefox.popupText()).not.toContain(word('saveTo', { list: word('defaultListName') }));
    await keep('private.png');
  });
});
