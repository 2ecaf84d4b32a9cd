import { describe, expect, it } from 'vitest';
import { sharedHighlight, sharedItem } from '@/tests/share/sample';
import { lastAccess } from '@/utils/citation/last-access';
import { allLists } from '@/utils/library/all-lists';
import { listContents } from '@/utils/library/entries';
import { importList, previewImport } from '@/utils/library/import-list';
import { createList, describeList, duplicateList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { allPublications, savePublication, setStatus } from '@/utils/library/publications';
import { undoLast, undoOperation } from '@/utils/library/undo';
import { type SharedItem, writeListFile } from '@/utils/share/list-file';
import { readListFile, type SharedList } from '@/utils/share/read-list-file';
import { uuid } from '@/utils/uuid';
import { articleOf, LIST_NAME, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

const ID = '3e671687-395b-41f5-a30f-a58921a69b79';

function shared(
  items: SharedItem[] = [
    { ...sharedItem('a-harbour'), highlights: [sharedHighlight(ID)] },
    sharedItem('the-known-one', { code: 'IP26001', title: 'Not its title' }),
  ],
): SharedList {
  const read = readListFile(
    new TextEncoder().encode(writeListFile({ name: 'Sea lanes', description: 'For May' }, items, true)),
  );
  if (!read.ok) throw new Error(read.fault);
  return read.file;
}

const contents = async (library: ReturnType<typeof libraryOf>, id: string) =>
  (await listContents(library, id)).entries.map(({ publication, highlights }) => ({
    key: publication.key,
    coverage: publication.coverage,
    highlights: highlights.length,
  }));

const misnamed = () => shared([sharedItem('a', { code: 'CO26099' })]);

const known = async (library: Library) =>
  (await (await library.connection()).getAll('publications'))
    .map(({ key, keys, title }) => ({ key, keys, title }))
    .toSorted((one, other) => Number(one.key > other.key) - Number(one.key < other.key));

describe('importList', () => {
  it('brings papers as listed, in the order of the file, and leaves known ones as they are', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await setStatus(library, uuid(), 'IP26001', 'read');
    expect(await previewImport(library, shared())).toEqual({
      papers: 2,
      known: 1,
      inList: 0,
      highlights: 1,
      knownHighlights: 0,
      joins: false,
    });
    const { listId, papers, highlights } = await importList(library, uuid(), shared(), null);
    expect({ papers, highlights }).toEqual({ papers: 2, highlights: 0 });
    expect(await contents(library, listId)).toEqual([
      { key: 'rsis-publication/a-harbour', coverage: 'listed', highlights: 0 },
      { key: 'IP26001', coverage: 'full', highlights: 0 },
    ]);
    const { entries, list } = await listContents(library, listId);
    expect(list.description).toBe('For May');
    expect(entries[1]?.publication).toMatchObject({ title: articleOf().title, status: 'read' });
  });

  it('makes no duplicates the second time', async () => {
    const library = libraryOf();
    const { listId } = await importList(library, uuid(), shared(), 'from Ann');
    const before = await contents(library, listId);
    expect(await previewImport(library, shared())).toMatchObject({
      known: 2,
      inList: 2,
      highlights: 1,
      knownHighlights: 1,
      joins: true,
    });
    expect(await importList(library, uuid(), shared(), 'from Ann')).toMatchObject({
      listId,
      papers: 0,
      highlights: 0,
    });
    expect(await contents(library, listId)).toEqual(before);
    expect(await allLists(library)).toHaveLength(1);
  });

  it('brings highlights with a tag of their origin, if they are wanted', async () => {
    const library = libraryOf();
    const { listId, highlights } = await importList(library, uuid(), shared(), 'from Ann');
    expect(highlights).toBe(1);
    const { entries } = await listContents(library, listId);
    expect(entries[0]?.highlights[0]).toMatchObject({
      id: ID,
      tags: ['from Ann', 'boats'],
      note: 'Ask *why*.',
    });
  });

  it('tells of highlights that they came in a file, whose dates are none on which a paper was opened', async () => {
    const library = libraryOf();
    await importList(library, uuid(), shared(), 'from Ann');
    const [paper] = (await allPublications(library)).filter(({ highlights }) => highlights.length > 0);
    expect(paper?.highlights[0]?.importedAt).toBe(paper?.publication.createdAt);
    expect(paper && lastAccess({ ...paper, progress: null })).toBeNull();
  });

  it('is taken back whole, also after something else was done, and can be done again', async () => {
    const library = libraryOf();
    const operation = uuid();
    await importList(library, operation, shared(), 'from Ann');
    await createList(library, uuid(), 'Another');
    expect(await undoOperation(library, uuid(), operation)).toBe(true);
    expect((await allLists(library)).map(({ name }) => name)).toEqual(['Another']);
    expect(await allPublications(library)).toEqual([]);
    expect(await undoOperation(library, uuid(), operation)).toBe(false);
    expect(await importList(library, uuid(), shared(), 'from Ann')).toMatchObject({
      papers: 2,
      highlights: 1,
    });
  });

  describe('of a file that gives one paper the code of another', () => {
    const ofA = {
      code: null,
      series: null,
      number: null,
      key: 'rsis-publication/a',
      aliases: [],
      title: 'A',
    };
    const ofB = { code: 'CO26099', key: 'CO26099', aliases: ['rsis-publication/b'], title: 'B' };
    const both = [
      { key: 'CO26099', keys: ['CO26099', 'rsis-publication/b'], title: 'B' },
      { key: 'rsis-publication/a', keys: ['rsis-publication/a'], title: 'A' },
    ];

    it.each([
      ['when both are known', [ofA, ofB], [ofA, ofB]],
      ['when the first page is opened later', [ofB], [ofA]],
      ['when both pages are opened later', [], [ofA, ofB]],
      ['when both pages are opened later, the other one first', [], [ofB, ofA]],
    ])('the two stay apart %s', async (_, before, after) => {
      const library = libraryOf();
      for (const change of before) await savePublication(library, uuid(), articleOf(change), LIST_NAME);
      await importList(library, uuid(), misnamed(), null);
      for (const change of after) await savePublication(library, uuid(), articleOf(change), LIST_NAME);
      expect(await known(library)).toEqual(both);
    });
  });

  it('of a listed paper gives way to its page, whatever code that prints', async () => {
    const library = libraryOf();
    const page = { code: 'CO26055', key: 'CO26055', aliases: ['rsis-publication/a'], title: 'As printed' };
    const { listId } = await importList(
      library,
      uuid(),
      shared([sharedItem('a', { code: 'CO26055' })]),
      null,
    );
    await savePublication(library, uuid(), articleOf(page), LIST_NAME);
    expect(await contents(library, listId)).toEqual([{ key: 'CO26055', coverage: 'full', highlights: 0 }]);
  });

  it('is taken back by undo as one act', async () => {
    const library = libraryOf();
    await importList(library, uuid(), shared(), 'from Ann');
    expect(await undoLast(library, uuid())).toEqual({ call: 'importList', isConflict: false });
    expect(await allPublications(library)).toEqual([]);
  });
});

describe('a list', () => {
  it('is described, and that is undone', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Sea lanes');
    expect((await describeList(library, uuid(), id, ' For May\n')).description).toBe('For May');
    await undoLast(library, uuid());
    expect((await listContents(library, id)).list.description).toBe('');
  });

  it('is duplicated with its papers in their order', async () => {
    const library = libraryOf();
    const { listId } = await importList(library, uuid(), shared(), null);
    const copy = await duplicateList(library, uuid(), listId, 'Copy');
    expect(copy).toMatchObject({ name: 'Copy', description: 'For May' });
    expect(await contents(library, copy.id)).toEqual(await contents(library, listId));
    await undoLast(library, uuid());
    expect(await allLists(library)).toHaveLength(1);
  });
});
