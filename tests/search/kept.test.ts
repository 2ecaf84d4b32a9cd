import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { LIST_NAME, startWithFreshProfile, stateOf } from '@/tests/library/sample';
import { changeHighlight, deleteHighlight } from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { savePublication, setTags, unsavePublication } from '@/utils/library/publications';
import { emptyTrash, purge } from '@/utils/library/purge';
import type { CatalogueNews } from '@/utils/search/catalogue';
import { LibraryCatalogue } from '@/utils/search/library-catalogue';
import { openSearchStore, SEARCH_DATABASE } from '@/utils/search/store';
import { uuid } from '@/utils/uuid';
import { catalogueOf, filled, keysOf, marked, PAPERS, paper } from './catalogues';

startWithFreshProfile();

/** Whether the news tell that something was indexed. */
const isBuilt = (news: readonly CatalogueNews[]) => news.some(({ kind }) => kind === 'building');

/** Visits the library page until everything is found and kept. */
async function visited(library: Library): Promise<void> {
  const catalogue = catalogueOf(library);
  await keysOf(catalogue, '');
  await expect.poll(async () => ((await stored('meta')) as { papers?: number }[])[0]?.papers).toBeDefined();
  catalogue.close();
}

async function stored(store: string): Promise<unknown[]> {
  const database = await openDB(SEARCH_DATABASE);
  const all = await database.getAll(store);
  database.close();
  return all;
}

/** Everything that segments say of texts, as one text. */
async function words(): Promise<string> {
  const segments = (await stored('segments')) as { ids: string; terms: string }[];
  return segments.map(({ ids, terms }) => `${ids} ${terms}`).join();
}

/** Puts a value in place of everything that a store holds. */
async function damage(store: string, value: unknown): Promise<void> {
  const database = await openDB(SEARCH_DATABASE);
  for (const key of await database.getAllKeys(store)) await database.put(store, value, key);
  database.close();
}

/** A second visit: what it finds, and whether it had to index anything. */
async function again(library: Library, questions: readonly string[]) {
  const news: CatalogueNews[] = [];
  const catalogue = catalogueOf(library, (told) => news.push(told));
  const found = [];
  for (const q of questions) found.push(await keysOf(catalogue, q));
  return { found, isBuilt: isBuilt(news) };
}

const QUESTIONS = ['harbour', 'tides', 'rotterdam', 'author:tan deterrence', ''];
const ANSWERS = [
  ['IP26001', 'CO26002', 'CO26003'],
  ['IP26001'],
  ['CO26003'],
  ['CO26003'],
  ['CO26003', 'CO26002', 'IP26001'],
];

async function marks(): Promise<{ library: Library; id: string }> {
  const library = await filled();
  const { id } = await marked(library, PAPERS[2], { note: 'Compare Rotterdam' });
  return { library, id };
}

