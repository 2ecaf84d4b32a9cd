import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { onLibraryChange } from '@/utils/library/changes';
import { heal } from '@/utils/library/heal';
import { addHighlight, changeHighlight, deleteHighlight, highlightsOf } from '@/utils/library/highlights';
import type { Mirror } from '@/utils/library/mirror';
import type { Library } from '@/utils/library/open';
import { savePublication, setTags } from '@/utils/library/publications';
import { emptyTrash } from '@/utils/library/purge';
import { MIRRORED_STORES } from '@/utils/library/records';
import { STORES } from '@/utils/library/schema';
import { write } from '@/utils/library/transact';
import { uuid } from '@/utils/uuid';
import { MemoryCaches } from './memory-caches';
import {
  articleOf,
  counterOf,
  draftOf,
  LIST_NAME,
  libraryOf,
  startWithFreshProfile,
  stateOf,
} from './sample';
import { WRITES, worldIn } from './writes.cases';

startWithFreshProfile();

let storage: MemoryCaches;
beforeEach(() => {
  storage = new MemoryCaches();
  vi.stubGlobal('caches', storage);
});

/** The user's words in a library. */
async function wordsOf(library: Library): Promise<unknown[][]> {
  const state = await stateOf(library);
  return MIRRORED_STORES.map((store) => state[store] ?? []);
}

/** The library after a restart of the browser, and how many records came back. */
async function restart(library: Library): Promise<{ library: Library; restored: number | null }> {
  library.close();
  let restored: number | null = null;
  const next = libraryOf({
    onRestored: (records) => {
      restored = records;
    },
  });
  await next.connection();
  return { library: next, restored };
}

/** Waits until the mirror holds all of the library: that is mended after the opening. */
async function mirrored(library: Library): Promise<void> {
  const { mirror } = library;
  if (!mirror) throw new Error('no mirror');
  const connection = await library.connection();
  await vi.waitFor(async () => expect(await heal(connection, mirror)).toEqual({ kind: 'whole' }), 5000);
}

/** A library in which everything that the mirror has to follow has happened. */
async function lived(): Promise<Library> {
  const world = await worldIn(libraryOf());
  for (const { run } of WRITES) await run(world, uuid()).catch(() => null); // some undo what others need
  return world.library;
}

/** What other contexts hear until the test ends. */
function heard(): unknown[] {
  const changes: unknown[] = [];
  const until = new AbortController();
  onLibraryChange((change) => changes.push(change), until.signal);
  onTestFinished(() => until.abort());
  return changes;
}

const DAMAGES: [string, (library: Library) => Promise<void>][] = [
  [
    'the whole database is gone',
    async () => {
      vi.stubGlobal('indexedDB', new IDBFactory());
    },
  ],
  [
    'every store is empty, the sentinel too',
    async (library) => {
      const connection = await library.connection();
      for (const store of STORES) await connection.clear(store);
    },
  ],
  ...MIRRORED_STORES.map((store): [string, (library: Library) => Promise<void>] => [
    `the ${store} are gone`,
    async (library) => (await library.connection()).clear(store),
  ]),
  [
    'one highlight is gone',
    async (library) => {
      const connection = await library.connection();
      const key = await connection.getKey('highlights', IDBKeyRange.lowerBound(''));
      if (key !== undefined) await connection.delete('highlights', key);
    },
  ],
];

