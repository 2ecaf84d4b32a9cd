import { describe, expect, it } from 'vitest';
import type { Article } from '@/utils/article/article';
import { addHighlight, deleteHighlight, highlightsOf } from '@/utils/library/highlights';
import { historyOf } from '@/utils/library/history-of';
import type { Library } from '@/utils/library/open';
import { savePublication } from '@/utils/library/publications';
import { publicationWithText } from '@/utils/library/reading-list';
import { publicationsByKey } from '@/utils/library/shelf';
import { textOf, textVersionsOf, withVersions } from '@/utils/library/texts';
import { undoLast } from '@/utils/library/undo';
import { presentOf } from '@/utils/library/versions';
import { acknowledgeText, untoldEdit, witnessText } from '@/utils/library/witness';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

const KEY = 'IP26001';
const digest = (name: string) => name.repeat(64).slice(0, 64);
/** The sample article as an editor has left it: another text under another digest. */
const version = (name: string, change: Partial<Article> = {}) =>
  articleOf({ sha256: digest(name), paragraphs: [{ n: 1, kind: 'text', text: `Text ${name}.` }], ...change });

const mark = (library: Library, article: Article) => addHighlight(library, uuid(), article, draftOf());
const witness = (library: Library, article: Article) => witnessText(library, uuid(), article);
const edition = async (library: Library) => (await highlightsOf(library, [KEY])).edition;
const acknowledge = (library: Library, name: string) => acknowledgeText(library, uuid(), KEY, digest(name));
const names = async (library: Library) =>
  (await textVersionsOf(library, KEY)).map(({ sha256 }) => sha256.replace(/^(.*?)\1+.?$/, '$1'));

describe('the text of an edited page', () => {
  it('is kept as news beside the one that was marked, and nothing else of the paper changes', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    const before = await stateOf(library);
    await witness(library, version('b', { title: 'Another title' }));
    const { texts, operations: _o, meta: _m, ...others } = await stateOf(library);
    expect(before).toMatchObject(others);
    expect(texts).toMatchObject([
      { sha256: digest('a'), keptBy: 'user', acknowledgedAt: expect.any(String) },
      { sha256: digest('b'), keptBy: 'page', acknowledgedAt: null, paragraphs: version('b').paragraphs },
    ]);
    expect(await edition(library)).toEqual({ key: KEY, seen: digest('b'), isEdited: true });
    expect(await untoldEdit(library, [KEY])).toMatchObject({
      before: { sha256: digest('a') },
      after: { sha256: digest('b') },
    });
  });

  it('is no act: undo passes it by', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b'));
    await acknowledge(library, 'b');
    expect(await historyOf(library)).toMatchObject({ undo: 'addHighlight' });
    expect(await undoLast(library, uuid())).toMatchObject({ call: 'addHighlight', isConflict: false });
    expect(await textVersionsOf(library, KEY)).toHaveLength(2);
  });

  it('of a paper without highlights is not kept', async () => {
    const library = libraryOf();
    const { id } = await mark(library, version('a'));
    await deleteHighlight(library, uuid(), id);
    for (const article of [version('b'), articleOf({ key: 'key/unknown', aliases: [], code: null })])
      await expect(witness(library, article)).rejects.toMatchObject({ problem: 'not-found' });
    expect(await names(library)).toEqual(['a']);
    expect(await edition(library)).toBeNull();
  });

  it('is not kept in a private window', async () => {
    await mark(libraryOf(), version('a'));
    const hidden = libraryOf({ isPrivate: true });
    await expect(witness(hidden, version('b'))).rejects.toMatchObject({ problem: 'private-window' });
  });

  it('that is an abstract is none of the whole paper', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b', { coverage: 'abstract' }));
    expect(await names(library)).toEqual(['a']);
    await mark(library, version('c', { coverage: 'abstract' }));
    expect(await names(library)).toEqual(['a', 'c']);
    expect(await edition(library)).toEqual({ key: KEY, seen: digest('a'), isEdited: false });
  });
});

describe('the whole paper after its abstract', () => {
  const abstract = version('a', { coverage: 'abstract' });

  it.each<{ name: string; meet: (library: Library) => Promise<unknown> }>([
    { name: 'marked', meet: (library) => mark(library, version('b')) },
    { name: 'saved', meet: (library) => savePublication(library, uuid(), version('b'), LIST_NAME) },
  ])('is no edit of it when it is $name', async ({ meet }) => {
    const library = libraryOf();
    await mark(library, abstract);
    await meet(library);
    expect(await edition(library)).toEqual({ key: KEY, seen: digest('b'), isEdited: false });
    expect(await untoldEdit(library, [KEY])).toBeNull();
    const versions = await textVersionsOf(library, KEY);
    expect(versions.map(({ seenAt }) => seenAt !== null)).toEqual([false, true]);
    await witness(library, version('c'));
    expect(await untoldEdit(library, [KEY])).toMatchObject({
      before: { sha256: digest('b') },
      after: { sha256: digest('c') },
    });
  });
});

describe('the text in which highlights are looked for', () => {
  it('is the one seen last, also where the paper was not saved since', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b'));
    expect((await textOf(library, KEY))?.sha256).toBe(digest('b'));
    expect((await publicationWithText(library, [KEY]))?.text?.sha256).toBe(digest('b'));
    await witness(library, version('a'));
    expect((await textOf(library, KEY))?.sha256).toBe(digest('a'));
  });

  it('is the one that the paper names where none was seen', () => {
    const versions = ['a', 'b', 'c'].map((name) => ({
      sha256: digest(name),
      seenAt: null,
      acknowledgedAt: null,
    }));
    expect(presentOf(versions, digest('b'))).toBe(versions[1]);
    expect(presentOf(versions, digest('d'))).toBeUndefined();
  });
});

