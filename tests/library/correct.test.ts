import { describe, expect, it } from 'vitest';
import { changesOf } from '@/utils/facts/draft';
import { asRead } from '@/utils/library/as-read';
import { correctPublication, publicationOfArticle, undoCorrection } from '@/utils/library/correct';
import { shownAs } from '@/utils/library/corrections';
import { addHighlight } from '@/utils/library/highlights';
import { allPublications, publicationOf, savePublication } from '@/utils/library/publications';
import { textOf } from '@/utils/library/texts';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

const other = articleOf({ key: 'CO26002', code: 'CO26002', aliases: ['rsis-publication/boats'] });

describe('correcting a paper', () => {
  it('that is saved shows in the library at once', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const { publication, former } = await correctPublication(library, uuid(), 'IP26001', {
      title: { value: 'Boats' },
    });
    expect(publication).toMatchObject({ title: 'Boats', revision: 3 });
    expect(former).toEqual({ title: null });
    expect((await allPublications(library))[0]?.publication).toEqual(publication);
  });

  it('that is not known keeps it with its text, in no list and not in the overview', async () => {
    const library = libraryOf();
    await correctPublication(library, uuid(), articleOf(), { title: { value: 'Boats' } });
    expect(await publicationOfArticle(library, articleOf())).toMatchObject({ title: 'Boats', savedAt: null });
    expect(await textOf(library, 'IP26001')).toMatchObject({ paragraphs: articleOf().paragraphs });
    expect(await allPublications(library)).toEqual([]);
    expect((await stateOf(library)).entries).toEqual([]);
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    expect((await allPublications(library))[0]?.publication).toMatchObject({ title: 'Boats' });
  });

  it('outlives a new reading of the page, by whatever write', async () => {
    const library = libraryOf();
    await correctPublication(library, uuid(), articleOf(), { title: { value: 'Boats' } });
    await addHighlight(library, uuid(), articleOf({ title: 'Edited' }), draftOf());
    await savePublication(library, uuid(), articleOf({ title: 'Edited twice' }), LIST_NAME);
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      title: 'Boats',
      corrections: { title: { read: 'Edited twice' } },
    });
  });

  it('of its code leaves it under its key, and keeps it apart from the paper that has that code', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await savePublication(library, uuid(), other, LIST_NAME);
    await correctPublication(library, uuid(), articleOf(), {
      code: { value: 'CO26002' },
      number: { value: '26002' },
    });
    await addHighlight(library, uuid(), articleOf(), draftOf());
    await addHighlight(library, uuid(), other, draftOf());
    const known = await allPublications(library);
    expect(
      known
        .map(({ publication: { key, code }, highlights }) => ({ key, code, marked: highlights.length }))
        .toSorted((a, b) => Number(a.key > b.key) - Number(a.key < b.key)),
    ).toEqual([
      { key: 'CO26002', code: 'CO26002', marked: 1 },
      { key: 'IP26001', code: 'CO26002', marked: 1 },
    ]);
  });

  it('changes nothing when it says what is said already', async () => {
    const library = libraryOf();
    const { publication: saved } = await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const { publication } = await correctPublication(library, uuid(), articleOf(), {
      title: { value: articleOf().title },
      pdf: null,
    });
    expect(publication).toEqual(saved);
  });

  it('of an unknown key is not-found', async () => {
    const write = correctPublication(libraryOf(), uuid(), 'unknown', { title: { value: 'x' } });
    await expect(write).rejects.toMatchObject({ problem: 'not-found' });
  });

  it('is refused in a private window', async () => {
    const library = libraryOf({ isPrivate: true });
    const write = correctPublication(library, uuid(), articleOf(), { title: { value: 'x' } });
    await expect(write).rejects.toMatchObject({ problem: 'private-window' });
  });
});

