import { afterEach, describe, expect, it, vi } from 'vitest';
import { setStatusOfMany } from '@/utils/library/bulk';
import { draftsOf, keepDraft } from '@/utils/library/drafts';
import { heal } from '@/utils/library/heal';
import { addHighlight, deleteHighlight, restoreHighlight } from '@/utils/library/highlights';
import { historyCalls } from '@/utils/library/history-calls';
import { openImages } from '@/utils/library/images';
import { createList, deleteList, restoreList } from '@/utils/library/lists';
import { takeSnapshot } from '@/utils/library/mend';
import { openMirror } from '@/utils/library/mirror';
import type { Library } from '@/utils/library/open';
import {
  allPublications,
  restorePublication,
  savePublication,
  unsavePublication,
} from '@/utils/library/publications';
import { emptyTrash, purge } from '@/utils/library/purge';
import { type Openings, purgeOld } from '@/utils/library/purge-old';
import { daysLeft, trashedByName, trashKeys } from '@/utils/library/trash';
import { takeBack } from '@/utils/library/undo';
import { writeAside } from '@/utils/library/write-aside';
import { ProblemError } from '@/utils/problem';
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

startWithFreshProfile();
afterEach(() => vi.unstubAllGlobals());

const KEY = 'IP26001';
const EMPTY = { publications: [], highlights: [], lists: [] };
let now = Date.UTC(2026, 0, 1);
const at = (days: number) => {
  now = Date.UTC(2026, 0, 1) + days * 86_400_000;
};
const clocked = () => {
  at(0);
  return libraryOf({
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
  });
};
const save = (library: Library) => savePublication(library, uuid(), articleOf(), LIST_NAME);

/** Which stores hold something, leaving out the log of operations and the sentinel. */
async function filled(library: Library): Promise<string[]> {
  const { operations: _operations, meta: _meta, ...stores } = await stateOf(library);
  return Object.entries(stores).flatMap(([store, records]) => (records.length > 0 ? [store] : []));
}

/** A mirrored library with a paper in the trash, and so many names behind it that purging them takes two slices. */
async function twoSlices() {
  const storage = new MemoryCaches();
  vi.stubGlobal('caches', storage);
  const library = libraryOf({ mirror: openMirror() });
  await save(library);
  await unsavePublication(library, uuid(), KEY);
  const one = { kind: 'publications', key: KEY } as const;
  const none = Array.from({ length: 500 }, (_, n) => ({ kind: 'lists', key: `none-${n}` }) as const);
  return { storage, library, names: [one, ...none] };
}

describe('the trash', () => {
  it('holds papers taken out, highlights and lists that were deleted, and gives each back', async () => {
    const library = clocked();
    await save(library);
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    const list = await createList(library, uuid(), 'Other');
    await deleteHighlight(library, uuid(), id);
    await deleteList(library, uuid(), list.id);
    await unsavePublication(library, uuid(), KEY);
    const keys = await trashKeys(library);
    expect(keys).toEqual({ publications: [KEY], highlights: [id], lists: [list.id] });
    const found = await trashedByName(library, [
      { kind: 'publications', key: KEY },
      { kind: 'highlights', key: id },
      { kind: 'lists', key: list.id },
      { kind: 'lists', key: 'default' },
    ]);
    expect([...found.values()]).toMatchObject([
      { kind: 'publications', live: 0, dead: 1 },
      { kind: 'highlights', title: 'A Harbour of Paper Boats' },
      { kind: 'lists', papers: 0 },
    ]);
    await restoreHighlight(library, uuid(), id);
    await restoreList(library, uuid(), list.id);
    await restorePublication(library, uuid(), KEY);
    expect(await trashKeys(library)).toEqual(EMPTY);
    expect(await allPublications(library)).toMatchObject([{ listIds: ['default'] }]);
  });

  it.each([
    [0, 30],
    [0.5, 30],
    [29.5, 1],
    [30, 0],
    [400, 0],
  ])('after %s days keeps a thing for %s more', (days, left) => {
    const deleted = '2026-01-01T00:00:00.000Z';
    expect(daysLeft(deleted, new Date(Date.parse(deleted) + days * 86_400_000).toISOString())).toBe(left);
  });
});