describe('what the user knows', () => {
  it('is the version that they were told of, until the page is edited again', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b'));
    await acknowledge(library, 'b');
    expect(await edition(library)).toMatchObject({ isEdited: false });
    await witness(library, version('c'));
    expect(await untoldEdit(library, [KEY])).toMatchObject({
      before: { sha256: digest('b') },
      after: { sha256: digest('c') },
    });
  });

  it('is not a version that was replaced while they were told of it', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b'));
    await witness(library, version('c'));
    await acknowledge(library, 'b');
    expect(await untoldEdit(library, [KEY])).toMatchObject({
      before: { sha256: digest('a') },
      after: { sha256: digest('c') },
    });
  });

  it('is nothing new when the page returns to the version that they know', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b'));
    await witness(library, version('a'));
    expect(await edition(library)).toEqual({ key: KEY, seen: digest('a'), isEdited: false });
    expect(await untoldEdit(library, [KEY])).toBeNull();
  });

  it('is edited when the page returns to an old version after they were told of a newer one', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b'));
    await acknowledge(library, 'b');
    await witness(library, version('a'));
    expect(await untoldEdit(library, [KEY])).toMatchObject({
      before: { sha256: digest('b') },
      after: { sha256: digest('a') },
    });
    expect(await names(library)).toEqual(['a', 'b']);
  });

  it('does not depend on a clock that runs on', async () => {
    let year = 2026;
    const library = libraryOf({ now: () => `${year--}-01-01T00:00:00.000Z` });
    await mark(library, version('a'));
    await witness(library, version('b'));
    expect(await edition(library)).toMatchObject({ seen: digest('b'), isEdited: true });
    await acknowledge(library, 'b');
    expect(await edition(library)).toMatchObject({ seen: digest('b'), isEdited: false });
    await witness(library, version('a'));
    expect(await edition(library)).toMatchObject({ seen: digest('a'), isEdited: true });
  });

  it('stays open when they mark a passage of the edited text before they have looked', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await mark(library, version('b'));
    expect(await edition(library)).toMatchObject({ seen: digest('b'), isEdited: true });
    await witness(library, version('c'));
    await mark(library, version('c'));
    expect(await edition(library)).toMatchObject({ seen: digest('c'), isEdited: true });
    expect((await textVersionsOf(library, KEY)).map(({ keptBy }) => keptBy)).toEqual([
      'user',
      'user',
      'user',
    ]);
  });

  it('is every version that they save while they have marked nothing', async () => {
    const library = libraryOf();
    for (const name of ['a', 'b']) await savePublication(library, uuid(), version(name), LIST_NAME);
    await mark(library, version('b'));
    expect(await edition(library)).toMatchObject({ seen: digest('b'), isEdited: false });
  });

  it('was last read when they last marked something in it', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    const { createdAt } = await mark(library, version('a'));
    await witness(library, version('b'));
    expect((await untoldEdit(library, [KEY]))?.readAt).toBe(createdAt);
  });
});

describe('of the versions that only the page has brought', () => {
  const many = Array.from({ length: 30 }, (_, i) => `x${i + 100}`);

  it('the newest 20 are kept, with the first, what highlights were made on, and what the user knows', async () => {
    const library = libraryOf();
    await mark(library, version('a'));
    await witness(library, version('b'));
    await acknowledge(library, 'b');
    for (const name of many) {
      await witness(library, version(name));
      // One of the oldest carries a highlight, though it is in the trash.
      if (name === 'x101') {
        const { id } = await mark(library, version(name));
        await deleteHighlight(library, uuid(), id);
      }
    }
    const kept = await names(library);
    expect(kept).toEqual(['a', 'b', 'x101', ...many.slice(-21)]);
  });

  it('every one is given back to an export with its paper, and counted', async () => {
    const library = libraryOf();
    const { publicationKey } = await mark(library, version('a'));
    await witness(library, version('b'));
    const publication = (await untoldEdit(library, [KEY]))?.publication;
    if (!publication) throw new Error('no edit');
    const [paper] = await withVersions(library, [{ publication, highlights: [] }]);
    expect(paper?.versions.map(({ sha256 }) => sha256)).toEqual([digest('a'), digest('b')]);
    const shown = await publicationsByKey(library, [publicationKey]);
    expect(shown.get(publicationKey)?.versions).toEqual({ count: 2, seen: digest('b') });
  });
});

describe('versions of a paper that was met under two keys', () => {
  it('become those of one, each with its first and its last time', async () => {
    const library = libraryOf();
    const one = { key: 'key/one', aliases: [], code: null, number: null };
    await mark(library, version('a', one));
    await mark(library, version('a', { ...one, key: 'key/two' }));
    await witness(library, version('b', { ...one, key: 'key/two' }));
    await mark(library, version('a', { aliases: ['key/one', 'key/two'] }));
    const versions = await textVersionsOf(library, KEY);
    expect(versions.map(({ sha256 }) => sha256)).toEqual([digest('a'), digest('b')]);
    expect(await edition(library)).toMatchObject({ seen: digest('a'), isEdited: false });
  });
});
