import { describe, expect, it } from 'vitest';
import { lazyHistory } from '@/entrypoints/library/lazy-writes';
import type { Watch } from '@/entrypoints/library/use-watched';
import {
  addManyToList,
  changeTagsOfMany,
  removeManyFromList,
  setStatusOfMany,
  unsaveMany,
} from '@/utils/library/bulk';
import { listContents } from '@/utils/library/entries';
import { addHighlight, deleteHighlight } from '@/utils/library/highlights';
import { historyCalls } from '@/utils/library/history-calls';
import { createList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { allPublications, savePublication, setStatus, setTags } from '@/utils/library/publications';
import { takeBack } from '@/utils/library/undo';
import { ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

const NEVER = new AbortController().signal;
const WHOLE = { isStopped: false, isWhole: true };
const PARTLY = { isStopped: false, isWhole: false };

const keyOf = (n: number) => `IP${26100 + n}`;
const keysOf = (count: number) => Array.from({ length: count }, (_, n) => keyOf(n));

async function withPapers(count: number): Promise<Library> {
  const library = libraryOf();
  for (const key of keysOf(count))
    await savePublication(library, uuid(), articleOf({ key, code: key, aliases: [] }), LIST_NAME);
  return library;
}

/** What the user sees of each paper, whatever its revision. */
async function seen(library: Library) {
  const all = await allPublications(library);
  return all
    .map(({ publication: { key, status, tags, savedAt }, listIds }) => ({
      key,
      status,
      tags,
      savedAt,
      listIds,
    }))
    .toSorted((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
}

const ACTS: [
  string,
  (library: Library, keys: string[], listId: string) => Promise<{ act: string; changed: number }>,
][] = [
  ['a status', (library, keys) => setStatusOfMany(library, keys, 'read')],
  ['tags', (library, keys) => changeTagsOfMany(library, keys, { add: [' sea ', ''], remove: ['old'] })],
  ['an addition to a list', (library, keys, listId) => addManyToList(library, keys, listId)],
  ['a removal from a list', (library, keys) => removeManyFromList(library, keys, 'default')],
  ['a removal from the library', (library, keys) => unsaveMany(library, keys)],
];

describe('an act on many papers', () => {
  it.each(ACTS)(
    '%s changes all of them, and one undo takes all of it back, and redo does it again',
    async (_, run) => {
      const library = await withPapers(6);
      const { id } = await createList(library, uuid(), 'Other');
      await setTags(library, uuid(), keyOf(0), ['old', 'kept']);
      const before = await seen(library);
      const { changed } = await run(library, [...keysOf(5), 'unknown', keyOf(0)], id);
      const after = await seen(library);
      expect(changed).toBe(5);
      expect(after).not.toEqual(before);
      expect(after.find(({ key }) => key === keyOf(5))).toEqual(before.find(({ key }) => key === keyOf(5)));
      await historyCalls(library).undo();
      expect(await seen(library)).toEqual(before);
      await historyCalls(library).redo();
      expect(await seen(library)).toEqual(after);
    },
  );

  it.each(ACTS)('%s is taken back by its name, whatever was done since', async (_, run) => {
    const library = await withPapers(4);
    const { id } = await createList(library, uuid(), 'Other');
    const before = await seen(library);
    const { act } = await run(library, keysOf(3), id);
    await setTags(library, uuid(), keyOf(3), ['since']);
    expect(await takeBack(library, act)).toEqual(WHOLE);
    expect((await seen(library)).slice(0, 3)).toEqual(before.slice(0, 3));
    expect((await seen(library))[3]?.tags).toEqual(['since']);
    expect(await takeBack(library, act)).toEqual(WHOLE);
  });

  it('writes each tag once, trimmed, and those that were there stay', async () => {
    const library = await withPapers(2);
    await setTags(library, uuid(), keyOf(0), ['sea', 'old']);
    await changeTagsOfMany(library, keysOf(2), { add: [' Sea ', 'new', 'New'], remove: ['Old'] });
    expect((await seen(library)).map(({ tags }) => tags)).toEqual([
      ['sea', 'new'],
      ['Sea', 'new'],
    ]);
  });

  it('keeps the order in which papers were chosen when it puts them into a list', async () => {
    const library = await withPapers(4);
    const { id } = await createList(library, uuid(), 'Other');
    await addManyToList(library, [keyOf(2), keyOf(0), keyOf(3)], id);
    const { entries } = await listContents(library, id);
    expect(entries.map(({ publication }) => publication.key)).toEqual([keyOf(2), keyOf(0), keyOf(3)]);
  });

  it('saves a paper that it puts into a list, which stays there when its last highlight goes', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Other');
    const mark = await addHighlight(library, uuid(), articleOf(), draftOf());
    const { act } = await addManyToList(library, ['IP26001'], id);
    expect((await addManyToList(library, ['IP26001'], id)).changed).toBe(0);
    await deleteHighlight(library, uuid(), mark.id);
    const listed = async () => (await allPublications(library)).map(({ listIds }) => listIds);
    expect(await listed()).toEqual([[id]]);
    await takeBack(library, act);
    expect(await listed()).toEqual([]);
  });

  it('changes the paper whose own key is named, not one that has it as an alias, and each once', async () => {
    const library = libraryOf();
    // The one with the alias comes first in the database.
    const aliases = ['rsis-publication/a'];
    await savePublication(
      library,
      uuid(),
      articleOf({ key: 'CO26001', code: 'CO26001', aliases }),
      LIST_NAME,
    );
    const [first] = await (await library.connection()).getAll('publications');
    if (!first) throw new Error('no paper');
    const other = { ...first, key: 'rsis-publication/a', keys: ['rsis-publication/a', 'other'], code: null };
    await (await library.connection()).put('publications', other);
    const { changed } = await setStatusOfMany(library, ['rsis-publication/a', 'other'], 'read');
    expect(changed).toBe(1);
    const all = await (await library.connection()).getAll('publications');
    expect(all.map(({ key, status }) => [key, status])).toEqual([
      ['CO26001', 'to-read'],
      ['rsis-publication/a', 'read'],
    ]);
  });

  it('does not touch a list that is not there', async () => {
    const library = await withPapers(1);
    const before = await stateOf(library);
    await expect(addManyToList(library, keysOf(1), 'gone')).rejects.toMatchObject({ problem: 'not-found' });
    expect(await stateOf(library)).toEqual(before);
  });

  it('leaves what was changed since as it is, and says so', async () => {
    const library = await withPapers(2);
    const { act } = await setStatusOfMany(library, keysOf(2), 'reading');
    await setStatus(library, uuid(), keyOf(0), 'read');
    expect(await takeBack(library, act)).toEqual(PARTLY);
    expect((await seen(library)).map(({ status }) => status)).toEqual(['read', 'reading']);
  });
});

/** Puts copies of the first paper in, beside the log of operations; gives their keys. */
async function fillWith(library: Library, count: number): Promise<string[]> {
  const connection = await library.connection();
  const [first] = await connection.getAll('publications');
  if (!first) throw new Error('no paper');
  const keys = Array.from({ length: count }, (_, n) => `many/${n}`);
  const filling = connection.transaction('publications', 'readwrite');
  for (const key of keys) void filling.store.put({ ...first, key, keys: [key] });
  await filling.done;
  return keys;
}

/** Stops as soon as one piece is done; `told` has the total and then how far it is. */
const stopping = () => {
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    stop.abort();
  };
  return {
    told,
    options: { onProgress, signal: stop.signal, setTotal: (all: number) => told.push(all) },
  };
};

describe('an act on more papers than one write takes', () => {
  it('is told as it goes on, can be stopped, and is undone whole by one press', async () => {
    const library = await withPapers(1);
    const keys = await fillWith(library, 1200);
    const connection = await library.connection();
    const statuses = async () =>
      (await connection.getAll('publications')).filter(({ status }) => status === 'read').length;

    const told: number[] = [];
    const stop = new AbortController();
    const onProgress = (done: number) => {
      told.push(done);
      if (done >= 1000) stop.abort();
    };
    const options = { onProgress, signal: stop.signal };
    const { changed, isStopped } = await setStatusOfMany(library, keys, 'read', options);
    expect([told, changed, isStopped, await statuses()]).toEqual([[500, 1000], 1000, true, 1000]);
    expect(await historyCalls(library).undo()).toEqual({ call: 'setStatusOfMany', isConflict: false });
    expect(await statuses()).toBe(0);
    expect(await historyCalls(library).redo()).toEqual({ call: 'setStatusOfMany', isConflict: false });
    expect(await statuses()).toBe(1000);
    const [paper] = keys;
    await setStatus(library, uuid(), paper ?? '', 'reading');
    await historyCalls(library).undo();
    await historyCalls(library).undo();
    expect(await statuses()).toBe(0);
  });
  it('is taken back piece by piece, told as it goes on, and goes on where that was stopped', async () => {
    const library = await withPapers(1);
    const keys = await fillWith(library, 1200);
    const { act } = await setStatusOfMany(library, keys, 'read');
    const read = async () =>
      (await (await library.connection()).getAll('publications')).filter(({ status }) => status === 'read')
        .length;
    const undo = stopping();
    expect(await historyCalls(library).undo(undo.options)).toMatchObject({ isStopped: true });
    expect([undo.told, await read()]).toEqual([[1200, 200], 1000]);
    const redo = stopping();
    await historyCalls(library).undo();
    expect(await historyCalls(library).redo(redo.options)).toMatchObject({ isStopped: true });
    expect([redo.told, await read()]).toEqual([[1200, 500], 500]);
    await historyCalls(library).redo();
    const back = stopping();
    expect(await takeBack(library, act, back.options)).toEqual({ isStopped: true, isWhole: true });
    expect([back.told, await read()]).toEqual([[1200, 200], 1000]);
    expect(await takeBack(library, act)).toEqual(WHOLE);
    expect(await read()).toBe(0);
  });

  it('is taken back but for the slice in which something was changed since', async () => {
    const library = await withPapers(1);
    const keys = await fillWith(library, 1200);
    const { act } = await setStatusOfMany(library, keys, 'reading');
    await setStatus(library, uuid(), keys[1100] ?? '', 'read');
    expect(await takeBack(library, act)).toEqual(PARTLY);
    const all = await (await library.connection()).getAll('publications');
    expect(all.filter(({ status }) => status === 'reading')).toHaveLength(199);
  });

  it('remembers what was changed since when it goes on after a stop, by its name and by undo', async () => {
    const library = await withPapers(1);
    const keys = await fillWith(library, 1200);
    const { act } = await setStatusOfMany(library, keys, 'reading');
    // In the slice that is taken back first.
    await setStatus(library, uuid(), keys[1100] ?? '', 'read');
    expect(await takeBack(library, act, stopping().options)).toEqual({ isStopped: true, isWhole: false });
    expect(await takeBack(library, act)).toEqual(PARTLY);

    await setStatusOfMany(library, keys, 'read');
    const publications = (await library.connection()).transaction('publications', 'readwrite').store;
    const last = await publications.get(keys[1150] ?? '');
    if (last) await publications.put({ ...last, status: 'to-read' });
    const { undo } = historyCalls(library);
    const own = { call: 'setStatusOfMany', isConflict: true };
    expect(await undo(stopping().options)).toEqual({ ...own, isStopped: true });
    expect(await undo()).toEqual(own);
  });

  it('is taken back no further where presses of undo stood behind the one that was stopped', async () => {
    const library = await withPapers(1);
    const keys = await fillWith(library, 1200);
    await setStatusOfMany(library, keys, 'read');
    const read = async () =>
      (await (await library.connection()).getAll('publications')).filter(({ status }) => status === 'read')
        .length;
    let isFirst = true;
    const watch: Watch = async (_, work) => {
      const { options } = isFirst ? stopping() : { options: { ...stopping().options, signal: NEVER } };
      isFirst = false;
      return work(options, () => {});
    };
    const history = lazyHistory(library, watch);
    const [first, ...queued] = await Promise.all([history.undo(), history.undo(), history.redo()]);
    expect(first).toMatchObject({ isStopped: true });
    expect([queued, await read()]).toEqual([['dropped', 'dropped'], 1000]);
    expect(await history.undo()).toMatchObject({ isConflict: false });
    expect(await read()).toBe(0);
  });
});

describe('an act that fails amid its slices', () => {
  it('tells what was done and why it ended, and undo takes that back', async () => {
    const library = await withPapers(2);
    const keys = [keyOf(0), ...Array.from({ length: 499 }, (_, n) => `none/${n}`), keyOf(1)];
    const before = await seen(library);
    const writing = new AbortController();
    const result = await setStatusOfMany(library, keys, 'read', {
      // Between its two slices the library is locked.
      onProgress: () => {
        if (writing.signal.aborted) return;
        writing.abort();
        Object.assign(library, { connection: () => Promise.reject(new ProblemError('storage-full')) });
      },
    });
    expect(result).toMatchObject({ changed: 1, failure: { problem: 'storage-full' } });
    const again = libraryOf();
    expect((await seen(again)).map(({ status }) => status)).toEqual(['read', 'to-read']);
    expect(await takeBack(again, result.act)).toEqual(WHOLE);
    expect(await seen(again)).toEqual(before);
  });

  it('throws where nothing was done', async () => {
    const library = await withPapers(1);
    Object.assign(library, { connection: () => Promise.reject(new ProblemError('storage-full')) });
    await expect(setStatusOfMany(library, [keyOf(0)], 'read')).rejects.toThrow('storage-full');
  });
});