describe('a damaged library', () => {
  it.each(DAMAGES)('gets every word back when %s', async (_, damage) => {
    const library = await lived();
    const words = await wordsOf(library);
    expect(words.every((records) => records.length > 0)).toBe(true);
    await damage(library);
    const healed = await restart(library);
    expect(healed.restored).not.toBeNull();
    expect(await wordsOf(healed.library)).toEqual(words);
    // It is whole from then on, and can be written to.
    expect((await restart(healed.library)).restored).toBeNull();
    await addHighlight(healed.library, uuid(), articleOf(), draftOf(40, 44));
  });

  it('that has lost its sentinel alone gets a new one', async () => {
    const library = await lived();
    const words = await wordsOf(library);
    const counter = await counterOf(library);
    await (await library.connection()).clear('meta');
    const healed = await restart(library);
    expect(healed.restored).toBeNull();
    expect(await wordsOf(healed.library)).toEqual(words);
    expect(await counterOf(healed.library)).toBe(counter + 1);
  });

  it('that fell back to an earlier state gets the later writes back', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    const early = await stateOf(library);
    await changeHighlight(library, uuid(), id, { note: 'Calm.' });
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const words = await wordsOf(library);
    const connection = await library.connection();
    for (const store of STORES) {
      await connection.clear(store);
      for (const record of early[store] ?? []) await connection.put(store, record as never);
    }
    const changes = heard();
    const healed = await restart(library);
    expect(healed.restored).toBe(4);
    // Whoever holds rows of it reads them anew.
    await expect.poll(() => changes).toContain('unknown');
    expect(await wordsOf(healed.library)).toEqual(words);
  });

  it('gets what an earlier version has mirrored back as the present one writes it', async () => {
    const library = libraryOf();
    const made = await addHighlight(library, uuid(), articleOf(), draftOf());
    const { removedAt: _removedAt, formerAnchors: _formerAnchors, ...earlier } = made;
    const [name] = (await library.mirror?.names()) ?? [];
    if (!library.mirror || !name) throw new Error('no mirror');
    await library.mirror.replace(name.installation, 9, [
      [{ store: 'highlights', record: earlier as typeof made }],
    ]);
    vi.stubGlobal('indexedDB', new IDBFactory());
    const healed = await restart(library);
    expect(await (await healed.library.connection()).getAll('highlights')).toEqual([made]);
  });

  it('is healed again and again', async () => {
    let library = libraryOf();
    for (let n = 0; n < 5; n++) {
      await addHighlight(library, uuid(), articleOf(), draftOf(n, n + 1));
      library.close();
      vi.stubGlobal('indexedDB', new IDBFactory());
      ({ library } = await restart(library));
    }
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(5);
  });

  it('without a mirror stays lost: what the mirror is for', async () => {
    const library = libraryOf({ mirror: null });
    await addHighlight(library, uuid(), articleOf(), draftOf());
    vi.stubGlobal('indexedDB', new IDBFactory());
    const after = await restart(library);
    expect(after.restored).toBeNull();
    expect((await highlightsOf(after.library, ['IP26001'])).highlights).toEqual([]);
  });
});

