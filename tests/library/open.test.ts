import {
  IDBCursor as FakeCursor,
  IDBDatabase as FakeDatabase,
  forceCloseDatabase,
  IDBFactory,
} from 'fake-indexeddb';
import { unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { allLists } from '@/utils/library/all-lists';
import { listContents } from '@/utils/library/entries';
import { addHighlight, highlightsOf } from '@/utils/library/highlights';
import { createList } from '@/utils/library/lists';
import { allPublications } from '@/utils/library/publications';
import { readingListOf } from '@/utils/library/reading-list';
import { DATABASE_NAME, LIBRARY_VERSION, STORES } from '@/utils/library/schema';
import { textVersionsOf } from '@/utils/library/texts';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, libraryOf, startWithFreshProfile, stateOf } from './sample';
import { installVersion1, VERSION_1 } from './version-1';

startWithFreshProfile();

/** Opens the library's database by the browser's own interface. */
function openRaw(version?: number, onUpgrade: (request: IDBOpenDBRequest) => void = () => {}) {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.addEventListener('upgradeneeded', () => onUpgrade(request));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

/** The stores of a database with their key paths and indexes, as far as records depend on them. */
function shapeOf(database: IDBDatabase) {
  const transaction = database.transaction([...database.objectStoreNames]);
  return [...database.objectStoreNames].map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index);
      return { index, keyPath, multiEntry, unique };
    });
    return { name, keyPath: store.keyPath, indexes };
  });
}

/** Its highlights as the present version has them. */
const HIGHLIGHTS = VERSION_1.highlights.map((record) => ({ ...record, removedAt: null, formerAnchors: [] }));

/** A text of then: an act of the user has kept it, and they know it since. */
const ofUser = (text: (typeof VERSION_1.texts)[number]) => ({
  ...text,
  seenAt: text.createdAt,
  acknowledgedAt: text.createdAt,
  keptBy: 'user',
});

describe('a library of version 1', () => {
  it('opens with everything in it', async () => {
    await installVersion1();
    const library = libraryOf();
    expect(await stateOf(library)).toEqual({
      ...VERSION_1,
      drafts: [],
      styles: [],
      progress: [],
      publications: VERSION_1.publications.map((record) => ({
        ...record,
        publisher: null,
        sources: {},
        corrections: {},
        readAt: null,
      })),
      highlights: HIGHLIGHTS,
      texts: VERSION_1.texts.map(ofUser),
    });
    expect(await highlightsOf(library, ['rsis-publication/a-lantern-at-sea'])).toEqual({
      key: 'IP25001',
      highlights: HIGHLIGHTS,
      isListed: false,
      isSaved: true,
      edition: { key: 'IP25001', seen: VERSION_1.texts[0]?.sha256, isEdited: false },
      facts: expect.objectContaining({ code: 'IP25001' }),
    });
    expect(await readingListOf(library, 'default')).toMatchObject({
      items: [{ publication: { key: 'IP25001' }, text: VERSION_1.texts[0] }],
    });
    expect(await allPublications(library)).toMatchObject([{ highlights: HIGHLIGHTS, listIds: ['default'] }]);
    await createList(library, uuid(), 'Sea lanes');
    expect((await listContents(library, 'default')).entries).toHaveLength(1);
  });

  it('has after its upgrade the same stores as a new one', async () => {
    await installVersion1();
    const upgraded = unwrap(await libraryOf().connection());
    vi.stubGlobal('indexedDB', new IDBFactory());
    const created = unwrap(await libraryOf().connection());
    expect(shapeOf(upgraded)).toEqual(shapeOf(created));
    expect(shapeOf(created).map(({ name }) => name)).toEqual(STORES.toSorted());
  });
});

