import { IDBFactory, IDBIndex } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Highlight } from '@/utils/highlight/highlight';
import { repairOf } from '@/utils/highlight/repair';
import { codeAsRead } from '@/utils/library/as-read';
import { beginReading } from '@/utils/library/begin-reading';
import { changeStatus } from '@/utils/library/change-status';
import { completeListed } from '@/utils/library/complete-listed';
import { correctPublication } from '@/utils/library/correct';
import { addToList, listContents, moveInList, removeFromList } from '@/utils/library/entries';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  keepRemoved,
  reattachHighlight,
  reattachToText,
  undoRepair,
} from '@/utils/library/highlights';
import { nextRedo, nextUndo } from '@/utils/library/history';
import { historyOf, operationsIn } from '@/utils/library/history-of';
import { createList, deleteList, renameList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import {
  allPublications,
  publicationOf,
  savePublication,
  setStatus,
  setTags,
  unsavePublication,
} from '@/utils/library/publications';
import { read } from '@/utils/library/read';
import { saveListed } from '@/utils/library/save-listed';
import { redoLast, undoLast, undoOperation } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';
import {
  articleOf,
  draftOf,
  itemOf,
  LIST_NAME,
  libraryOf,
  placeOf,
  startWithFreshProfile,
  stateOf,
} from './sample';
import { worldIn } from './writes.cases';

startWithFreshProfile();
vi.setConfig({ testTimeout: 60_000 });

const undo = (library: Library) => undoLast(library, uuid());
const redo = (library: Library) => redoLast(library, uuid());

/** The papers of the tests by the key that each keeps as one of its own, whatever its page prints. */
const NAMES = ['rsis-publication/only-listed', 'key/other', 'key/removed', 'IP26001'];
const nameOf = ({ keys }: { keys: readonly string[] }) => NAMES.find((name) => keys.includes(name));

/** What a user sees of the library: no times, no revisions, no trash. A code that a page has come to print is no act. */
async function seen(library: Library, listIds: readonly string[]) {
  const publications = (await allPublications(library)).map(
    ({ publication, highlights, listIds: lists }) => ({
      name: nameOf(publication),
      title: publication.title,
      code: publication.code === codeAsRead(publication) ? 'as read' : publication.code,
      status: publication.status,
      tags: publication.tags,
      isSaved: publication.savedAt !== null,
      lists,
      highlights: highlights.map(({ id, colour, note, tags, anchor, sha256, removedAt, formerAnchors }) => ({
        id,
        colour,
        note,
        tags,
        anchor,
        sha256,
        isRemoved: removedAt !== null,
        formerly: formerAnchors.map(({ quote }) => quote.exact),
      })),
    }),
  );
  const lists = await Promise.all(
    listIds.map(async (id) =>
      listContents(library, id).then(
        ({ list, entries }) => [list.name, ...entries.map(({ publication }) => nameOf(publication))],
        () => null,
      ),
    ),
  );
  return { publications: publications.toSorted((a, b) => places(a) - places(b)), lists };
}

const places = ({ name }: { name: string | undefined }) => NAMES.indexOf(name ?? '');

const LISTED = 'rsis-publication/only-listed';
/** The page of the paper that a list without codes named: it prints the code. */
const listedArticle = articleOf({
  key: 'CO26077',
  aliases: [LISTED],
  code: 'CO26077',
  title: 'Of only-listed',
});
/** A page that shows two papers to be one. */
const joining = articleOf({ key: 'key/other', aliases: [LISTED], code: null, number: null });

type Acts = Record<string, (library: Library, ids: { live: string; list: string }) => Promise<unknown>>;

/** Acts on that paper, which goes to its code with the first that knows it, and its page, which is no act. */
const MOVING: Acts = {
  tagListed: (library) => setTags(library, uuid(), LISTED, [uuid()]),
  correctListed: (library) =>
    correctPublication(library, uuid(), LISTED, { authors: { value: [{ name: uuid() }] } }),
  unsaveListed: (library) => unsavePublication(library, uuid(), LISTED),
  takeListed: (library, { list }) => removeFromList(library, uuid(), list, LISTED),
  saveListed: (library) => saveListed(library, uuid(), [itemOf('only-listed')], LIST_NAME),
  saveByCode: (library) =>
    saveListed(library, uuid(), [itemOf('only-listed', { code: 'CO26077' })], LIST_NAME),
  highlightListed: (library) => addHighlight(library, uuid(), listedArticle, draftOf()),
  openListed: (library) => completeListed(library, uuid(), listedArticle),
};

/** Acts on two papers that turn out to be one. */
const UNITING: Acts = {
  ...MOVING,
  tagOther: (library) => setTags(library, uuid(), 'key/other', [uuid()]),
  putOther: (library, { list }) => addToList(library, uuid(), list, 'key/other'),
  correctOther: (library) => correctPublication(library, uuid(), 'key/other', { title: { value: uuid() } }),
  uniteByHighlight: (library) => addHighlight(library, uuid(), joining, draftOf()),
  uniteByOpening: (library) => completeListed(library, uuid(), joining),
  uniteByList: (library) =>
    saveListed(
      library,
      uuid(),
      [
        itemOf('only-listed', { code: 'CO26077' }),
        { title: 'Other', url: 'https://www.rsis.edu.sg/key/other/', code: 'CO26077' },
      ],
      LIST_NAME,
    ),
};

/** What a user has of each paper, whichever record holds it. */
async function havingOf(library: Library) {
  return (await allPublications(library)).map(({ publication, highlights, listIds }) => ({
    keys: publication.keys,
    isSaved: publication.savedAt !== null,
    has: [
      ...publication.tags,
      ...listIds,
      ...highlights.map(({ id }) => id),
      ...Object.keys(publication.corrections),
    ],
  }));
}

/** Those of them that are the user's own, so that undo takes them back. */
const JOINING_ACTS = ['uniteByHighlight', 'uniteByList'];

type Having = Awaited<ReturnType<typeof havingOf>>;

/** What was there before and is not any more, or stands in no record or two. */
function lostOf(before: Having, after: Having, isToCheck: boolean): unknown[] {
  if (!isToCheck) return [];
  return before.filter(({ keys, isSaved, has }) => {
    const [own, ...others] = after.filter((one) => keys.every((key) => one.keys.includes(key)));
    if (!own || others.length > 0) return true;
    return (isSaved && !own.isSaved) || has.some((one) => !own.has.includes(one));
  });
}

/** How many operations undo knows: an act that changed nothing is none of them. */
async function stepsOf(library: Library): Promise<number> {
  const { operations = [] } = await stateOf(library);
  return operations.filter((operation) => 'steps' in Object(operation)).length;
}

/** Every record that undo may touch. */
async function recordsOf(library: Library): Promise<string> {
  const { publications, highlights, lists, entries } = await stateOf(library);
  return JSON.stringify([publications, highlights, lists, entries]);
}

/** A paper added from a list without codes, in two lists, tagged and corrected. */
async function withListed(library: Library): Promise<{ lists: string[] }> {
  const lists: string[] = [];
  for (const name of ['Canals', 'Straits']) {
    const { id } = await createList(library, uuid(), name);
    await saveListed(library, uuid(), [itemOf('only-listed')], { listId: id, ...LIST_NAME });
    lists.push(id);
  }
  await setTags(library, uuid(), LISTED, ['sea']);
  await correctPublication(library, uuid(), LISTED, { published: { value: '2026-02-02' } });
  return { lists };
}

const wordsOf = ({ updatedAt: _at, revision: _revision, ...kept }: Highlight) => kept;

/** What a step knew of a highlight before highlights could be repaired. */
function withoutRepairs({ colour, note, tags, anchor, deletedAt }: Record<string, unknown>) {
  return { colour, note, tags, anchor, deletedAt };
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

  it('gives a paper the day back on which it was read, as the undo beside a new status does', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    const dayOf = async () => {
      const publication = await publicationOf(library, ['IP26001']);
      return [publication?.status, publication?.readAt];
    };
    await setStatus(library, uuid(), 'IP26001', 'read');
    const before = await dayOf();
    const takeBack = await changeStatus(library, 'IP26001', 'read', 'reading');
    await takeBack();
    expect(await dayOf()).toEqual(before);
    await setStatus(library, uuid(), 'IP26001', 'to-read');
    await setStatus(library, uuid(), 'IP26001', 'read');
    await undo(library);
    await undo(library);
    expect(await dayOf()).toEqual(before);
    // Where the paper was changed since, its status alone goes back.
    const late = await changeStatus(library, 'IP26001', 'read', 'to-read');
    await setTags(library, uuid(), 'IP26001', ['sea']);
    await late();
    expect((await dayOf())[0]).toBe('read');
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

  it('is told from the last act alone as from all of them', async () => {
    const ACTS = ['save', 'read on', 'status', 'mark', 'mark other', 'undo', 'redo', 'take back'] as const;
    const other = articleOf({ key: 'key/other', aliases: [], code: null, number: null });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...ACTS), { maxLength: 10 }), async (acts) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const library = libraryOf();
        await savePublication(library, uuid(), articleOf(), LIST_NAME);
        const done: string[] = [];
        for (const act of acts) {
          const id = uuid();
          if (act === 'save') await createList(library, id, 'One');
          else if (act === 'read on') await beginReading(library, id, 'IP26001');
          else if (act === 'status') await setStatus(library, id, 'IP26001', 'to-read');
          else if (act === 'mark') await addHighlight(library, id, articleOf(), draftOf());
          else if (act === 'mark other') await addHighlight(library, id, other, draftOf());
          else if (act === 'undo') await undo(library);
          else if (act === 'redo') await redo(library);
          else await undoOperation(library, id, done.at(-2) ?? '');
          done.push(id);
          for (const scope of [null, ['IP26001']]) {
            const operations = await read(library, (transaction) => operationsIn(transaction, scope));
            expect(await historyOf(library, scope)).toEqual({
              undo: nextUndo(operations)?.call ?? null,
              redo: nextRedo(operations)?.call ?? null,
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an act that stands reads no other', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    await createList(library, uuid(), 'One');
    const all = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await historyOf(library)).toEqual({ undo: 'createList', redo: null });
    expect(await historyOf(library, ['IP26001'])).toEqual({ undo: 'addHighlight', redo: null });
    expect(all.mock.contexts.map((index) => (index as IDBIndex).name)).not.toContain('counter');
    all.mockRestore();
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

  it('takes back a repair in one step, with the place, the digest and what was said before', async () => {
    const library = libraryOf();
    const made = await addHighlight(library, uuid(), articleOf(), draftOf());
    const edited = articleOf({ sha256: 'e'.repeat(64) });
    const removed = await keepRemoved(library, uuid(), made.id);
    const attached = await reattachHighlight(library, uuid(), made.id, edited, placeOf());
    const now = async () => (await highlightsOf(library, ['IP26001'])).highlights[0];
    expect(await undo(library)).toEqual({ call: 'reattachHighlight', isConflict: false });
    expect(await now()).toMatchObject(wordsOf(removed));
    expect(await undo(library)).toEqual({ call: 'keepRemoved', isConflict: false });
    expect(await now()).toMatchObject(wordsOf(made));
    await redo(library);
    await redo(library);
    expect(await now()).toMatchObject(wordsOf(attached));
    await undoRepair(library, uuid(), made.id, repairOf(attached) ?? '');
    expect(await now()).toMatchObject(wordsOf(removed));
    expect(await undo(library)).toEqual({ call: 'undoRepair', isConflict: false });
    expect(await now()).toMatchObject(wordsOf(attached));
  });

  it('takes back an act that a version without repairs has written', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await changeHighlight(library, uuid(), id, { note: 'Calm.' });
    const connection = await library.connection();
    const operations = await connection.getAll('operations');
    for (const operation of operations) {
      const steps = (operation.steps ?? []).map((step) => ({
        ...step,
        before: step.before && withoutRepairs(step.before),
        after: withoutRepairs(step.after),
      }));
      await connection.put('operations', { ...operation, steps });
    }
    expect(await undo(library)).toEqual({ call: 'changeHighlight', isConflict: false });
    expect((await highlightsOf(library, ['IP26001'])).highlights).toMatchObject([{ note: '', paragraph: 1 }]);
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

  it.each<[string, (library: Library, listId: string) => Promise<unknown>]>([
    ['a highlight on its page', (library) => addHighlight(library, uuid(), listedArticle, draftOf())],
    [
      'a list with codes',
      (library, listId) =>
        saveListed(library, uuid(), [itemOf('only-listed', { code: 'CO26077' }), itemOf('new')], {
          listId,
          ...LIST_NAME,
        }),
    ],
    ['a highlight that unites two papers', (library) => addHighlight(library, uuid(), joining, draftOf())],
  ])('of %s takes nothing from a paper that got another key by it', async (_name, act) => {
    const library = libraryOf();
    const { lists } = await withListed(library);
    const other = articleOf({ key: 'key/other', aliases: [], code: null, number: null });
    await savePublication(library, uuid(), other, { listId: lists[0] ?? '', ...LIST_NAME });
    await act(library, lists[0] ?? '');
    expect(await undo(library)).toMatchObject({ isConflict: false });
    const known = (await allPublications(library)).find(({ publication }) =>
      publication.keys.includes(LISTED),
    );
    expect(known).toMatchObject({
      publication: { tags: ['sea'], savedAt: expect.any(String), published: '2026-02-02' },
      highlights: [],
    });
    expect(known?.listIds.toSorted()).toEqual(lists.toSorted());
  });

  it('finds the papers of a list again after the page of one gave it another key', async () => {
    const library = libraryOf();
    await saveListed(library, uuid(), [itemOf('only-listed'), itemOf('b'), itemOf('c')], LIST_NAME);
    const before = await seen(library, ['default']);
    await completeListed(library, uuid(), listedArticle);
    expect(await undo(library)).toEqual({ call: 'saveListed', isConflict: false });
    expect((await allPublications(library)).map(({ publication }) => publication.keys)).toEqual([]);
    expect(await redo(library)).toEqual({ call: 'saveListed', isConflict: false });
    expect(await seen(library, ['default'])).toEqual(before);
  });

  it('finds the papers of a list again after two of them turned out to be one', async () => {
    const library = libraryOf();
    await saveListed(library, uuid(), [itemOf('only-listed'), itemOf('b')], LIST_NAME);
    await completeListed(library, uuid(), { ...listedArticle, aliases: [LISTED, 'rsis-publication/b'] });
    expect(await undo(library)).toEqual({ call: 'saveListed', isConflict: false });
    expect(await allPublications(library)).toEqual([]);
  });

  it('leads back to the start and forward to the end, whatever was done', async () => {
    const acts: Acts = {
      note: (library, { live }) => changeHighlight(library, uuid(), live, { note: uuid() }),
      colour: (library, { live }) => changeHighlight(library, uuid(), live, { colour: 'blue' }),
      remove: (library, { live }) => deleteHighlight(library, uuid(), live),
      reattach: (library, { live }) =>
        reattachHighlight(library, uuid(), live, articleOf({ sha256: 'e'.repeat(64) }), placeOf()),
      reattachToText: (library, { live }) =>
        reattachToText(library, uuid(), live, 'a'.repeat(64), {
          ...placeOf(),
          anchor: draftOf(15, 22).anchor,
        }),
      keepRemoved: (library, { live }) => keepRemoved(library, uuid(), live),
      undoRepair: async (library, { live }) => {
        const [highlight] = (await highlightsOf(library, ['IP26001'])).highlights.filter(
          ({ id }) => id === live,
        );
        const repair = highlight ? repairOf(highlight) : null;
        return repair === null ? null : undoRepair(library, uuid(), live, repair);
      },
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
      ...MOVING,
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

  it('of an act that unites papers loses nothing of theirs, and what it can no longer take back it leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(UNITING)), { minLength: 1, maxLength: 10 }),
        async (names) => {
          const library = libraryOf();
          const world = await worldIn(library);
          const lost: unknown[] = [];
          const conflicts: boolean[] = [];
          for (const name of names) {
            const before = await havingOf(library);
            const former = await stepsOf(library);
            await UNITING[name]?.(library, world).catch(() => undefined);
            const isUndone = JOINING_ACTS.includes(name) && (await stepsOf(library)) > former;
            if (isUndone) conflicts.push((await undo(library))?.isConflict === true);
            lost.push(...lostOf(before, await havingOf(library), isUndone));
            if (isUndone) conflicts.push((await redo(library))?.isConflict === true);
          }
          expect(lost).toEqual([]);
          expect(conflicts).not.toContain(true);
          const touched: unknown[] = [];
          let before = await recordsOf(library);
          for (let done = await undo(library); done; done = await undo(library)) {
            const after = await recordsOf(library);
            if (done.isConflict && after !== before) touched.push(done);
            before = after;
          }
          expect(touched).toEqual([]);
          library.close();
        },
      ),
      {
        numRuns: 20,
        examples: [[['putOther', 'unsaveListed', 'takeListed', 'uniteByList', 'unsaveListed']]],
      },
    );
  });
});
