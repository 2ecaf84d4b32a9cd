import { describe, expect, it } from 'vitest';
import { allLists, entryCounts } from '@/utils/library/all-lists';
import { listContents, removeFromList } from '@/utils/library/entries';
import { addHighlight, deleteHighlight, highlightsOf } from '@/utils/library/highlights';
import { createList, deleteList } from '@/utils/library/lists';
import {
  allPublications,
  listsOf,
  publicationOf,
  restorePublication,
  saveKnownPublication,
  savePublication,
  setStatus,
  setTags,
  unsavePublication,
} from '@/utils/library/publications';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { textVersionsOf } from '@/utils/library/texts';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

/** The same paper under another centre, before its code is known; a shared alias ties it to the sample. */
const uncoded = () =>
  articleOf({ key: 'rsis-publication/boats', aliases: [], code: null, number: null, title: 'Boats' });
const coded = () => articleOf({ aliases: ['rsis-publication/boats'] });

const other = (n: number) => articleOf({ key: `IP2600${n}`, code: `IP2600${n}`, aliases: [] });

describe('saving', () => {
  it('makes the default list at the first save, and only then', async () => {
    const library = libraryOf();
    expect(await allLists(library)).toEqual([]);
    const saved = await savePublication(library, uuid(), articleOf(), LIST_NAME);
    expect(saved).toMatchObject({
      publication: { key: 'IP26001', status: 'to-read', revision: 2 },
      list: { id: DEFAULT_LIST_ID, name: 'Reading list' },
      entry: { listId: DEFAULT_LIST_ID, publicationKey: 'IP26001' },
    });
    expect(saved.publication.savedAt).not.toBeNull();
    await savePublication(library, uuid(), articleOf({ key: 'IP26002', aliases: [], code: 'IP26002' }), {
      defaultListName: 'Another name',
    });
    expect(await allLists(library)).toMatchObject([{ name: 'Reading list' }]);
    expect(await entryCounts(library)).toEqual(new Map([[DEFAULT_LIST_ID, 2]]));
  });

  it('twice keeps one entry at its place and the first date', async () => {
    const library = libraryOf();
    const first = await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const second = await savePublication(library, uuid(), articleOf(), LIST_NAME);
    expect(second).toEqual(first);
  });

  it('goes to the list named, and to no list that is not there', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), ' Sea lanes ');
    const saved = await savePublication(library, uuid(), articleOf(), { listId: id, ...LIST_NAME });
    expect(saved.list).toMatchObject({ id, name: 'Sea lanes' });
    await deleteList(library, uuid(), id);
    const before = await stateOf(library);
    const again = savePublication(library, uuid(), articleOf(), { listId: id, ...LIST_NAME });
    await expect(again).rejects.toMatchObject({ problem: 'not-found' });
    expect(await stateOf(library)).toEqual(before);
  });

  it('works by any key of a publication that is known by its highlights', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const { publication } = await saveKnownPublication(
      library,
      uuid(),
      'rsis-publication/a-harbour-of-paper-boats',
      LIST_NAME,
    );
    expect(publication).toMatchObject({ key: 'IP26001' });
    await expect(saveKnownPublication(library, uuid(), 'unknown', LIST_NAME)).rejects.toMatchObject({
      problem: 'not-found',
    });
  });

  it('brings a deleted default list back', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await deleteList(library, uuid(), DEFAULT_LIST_ID);
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    expect(await allLists(library)).toMatchObject([{ id: DEFAULT_LIST_ID }]);
    expect(await entryCounts(library)).toEqual(new Map([[DEFAULT_LIST_ID, 1]]));
  });
});