describe('an upgrade', () => {
  it('that breaks off leaves no database, and the next one succeeds', async () => {
    let calls = 0;
    const createObjectStore = vi.spyOn(FakeDatabase.prototype, 'createObjectStore');
    createObjectStore.mockImplementation(() => {
      calls += 1;
      throw new DOMException('injected', 'QuotaExceededError');
    });
    await expect(allLists(libraryOf())).rejects.toMatchObject({ problem: 'storage-refused' });
    expect(calls).toBe(1);
    createObjectStore.mockRestore();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await allLists(libraryOf())).toEqual([]);
  });

  it.each<{ store: 'publications' | 'highlights' | 'texts' }>([
    { store: 'publications' },
    { store: 'highlights' },
    { store: 'texts' },
  ])('that a record of $store makes throw leaves everything as it was', async ({ store }) => {
    await installVersion1();
    // oxlint-disable-next-line typescript/unbound-method -- called on its own cursor below
    const update = FakeCursor.prototype.update;
    const spy = vi.spyOn(FakeCursor.prototype, 'update').mockImplementation(function (
      this: InstanceType<typeof FakeCursor>,
      record: unknown,
    ) {
      if ((this.source as { name: string }).name === store) throw new TypeError('injected');
      return update.call(this, record);
    });
    await expect(libraryOf().connection()).rejects.toMatchObject({ problem: 'storage-refused' });
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();
    const database = await openRaw();
    expect(database.version).toBe(1);
    const kept = database.transaction(store).objectStore(store).getAll();
    await vi.waitFor(() => expect(kept.readyState).toBe('done'));
    expect(kept.result).toEqual(VERSION_1[store]);
    database.close();
    expect((await stateOf(libraryOf())).highlights).toEqual(HIGHLIGHTS);
  });

  it('takes of several versions the one that the paper names for that on its page, and tells no edit', async () => {
    const [text] = VERSION_1.texts;
    const abstract = { ...text, sha256: 'e'.repeat(64), createdAt: '2025-04-01T08:00:00.000Z' };
    await installVersion1({ texts: [...VERSION_1.texts, abstract] });
    const library = libraryOf();
    const { edition } = await highlightsOf(library, ['IP25001']);
    expect(edition).toEqual({ key: 'IP25001', seen: text?.sha256, isEdited: false });
    const versions = await textVersionsOf(library, 'IP25001');
    expect(versions.map(({ seenAt }) => seenAt)).toEqual([text?.createdAt, null]);
  });

  it('by a later extension closes the old connection at once, which then says library-newer', async () => {
    const library = libraryOf();
    await createList(library, uuid(), 'Sea lanes');
    const newer = await openRaw(LIBRARY_VERSION + 1);
    await expect(allLists(library)).rejects.toMatchObject({ problem: 'library-newer' });
    await expect(createList(library, uuid(), 'x')).rejects.toMatchObject({ problem: 'library-newer' });
    expect(shapeOf(newer).map(({ name }) => name)).toEqual(STORES.toSorted());
    newer.close();
  });

  it('that an older connection blocks is refused in time, and works once that is closed', async () => {
    await installVersion1();
    // It ignores `versionchange`, and the library is asked for as if it were one version on.
    const stubborn = await openRaw(1);
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, LIBRARY_VERSION + 1));
    const library = libraryOf({ openLimitMs: 400 });
    await expect(library.connection()).rejects.toMatchObject({ problem: 'storage-refused' });
    stubborn.close();
    const connection = await library.connection();
    expect(connection.version).toBe(LIBRARY_VERSION + 1);
    // The one that was given up has opened too by now, and is closed: nothing stands in the way of the next.
    library.close();
    const blocked = vi.fn<() => void>();
    const deletion = indexedDB.deleteDatabase(DATABASE_NAME);
    deletion.addEventListener('blocked', blocked);
    await vi.waitFor(() => expect(deletion.readyState).toBe('done'));
    expect(blocked).not.toHaveBeenCalled();
  });
});

describe('a connection', () => {
  it('that the browser cut off is opened again', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const cut = await library.connection();
    forceCloseDatabase(unwrap(cut) as never); // its types take the constructor for the connection
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(1);
    await addHighlight(library, uuid(), articleOf(), draftOf(1, 4));
    expect(await library.connection()).not.toBe(cut);
  });

  it.each(['read', 'write'])('that is closed without an event is opened again by a %s', async (kind) => {
    const library = libraryOf();
    await createList(library, uuid(), 'Sea lanes');
    (await library.connection()).close();
    if (kind === 'write') await createList(library, uuid(), 'Straits');
    expect(await allLists(library)).toHaveLength(kind === 'write' ? 2 : 1);
  });

  it('is one for many calls at once', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const library = libraryOf();
    await Promise.all([allLists(library), allLists(library), createList(library, uuid(), 'x')]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it.each(['SecurityError', 'UnknownError', 'InvalidStateError'])(
    'that the browser refuses by %s is storage-refused, and is asked for anew the next time',
    async (name) => {
      const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('injected', name);
      });
      const library = libraryOf();
      await expect(allLists(library)).rejects.toMatchObject({ problem: 'storage-refused' });
      open.mockRestore();
      expect(await allLists(library)).toEqual([]);
    },
  );

  it('that never opens is given up in time', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValueOnce(new IDBOpenDBRequest());
    const library = libraryOf({ openLimitMs: 400 });
    await expect(library.connection()).rejects.toMatchObject({ problem: 'storage-refused' });
    expect(await allLists(library)).toEqual([]);
  });
});
