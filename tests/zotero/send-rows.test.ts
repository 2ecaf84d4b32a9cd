import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendRows } from '@/entrypoints/library/zotero/send-rows';
import { highlight } from '@/tests/export/sample';
import { articleOf, libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import type { Library } from '@/utils/library/open';
import { savePublication, unsavePublication } from '@/utils/library/publications';
import type { View } from '@/utils/search/catalogue';
import { uuid } from '@/utils/uuid';
import { ZOTERO_ADDRESS } from '@/utils/zotero/connector';
import { type FakeZotero, startFakeZotero } from './fake-zotero';

startWithFreshProfile();

const PAPERS = 30;
let zotero: FakeZotero;
let library: Library;
let keys: string[];
/** Papers of no test are those of another: the same ones at once would be a press that was meant once. */
let tests = 0;
/** Calls to save after which Zotero answers as it is told here. */
let failAt: { call: number; how: 'busy' | 'late' } | null;

beforeAll(async () => {
  zotero = await startFakeZotero();
});
afterAll(() => zotero.close());
afterEach(() => vi.unstubAllGlobals());

beforeEach(async () => {
  zotero.answer = {};
  zotero.calls.length = 0;
  failAt = null;
  let saves = 0;
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    const answer = () => fetch(address.replace(ZOTERO_ADDRESS, `http://127.0.0.1:${zotero.port}`), options);
    if (!address.endsWith('saveItems')) return answer();
    saves += 1;
    const isFailing = failAt?.call === saves;
    zotero.answer = isFailing && failAt?.how === 'busy' ? { save: { status: 503, body: '' } } : {};
    const response = await answer();
    // Zotero has saved them, and its answer comes too late.
    if (isFailing && failAt?.how === 'late') throw new DOMException('late', 'TimeoutError');
    return response;
  });
  library = libraryOf();
  tests += 1;
  keys = Array.from({ length: PAPERS }, (_, i) => `IP2${tests}${String(i).padStart(3, '0')}`);
  for (const [i, key] of keys.entries()) {
    const url = `https://www.rsis.edu.sg/rsis-publication/idss/quay-${i}/`;
    await savePublication(
      library,
      uuid(),
      articleOf({ key, code: key, aliases: [], url, title: `Quay ${i}` }),
      {
        defaultListName: 'Reading',
      },
    );
  }
}, 60_000);

const send = (order = keys, view: View = 'papers') =>
  sendRows(
    library,
    Promise.resolve(true),
    { view, order },
    { onProgress: () => {}, signal: new AbortController().signal },
  );
/** Titles that Zotero has saved, in the order in which they came. */
const saved = () => {
  const sessions = new Set<string>();
  return zotero.calls
    .filter(({ path }) => path === '/connector/saveItems')
    .filter(({ body, status }) => {
      const isNew = status === 201 && !sessions.has(body.sessionID ?? '');
      sessions.add(body.sessionID ?? '');
      return isNew;
    })
    .flatMap(({ body }) => body.items?.map(({ title }) => title) ?? []);
};
const titles = Array.from({ length: PAPERS }, (_, i) => `Quay ${i}`);

describe('papers that are sent to Zotero', () => {
  it('go in their order, each once', async () => {
    expect((await send())?.text).toBe('30 papers sent to Zotero: Straits');
    expect(saved()).toEqual(titles);
  });

  it('are told exactly where Zotero fails, and sent again only the rest of them goes', async () => {
    failAt = { call: 2, how: 'busy' };
    const said = await send();
    expect(said).toMatchObject({ isLasting: true });
    expect(said?.text).toContain('25 of 30 papers');
    expect(said?.text).toContain('up to “Quay 24”; from “Quay 25” on they were not');
    expect(said?.text).toContain('Zotero is busy');
    failAt = null;
    expect((await send())?.text).toBe('30 papers sent to Zotero: Straits');
    expect(saved()).toEqual(titles);
  });

  it('come once where nobody knew whether Zotero had them', async () => {
    failAt = { call: 2, how: 'late' };
    expect((await send())?.text).toContain('none comes twice');
    failAt = null;
    expect((await send())?.text).toBe('30 papers sent to Zotero: Straits');
    expect(saved()).toEqual(titles);
  });

  it('come once where one of those that Zotero may have was deleted meanwhile', async () => {
    failAt = { call: 2, how: 'late' };
    await send();
    failAt = null;
    await unsavePublication(library, uuid(), keys[27] as string);
    expect((await send(keys.toSpliced(27, 1)))?.text).toBe('29 papers sent to Zotero: Straits');
    expect(saved()).toEqual(titles);
  });

  it('are not sent where the user stops while it is found out which are those of the highlights', async () => {
    const until = new AbortController();
    const ids = Array.from({ length: 60 }, (_, i) => `none-${i}`);
    let reads = 0;
    const slow: Library = {
      ...library,
      connection: () => {
        reads += 1;
        until.abort();
        return library.connection();
      },
    };
    const order = { view: 'highlights', order: ids } as const;
    const options = { onProgress: () => {}, signal: until.signal };
    expect(await sendRows(slow, Promise.resolve(true), order, options)).toBeNull();
    expect(reads).toBe(1);
    expect(saved()).toEqual([]);
  });

  it('go all where others are meant by now', async () => {
    failAt = { call: 2, how: 'busy' };
    await send();
    zotero.calls.length = 0;
    expect((await send(keys.slice(0, 3)))?.text).toBe('3 papers sent to Zotero: Straits');
    expect(saved()).toEqual(titles.slice(0, 3));
  });

  it('were opened on the day that all of their highlights tell, where only one goes with them', async () => {
    const [publicationKey = ''] = keys;
    const connection = await library.connection();
    const record = await connection.get('publications', publicationKey);
    if (!record) throw new Error('not saved');
    const createdAt = '2024-02-01T08:00:00.000Z';
    await connection.put('publications', { ...record, createdAt, savedAt: null });
    const [one, later] = ['2024-02-03T08:00:00.000Z', '2024-03-05T08:00:00.000Z'].map((at) =>
      highlight({ id: uuid(), publicationKey, createdAt: at, updatedAt: at }),
    );
    for (const mark of [one, later]) if (mark) await connection.put('highlights', mark);
    await send([one?.id ?? ''], 'highlights');
    const { body } = zotero.calls.find(({ path }) => path === '/connector/saveItems') ?? {};
    expect(body?.items).toMatchObject([{ accessDate: '2024-03-05T08:00:00Z', notes: [{}] }]);
  });
});