describe('taking out of the library', () => {
  it('keeps the highlights, and undo brings back date, lists and places', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Sea lanes');
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const { publication } = await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await savePublication(library, uuid(), articleOf(), { listId: id, ...LIST_NAME });
    const before = await Promise.all([DEFAULT_LIST_ID, id].map((listId) => listContents(library, listId)));

    const taken = await unsavePublication(library, uuid(), 'IP26001');
    expect(taken).toMatchObject({ savedAt: null, formerSavedAt: publication.savedAt });
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(1);
    expect((await listContents(library, id)).entries).toEqual([]);
    expect(await unsavePublication(library, uuid(), 'IP26001')).toEqual(taken);

    const back = await restorePublication(library, uuid(), 'IP26001');
    expect(back).toMatchObject({ savedAt: publication.savedAt, formerSavedAt: null, deletedAt: null });
    const after = await Promise.all([DEFAULT_LIST_ID, id].map((listId) => listContents(library, listId)));
    expect(after.map(({ entries }) => entries.map(({ entry }) => entry.order))).toEqual(
      before.map(({ entries }) => entries.map(({ entry }) => entry.order)),
    );
    expect(await restorePublication(library, uuid(), 'IP26001')).toEqual(back);
  });
});

describe('the overview', () => {
  it('has what is saved or highlighted, the newest change first', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), other(2), LIST_NAME);
    const { id } = await addHighlight(library, uuid(), other(3), draftOf());
    await addHighlight(library, uuid(), other(4), draftOf());
    await deleteHighlight(library, uuid(), id);
    await setStatus(library, uuid(), 'IP26002', 'read');
    expect(
      (await allPublications(library)).map(({ publication, highlights, listIds }) => [
        publication.key,
        highlights.length,
        listIds,
      ]),
    ).toEqual([
      ['IP26002', 0, [DEFAULT_LIST_ID]],
      ['IP26004', 1, []],
    ]);
  });
});

describe('the lists of a publication', () => {
  it('are those that it stands in, trash left out', async () => {
    const library = libraryOf();
    const keys = articleOf().aliases;
    expect(await listsOf(library, keys)).toEqual([]);
    const [sea, straits] = [
      await createList(library, uuid(), 'Sea lanes'),
      await createList(library, uuid(), 'Straits'),
    ];
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await savePublication(library, uuid(), articleOf(), { listId: sea.id, ...LIST_NAME });
    await savePublication(library, uuid(), articleOf(), { listId: straits.id, ...LIST_NAME });
    await deleteList(library, uuid(), sea.id);
    expect((await listsOf(library, keys)).toSorted()).toEqual([DEFAULT_LIST_ID, straits.id].toSorted());
    await removeFromList(library, uuid(), straits.id, 'IP26001');
    expect(await listsOf(library, keys)).toEqual([DEFAULT_LIST_ID]);
  });
});

describe('status and tags', () => {
  it('are set by any key, tags without blanks and doubles', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await setStatus(library, uuid(), 'rsis-publication/a-harbour-of-paper-boats', 'reading');
    await setTags(library, uuid(), 'IP26001', [' sea ', 'asean', '', 'sea']);
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      status: 'reading',
      tags: ['sea', 'asean'],
      revision: 4,
    });
  });

  it('outlive a new reading of the page', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await setStatus(library, uuid(), 'IP26001', 'read');
    await setTags(library, uuid(), 'IP26001', ['sea']);
    await addHighlight(
      library,
      uuid(),
      articleOf({ title: 'A Harbour of Paper Boats (revised)' }),
      draftOf(),
    );
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      title: 'A Harbour of Paper Boats (revised)',
      status: 'read',
      tags: ['sea'],
    });
  });
});

