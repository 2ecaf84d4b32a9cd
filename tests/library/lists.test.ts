import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLists, entryCounts } from '@/utils/library/all-lists';
import { addToList, listContents, moveInList, removeFromList, restoreToList } from '@/utils/library/entries';
import { addHighlight } from '@/utils/library/highlights';
import { createList, deleteList, renameList, restoreList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { savePublication } from '@/utils/library/publications';
import { publicationWithText, readingListOf } from '@/utils/library/reading-list';
import { redoLast, undoLast } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

/** A list that holds publications `0` to `count - 1` in this order. */
async function listOf(library: Library, count: number): Promise<string> {
  const { id } = await createList(library, uuid(), 'Sea lanes');
  for (let n = 0; n < count; n++) {
    const article = articleOf({ key: `key/${n}`, code: null, number: null, aliases: [] });
    await savePublication(library, uuid(), article, { listId: id, ...LIST_NAME });
  }
  return id;
}

async function keysIn(library: Library, listId: string): Promise<string[]> {
  const { entries } = await listContents(library, listId);
  return entries.map(({ publication }) => publication.key.replace('key/', ''));
}

describe('a list', () => {
  it('is made, renamed, deleted and restored', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Sea lanes', 'For the seminar');
    expect(await renameList(library, uuid(), id, ' Straits ')).toMatchObject({
      name: 'Straits',
      description: 'For the seminar',
      revision: 2,
    });
    await deleteList(library, uuid(), id);
    expect(await allLists(library)).toEqual([]);
    await expect(listContents(library, id)).rejects.toMatchObject({ problem: 'not-found' });
    await expect(renameList(library, uuid(), id, 'x')).rejects.toMatchObject({ problem: 'not-found' });
    const restored = await restoreList(library, uuid(), id);
    expect(await restoreList(library, uuid(), id)).toEqual(restored);
    expect(await allLists(library)).toMatchObject([{ id, name: 'Straits' }]);
    expect(await entryCounts(library)).toEqual(new Map([[id, 0]]));
  });

  it('has a name', async () => {
    const library = libraryOf();
    await expect(createList(library, uuid(), ' ')).rejects.toMatchObject({ problem: 'bad-request' });
    expect((await stateOf(library)).lists).toEqual([]);
  });

  it('comes back from the trash with its entries in order', async () => {
    const library = libraryOf();
    const id = await listOf(library, 3);
    await deleteList(library, uuid(), id);
    await restoreList(library, uuid(), id);
    expect(await keysIn(library, id)).toEqual(['0', '1', '2']);
  });
});

describe('an entry', () => {
  it('is added at the end, once', async () => {
    const library = libraryOf();
    const id = await listOf(library, 3);
    const { id: second } = await createList(library, uuid(), 'Second');
    const entry = await addToList(library, uuid(), second, 'key/1');
    expect(await addToList(library, uuid(), second, 'key/1')).toEqual(entry);
    await addToList(library, uuid(), id, 'key/0');
    expect(await keysIn(library, id)).toEqual(['0', '1', '2']);
    expect(await keysIn(library, second)).toEqual(['1']);
    await expect(addToList(library, uuid(), second, 'unknown')).rejects.toMatchObject({
      problem: 'not-found',
    });
    await expect(addToList(library, uuid(), uuid(), 'key/1')).rejects.toMatchObject({ problem: 'not-found' });
  });

  it('that was removed comes back at its place, or at the end when it is added again', async () => {
    const library = libraryOf();
    const id = await listOf(library, 3);
    await removeFromList(library, uuid(), id, 'key/1');
    expect(await keysIn(library, id)).toEqual(['0', '2']);
    await restoreToList(library, uuid(), id, 'key/1');
    expect(await keysIn(library, id)).toEqual(['0', '1', '2']);
    await removeFromList(library, uuid(), id, 'key/1');
    await addToList(library, uuid(), id, 'key/1');
    expect(await keysIn(library, id)).toEqual(['0', '2', '1']);
  });

  it('that is not there is not-found', async () => {
    const library = libraryOf();
    const id = await listOf(library, 1);
    for (const call of [removeFromList, restoreToList]) {
      await expect(call(library, uuid(), id, 'unknown')).rejects.toMatchObject({ problem: 'not-found' });
    }
    await expect(moveInList(library, uuid(), id, 'key/0', 'unknown')).rejects.toMatchObject({
      problem: 'not-found',
    });
  });

  it('moves as in a plain array, whatever the moves and removals', async () => {
    const move = fc.record({ from: fc.nat(4), before: fc.option(fc.nat(4)), remove: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        const library = libraryOf();
        const id = await listOf(library, 5);
        let model = ['0', '1', '2', '3', '4'];
        for (const { from, before, remove } of moves) {
          const key = String(from);
          const target = before === null ? null : String(before);
          if (remove) {
            await removeFromList(library, uuid(), id, `key/${key}`);
            await restoreToList(library, uuid(), id, `key/${key}`);
          }
          await moveInList(library, uuid(), id, `key/${key}`, target === null ? null : `key/${target}`);
          if (key === target) continue;
          model = model.filter((other) => other !== key);
          model.splice(target === null ? model.length : model.indexOf(target), 0, key);
        }
        expect(await keysIn(library, id)).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });

  it('moves among entries that share a place, as a backup of another library brings them, and back', async () => {
    const library = libraryOf();
    const id = await listOf(library, 6);
    const connection = await library.connection();
    for (const entry of (await connection.getAll('entries')).slice(1, 5))
      await connection.put('entries', { ...entry, order: 'i0000001' });
    for (const [key, before, keys] of [
      ['4', '2', '014235'],
      ['0', '3', '142035'],
      ['5', '4', '154203'],
      ['1', null, '542031'],
    ] as const) {
      const former = await keysIn(library, id);
      await moveInList(library, uuid(), id, `key/${key}`, before && `key/${before}`);
      expect((await keysIn(library, id)).join('')).toBe(keys);
      await undoLast(library, uuid());
      expect(await keysIn(library, id)).toEqual(former);
      await redoLast(library, uuid());
      expect((await keysIn(library, id)).join('')).toBe(keys);
    }
  });
});

describe('a reading list for export', () => {
  it('holds publications, texts and highlights in a stable order', async () => {
    const library = libraryOf();
    const id = await listOf(library, 2);
    const article = articleOf({ key: 'key/1', code: null, number: null, aliases: [] });
    await addHighlight(library, uuid(), article, draftOf(30, 35));
    await addHighlight(library, uuid(), article, draftOf(3, 9));
    const exported = await readingListOf(library, id);
    expect(exported).toMatchObject({
      list: { id, name: 'Sea lanes' },
      items: [
        { publication: { key: 'key/0' }, text: { paragraphs: article.paragraphs }, highlights: [] },
        {
          publication: { key: 'key/1' },
          highlights: [{ anchor: { position: { start: 3 } } }, { anchor: { position: { start: 30 } } }],
        },
      ],
    });
    expect(await readingListOf(library, id)).toEqual(exported);
    expect(await publicationWithText(library, ['key/1'])).toEqual(exported.items[1]);
    expect(await publicationWithText(library, ['unknown'])).toBeNull();
    await expect(readingListOf(library, uuid())).rejects.toMatchObject({ problem: 'not-found' });
  });
});