describe('a whole library', () => {
  it('is left as it is', async () => {
    const library = await lived();
    const state = await stateOf(library);
    const again = await restart(library);
    expect(again.restored).toBeNull();
    expect(await stateOf(again.library)).toEqual(state);
  });

  it.each([
    ['is gone', () => storage.stored.clear()],
    ['misses a write', () => storage.stored.delete([...storage.stored.keys()].at(-2) ?? '')],
    ['misses the last write', () => storage.stored.delete([...storage.stored.keys()].at(-1) ?? '')],
  ])('takes its mirror anew when that %s', async (_, damage) => {
    const library = await lived();
    const words = await wordsOf(library);
    damage();
    const mended = await restart(library);
    expect(mended.restored).toBeNull();
    expect(await wordsOf(mended.library)).toEqual(words);
    await mirrored(mended.library);
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await wordsOf((await restart(mended.library)).library)).toEqual(words);
  });

  it('keeps its mirror short', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    for (let n = 0; n < 210; n++) await changeHighlight(library, uuid(), id, { note: String(n) });
    expect(storage.stored.size).toBeGreaterThan(200);
    await mirrored((await restart(library)).library);
    expect(storage.stored.size).toBeLessThan(5);
  });

  it('is read before its mirror is written anew, and what is written meanwhile is mirrored too', async () => {
    const library = libraryOf();
    for (let n = 0; n < 300; n++) await addHighlight(library, uuid(), articleOf(), draftOf(n, n + 1));
    const again = await restart(library);
    expect(storage.stored.size).toBeGreaterThan(300);
    const { mirror } = again.library;
    if (!mirror) throw new Error('no mirror');
    const [first] = (await highlightsOf(again.library, ['IP26001'])).highlights;
    let isFirst = true;
    const { put } = await storage.open();
    vi.spyOn(storage, 'open').mockImplementation(async () => ({
      ...(await MemoryCaches.prototype.open.call(storage)),
      put: async (url: string, response: Response) => {
        await put(url, response);
        if (!isFirst || !url.includes('/part/')) return;
        isFirst = false;
        await changeHighlight(again.library, uuid(), first?.id ?? '', { note: 'meanwhile' });
        await addHighlight(again.library, uuid(), articleOf(), draftOf(400, 401));
      },
    }));
    await mirrored(again.library);
    const words = await wordsOf(again.library);
    expect(storage.stored.size).toBeLessThan(10);
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await wordsOf((await restart(again.library)).library)).toEqual(words);
  });

  it('stays as it is when somebody deletes for good while it is compared', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf(1, 3));
    await deleteHighlight(library, uuid(), id);
    const { mirror } = library;
    if (!mirror) throw new Error('no mirror');
    let isPurged = false;
    const racing: Mirror = {
      ...mirror,
      names: async () => {
        const names = await mirror.names();
        await setTags(library, uuid(), 'IP26001', ['between']);
        return [
          ...names,
          { kind: 'log', installation: names[0]?.installation ?? '', counter: 99, isPurge: false, url: '' },
        ];
      },
      load: async () => {
        const all = await mirror.load();
        if (!isPurged) await emptyTrash(library);
        isPurged = true;
        return all;
      },
    };
    await heal(await library.connection(), racing);
    expect(await (await library.connection()).getAllKeys('highlights')).not.toContain(id);
  });

  it('that is harmed gets back nothing of what was deleted for good meanwhile', async () => {
    const library = libraryOf();
    const kept = await addHighlight(library, uuid(), articleOf(), draftOf());
    const gone = await addHighlight(library, uuid(), articleOf(), draftOf(1, 3));
    await deleteHighlight(library, uuid(), gone.id);
    const connection = await library.connection();
    await connection.delete('highlights', kept.id);
    const { mirror } = library;
    if (!mirror) throw new Error('no mirror');
    let isPurged = false;
    const load = async () => {
      const all = await mirror.load();
      if (!isPurged) await emptyTrash(library);
      isPurged = true;
      return all;
    };
    expect(await heal(connection, { ...mirror, load })).toEqual({ kind: 'restored', records: 1 });
    expect(await connection.getAllKeys('highlights')).toEqual([kept.id]);
  });

  it('reads and writes while the mirror fails, and mirrors what it missed afterwards', async () => {
    let library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    storage.failure = new DOMException('injected', 'QuotaExceededError');
    await addHighlight(library, uuid(), articleOf(), draftOf(1, 3));
    ({ library } = await restart(library));
    await addHighlight(library, uuid(), articleOf(), draftOf(2, 3));
    storage.failure = null;
    await addHighlight(library, uuid(), articleOf(), draftOf(3, 4));
    ({ library } = await restart(library));
    await mirrored(library);
    vi.stubGlobal('indexedDB', new IDBFactory());
    ({ library } = await restart(library));
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(4);
  });
});

describe('a mirror', () => {
  it('takes a write of thousands of records in slices, and gives all of them back', async () => {
    const library = libraryOf();
    const many = 2100;
    await write(library, { opId: uuid(), call: 'restoreBackup' }, async (writing) => {
      for (let n = 0; n < many; n++) {
        const kept = { createdAt: writing.now, updatedAt: writing.now, deletedAt: null, revision: 1 };
        await writing.put('lists', { id: `list-${n}`, name: `List ${n}`, description: '', ...kept });
      }
      writing.steps = [];
    });
    await mirrored(library);
    const sizes = [...storage.stored.values()].map(({ body }) => (JSON.parse(body) as unknown[]).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(250);
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect((await restart(library)).restored).toBe(many);
  });

  it('with a damaged entry gives back all the others', async () => {
    const library = libraryOf();
    for (const start of [1, 2, 3]) await addHighlight(library, uuid(), articleOf(), draftOf(start, 9));
    const [url, entry] = [...storage.stored].find(([name]) => /\/log\/[^/]+\/2$/.test(name)) ?? [];
    if (!url || !entry) throw new Error('no second entry');
    storage.stored.set(url, { ...entry, body: entry.body.replace('harbour', 'harbor') });
    vi.stubGlobal('indexedDB', new IDBFactory());
    const healed = await restart(library);
    const { highlights } = await highlightsOf(healed.library, ['IP26001']);
    expect(highlights.map(({ anchor }) => anchor.position.start)).toEqual([1, 3]);
  });

  it('is not made of a private window', async () => {
    const library = libraryOf({ isPrivate: true });
    await highlightsOf(library, ['IP26001']);
    expect(storage.stored.size).toBe(0);
  });

  it('holds no text of a publication', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const held = [...storage.stored.values()].map(({ body }) => body).join('');
    expect(held).toContain('A Harbour of Paper Boats');
    expect(held).not.toContain('the boats are dry');
  });
});