describe('what is deleted for good', () => {
  it('takes a paper with all that belongs to it, and the same page begins anew', async () => {
    const library = clocked();
    await save(library);
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await deleteHighlight(library, uuid(), id);
    await keepDraft(library, [KEY], { id: uuid(), note: 'half a thought', anchor: null, colour: 'yellow' });
    await writeAside(library, 'progress', (store) =>
      store.put({ key: KEY, keys: [KEY], paragraph: 3, share: 0.5, updatedAt: library.now() }),
    );
    await unsavePublication(library, uuid(), KEY);
    expect(await purge(library, [{ kind: 'publications', key: KEY }])).toBe(1);
    expect(await filled(library)).toEqual(['lists']);
    const { publication } = await save(library);
    expect(publication).toMatchObject({ revision: 2, status: 'to-read', formerSavedAt: null });
  });

  it('is no paper that has live highlights: it only forgets that it was saved', async () => {
    const library = clocked();
    await save(library);
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await unsavePublication(library, uuid(), KEY);
    expect(await emptyTrash(library)).toBe(1);
    expect(await trashKeys(library)).toEqual(EMPTY);
    expect(await allPublications(library)).toMatchObject([
      { publication: { key: KEY, formerSavedAt: null, deletedAt: null }, highlights: [{ id }] },
    ]);
    expect(await filled(library)).toEqual(['publications', 'texts', 'highlights', 'lists']);
  });

  it('takes with its last highlight a paper that nothing else keeps', async () => {
    const library = clocked();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await deleteHighlight(library, uuid(), id);
    await purge(library, [{ kind: 'highlights', key: id }]);
    expect(await filled(library)).toEqual([]);
  });

  it('is not what came back meanwhile', async () => {
    const library = clocked();
    await save(library);
    await unsavePublication(library, uuid(), KEY);
    await restorePublication(library, uuid(), KEY);
    expect(await purge(library, [{ kind: 'publications', key: KEY }])).toBe(0);
    expect(await allPublications(library)).toHaveLength(1);
  });

  it('is a conflict for the history that names it, which goes on past it', async () => {
    const library = clocked();
    await save(library);
    const other = articleOf({ key: 'IP26002', code: 'IP26002', aliases: [] });
    await savePublication(library, uuid(), other, LIST_NAME);
    await setStatusOfMany(library, ['IP26002'], 'read');
    await unsavePublication(library, uuid(), KEY);
    await purge(library, [{ kind: 'publications', key: KEY }]);
    const { undo } = historyCalls(library);
    expect(await undo()).toEqual({ call: 'unsavePublication', isConflict: true });
    expect(await undo()).toEqual({ call: 'setStatusOfMany', isConflict: false });
    expect(await allPublications(library)).toMatchObject([{ publication: { status: 'to-read' } }]);
  });

  it('takes the images of its papers with it, those of others stay', async () => {
    vi.stubGlobal('caches', new MemoryCaches());
    const library = libraryOf();
    await save(library);
    await savePublication(
      library,
      uuid(),
      articleOf({ key: 'IP26002', code: 'IP26002', aliases: ['other'] }),
      LIST_NAME,
    );
    const images = openImages();
    if (!images) throw new Error('no images');
    for (const key of [KEY, 'IP26002'])
      await images.put(key, 'https://www.rsis.edu.sg/a.png', new Blob(['x']));
    await unsavePublication(library, uuid(), KEY);
    expect(await images.keys()).toEqual([KEY, 'IP26002']);
    await purge(library, [{ kind: 'publications', key: KEY }]);
    expect(await images.keys()).toEqual(['IP26002']);
  });

  it('is told as it goes on, and what is not reached when it is stopped stays in the trash', async () => {
    const library = libraryOf();
    const connection = await library.connection();
    const list = await createList(library, uuid(), 'Many');
    await deleteList(library, uuid(), list.id);
    const record = await connection.get('lists', list.id);
    if (!record) throw new Error('no list');
    const filling = connection.transaction('lists', 'readwrite');
    for (let n = 1; n < 600; n++) void filling.store.put({ ...record, id: `many-${n}` });
    await filling.done;
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      stop.abort();
    };
    expect(await emptyTrash(library, { onProgress, signal: stop.signal })).toBe(500);
    expect([told, (await trashKeys(library)).lists.length]).toEqual([[500], 100]);
  });

  it('leaves the counts right, and the mirror brings nothing of it back', async () => {
    const storage = new MemoryCaches();
    vi.stubGlobal('caches', storage);
    const library = libraryOf({ mirror: openMirror() });
    await save(library);
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await deleteHighlight(library, uuid(), id);
    await unsavePublication(library, uuid(), KEY);
    await emptyTrash(library);
    const mirror = openMirror();
    if (!mirror) throw new Error('no mirror');
    expect(await heal(await library.connection(), mirror)).toEqual({ kind: 'whole' });
    const held = [...storage.stored.values()].map(({ body }) => body).join('');
    expect(held).toContain('Reading list');
    expect(held).not.toContain('harbour');
  });

  it('leaves no word in the mirror either where a later slice fails', async () => {
    const { storage, library, names } = await twoSlices();
    const connection = library.connection.bind(library);
    let isFull = false;
    const full = () => {
      isFull = !isFull;
      return isFull ? Promise.reject(new ProblemError('storage-full')) : connection();
    };
    const purging = purge(library, names, {
      onProgress: () => Object.assign(library, { connection: full }),
    });
    await expect(purging).rejects.toMatchObject({ problem: 'storage-full' });
    const held = [...storage.stored.values()].map(({ body }) => body).join('');
    expect(held).toContain('Reading list');
    expect(held).not.toContain('Paper Boats');
  });

  it('leaves no word in the mirror once the library is opened again where the page was closed half-way', async () => {
    const { storage, library, names } = await twoSlices();
    await new Promise<void>((resolve) => {
      void purge(library, names, {
        onProgress: () => {
          // Nothing of that page goes on.
          Object.assign(library, { connection: () => new Promise(() => {}) });
          resolve();
        },
      });
    });
    const mirror = openMirror();
    if (!mirror) throw new Error('no mirror');
    const connection = await libraryOf({ mirror }).connection();
    expect(await heal(connection, mirror)).toEqual({ kind: 'unmirrored' });
    await takeSnapshot(connection, mirror);
    expect(await heal(connection, mirror)).toEqual({ kind: 'whole' });
    const held = [...storage.stored.values()].map(({ body }) => body).join('');
    expect(held).toContain('Reading list');
    expect(held).not.toContain('Paper Boats');
  });

  it('leaves no word in the log of operations, which still counts a repeated call once', async () => {
    const library = clocked();
    await save(library);
    const other = articleOf({ key: 'IP26002', code: 'IP26002', aliases: [], title: 'The Other Quay' });
    await savePublication(library, uuid(), other, LIST_NAME);
    const operation = uuid();
    const draft = draftOf(1, 9, { note: 'A thought of mine' });
    const { id } = await addHighlight(library, operation, articleOf(), draft);
    await deleteHighlight(library, uuid(), id);
    await unsavePublication(library, uuid(), KEY);
    await emptyTrash(library);
    const log = JSON.stringify((await stateOf(library)).operations);
    expect(log).toContain('The Other Quay');
    expect(log).not.toMatch(/thought of mine|Paper Boats|is calm/);
    await addHighlight(library, operation, articleOf(), draft);
    expect(await filled(library)).toEqual(['publications', 'texts', 'lists', 'entries']);
  });

  it('is still a conflict where the same paper is here again', async () => {
    const library = clocked();
    await save(library);
    const { act } = await setStatusOfMany(library, [KEY], 'read');
    await unsavePublication(library, uuid(), KEY);
    await purge(library, [{ kind: 'publications', key: KEY }]);
    await save(library);
    expect(await takeBack(library, act)).toEqual({ isStopped: false, isWhole: false });
    expect(await allPublications(library)).toMatchObject([{ publication: { key: KEY, deletedAt: null } }]);
  });

  it('leaves notes and progress of another paper that shares an address with it', async () => {
    const library = clocked();
    const address = 'rsis-publication/shared';
    const other = { key: 'IP26002', code: 'IP26002', aliases: [address] };
    await savePublication(library, uuid(), articleOf({ aliases: [address] }), LIST_NAME);
    await savePublication(library, uuid(), articleOf(other), LIST_NAME);
    for (const key of [KEY, 'IP26002']) {
      await keepDraft(library, [key, address], { id: uuid(), note: key, anchor: null, colour: 'yellow' });
      await writeAside(library, 'progress', (store) =>
        store.put({ key, keys: [key, address], paragraph: 3, share: 0.5, updatedAt: library.now() }),
      );
    }
    await unsavePublication(library, uuid(), KEY);
    await purge(library, [{ kind: 'publications', key: KEY }]);
    const { drafts, progress } = await stateOf(library);
    expect(drafts).toMatchObject([{ note: 'IP26002' }]);
    expect(progress).toMatchObject([{ key: 'IP26002' }]);
  });
});

