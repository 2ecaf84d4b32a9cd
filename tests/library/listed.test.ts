import { describe, expect, it } from 'vitest';
import { bibtexWriter } from '@/utils/export/bibtex';
import { markdownWriter } from '@/utils/export/markdown';
import { writeWhole } from '@/utils/export/reading-list';
import { listContents, removeFromList } from '@/utils/library/entries';
import { addHighlight } from '@/utils/library/highlights';
import { metAgain } from '@/utils/library/identity';
import { recordOfListed } from '@/utils/library/listed-record';
import { createList, deleteList } from '@/utils/library/lists';
import {
  allPublications,
  publicationOf,
  savePublication,
  setStatus,
  setTags,
  unsavePublication,
} from '@/utils/library/publications';
import { readingListOf } from '@/utils/library/reading-list';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { saveListed, takeBackListed } from '@/utils/library/save-listed';
import { statesOf } from '@/utils/library/states';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, itemOf, LIST_NAME, libraryOf, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

const BOATS = itemOf('a-harbour-of-paper-boats', { code: 'IP26001' });
const keysIn = async (library: ReturnType<typeof libraryOf>, listId: string = DEFAULT_LIST_ID) =>
  (await listContents(library, listId)).entries.map(({ publication }) => publication.key);

describe('the record of what a list names', () => {
  it('has what the list says under the keys that its article will have, and no text', () => {
    expect(recordOfListed(BOATS, '2026-01-01T00:00:00.000Z')).toMatchObject({
      key: articleOf().key,
      aliases: articleOf().aliases,
      coverage: 'listed',
      series: 'IDSS Papers',
      number: '26001',
      title: BOATS.title,
      authors: [{ name: 'Ada Example' }],
      published: '2026-01-05',
      words: 0,
      minutes: 0,
      savedAt: null,
    });
  });

  it.each([
    ['/staff-publication/shade-on-water/', 'staff-publication/shade-on-water'],
    ['/rsis-event-article/nts/cscap-meeting-2/', 'rsis-event-article/cscap-meeting-2'],
    ['/media-highlight/rsis/ferries/', 'media-highlight/ferries'],
    ['/a-piece-at-the-root/', 'a-piece-at-the-root'],
  ])('of %s is known as %s', (path, key) => {
    const item = { title: 'Two words', url: `https://www.rsis.edu.sg${path}` };
    expect(recordOfListed(item, '')).toMatchObject({ key, aliases: [], code: null, authors: [] });
  });
});

describe('saving what a list names', () => {
  it('puts new items into the list, in their order, and tells which it saved', async () => {
    const library = libraryOf();
    const items = [itemOf('c'), BOATS, itemOf('a'), itemOf('c')];
    const { listId, added } = await saveListed(library, uuid(), items, LIST_NAME);
    const keys = ['rsis-publication/c', 'IP26001', 'rsis-publication/a'];
    expect(listId).toBe(DEFAULT_LIST_ID);
    expect(added).toEqual(keys.map((key) => ({ key, isSaved: true })));
    expect(await keysIn(library)).toEqual(keys);
    expect((await allPublications(library)).map(({ publication }) => publication.coverage)).toEqual(
      Array.from({ length: 3 }, () => 'listed'),
    );
    expect((await stateOf(library)).texts).toEqual([]);
  });

  it('leaves what is known as it is, and its place in the list too', async () => {
    const library = libraryOf();
    const { publication } = await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await saveListed(library, uuid(), [itemOf('a')], LIST_NAME);
    const { added } = await saveListed(
      library,
      uuid(),
      [{ ...BOATS, title: 'Boats' }, itemOf('b')],
      LIST_NAME,
    );
    expect(added).toEqual([{ key: 'rsis-publication/b', isSaved: true }]);
    expect(await publicationOf(library, ['IP26001'])).toEqual(publication);
    expect(await keysIn(library)).toEqual(['IP26001', 'rsis-publication/a', 'rsis-publication/b']);
  });

  it('learns a code from a list, so that the paper is known by it', async () => {
    const library = libraryOf();
    const uncoded = { ...articleOf(), key: 'rsis-publication/boats', aliases: [], code: null, number: null };
    await savePublication(library, uuid(), uncoded, LIST_NAME);
    await saveListed(library, uuid(), [itemOf('boats', { code: 'IP26001' })], LIST_NAME);
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      key: 'IP26001',
      number: '26001',
      title: uncoded.title,
      coverage: 'full',
    });
    expect(await keysIn(library)).toEqual(['IP26001']);
  });

  it('into a list that is gone saves nothing', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Sea lanes');
    await deleteList(library, uuid(), id);
    const before = await stateOf(library);
    const saving = saveListed(library, uuid(), [BOATS], { listId: id, ...LIST_NAME });
    await expect(saving).rejects.toMatchObject({ problem: 'not-found' });
    expect(await stateOf(library)).toEqual(before);
  });
});

