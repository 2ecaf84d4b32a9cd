import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { correctPublication } from '@/utils/library/correct';
import { addToList, listContents, moveInList, removeFromList } from '@/utils/library/entries';
import { addHighlight, changeHighlight, deleteHighlight, highlightsOf } from '@/utils/library/highlights';
import { createList, deleteList, renameList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { allPublications, savePublication, setStatus, setTags } from '@/utils/library/publications';
import { historyOf, redoLast, undoLast } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile } from './sample';
import { worldIn } from './writes.cases';

startWithFreshProfile();
vi.setConfig({ testTimeout: 60_000 });

const undo = (library: Library) => undoLast(library, uuid());
const redo = (library: Library) => redoLast(library, uuid());

/** What a user sees of the library: no times, no revisions, no trash. */
async function seen(library: Library, listIds: readonly string[]) {
  const publications = (await allPublications(library)).map(
    ({ publication, highlights, listIds: lists }) => ({
      key: publication.key,
      title: publication.title,
      code: publication.code,
      status: publication.status,
      tags: publication.tags,
      isSaved: publication.savedAt !== null,
      lists,
      highlights: highlights.map(({ id, colour, note, tags }) => ({ id, colour, note, tags })),
    }),
  );
  const lists = await Promise.all(
    listIds.map(async (id) =>
      listContents(library, id).then(
        ({ list, entries }) => [list.name, ...entries.map(({ publication }) => publication.key)],
        () => null,
      ),
    ),
  );
  return { publications: publications.toSorted((a, b) => Number(a.key > b.key) - 0.5), lists };
}