/** What was seen at an earlier opening, `days` after the first day of these tests. */
function openedAt(days: number): Openings {
  const kept = new Map([['trash-seen', new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString()]]);
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  };
}

describe('after thirty days', () => {
  it('a thing goes for good by itself, not a day before, and without any nothing is written', async () => {
    const library = clocked();
    await save(library);
    const list = await createList(library, uuid(), 'Other');
    at(1);
    await unsavePublication(library, uuid(), KEY);
    at(5);
    await deleteList(library, uuid(), list.id);
    at(40);
    const counter = await counterOf(library);
    expect(await purgeOld(library, openedAt(30.9))).toBe(0);
    expect(await counterOf(library)).toBe(counter);
    expect(await purgeOld(library, openedAt(31.1))).toBe(1);
    expect(await trashKeys(library)).toEqual({ ...EMPTY, lists: [list.id] });
    expect(await purgeOld(library, openedAt(36))).toBe(1);
    expect(await trashKeys(library)).toEqual(EMPTY);
  });

  it('a paper waits for its highlights that may still come back', async () => {
    const library = clocked();
    await save(library);
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await unsavePublication(library, uuid(), KEY);
    at(10);
    await deleteHighlight(library, uuid(), id);
    at(50);
    const counter = await counterOf(library);
    expect(await purgeOld(library, openedAt(31))).toBe(0);
    expect(await counterOf(library)).toBe(counter);
    expect(await purgeOld(library, openedAt(41))).toBe(2);
    expect(await filled(library)).toEqual(['lists']);
  });
  it('nothing goes while the clock is ahead, nor on the same day, nor once it is right again', async () => {
    const library = clocked();
    await save(library);
    await unsavePublication(library, uuid(), KEY);
    const openings = openedAt(1);
    at(2);
    expect(await purgeOld(library, openings)).toBe(0);
    at(400);
    expect(await purgeOld(library, openings)).toBe(0);
    expect(await purgeOld(library, openings)).toBe(0);
    at(4);
    expect(await purgeOld(library, openings)).toBe(0);
    at(5.5);
    expect(await purgeOld(library, openings)).toBe(0);
    at(31.5);
    expect(await purgeOld(library, openings)).toBe(0);
    at(33);
    expect(await purgeOld(library, openings)).toBe(1);
  });

  it('a paper whose save was undone goes with its text, unless there is something of the user on it', async () => {
    const library = clocked();
    const { undo } = historyCalls(library);
    const marked = articleOf({ key: 'IP26002', code: 'IP26002', aliases: [] });
    await addHighlight(library, uuid(), marked, draftOf());
    await savePublication(library, uuid(), marked, LIST_NAME);
    await undo();
    await save(library);
    await undo();
    at(40);
    expect(await purgeOld(library, openedAt(29))).toBe(0);
    // With it goes the list that the save had made.
    expect(await purgeOld(library, openedAt(31))).toBe(2);
    const { publications, texts } = await stateOf(library);
    expect(publications).toMatchObject([{ key: 'IP26002' }]);
    expect(texts).toMatchObject([{ publicationKey: 'IP26002' }]);
  });

  it.each([
    ['that was only marked', async () => {}],
    [
      'in the trash',
      async (library: Library) => {
        await save(library);
        await unsavePublication(library, uuid(), KEY);
      },
    ],
  ])('a paper %s waits for a note that is being written', async (_, before) => {
    const library = clocked();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await deleteHighlight(library, uuid(), id);
    await before(library);
    at(30.5);
    const draft = { id: uuid(), note: 'half a thought', anchor: null, colour: 'yellow' as const };
    await keepDraft(library, [KEY], draft);
    at(40);
    await purgeOld(library, openedAt(31));
    expect(await draftsOf(library, [KEY])).toMatchObject([draft]);
    expect((await stateOf(library)).publications).toHaveLength(1);
  });

  it('a note on a paper that nobody put into the trash stays, however old it is', async () => {
    const library = clocked();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    const draft = { id: uuid(), note: 'half a thought', anchor: null, colour: 'yellow' as const };
    await keepDraft(library, [KEY], draft);
    await deleteHighlight(library, uuid(), id);
    at(100);
    await purgeOld(library, openedAt(90));
    expect(await draftsOf(library, [KEY])).toMatchObject([draft]);
    expect((await stateOf(library)).highlights).toEqual([]);
  });
});
