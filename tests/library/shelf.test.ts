import { describe, expect, it } from 'vitest';
import { allLists } from '@/utils/library/all-lists';
import { removeFromList } from '@/utils/library/entries';
import { addHighlight, deleteHighlight } from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { savePublication, unsavePublication } from '@/utils/library/publications';
import {
  firstHighlights,
  firstPapers,
  firstRows,
  highlightsById,
  publicationsByKey,
} from '@/utils/library/shelf';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

const EARLIER = 'rsis-publication/before-its-code';

/** Three saved papers, each changed later than the one before. */
async function threePapers(): Promise<Library> {
  let now = Date.UTC(2026, 0, 1);
  const library = libraryOf({
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
  });
  for (const n of [1, 2, 3]) {
    const article = articleOf({ key: `IP2610${n}`, code: `IP2610${n}`, aliases: [] });
    await savePublication(library, uuid(), article, LIST_NAME);
  }
  return library;
}

describe('papers for the rows on the screen', () => {
  it('are those asked for, by the key asked for, and what is not there is left out', async () => {
    const library = await threePapers();
    const found = await publicationsByKey(library, ['IP26103', 'nothing', 'IP26101']);
    expect([...found.keys()]).toEqual(['IP26103', 'IP26101']);
    expect(found.get('IP26101')?.publication.key).toBe('IP26101');
  });

  it('are still found under the key that they had a moment ago', async () => {
    const library = libraryOf();
    const before = articleOf({ key: EARLIER, code: null, aliases: [] });
    await savePublication(library, uuid(), before, LIST_NAME);
    await addHighlight(library, uuid(), before, draftOf());
    const met = articleOf({ key: 'IP26109', code: 'IP26109', aliases: [EARLIER] });
    await savePublication(library, uuid(), met, LIST_NAME);
    const found = await publicationsByKey(library, [EARLIER]);
    expect(found.get(EARLIER)).toMatchObject({
      publication: { key: 'IP26109' },
      highlights: [{ publicationKey: 'IP26109' }],
      versions: { count: 1 },
    });
  });
});

describe('what stands at the top at first', () => {
  it('are the papers changed last, as many as are wanted', async () => {
    const library = await threePapers();
    expect(await firstPapers(library, null, 2)).toEqual({ keys: ['IP26103', 'IP26102'], isWhole: false });
    const all = await firstPapers(library, null, Number.POSITIVE_INFINITY);
    expect(all).toEqual({ keys: ['IP26103', 'IP26102', 'IP26101'], isWhole: true });
  });

  it('leaves out what was taken out, unless it has highlights', async () => {
    const library = await threePapers();
    await unsavePublication(library, uuid(), 'IP26102');
    expect((await firstPapers(library, null, 9)).keys).toEqual(['IP26103', 'IP26101']);
  });

  it('are the papers of a list that are still in it, whatever was taken out before them', async () => {
    const library = await threePapers();
    const [list] = await allLists(library);
    if (!list) throw new Error('no list');
    for (const key of ['IP26101', 'IP26102']) await removeFromList(library, uuid(), list.id, key);
    expect(await firstPapers(library, list.id, 2)).toEqual({ keys: ['IP26103'], isWhole: true });
    expect(await firstPapers(library, list.id, 1)).toEqual({ keys: ['IP26103'], isWhole: true });
  });

  it('are the highlights that were not deleted', async () => {
    const library = await threePapers();
    const article = articleOf({ key: 'IP26101', code: 'IP26101', aliases: [] });
    const kept = await addHighlight(library, uuid(), article, draftOf());
    const gone = await addHighlight(library, uuid(), article, draftOf(0, 4));
    await deleteHighlight(library, uuid(), gone.id);
    expect((await firstHighlights(library, null, 9)).keys).toEqual([kept.id]);
    expect([...(await highlightsById(library, [gone.id, kept.id])).keys()]).toEqual([kept.id]);
  });
});

it('the first highlights are looked for in some papers, all of them in every one', async () => {
  const library = libraryOf();
  const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
  for (let n = 0; n < 7; n++) {
    const key = `IP2610${n}`;
    await savePublication(library, uuid(), articleOf({ key, code: key, aliases: [] }), LIST_NAME);
  }
  expect(await firstHighlights(library, null, 1)).toEqual({ keys: [], isWhole: false });
  expect(await firstHighlights(library, null, 2)).toEqual({ keys: [id], isWhole: true });
  expect(await firstHighlights(library, null, Number.POSITIVE_INFINITY)).toEqual({
    keys: [id],
    isWhole: true,
  });
});

it('the first rows come with all that they show, in any view and list', async () => {
  const library = await threePapers();
  const article = articleOf({ key: 'IP26102', code: 'IP26102', aliases: [] });
  for (const start of [15, 40]) await addHighlight(library, uuid(), article, draftOf(start, start + 7));
  const [list] = await allLists(library);
  for (const listId of [null, list?.id ?? '']) {
    const papers = await firstRows(library, 'papers', listId, 2);
    expect(papers).toMatchObject(await firstPapers(library, listId, 2));
    expect(papers.papers).toEqual(await publicationsByKey(library, papers.keys));
    const marks = await firstRows(library, 'highlights', listId, 2);
    expect(marks).toMatchObject(await firstHighlights(library, listId, 2));
    expect(marks.highlights).toEqual(await highlightsById(library, marks.keys));
  }
  expect((await firstRows(library, 'highlights', null, 2)).highlights.size).toBe(2);
});