describe('the article of what was only listed', () => {
  it('replaces what the list said, and nothing that the user said', async () => {
    const library = libraryOf();
    const { added } = await saveListed(
      library,
      uuid(),
      [{ ...BOATS, title: 'Boats', authors: ['Sea Lanes'] }],
      LIST_NAME,
    );
    await setStatus(library, uuid(), 'IP26001', 'reading');
    await setTags(library, uuid(), 'IP26001', ['sea']);
    const article = articleOf({ authors: [], published: null });
    await addHighlight(library, uuid(), article, draftOf());
    const { paragraphs: _paragraphs, html: _html, ...facts } = article;
    expect(await publicationOf(library, [BOATS.url, 'IP26001'])).toMatchObject({
      ...facts,
      status: 'reading',
      tags: ['sea'],
      savedAt: expect.any(String),
    });
    expect(await keysIn(library)).toEqual(added.map(({ key }) => key));
    expect((await stateOf(library)).publications).toHaveLength(1);
  });

  it('keeps the code that only the list shows', async () => {
    const library = libraryOf();
    await saveListed(library, uuid(), [BOATS], LIST_NAME);
    const [path = ''] = articleOf().aliases;
    const uncoded = articleOf({ key: path, aliases: [], code: null, number: null });
    await addHighlight(library, uuid(), uncoded, draftOf());
    expect(await publicationOf(library, [path])).toMatchObject({
      key: 'IP26001',
      number: '26001',
      coverage: 'full',
      words: 12,
    });
  });

  it('of another record is kept when a list shows that the two are one', async () => {
    const library = libraryOf();
    await saveListed(library, uuid(), [itemOf('boats', { code: 'IP26001' })], LIST_NAME);
    const path = 'rsis-publication/paper-boats';
    await addHighlight(
      library,
      uuid(),
      articleOf({ key: path, aliases: [], code: null, number: null }),
      draftOf(),
    );
    await saveListed(library, uuid(), [itemOf('paper-boats', { code: 'IP26001' })], LIST_NAME);
    expect((await stateOf(library)).publications).toMatchObject([
      { key: 'IP26001', coverage: 'full', title: articleOf().title, words: 12, sha256: articleOf().sha256 },
    ]);
  });

  it('keeps what the user has corrected, and remembers what the page says in its place', () => {
    const page = articleOf();
    const title = { value: 'My title', read: BOATS.title, at: '2026-01-02T00:00:00.000Z' };
    const listed = { ...recordOfListed(BOATS, ''), title: title.value, corrections: { title } };
    expect(metAgain(listed, page, '')).toMatchObject({
      coverage: 'full',
      words: 12,
      title: 'My title',
      corrections: { title: { ...title, read: page.title } },
    });
  });
});

