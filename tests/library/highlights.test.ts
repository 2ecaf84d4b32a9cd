import { describe, expect, it } from 'vitest';
import type { Article } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';
import { repairOf } from '@/utils/highlight/repair';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  keepRemoved,
  reattachHighlight,
  reattachToText,
  restoreHighlight,
  undoRepair,
} from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { publicationOf } from '@/utils/library/publications';
import { textOf, textVersionsOf } from '@/utils/library/texts';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, libraryOf, placeOf, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

const factsOf = (article: Article) => {
  const { key, authors, title, series, code, number, published, publisher, coverage, url, language } =
    article;
  return { key, authors, title, series, code, number, published, publisher, coverage, url, language };
};

describe('a highlight', () => {
  it('is kept with its publication and the text it was made on', async () => {
    const library = libraryOf();
    const article = articleOf();
    const highlight = await addHighlight(library, uuid(), article, draftOf());
    expect(highlight).toMatchObject({ ...draftOf(), publicationKey: 'IP26001', tags: [], revision: 1 });
    expect(highlight.sha256).toBe(article.sha256);
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      title: article.title,
      savedAt: null,
      status: 'to-read',
    });
    expect(await textOf(library, 'IP26001')).toMatchObject({
      paragraphs: article.paragraphs,
      html: article.html,
      lead: article.lead,
    });
  });

  it('is found under every key of its publication', async () => {
    const library = libraryOf();
    const highlight = await addHighlight(library, uuid(), articleOf(), draftOf());
    for (const aliases of [['IP26001'], articleOf().aliases, ['unknown/key', 'IP26001']]) {
      expect(await highlightsOf(library, aliases)).toEqual({
        key: 'IP26001',
        highlights: [highlight],
        isListed: false,
        isSaved: false,
        edition: { key: 'IP26001', seen: articleOf().sha256, isEdited: false },
        facts: factsOf(articleOf()),
      });
    }
    const nothing = {
      key: null,
      highlights: [],
      isListed: false,
      isSaved: false,
      edition: null,
      facts: null,
    };
    expect(await highlightsOf(library, ['unknown/key'])).toEqual(nothing);
    expect(await highlightsOf(library, [])).toEqual(nothing);
  });

  it('stands in the order of the text, not of the making', async () => {
    const library = libraryOf();
    for (const [start, end] of [
      [30, 40],
      [5, 9],
      [5, 7],
      [12, 20],
    ] as const) {
      await addHighlight(library, uuid(), articleOf(), draftOf(start, end));
    }
    const { highlights } = await highlightsOf(library, ['IP26001']);
    expect(highlights.map(({ anchor }) => [anchor.position.start, anchor.position.end])).toEqual([
      [5, 7],
      [5, 9],
      [12, 20],
      [30, 40],
    ]);
  });

  it('changes only in the fields given', async () => {
    const library = libraryOf();
    const { id, createdAt } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await changeHighlight(library, uuid(), id, { note: 'Why calm?' });
    const changed = await changeHighlight(library, uuid(), id, { colour: 'blue', tags: ['sea'] });
    expect(changed).toMatchObject({
      note: 'Why calm?',
      colour: 'blue',
      tags: ['sea'],
      revision: 3,
      createdAt,
    });
    expect(changed.updatedAt > createdAt).toBe(true);
  });

  it('is hidden while deleted and comes back as it was', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf(5, 9, { note: 'Keep me.' }));
    const deleted = await deleteHighlight(library, uuid(), id);
    expect(deleted.deletedAt).not.toBeNull();
    expect((await highlightsOf(library, ['IP26001'])).highlights).toEqual([]);
    await expect(changeHighlight(library, uuid(), id, { note: '' })).rejects.toMatchObject({
      problem: 'not-found',
    });
    expect(await deleteHighlight(library, uuid(), id)).toEqual(deleted);
    const restored = await restoreHighlight(library, uuid(), id);
    expect(restored).toMatchObject({ note: 'Keep me.', deletedAt: null, revision: 3 });
    expect(await restoreHighlight(library, uuid(), id)).toEqual(restored);
    expect((await highlightsOf(library, ['IP26001'])).highlights).toEqual([restored]);
  });

  it.each<{ name: string; call: (library: Library) => Promise<Highlight> }>([
    { name: 'changeHighlight', call: (library) => changeHighlight(library, uuid(), uuid(), {}) },
    { name: 'deleteHighlight', call: (library) => deleteHighlight(library, uuid(), uuid()) },
    { name: 'restoreHighlight', call: (library) => restoreHighlight(library, uuid(), uuid()) },
  ])('that is not there is not-found: $name', async ({ call }) => {
    await expect(call(libraryOf())).rejects.toMatchObject({ problem: 'not-found' });
  });

  it('is attached to other words, with the text that they stand in, and keeps what it stood on', async () => {
    const library = libraryOf();
    const made = await addHighlight(library, uuid(), articleOf(), draftOf(15, 22, { note: 'Keep me.' }));
    const edited = articleOf({ sha256: 'b'.repeat(64) });
    const first = await reattachHighlight(library, uuid(), made.id, edited, placeOf({ paragraph: 2 }));
    expect(first).toMatchObject({ ...placeOf({ paragraph: 2 }), note: 'Keep me.', sha256: edited.sha256 });
    expect(first.formerAnchors).toEqual([
      {
        ...made.anchor,
        paragraph: 1,
        heading: 'Calm water',
        sha256: 'a'.repeat(64),
        removedAt: null,
        until: first.updatedAt,
      },
    ]);
    const versions = await textVersionsOf(library, 'IP26001');
    expect(versions.map(({ sha256 }) => sha256[0])).toEqual(['a', 'b']);
    const second = await reattachToText(library, uuid(), made.id, 'a'.repeat(64), placeOf());
    expect(second.sha256).toBe('a'.repeat(64));
    expect(second.formerAnchors.map(({ sha256 }) => sha256[0])).toEqual(['a', 'b']);
  });

  it('keeps its newest 20 former anchors', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    for (let n = 1; n <= 22; n++) {
      const place = placeOf({ paragraph: n });
      await reattachToText(library, uuid(), id, 'a'.repeat(64), place);
    }
    const [highlight] = (await highlightsOf(library, ['IP26001'])).highlights;
    expect(highlight?.formerAnchors.map(({ paragraph }) => paragraph)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 2),
    );
  });

  it('whose words are gone is kept as removed, until it is attached again', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    const removed = await keepRemoved(library, uuid(), id);
    expect(removed.removedAt).toBe(removed.updatedAt);
    expect(await keepRemoved(library, uuid(), id)).toEqual(removed);
    const attached = await reattachToText(library, uuid(), id, 'a'.repeat(64), placeOf());
    expect(attached.removedAt).toBeNull();
    const undo = (repaired: Highlight) => undoRepair(library, uuid(), id, repairOf(repaired) ?? '');
    await expect(undo(removed)).rejects.toMatchObject({ problem: 'conflict' });
    expect(await undo(attached)).toMatchObject({
      anchor: removed.anchor,
      removedAt: removed.removedAt,
      formerAnchors: [],
    });
    await expect(undo(attached)).rejects.toMatchObject({ problem: 'conflict' });
    await changeHighlight(library, uuid(), id, { note: 'Gone?' });
    expect(await undo(removed)).toMatchObject({ removedAt: null, note: 'Gone?', formerAnchors: [] });
    await expect(undo(removed)).rejects.toMatchObject({ problem: 'conflict' });
  });

  it('is attached neither to another paper nor to a text that is not kept, nor in the trash', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    const other = articleOf({ key: 'key/other', aliases: [], code: null, number: null });
    const before = await stateOf(library);
    await expect(reattachHighlight(library, uuid(), id, other, placeOf())).rejects.toMatchObject({
      problem: 'not-found',
    });
    await expect(reattachToText(library, uuid(), id, 'f'.repeat(64), placeOf())).rejects.toMatchObject({
      problem: 'not-found',
    });
    expect(await stateOf(library)).toEqual(before);
    await deleteHighlight(library, uuid(), id);
    for (const act of [
      () => reattachHighlight(library, uuid(), id, articleOf(), placeOf()),
      () => reattachToText(library, uuid(), id, 'a'.repeat(64), placeOf()),
      () => keepRemoved(library, uuid(), id),
      () => undoRepair(library, uuid(), id, '2026-01-01T00:00:00.000Z'),
    ])
      await expect(act()).rejects.toMatchObject({ problem: 'not-found' });
  });

  it('is attached though its paper gets another key by the same page', async () => {
    const library = libraryOf();
    const early = articleOf({ key: 'key/early', aliases: [], code: null, number: null });
    const { id } = await addHighlight(library, uuid(), early, draftOf());
    const page = articleOf({ aliases: ['key/early'] });
    expect(await reattachHighlight(library, uuid(), id, page, placeOf())).toMatchObject({
      publicationKey: 'IP26001',
      ...placeOf(),
    });
  });

  it('on an edited text keeps the version of each', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const edited = articleOf({
      sha256: 'b'.repeat(64),
      paragraphs: [{ n: 1, kind: 'text', text: 'The harbour is rough.' }],
    });
    await addHighlight(library, uuid(), edited, draftOf());
    await addHighlight(library, uuid(), edited, draftOf());
    const versions = await textVersionsOf(library, 'IP26001');
    expect(versions.map(({ sha256 }) => sha256[0])).toEqual(['a', 'b']);
    expect((await textOf(library, 'IP26001'))?.paragraphs).toEqual(edited.paragraphs);
    expect((await textOf(library, 'IP26001', 'a'.repeat(64)))?.paragraphs).toEqual(articleOf().paragraphs);
  });
});