describe('what is kept of rows and index', () => {
  it('serves the next visit, which indexes nothing', async () => {
    const { library } = await marks();
    await visited(library);
    expect(await again(library, QUESTIONS)).toEqual({ found: ANSWERS, isBuilt: false });
  });

  it.each([
    ['', 'papers', 3],
    ['', 'highlights', 1],
    ['colour:yellow', 'papers', 1],
    ['rotterdam', 'papers', 1],
    ['tides', 'papers', 1],
  ] as const)('answers the first question "%s" for %s in full', async (q, view, count) => {
    const { library } = await marks();
    await visited(library);
    const found = await catalogueOf(library).find({ view, list: null, q, sort: null });
    expect(found.order).toHaveLength(count);
    expect(found.counts.highlights).toBe(q === 'tides' ? 0 : 1);
  });

  it('answers no question as of before what was written meanwhile', async () => {
    const { library } = await marks();
    await visited(library);
    await savePublication(library, uuid(), paper('CO26004', 'Late', 'A harbour, lately.'), LIST_NAME);
    const found = await catalogueOf(library).find({ view: 'papers', list: null, q: '', sort: null });
    expect(found.order[0]).toBe('CO26004');
  });

  it('is done without where it can be read no more', async () => {
    const { library } = await marks();
    await visited(library);
    const store = await openSearchStore();
    vi.spyOn(store, 'segments').mockImplementation(() => {
      throw new DOMException('closed', 'InvalidStateError');
    });
    const catalogue = new LibraryCatalogue(
      library,
      () => {},
      async () => store,
    );
    catalogue.start();
    expect(await keysOf(catalogue, 'tides')).toEqual(['IP26001']);
    catalogue.close();
  });

  it('tells the papers of a quotation from the first question on', async () => {
    const { library } = await marks();
    await visited(library);
    expect(await catalogueOf(library).quoted([['the harbour is calm']])).toEqual([
      expect.arrayContaining(['IP26001']),
    ]);
  });

  it('follows what was written meanwhile, papers that are gone included', async () => {
    const { library, id } = await marks();
    await visited(library);
    await changeHighlight(library, uuid(), id, { note: 'Compare Antwerp' });
    await setTags(library, uuid(), 'IP26001', ['zinc']);
    await unsavePublication(library, uuid(), 'CO26002');
    await savePublication(library, uuid(), paper('CO26004', 'Late', 'A harbour, lately.'), LIST_NAME);
    expect(
      (await again(library, ['rotterdam', 'antwerp', 'zinc', 'rice', 'lately', 'tag:zinc'])).found,
    ).toEqual([[], ['CO26003'], ['IP26001'], [], ['CO26004'], ['IP26001']]);
  });

  it('tells how far papers were read since, which is no counted write', async () => {
    const { library } = await marks();
    await visited(library);
    const progress = {
      key: 'CO26002',
      keys: ['CO26002'],
      paragraph: 1,
      share: 0.5,
      updatedAt: library.now(),
    };
    await (await library.connection()).put('progress', progress);
    const catalogue = catalogueOf(library);
    const byProgress = () => keysOf(catalogue, '', { sort: { by: 'progress', isDescending: true } });
    await expect.poll(byProgress).toEqual(['CO26002', 'CO26003', 'IP26001']);
  });

  it('is compared with the library where the writes since are not all known', async () => {
    const { library } = await marks();
    await visited(library);
    await setTags(library, uuid(), 'IP26001', ['zinc']);
    await unsavePublication(library, uuid(), 'CO26002');
    await (await library.connection()).clear('operations');
    const { found, isBuilt: isAnew } = await again(library, ['zinc', 'rice', 'tides']);
    expect(found).toEqual([['IP26001'], [], ['IP26001']]);
    expect(isAnew).toBe(true);
  });

  it('has no word of what was deleted for good', async () => {
    const { library, id } = await marks();
    await visited(library);
    const catalogue = catalogueOf(library);
    await keysOf(catalogue, '');
    await deleteHighlight(library, uuid(), id);
    await unsavePublication(library, uuid(), 'CO26003');
    await unsavePublication(library, uuid(), 'CO26002');
    await purge(library, [{ kind: 'publications', key: 'CO26003' }]);
    await expect.poll(async () => await words()).not.toMatch(/CO26003|rotterdam|patient/);
    // What is in the trash only stays for now, and goes when somebody looks again after its time.
    catalogue.close();
    await emptyTrash(library);
    await again(library, ['']);
    await expect.poll(async () => await words()).not.toMatch(/CO26002|rice/);
    expect((await again(library, ['harbour'])).found).toEqual([['IP26001']]);
  });

  it('of another library is thrown away', async () => {
    const { library } = await marks();
    await visited(library);
    const connection = await library.connection();
    const [sentinel] = (await stateOf(library)).meta ?? [];
    await connection.put('meta', {
      ...(sentinel as never as { id: 'sentinel' }),
      installation: uuid(),
    } as never);
    const known = await connection.get('highlights', (await connection.getAllKeys('highlights'))[0] ?? '');
    if (known) await connection.put('highlights', { ...known, note: 'Compare Piraeus' });
    expect((await again(library, ['rotterdam', 'piraeus'])).found).toEqual([[], ['CO26003']]);
  });

  it.each([
    ['papers', '[{"key":'],
    ['papers', '[]'],
    ['highlights', 'null'],
    ['highlights', '[]'],
    ['segments', { index: 'bodies', ids: 'IP26001', stamps: 'x', terms: 'harbour' }],
    ['segments', null],
    ['meta', { counter: 'many' }],
  ])('is made anew where %s is damaged', async (store, value) => {
    const { library } = await marks();
    await visited(library);
    await damage(store, value);
    expect((await again(library, QUESTIONS)).found).toEqual(ANSWERS);
    await visited(library);
    expect(await again(library, QUESTIONS)).toEqual({ found: ANSWERS, isBuilt: false });
  });

  it('is made anew when the user wants so', async () => {
    const { library } = await marks();
    await visited(library);
    const catalogue = catalogueOf(library);
    await keysOf(catalogue, '');
    await catalogue.rebuild();
    expect(await keysOf(catalogue, 'tides')).toEqual(['IP26001']);
  });

  it('can be stopped being made, and made on', async () => {
    const { library } = await marks();
    const catalogue = catalogueOf(library);
    await catalogue.stop();
    const all = { view: 'papers', list: null, q: '', sort: null } as const;
    await expect.poll(async () => (await catalogue.find(all)).order).toHaveLength(3);
    expect((await catalogue.find({ ...all, q: 'tides' })).isWhole).toBe(false);
    await catalogue.resume();
    expect(await keysOf(catalogue, 'tides')).toEqual(['IP26001']);
  });
});