describe('a page that has lost a fact', () => {
  const lost = articleOf({ published: null, title: 'Edited' });

  it('is shown with the fact that its record keeps, as the library shows it, and with what it says now', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await correctPublication(library, uuid(), articleOf(), { series: { value: 'Books' } });
    const before = await stateOf(library);
    const known = await publicationOfArticle(library, lost);
    expect(await stateOf(library)).toEqual(before);
    expect(known && shownAs(lost, known)).toEqual({ ...lost, published: '2026-01-05', series: 'Books' });
    await savePublication(library, uuid(), lost, LIST_NAME);
    expect(await publicationOf(library, ['IP26001'])).toMatchObject({
      title: 'Edited',
      published: '2026-01-05',
    });
  });

  it('leaves nothing to save when the fact is typed as it is known', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const known = await publicationOfArticle(library, lost);
    if (!known) throw new Error('not known');
    const facts = { page: asRead(known), corrections: known.corrections };
    expect(changesOf(facts, { published: '2026-01-05' })).toEqual({ changes: {} });
    const typedOther = changesOf(facts, { published: '2026-01-06' });
    expect(typedOther).toEqual({ changes: { published: { value: '2026-01-06' } } });
  });

  it('is shown with the text that it has, though a fuller one is known', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const abstract = articleOf({ coverage: 'abstract', words: 4 });
    const known = await publicationOfArticle(library, abstract);
    expect(known && shownAs(abstract, known)).toEqual(abstract);
  });
});

describe('undo of a correction', () => {
  it('brings back exactly the fields that it changed, from any context', async () => {
    const [popup, page] = [libraryOf(), libraryOf()];
    await correctPublication(popup, uuid(), articleOf(), { title: { value: 'First' } });
    const { former } = await correctPublication(popup, uuid(), articleOf(), {
      title: { value: 'Second' },
      published: { value: null },
    });
    await correctPublication(page, uuid(), 'IP26001', { series: { value: 'Books' } });
    const undone = await undoCorrection(page, uuid(), 'IP26001', former);
    expect(undone).toMatchObject({ title: 'First', published: articleOf().published, series: 'Books' });
    expect(Object.keys(undone.corrections).toSorted()).toEqual(['series', 'title']);
    expect(await publicationOfArticle(popup, articleOf())).toEqual(undone);
  });

  it('works under any key that the paper has by then', async () => {
    const library = libraryOf();
    const uncoded = articleOf({ key: 'rsis-publication/boats', aliases: [], code: null, number: null });
    const { former, publication } = await correctPublication(library, uuid(), uncoded, {
      title: { value: 'Boats' },
    });
    await savePublication(library, uuid(), articleOf({ aliases: ['rsis-publication/boats'] }), LIST_NAME);
    const undone = await undoCorrection(library, uuid(), publication.key, former);
    expect(undone).toMatchObject({ key: 'IP26001', title: articleOf().title, corrections: {} });
  });
});

describe('two records of one paper', () => {
  it('give both their corrections to what the popup shows before they are joined', async () => {
    const library = libraryOf();
    const papers = ['rsis-publication/boats', 'ctta-newsarticle/boats'].map((key) =>
      articleOf({ key, aliases: [], code: null, number: null }),
    );
    const [one, two] = papers;
    if (!one || !two) throw new Error('two papers');
    await correctPublication(library, uuid(), one, { title: { value: 'Boats' } });
    await correctPublication(library, uuid(), two, { series: { value: 'Books' } });
    const joining = articleOf({ aliases: [one.key, two.key] });
    const before = await publicationOfArticle(library, joining);
    expect(before).toMatchObject({ title: 'Boats', series: 'Books' });
    await savePublication(library, uuid(), joining, LIST_NAME);
    const after = await publicationOfArticle(library, joining);
    expect(after).toMatchObject({ key: 'IP26001', title: 'Boats', series: 'Books' });
    expect((await stateOf(library)).publications).toHaveLength(1);
  });

  it('of which one has another code keep their corrections to themselves', async () => {
    const library = libraryOf();
    await correctPublication(library, uuid(), other, { title: { value: 'Boats' } });
    const shared = articleOf({ aliases: ['rsis-publication/boats'] });
    expect(await publicationOfArticle(library, shared)).toBeNull();
  });
});