describe('one paper met under two names', () => {
  it('takes its code when that becomes known, and keeps its highlights', async () => {
    const library = libraryOf();
    const highlight = await addHighlight(library, uuid(), uncoded(), draftOf());
    await savePublication(library, uuid(), uncoded(), LIST_NAME);
    await savePublication(library, uuid(), coded(), LIST_NAME);
    const found = await highlightsOf(library, ['rsis-publication/boats']);
    expect(found.key).toBe('IP26001');
    expect(found.highlights).toEqual([
      { ...highlight, publicationKey: 'IP26001', revision: 2, updatedAt: expect.any(String) },
    ]);
    expect((await listContents(library, DEFAULT_LIST_ID)).entries).toMatchObject([
      { publication: { key: 'IP26001', aliases: ['rsis-publication/boats'] } },
    ]);
    expect((await stateOf(library)).publications).toHaveLength(1);
  });

  it('keeps its code when a page does not show it', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), coded(), draftOf());
    await addHighlight(library, uuid(), uncoded(), draftOf(30, 40));
    expect(await publicationOf(library, ['rsis-publication/boats'])).toMatchObject({
      key: 'IP26001',
      code: 'IP26001',
      number: '26001',
    });
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(2);
  });

  it('becomes one when a third page shows that two were the same', async () => {
    const library = libraryOf();
    const [one, two] = ['rsis-publication/boats', 'ctta-newsarticle/boats'].map((key) =>
      articleOf({ key, aliases: [], code: null, number: null, sha256: key[0]?.repeat(64) ?? '' }),
    );
    if (!one || !two) throw new Error('two articles');
    const { id } = await createList(library, uuid(), 'Sea lanes');
    await addHighlight(library, uuid(), one, draftOf());
    await addHighlight(library, uuid(), two, draftOf(30, 40));
    await savePublication(library, uuid(), one, LIST_NAME);
    await savePublication(library, uuid(), two, { listId: id, ...LIST_NAME });
    await savePublication(library, uuid(), two, LIST_NAME);
    await setStatus(library, uuid(), two.key, 'reading');
    await setTags(library, uuid(), one.key, ['sea']);
    await setTags(library, uuid(), two.key, ['asean', 'sea']);
    const savedFirst = (await publicationOf(library, [one.key]))?.savedAt;

    await addHighlight(library, uuid(), articleOf({ aliases: [one.key, two.key] }), draftOf(50, 60));
    const state = await stateOf(library);
    expect(state.publications).toMatchObject([
      { key: 'IP26001', aliases: [one.key, two.key], status: 'reading', tags: ['sea', 'asean'] },
    ]);
    expect((await publicationOf(library, [two.key]))?.savedAt).toBe(savedFirst);
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(3);
    expect(await textVersionsOf(library, 'IP26001')).toHaveLength(3);
    expect(state.entries).toHaveLength(2);
    expect((await allPublications(library))[0]?.listIds.toSorted()).toEqual([DEFAULT_LIST_ID, id].toSorted());
  });

  it('stays two when their codes differ, though an alias is shared', async () => {
    const library = libraryOf();
    const shared = ['rsis-publication/boats'];
    await addHighlight(library, uuid(), articleOf({ aliases: shared }), draftOf());
    await addHighlight(
      library,
      uuid(),
      articleOf({ key: 'CO26002', code: 'CO26002', aliases: shared }),
      draftOf(),
    );
    expect((await stateOf(library)).publications).toHaveLength(2);
    expect((await highlightsOf(library, ['CO26002', ...shared])).key).toBe('CO26002');
    expect((await highlightsOf(library, ['IP26001', ...shared])).key).toBe('IP26001');
  });

  it('keeps the full text when only its abstract is met later', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), coded(), LIST_NAME);
    const abstract = { ...uncoded(), coverage: 'abstract', words: 3, sha256: 'b'.repeat(64) } as const;
    await savePublication(library, uuid(), abstract, LIST_NAME);
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      coverage: 'full',
      words: 12,
      sha256: 'a'.repeat(64),
    });
    expect(await textVersionsOf(library, 'IP26001')).toHaveLength(2);
  });

  it('keeps a fact that a later page has lost', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const bare = articleOf({
      published: null,
      pdf: null,
      authors: [],
      categories: [],
      series: null,
      lead: null,
    });
    await savePublication(library, uuid(), bare, LIST_NAME);
    const { published, pdf, authors, categories, series, lead } = articleOf();
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      published,
      pdf,
      authors,
      categories,
      series,
      lead,
    });
  });
});