describe('undo', () => {
  it('takes back the last act of any context, step by step', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await changeHighlight(library, uuid(), id, { note: 'Calm.' });
    await changeHighlight(libraryOf(), uuid(), id, { colour: 'pink' });
    const colours = async () =>
      (await highlightsOf(library, ['IP26001'])).highlights.map(({ colour, note }) => [colour, note]);
    expect(await undo(library)).toEqual({ call: 'changeHighlight', isConflict: false });
    expect(await colours()).toEqual([['yellow', 'Calm.']]);
    await undo(library);
    await undo(library);
    expect(await colours()).toEqual([]);
    expect(await undo(library)).toBeNull();
    expect(await redo(library)).toEqual({ call: 'addHighlight', isConflict: false });
    await redo(library);
    await redo(library);
    expect(await colours()).toEqual([['pink', 'Calm.']]);
    expect(await redo(library)).toBeNull();
  });

  it('goes back 100 steps and forward again', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Name 0');
    for (let n = 1; n < 100; n++) await renameList(library, uuid(), id, `Name ${n}`);
    for (let n = 0; n < 100; n++) expect(await undo(library)).not.toBeNull();
    await expect(listContents(library, id)).rejects.toMatchObject({ problem: 'not-found' });
    for (let n = 0; n < 100; n++) expect(await redo(library)).not.toBeNull();
    expect((await listContents(library, id)).list.name).toBe('Name 99');
  });

  it('leaves nothing to redo once something else was done', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'One');
    await renameList(library, uuid(), id, 'Two');
    await undo(library);
    await renameList(library, uuid(), id, 'Three');
    expect(await historyOf(library)).toEqual({ undo: 'renameList', redo: null });
    expect(await redo(library)).toBeNull();
    await undo(library);
    expect(await historyOf(library)).toEqual({ undo: 'createList', redo: 'renameList' });
    await redo(library);
    expect((await listContents(library, id)).list.name).toBe('Three');
  });

  it('is applied once when it is repeated with the same id', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'One');
    await renameList(library, uuid(), id, 'Two');
    const opId = uuid();
    const first = await undoLast(library, opId);
    expect(await undoLast(library, opId)).toEqual(first);
    expect((await listContents(library, id)).list.name).toBe('One');
  });

  it('of one paper leaves every other alone', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const elsewhere = articleOf({ key: 'key/other', aliases: [], code: null, number: null });
    await addHighlight(library, uuid(), elsewhere, draftOf());
    await createList(library, uuid(), 'Straits');
    expect(await undoLast(library, uuid(), ['IP26001'])).toMatchObject({ call: 'addHighlight' });
    expect((await highlightsOf(library, ['IP26001'])).highlights).toEqual([]);
    expect((await highlightsOf(library, ['key/other'])).highlights).toHaveLength(1);
    expect(await undoLast(library, uuid(), ['IP26001'])).toBeNull();
    expect(await historyOf(library)).toMatchObject({ undo: 'createList' });
  });

  it('touches nothing that was changed since, says so, and goes past it the next time', async () => {
    const library = libraryOf();
    await createList(library, uuid(), 'Straits');
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await changeHighlight(library, uuid(), id, { note: 'Mine.' });
    const connection = await library.connection();
    const highlight = await connection.get('highlights', id);
    if (!highlight) throw new Error('no highlight');
    await connection.put('highlights', { ...highlight, note: 'Written by another version.' });
    expect(await undo(library)).toEqual({ call: 'changeHighlight', isConflict: true });
    expect(await connection.get('highlights', id)).toMatchObject({ note: 'Written by another version.' });
    expect(await undo(library)).toMatchObject({ call: 'addHighlight', isConflict: true });
    expect(await undo(library)).toEqual({ call: 'createList', isConflict: false });
  });

  it('does not take back what a page says of its paper', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await savePublication(library, uuid(), articleOf({ title: 'Boats of Paper' }), LIST_NAME);
    expect(await historyOf(library)).toMatchObject({ undo: 'savePublication' });
    await undo(library);
    const connection = await library.connection();
    expect(await connection.get('publications', 'IP26001')).toMatchObject({
      title: 'Boats of Paper',
      savedAt: null,
    });
  });

  it('leads back to the start and forward to the end, whatever was done', async () => {
    const acts: Record<string, (library: Library, ids: { live: string; list: string }) => Promise<unknown>> =
      {
        note: (library, { live }) => changeHighlight(library, uuid(), live, { note: uuid() }),
        colour: (library, { live }) => changeHighlight(library, uuid(), live, { colour: 'blue' }),
        remove: (library, { live }) => deleteHighlight(library, uuid(), live),
        add: (library) => addHighlight(library, uuid(), articleOf(), draftOf(3, 9)),
        status: (library) => setStatus(library, uuid(), 'IP26001', 'read'),
        correct: (library) =>
          correctPublication(library, uuid(), 'IP26001', { title: { value: uuid() }, code: { value: null } }),
        uncorrect: (library) => correctPublication(library, uuid(), 'IP26001', { title: null }),
        tags: (library) => setTags(library, uuid(), 'IP26001', [uuid()]),
        list: (library) => createList(library, uuid(), 'Another'),
        rename: (library, { list }) => renameList(library, uuid(), list, uuid()),
        deleteList: (library, { list }) => deleteList(library, uuid(), list),
        take: (library, { list }) => removeFromList(library, uuid(), list, 'IP26001'),
        put: (library, { list }) => addToList(library, uuid(), list, 'key/removed'),
        move: (library, { list }) => moveInList(library, uuid(), list, 'IP26001', null),
      };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 12 }),
        async (names) => {
          const library = libraryOf();
          const world = await worldIn(library);
          const lists = [world.list, world.deletedList, 'default'];
          const states = [await seen(library, lists)];
          for (const name of names) {
            // What can't be done (its list is gone) changes nothing.
            await acts[name]?.(library, world).catch(() => undefined);
            states.push(await seen(library, lists));
          }
          const last = states.at(-1);
          let steps = 0;
          while (
            JSON.stringify(await seen(library, lists)) !== JSON.stringify(states[0]) &&
            steps <= names.length
          ) {
            expect((await undo(library))?.isConflict).toBe(false);
            expect(states).toContainEqual(await seen(library, lists));
            steps += 1;
          }
          expect(await seen(library, lists)).toEqual(states[0]);
          for (let n = 0; n < steps; n++) expect((await redo(library))?.isConflict).toBe(false);
          expect(await seen(library, lists)).toEqual(last);
          library.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});
