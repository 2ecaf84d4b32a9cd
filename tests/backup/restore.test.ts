import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactCsl } from '@/citation-styles';
import { withFault } from '@/tests/library/faults';
import {
  counterOf,
  draftOf,
  LIST_NAME,
  libraryOf,
  libraryWith,
  startWithFreshProfile,
  stateOf,
} from '@/tests/library/sample';
import { BackupWriter } from '@/utils/backup/backup-writer';
import { readBackup } from '@/utils/backup/read-backup';
import type { CompactCsl } from '@/utils/citation/csl-tree';
import { backupOf } from '@/utils/library/backup';
import { addHighlight, changeHighlight, deleteHighlight, highlightsOf } from '@/utils/library/highlights';
import { createList, deleteList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { publicationOf, savePublication, setTags, unsavePublication } from '@/utils/library/publications';
import type { TextRecord } from '@/utils/library/records';
import { previewRestore, restoreBackup } from '@/utils/library/restore';
import type { RestoreChoices } from '@/utils/library/restore-rules';
import type { RestoreReport } from '@/utils/library/restoring';
import { addStyle, removeStyle, stylesOf } from '@/utils/library/styles';
import { undoLast } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';
import { BAD_BACKUPS } from './bad-backups.cases';
import { libraries, paperOf } from './library';

startWithFreshProfile();

const SETTINGS = { theme: 'dark', colourNames: { yellow: 'Zweifel' } };
const NOTHING: RestoreChoices = { revive: false, discard: false };

async function backupIn(library: Library): Promise<Blob> {
  const made = await backupOf(library, SETTINGS);
  if (!made) throw new Error('stopped');
  expect(made.leftOut).toEqual([]);
  return made.file;
}

const restore = (library: Library, file: Blob, choices = NOTHING): Promise<RestoreReport | null> =>
  restoreBackup(library, uuid(), () => readBackup(file), choices);

/** What is the library's own; the log of operations is none of a backup. */
async function wordsOf(library: Library) {
  const { operations: _operations, meta: _meta, ...words } = await stateOf(library);
  return words;
}

/** A library with a paper, a highlight and a list, each in use. */
async function usedLibrary() {
  const library = libraryOf();
  await savePublication(library, uuid(), paperOf(), LIST_NAME);
  const highlight = await addHighlight(library, uuid(), paperOf(), draftOf());
  const list = await createList(library, uuid(), 'Harbours');
  return { library, highlight, list };
}

describe('a backup', () => {
  it('of any library is restored to the same library, and the backup of that is the same to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (state) => {
        const library = await libraryWith(state);
        const file = await backupIn(library);
        const emptied = await libraryWith({});
        expect(await restore(emptied, file)).not.toBeNull();
        expect(await wordsOf(emptied)).toEqual(await wordsOf(library));
        expect(await (await backupIn(emptied)).text()).toBe(await file.text());
      }),
      { numRuns: 20 },
    );
  });

  it('restored where it was made changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (state) => {
        const library = await libraryWith(state);
        const before = await wordsOf(library);
        const report = await restore(library, await backupIn(library));
        expect(report?.changes).toBe(0);
        expect(await wordsOf(library)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it('of a library that nobody has changed is the same to the byte, and has no clock in it', async () => {
    const { library } = await usedLibrary();
    const first = await (await backupIn(library)).text();
    expect(await (await backupIn(library)).text()).toBe(first);
  });

  it('is stopped without a file', async () => {
    const { library } = await usedLibrary();
    expect(await backupOf(library, SETTINGS, { signal: AbortSignal.abort() })).toBeNull();
  });

  it.each([
    ['before its first record', 0],
    ['before its last ones', 5],
  ])('is of one moment where somebody saves something %s, and nobody waits for it', async (_what, at) => {
    const { library } = await usedLibrary();
    const saved: Promise<unknown>[] = [];
    const made = await backupOf(library, SETTINGS, {
      onProgress: (done) => {
        if (saved.length === 0 && done >= at)
          saved.push(
            savePublication(
              library,
              uuid(),
              paperOf({ key: 'CO26001', code: 'CO26001', aliases: [] }),
              LIST_NAME,
            ),
          );
      },
    });
    await Promise.all(saved);
    expect(saved).toHaveLength(1);
    expect(await made?.file.text()).toBe(await (await backupIn(library)).text());
  });

  it('leaves out what no restore would take, and names it', async () => {
    const { library, highlight } = await usedLibrary();
    const connection = await library.connection();
    const sound = await (await backupIn(library)).text();
    const [text] = await connection.getAll('texts');
    await connection.put('highlights', { ...highlight, id: 'bad', colour: 'red' } as never);
    await connection.put('texts', { ...text, sha256: 'b'.repeat(64) } as never);
    const made = await backupOf(library, SETTINGS);
    expect(made?.leftOut).toEqual([`texts IP26001 ${'b'.repeat(64)}`, 'highlights bad']);
    expect(await made?.file.text()).toBe(sound);
  });

  it('tells its settings and how many records it holds', async () => {
    const { library } = await usedLibrary();
    const report = await restore(await libraryWith({}), await backupIn(library));
    expect(report?.end).toMatchObject({
      version: 2,
      settings: SETTINGS,
      counts: { publications: 1, texts: 1, highlights: 1, lists: 2, entries: 1 },
    });
  });
});

