/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-add-event-listener, unicorn/require-post-message-target-origin -- functions that run in the page hold what they need; a worker and a channel have no target */

import { beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary, isLibraryMade } from '@/tests/bench/big-library';
import type { Question } from '@/utils/search/catalogue';
import { type CatalogueProbe, probeCatalogue } from './catalogue-probe';
import { type Chromium, closePopup } from './chromium';
import { press } from './controls';
import { readPopup } from './extension-calls';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const { site, chromium } = await withChromium();
let page: Awaited<ReturnType<Chromium['openExtensionPage']>>;
let catalogue: CatalogueProbe;

const PAPERS = 30;
const HIGHLIGHTS = 3;

beforeAll(async () => {
  // A document of the extension in which nothing runs; a popup would go as the next one opens.
  page = await chromium.openExtensionPage('manifest.json');
  const maker = await chromium.openExtensionPage('library.html');
  await until('the database is there', () => isLibraryMade(page));
  // The first library page alone keeps rows: from here on that is the probe.
  await maker.close();
  await fillLibrary(page, { papers: PAPERS, highlights: HIGHLIGHTS, words: 120 });
  await page.evaluate(() => indexedDB.deleteDatabase('search'));
  catalogue = await probeCatalogue(page);
});

const ask = async (asked: Partial<Question>) =>
  (await catalogue.ask('find', { view: 'papers', list: null, q: '', sort: null, ...asked })).value;
const whole = () => until('everything is indexed', async () => (await ask({})).isWhole);

/** Segments that are kept, by their keys; with `damage` every record is spoilt. */
const kept = (damage: boolean) =>
  page.evaluate(async (isSpoilt) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('search'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readwrite');
    for (const name of isSpoilt ? names : [])
      for (const key of await asked(transaction.objectStore(name).getAllKeys()))
        await asked(transaction.objectStore(name).put('not what it was', key));
    const keys = await asked(transaction.objectStore('segments').getAllKeys());
    const isStateKept = (await asked(transaction.objectStore('meta').count())) > 0;
    database.close();
    return { keys: keys.map(String), isStateKept };
  }, damage);

async function again(): Promise<void> {
  await catalogue.end();
  catalogue = await probeCatalogue(page);
}

// One story in order: each test goes on where the one before it ended.
describe('the index of the library', () => {
  it('is built by the worker, and found in', async () => {
    await whole();
    const { order, counts, terms } = await ask({ q: 'title:x -nothing', view: 'highlights' });
    expect(order).toEqual([]);
    expect(counts).toEqual({ papers: 0, highlights: 0 });
    expect(terms).toEqual([]);
    expect((await ask({})).counts).toEqual({ papers: PAPERS, highlights: PAPERS * HIGHLIGHTS });
    expect((await ask({ q: 'IP000007' })).order).toEqual(['IP000007']);
    const { order: found } = await ask({ q: 'the' });
    expect(found).toHaveLength(PAPERS);
  });

  it('outlives the page', async () => {
    const before = await until('it is kept', async () => {
      const now = await kept(false);
      return now.isStateKept && now.keys.length > 0 && now;
    });
    await again();
    await whole();
    expect((await ask({ q: 'IP000007' })).order).toEqual(['IP000007']);
    expect(await kept(false)).toEqual(before);
  });

  it('follows what another tab writes', async () => {
    expect((await ask({ q: '"cable repair"' })).order).toEqual([]);
    const article = await chromium.open(site.address(CABLE_REPAIR.path));
    const popup = await chromium.openPopup(article);
    await readPopup(popup);
    await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
    const { order } = await until('it is found', async () => {
      const now = await ask({ q: 'CO26901' });
      return now.order.length > 0 && now;
    });
    expect(order).toEqual(['CO26901']);
    await closePopup(popup);
  });

  it('is made anew where all that is kept is damaged', async () => {
    await catalogue.end();
    await kept(true);
    catalogue = await probeCatalogue(page);
    await whole();
    expect((await ask({})).counts.papers).toBe(PAPERS + 1);
    expect((await ask({ q: 'CO26901' })).order).toEqual(['CO26901']);
  });

  it('breaks nothing', () => {
    expect(chromium.errors).toEqual([]);
  });
});