describe('taking back what a list brought', () => {
  it('takes out exactly that, and leaves what was in the list or the library before', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Sea lanes');
    await savePublication(library, uuid(), articleOf(), { listId: id, ...LIST_NAME });
    await saveListed(library, uuid(), [itemOf('a')], LIST_NAME);
    const first = await saveListed(library, uuid(), [itemOf('a'), BOATS, itemOf('b')], LIST_NAME);
    const second = await saveListed(library, uuid(), [itemOf('c')], LIST_NAME);
    const added = [...first.added, ...second.added];
    await takeBackListed(library, uuid(), DEFAULT_LIST_ID, added);
    expect(await keysIn(library)).toEqual(['rsis-publication/a']);
    expect(await keysIn(library, id)).toEqual(['IP26001']);
    expect((await allPublications(library)).map(({ publication }) => publication.key)).toEqual([
      'rsis-publication/a',
      'IP26001',
    ]);
    expect(await statesOf(library, [['rsis-publication/b'], ['rsis-publication/c']])).toMatchObject([
      { saved: false, listIds: [] },
      { saved: false, listIds: [] },
    ]);
  });

  it('keeps in the library what stands in another list by now, and skips what left the list', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Sea lanes');
    const { added } = await saveListed(library, uuid(), [itemOf('a'), itemOf('b')], LIST_NAME);
    await saveListed(library, uuid(), [itemOf('a')], { listId: id, ...LIST_NAME });
    await removeFromList(library, uuid(), DEFAULT_LIST_ID, 'rsis-publication/b');
    expect(await takeBackListed(library, uuid(), DEFAULT_LIST_ID, added)).toEqual(['rsis-publication/a']);
    expect(await statesOf(library, [['rsis-publication/a'], ['rsis-publication/b']])).toMatchObject([
      { saved: true, listIds: [id] },
      { saved: true, listIds: [] },
    ]);
  });

  it('lets the same items be saved again', async () => {
    const library = libraryOf();
    const { added } = await saveListed(library, uuid(), [BOATS], LIST_NAME);
    await takeBackListed(library, uuid(), DEFAULT_LIST_ID, added);
    expect(await saveListed(library, uuid(), [BOATS], LIST_NAME)).toMatchObject({ added });
    expect(await keysIn(library)).toEqual(['IP26001']);
  });
});

describe('the states of what a list names', () => {
  it('tell saved, status, highlights and lists, trash left out, by any key', async () => {
    const library = libraryOf();
    const { id } = await createList(library, uuid(), 'Old');
    await saveListed(library, uuid(), [BOATS], LIST_NAME);
    await saveListed(library, uuid(), [BOATS], { listId: id, ...LIST_NAME });
    await deleteList(library, uuid(), id);
    await addHighlight(library, uuid(), articleOf(), draftOf());
    await setStatus(library, uuid(), 'IP26001', 'read');
    await savePublication(library, uuid(), articleOf({ key: 'x', aliases: [], code: null }), LIST_NAME);
    await unsavePublication(library, uuid(), 'x');
    const unknown = { saved: false, status: 'to-read', highlights: 0, listIds: [] };
    expect(await statesOf(library, [articleOf().aliases, ['x'], ['unknown', 'nor this'], []])).toEqual([
      { saved: true, status: 'read', highlights: 1, listIds: [DEFAULT_LIST_ID] },
      unknown,
      unknown,
      unknown,
    ]);
  });
});

describe('a list of what was only listed', () => {
  it('is exported and cited, and says that the page was not opened', async () => {
    const library = libraryOf();
    await saveListed(library, uuid(), [BOATS], LIST_NAME);
    const list = await readingListOf(library, DEFAULT_LIST_ID);
    expect(list.items).toMatchObject([{ text: null, highlights: [] }]);
    expect(writeWhole(markdownWriter, list)).toContain(
      '- Note: Only what a list says of it; its page was not opened yet.',
    );
    const bibtex = writeWhole(bibtexWriter, list);
    expect(bibtex).toContain('author = {{Ada Example}}');
    expect(bibtex).toContain('number = {26001}');
    expect(bibtex).not.toContain('urldate');
  });
});