/** What `BAD_BACKUPS` change, from a library of its own. */
async function goodBackup(): Promise<string> {
  const library = await libraryWith({});
  await savePublication(library, uuid(), paperOf(), LIST_NAME);
  await addHighlight(library, uuid(), paperOf(), draftOf(15, 22, { note: 'Ask *why*.' }));
  return (await backupIn(library)).text();
}

/** What the disk does when it is full. */
function full(receiver: IDBObjectStore | IDBIndex): never {
  const { transaction } = 'objectStore' in receiver ? receiver.objectStore : receiver;
  transaction.abort();
  throw new DOMException('full', 'QuotaExceededError');
}

describe('restoring', () => {
  it('brings back what was changed later in the file, and keeps what was changed later here', async () => {
    const { library, highlight } = await usedLibrary();
    const before = await backupIn(library);
    await changeHighlight(library, uuid(), highlight.id, { note: 'Later' });
    const after = await backupIn(library);
    expect((await restore(library, before))?.fates.highlights).toEqual({ older: 1 });
    const other = await libraryWith({});
    await restore(other, before);
    expect((await restore(other, after))?.fates.highlights).toEqual({ newer: 1 });
    const { highlights } = await highlightsOf(other, ['IP26001']);
    expect(highlights.map(({ note }) => note)).toEqual(['Later']);
  });

  it('leaves in the trash what was put there since, unless it is wanted back', async () => {
    const { library, highlight } = await usedLibrary();
    const file = await backupIn(library);
    await deleteHighlight(library, uuid(), highlight.id);
    await unsavePublication(library, uuid(), 'IP26001');
    const report = await restore(library, file);
    expect(report?.fates).toMatchObject({
      highlights: { 'trashed-here': 1 },
      publications: { 'trashed-here': 1 },
      entries: { 'trashed-here': 1 },
    });
    expect(report?.changes).toBe(0);
    await restore(library, file, { revive: true, discard: false });
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(1);
    expect((await publicationOf(library, ['IP26001']))?.savedAt).not.toBeNull();
  });

  it('leaves in the trash what the file has of a later day, too, unless it is wanted back', async () => {
    const { library, highlight } = await usedLibrary();
    const before = await backupIn(library);
    const other = await libraryWith({});
    await restore(other, before);
    await deleteHighlight(other, uuid(), highlight.id);
    await changeHighlight(library, uuid(), highlight.id, { note: 'Later' });
    const report = await restore(other, await backupIn(library));
    expect(report?.fates.highlights).toEqual({ 'trashed-here': 1 });
    expect((await highlightsOf(other, ['IP26001'])).highlights).toEqual([]);
  });

  it('deletes nothing that the file has in its trash, unless that is wanted', async () => {
    const { library, list } = await usedLibrary();
    const alive = await backupIn(library);
    await deleteList(library, uuid(), list.id);
    const file = await backupIn(library);
    const other = await libraryWith({});
    await restore(other, alive);
    expect((await restore(other, file))?.fates.lists).toEqual({ same: 1, 'trashed-there': 1 });
    expect((await (await other.connection()).get('lists', list.id))?.deletedAt).toBeNull();
    await restore(other, file, { revive: false, discard: true });
    expect((await (await other.connection()).get('lists', list.id))?.deletedAt).not.toBeNull();
  });

  it('removes no citation style that was removed in the file, unless that is wanted', async () => {
    const { library } = await usedLibrary();
    const csl = compactCsl('style', 'ieee') as CompactCsl;
    const { id } = await addStyle(library, uuid(), { title: 'House style', csl });
    const before = await backupIn(library);
    await removeStyle(library, uuid(), id);
    const after = await backupIn(library);
    const other = await libraryWith({});
    await restore(other, before);
    expect((await restore(other, after))?.fates.styles).toEqual({ 'trashed-there': 1 });
    expect(await stylesOf(other)).toHaveLength(1);
    await restore(other, after, { revive: false, discard: true });
    expect(await stylesOf(other)).toEqual([]);
  });

  it('is one act, which undo takes back', async () => {
    const { library, highlight } = await usedLibrary();
    await setTags(library, uuid(), 'IP26001', ['sea']);
    await changeHighlight(library, uuid(), highlight.id, { note: 'Mine' });
    const file = await backupIn(library);
    const other = await libraryWith({});
    await restore(other, file);
    expect(await undoLast(other, uuid())).toEqual({ call: 'restoreBackup', isConflict: false });
    expect((await highlightsOf(other, ['IP26001'])).highlights).toEqual([]);
    expect(await publicationOf(other, ['IP26001'])).toMatchObject({ savedAt: null, tags: [] });
  });

  it('joins a paper that is here under another key, and gives it no key that only the file tells', async () => {
    const { library } = await usedLibrary();
    const file = await backupIn(library);
    const other = await libraryWith({});
    const early = paperOf({
      key: 'rsis-publication/a-harbour-of-paper-boats',
      aliases: [],
      code: null,
      number: null,
    });
    await savePublication(other, uuid(), early, LIST_NAME);
    const report = await restore(other, file);
    expect(report).toMatchObject({ joined: 1 });
    const state = await stateOf(other);
    expect(state.publications).toHaveLength(1);
    expect(await publicationOf(other, [early.key])).toMatchObject({ keys: [early.key] });
    expect((await highlightsOf(other, [early.key])).highlights).toHaveLength(1);
  });

  it('never joins two papers that are here, whatever keys the file gives one of its own', async () => {
    const library = libraryOf();
    const claims = paperOf({
      key: 'rsis-publication/x',
      aliases: ['rsis-publication/a', 'rsis-publication/b'],
      code: null,
    });
    await savePublication(library, uuid(), claims, LIST_NAME);
    const file = await backupIn(library);
    const other = await libraryWith({});
    for (const slug of ['a', 'b'])
      await savePublication(
        other,
        uuid(),
        paperOf({ key: `rsis-publication/${slug}`, aliases: [], code: null, title: slug }),
        LIST_NAME,
      );
    await restore(other, file);
    const { publications = [] } = await stateOf(other);
    expect(publications.map((one) => (one as { keys: string[] }).keys)).toEqual([
      ['rsis-publication/a'],
      ['rsis-publication/b'],
    ]);
  });

  it('gives no highlight of one paper to another', async () => {
    const { library, highlight } = await usedLibrary();
    const text = await (await backupIn(library)).text();
    const other = await libraryWith({});
    await addHighlight(other, uuid(), paperOf({ key: 'CO26001', code: 'CO26001', aliases: [] }), draftOf());
    const [own] = ((await stateOf(other)).highlights ?? []) as { id: string }[];
    const file = new Blob([text.replaceAll(highlight.id, own?.id ?? '')]);
    await expect(restore(other, file)).rejects.toMatchObject({ fault: 'not-whole' });
    const before = await wordsOf(other);
    expect(before.publications).toHaveLength(1);
  });

  it('of a file that is bad at its end changes nothing, and neither does one that is stopped', async () => {
    const { library } = await usedLibrary();
    const text = await (await backupIn(library)).text();
    const other = await libraryWith({});
    const counter = await counterOf(other);
    const broken = new Blob([text.replace(/"sha256":"[0-9a-f]{4}(?=[0-9a-f]+"\n}\n$)/, '"sha256":"0000')]);
    await expect(restore(other, broken)).rejects.toMatchObject({
      fault: 'not-whole',
      place: { what: 'sha256' },
    });
    const stopped = restoreBackup(other, uuid(), () => readBackup(new Blob([text])), NOTHING, {
      signal: AbortSignal.abort(),
    });
    expect(await stopped).toBeNull();
    expect(Object.values(await wordsOf(other)).flat()).toEqual([]);
    expect(await counterOf(other)).toBe(counter);
  });

  it('of several megabytes is stopped while it is read', async () => {
    const { library, highlight } = await usedLibrary();
    await changeHighlight(library, uuid(), highlight.id, { note: 'boats '.repeat(250_000) });
    const file = await backupIn(library);
    const other = await libraryWith({});
    const stop = new AbortController();
    const stopped = restoreBackup(other, uuid(), () => readBackup(file), NOTHING, {
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(await stopped).toBeNull();
    expect(Object.values(await wordsOf(other)).flat()).toEqual([]);
  });

  it('of a record that a clock years ahead has dated replaces nothing, and is told as what cannot be dated', async () => {
    const { library, highlight } = await usedLibrary();
    const state = await stateOf(library);
    const note = 'From a clock that was years ahead.';
    state.highlights = [{ ...highlight, note, updatedAt: '2099-01-01T00:00:00.000Z' }];
    const file = await backupIn(await libraryWith(state));
    const other = await libraryWith({});
    await restore(other, file);
    expect((await highlightsOf(other, [highlight.publicationKey])).highlights).toMatchObject([{ note }]);
    await changeHighlight(other, uuid(), highlight.id, { note: 'Mine, of today.' });
    expect((await restore(other, file))?.fates.highlights).toEqual({ conflict: 1 });
    expect((await highlightsOf(other, [highlight.publicationKey])).highlights).toMatchObject([
      { note: 'Mine, of today.' },
    ]);
  });

  it('of a file that is bad in any way changes nothing, and neither does a look at it', async () => {
    const { library } = await usedLibrary();
    const good = await goodBackup();
    const before = await stateOf(library);
    for (const [, change, fault] of BAD_BACKUPS) {
      const file = new Blob([change(good) as BlobPart]);
      const looked = previewRestore(library, () => readBackup(file), NOTHING);
      await expect(looked).rejects.toMatchObject({ fault });
      await expect(restore(library, file)).rejects.toMatchObject({ fault });
    }
    expect(await stateOf(library)).toEqual(before);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
  });

  it('on a disk that is full at any moment changes nothing, and says so', async () => {
    const { library } = await usedLibrary();
    const file = await backupIn(library);
    let other = await libraryWith({});
    const calls = await withFault(Number.POSITIVE_INFINITY, full, () => restore(other, file));
    expect(calls).toBeGreaterThan(20);
    for (let at = 0; at < calls; at += 3) {
      other = await libraryWith({});
      const outcome: unknown[] = [];
      await withFault(at, full, async () => {
        outcome.push(await restore(other, file).catch((error: unknown) => error));
      });
      expect(outcome[0]).toBeInstanceOf(Error);
      expect(Object.values(await wordsOf(other)).flat()).toEqual([]);
      expect(await counterOf(other)).toBe(0);
    }
  });

  it('in two pages at once is done once', async () => {
    const { library } = await usedLibrary();
    const file = await backupIn(library);
    const one = await libraryWith({});
    const reports = await Promise.all([restore(one, file), restore(libraryOf(), file)]);
    expect(reports.map((report) => report?.changes)).toEqual([6, 0]);
    expect(await wordsOf(one)).toEqual(await wordsOf(library));
  });

  it('of what undo does not reach says that undo would take nothing back', async () => {
    const library = libraryOf();
    const csl = compactCsl('style', 'ieee') as CompactCsl;
    await addStyle(library, uuid(), { title: 'House style', csl });
    const file = await backupIn(library);
    const other = await libraryWith({});
    expect(await restore(other, file)).toMatchObject({ changes: 1, acts: 0, asides: 1 });
    expect(await undoLast(other, uuid())).toBeNull();
  });

  it('looks without keeping anybody from saving', async () => {
    const { library } = await usedLibrary();
    const file = await backupIn(library);
    const other = await libraryWith({});
    let saved: unknown = null;
    async function* slowly() {
      const slices = readBackup(file);
      for (;;) {
        const { done, value } = await slices.next();
        if (done) return value;
        yield value;
        saved ??= await createList(other, uuid(), 'Meanwhile');
      }
    }
    expect(await previewRestore(other, slowly, NOTHING)).toMatchObject({ changes: 6 });
    expect(saved).toMatchObject({ name: 'Meanwhile' });
  });

  it('leaves out a text whose digest is not that of its words, and says so', async () => {
    const { library } = await usedLibrary();
    const connection = await library.connection();
    const [text] = await connection.getAll('texts');
    const writer = new BackupWriter({});
    writer.add('publications', await connection.getAll('publications'));
    writer.add('texts', [
      { ...text, paragraphs: [{ n: 1, kind: 'text', text: 'Other words.' }] } as TextRecord,
    ]);
    const file = writer.end();
    const other = await libraryWith({});
    const preview = await previewRestore(other, () => readBackup(file), NOTHING);
    expect(preview?.fates.texts).toEqual({ unsound: 1 });
    expect((await restore(other, file))?.fates.texts).toEqual({ unsound: 1 });
    expect((await stateOf(other)).texts).toEqual([]);
    expect((await stateOf(other)).publications).toHaveLength(1);
  });

  it('does what its preview says', async () => {
    await fc.assert(
      fc.asyncProperty(
        libraries,
        libraries,
        fc.boolean(),
        fc.boolean(),
        async (one, two, revive, discard) => {
          const file = await backupIn(await libraryWith(one));
          const library = await libraryWith(two);
          const choices = { revive, discard };
          const preview = await previewRestore(library, () => readBackup(file), choices);
          const done = await restore(library, file, choices);
          expect({ ...done, acts: 0 }).toEqual({ ...preview, acts: 0 });
          expect(done?.acts === 0 || done?.acts === preview?.acts).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });
});
