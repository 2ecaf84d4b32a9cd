import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fromPage } from '@/entrypoints/background/from-page';
import type { loadModule as browserLoadModule, Sender } from '@/utils/browser';
import type { Highlight } from '@/utils/highlight/highlight';
import { repairOf } from '@/utils/highlight/repair';
import { addHighlight, deleteHighlight, keepRemoved } from '@/utils/library/highlights';
import { createList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { publicationOf, savePublication, setStatus } from '@/utils/library/publications';
import { saveListed } from '@/utils/library/save-listed';
import { answerMessage } from '@/utils/messaging/rpc';
import type { Outcome } from '@/utils/problem';
import { progressOf } from '@/utils/reading/progress';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings';
import { uuid } from '@/utils/uuid';
import {
  draftOf,
  itemOf,
  LIST_NAME,
  libraryOf,
  placeOf,
  startWithFreshProfile,
  stateOf,
} from '../library/sample';
import { BAD_REQUESTS } from './requests.cases';
import { EXTENSION_ID, goodRequests, honestArticle, senderOf } from './sample';

startWithFreshProfile();

/** The background as it stands over one library, called as a page calls it: with copies of plain values. */
function backgroundOver(
  library: Library,
  sender: Sender = senderOf(),
  changed: Partial<Settings> = {},
  access: Record<number, string> = {},
) {
  const loadModule = vi.fn<typeof browserLoadModule>(() => Promise.resolve());
  const openLibraryAt = vi.fn<(hash: string) => Promise<void>>(() => Promise.resolve());
  const handlers = fromPage({
    library,
    extensionId: EXTENSION_ID,
    settings: () => Promise.resolve({ ...DEFAULT_SETTINGS, ...changed }),
    loadModule,
    language: () => Promise.resolve(null),
    accessOf: (tabId: number) => Promise.resolve(access[tabId] ?? null),
    openLibraryAt,
    keepImages: () => Promise.resolve(null),
  });
  const call = (name: string, request: unknown) =>
    answerMessage('from-page', handlers, { channel: 'from-page', call: name, request }, sender) as Promise<
      Outcome<unknown>
    >;
  return { call, loadModule, openLibraryAt };
}

const completion = () => ({ opId: uuid(), article: honestArticle() });

describe('a page', () => {
  it('makes, reads, changes, deletes and restores a highlight', async () => {
    const { call } = backgroundOver(libraryOf());
    const added = await call('addHighlight', { opId: uuid(), article: honestArticle(), draft: draftOf() });
    expect(added).toMatchObject({ ok: true, value: draftOf() });
    const { id } = (added as { value: Highlight }).value;
    expect(
      await call('changeHighlight', { opId: uuid(), aliases: ['IP26001'], id, change: { note: 'Dry?' } }),
    ).toMatchObject({
      ok: true,
      value: { id, note: 'Dry?' },
    });
    await call('deleteHighlight', { opId: uuid(), aliases: ['IP26001'], id });
    expect(await call('highlightsOf', { aliases: ['IP26001'] })).toEqual({
      ok: true,
      value: {
        key: 'IP26001',
        highlights: [],
        isListed: false,
        isSaved: false,
        edition: null,
        facts: expect.objectContaining({ code: 'IP26001', authors: honestArticle().authors }),
        hasDrafts: false,
        colourNames: {},
        theme: 'system',
        language: null,
        lens: [],
        history: { undo: 'deleteHighlight', redo: null },
      },
    });
    await call('restoreHighlight', { opId: uuid(), aliases: ['IP26001'], id });
    expect(await call('highlightsOf', { aliases: honestArticle().aliases })).toMatchObject({
      ok: true,
      value: { highlights: [{ id, note: 'Dry?' }] },
    });
  });

  it('notes how far a saved paper was read, tells once that it is being read, and takes that back', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const article = honestArticle();
    const place = { aliases: article.aliases, paragraph: 3, share: 0.5 };
    await call('addHighlight', { opId: uuid(), article, draft: draftOf() });
    expect(await call('tellProgress', place)).toEqual({ ok: true, value: false });
    expect(await progressOf(library, article.aliases)).toBeNull();
    await savePublication(library, uuid(), article, LIST_NAME);
    expect(await call('tellProgress', place)).toEqual({ ok: true, value: true });
    expect(await publicationOf(library, article.aliases)).toMatchObject({ status: 'reading' });
    await call('stayToRead', { opId: uuid(), aliases: article.aliases });
    expect(await publicationOf(library, article.aliases)).toMatchObject({ status: 'to-read' });
    expect(await call('tellProgress', { ...place, share: 0.9 })).toEqual({ ok: true, value: false });
    expect(await publicationOf(library, article.aliases)).toMatchObject({ status: 'to-read' });
  });

  it('changes no status but the one of a paper that is being read', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const { key } = honestArticle();
    await savePublication(library, uuid(), honestArticle(), LIST_NAME);
    await setStatus(library, uuid(), key, 'read');
    expect(await call('stayToRead', { opId: uuid(), aliases: [key] })).toEqual({ ok: true, value: null });
    expect(await publicationOf(library, [key])).toMatchObject({ status: 'read' });
  });

  it('takes back and does again what was done to the highlights of its paper alone', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const added = await call('addHighlight', { opId: uuid(), article: honestArticle(), draft: draftOf() });
    const { id } = (added as { value: Highlight }).value;
    await createList(library, uuid(), 'Boats');
    const aliases = honestArticle().aliases;
    const count = async () => {
      const { value } = (await call('highlightsOf', { aliases })) as { value: { highlights: Highlight[] } };
      return value.highlights.length;
    };
    expect(await call('revert', { opId: uuid(), aliases: ['IP26002'], way: 'undo' })).toMatchObject({
      value: null,
    });
    expect(await call('revert', { opId: uuid(), aliases, way: 'undo' })).toMatchObject({
      value: { call: 'addHighlight', isConflict: false },
    });
    expect(await count()).toBe(0);
    expect(await call('revert', { opId: uuid(), aliases, way: 'undo' })).toMatchObject({ value: null });
    await call('revert', { opId: uuid(), aliases, way: 'redo' });
    expect(await call('highlightsOf', { aliases })).toMatchObject({ value: { highlights: [{ id }] } });
  });

  it('keeps, reads and drops a note that is being written, of its own paper alone', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const draft = { id: 'here 1-5', note: 'Half a', anchor: draftOf().anchor, colour: 'pink' };
    const [mine, other] = [['IP26001', 'x'], ['IP26002']];
    await call('keepDraft', { aliases: mine, draft });
    expect(await call('drafts', { aliases: ['x'] })).toEqual({ ok: true, value: [draft] });
    expect(await call('highlightsOf', { aliases: mine })).toMatchObject({ value: { hasDrafts: true } });
    expect(await call('drafts', { aliases: other })).toEqual({ ok: true, value: [] });
    const stolen = await call('keepDraft', { aliases: other, draft });
    expect(stolen).toMatchObject({ ok: false, problem: 'bad-request' });
    await call('dropDraft', { aliases: other, id: draft.id });
    expect(await call('drafts', { aliases: mine })).toEqual({ ok: true, value: [draft] });
    await call('dropDraft', { aliases: mine, id: draft.id });
    expect(await call('drafts', { aliases: mine })).toEqual({ ok: true, value: [] });
    expect(await call('highlightsOf', { aliases: mine })).toMatchObject({ value: { hasDrafts: false } });
  });

  it('attaches a highlight to other words, keeps it as removed, and takes both back, each once', async () => {
    const { call } = backgroundOver(libraryOf());
    const article = honestArticle();
    const added = await call('addHighlight', { opId: uuid(), article, draft: draftOf() });
    const { id, anchor } = (added as { value: Highlight }).value;
    const attached = await call('reattachHighlight', { opId: uuid(), id, article, place: placeOf() });
    expect(attached).toMatchObject({ value: { id, ...placeOf(), formerAnchors: [anchor] } });
    const removed = await call('keepRemoved', { opId: uuid(), aliases: ['IP26001'], id });
    expect(removed).toMatchObject({ value: { removedAt: expect.any(String) } });
    const undo = (repaired: Outcome<unknown>) => {
      const repair = repairOf((repaired as { value: Highlight }).value);
      return call('undoRepair', { opId: uuid(), aliases: article.aliases, id, repair });
    };
    expect(await undo(attached)).toMatchObject({ ok: false, problem: 'conflict' });
    expect(await undo(removed)).toMatchObject({ value: { ...placeOf(), removedAt: null } });
    expect(await undo(removed)).toMatchObject({ ok: false, problem: 'conflict' });
    expect(await undo(attached)).toMatchObject({ value: { anchor, formerAnchors: [] } });
    expect(await undo(attached)).toMatchObject({ ok: false, problem: 'conflict' });
  });

  it.each<{ name: string; request: object }>([
    { name: 'changeHighlight', request: { change: { note: 'Mine.' } } },
    { name: 'deleteHighlight', request: {} },
    { name: 'restoreHighlight', request: {} },
    { name: 'keepRemoved', request: {} },
    { name: 'undoRepair', request: { repair: '2026-01-01T00:00:03.000Z' } },
  ])('gets nothing of a highlight of another paper by $name', async ({ name, request }) => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const made = await addHighlight(library, uuid(), honestArticle(), draftOf());
    const kept = await keepRemoved(library, uuid(), made.id);
    const repair = name === 'undoRepair' ? { repair: repairOf(kept) } : {};
    if (name === 'restoreHighlight') await deleteHighlight(library, uuid(), made.id);
    await addHighlight(
      library,
      uuid(),
      honestArticle({ key: 'IP26002', code: 'IP26002', aliases: [] }),
      draftOf(),
    );
    const before = await stateOf(library);
    for (const aliases of [['IP26002'], ['IP26003', 'unknown'], []]) {
      const asked = { opId: uuid(), id: made.id, ...request, ...repair, aliases };
      const outcome = await call(name, asked);
      expect(outcome).toMatchObject({ ok: false, problem: 'not-found' });
      expect(JSON.stringify(outcome)).not.toContain('harbour');
    }
    expect(await stateOf(library)).toEqual(before);
    const own = { opId: uuid(), id: made.id, ...request, ...repair, aliases: honestArticle().aliases };
    expect(await call(name, own)).toMatchObject({ ok: true, value: { id: made.id } });
  });

  it('cannot attach a highlight to words of another paper, nor of a text under a false digest', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const article = honestArticle();
    const added = await call('addHighlight', { opId: uuid(), article, draft: draftOf() });
    const { id } = (added as { value: Highlight }).value;
    const before = await stateOf(library);
    const other = honestArticle({ key: 'key/other', aliases: [], code: null, number: null });
    for (const [of, problem] of [
      [other, 'not-found'],
      [{ ...article, sha256: '0'.repeat(64) }, 'bad-request'],
    ] as const) {
      const request = { opId: uuid(), id, article: of, place: placeOf() };
      expect(await call('reattachHighlight', request)).toMatchObject({ problem });
    }
    expect(await stateOf(library)).toEqual(before);
  });

  it('gets a module into the frame that asked, and nothing else', async () => {
    const { call, loadModule } = backgroundOver(libraryOf(), senderOf({ tabId: 12, frameId: 3 }));
    expect(await call('loadModule', { module: 'reading' })).toEqual({ ok: true, value: null });
    expect(loadModule.mock.calls).toEqual([[12, 3, 'reading']]);
  });

  it('that is a list gets the marks of its papers, in its order, and no list of the user', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    await saveListed(library, uuid(), [itemOf('a')], LIST_NAME);
    const items = [{ keys: ['unknown'] }, { keys: ['IP1', 'rsis-publication/a'] }, { keys: [] }];
    const unknown = { saved: false, status: 'to-read', highlights: 0 };
    expect(await call('listingStates', { items })).toEqual({
      ok: true,
      value: [unknown, { saved: true, status: 'to-read', highlights: 0 }, unknown],
    });
  });

  it('that is a list gets no marks when the user wants none', async () => {
    const { call } = backgroundOver(libraryOf(), senderOf(), { listingMarks: false });
    expect(await call('listingStates', { items: [{ keys: ['x'] }] })).toEqual({ ok: true, value: null });
  });

  it('gives the text of a paper that was only listed, and of no other', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    expect(await call('completeListed', completion())).toMatchObject({ ok: false, problem: 'not-found' });
    expect((await stateOf(library)).publications).toEqual([]);
    await saveListed(library, uuid(), [itemOf('a-harbour-of-paper-boats')], LIST_NAME);
    const aliases = honestArticle().aliases;
    expect(await call('highlightsOf', { aliases })).toMatchObject({ value: { isListed: true } });
    expect(await call('completeListed', completion())).toEqual({ ok: true, value: null });
    expect(await call('highlightsOf', { aliases })).toMatchObject({
      value: { key: 'IP26001', isListed: false },
    });
    expect(await call('completeListed', completion())).toMatchObject({ ok: false, problem: 'not-found' });
  });

  it('cannot keep a text under a digest that is not its own', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const article = { ...honestArticle(), sha256: '0'.repeat(64) };
    expect(await call('addHighlight', { opId: uuid(), article, draft: draftOf() })).toMatchObject({
      ok: false,
      problem: 'bad-request',
    });
    expect((await stateOf(library)).publications).toEqual([]);
  });
});

describe('a sender', () => {
  it.each<Partial<Sender>>([
    { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' },
    { id: undefined },
    { url: undefined },
    { url: 'about:blank' },
    { url: 'https://example.org/www.rsis.edu.sg' },
    { url: 'https://rsis.edu.sg.example.org/' },
    { url: 'https://notrsis.edu.sg/' },
    { url: 'https://www.rsis.edu.sg@example.org/' },
    { url: 'ftp://www.rsis.edu.sg/' },
    { url: 'file:///www.rsis.edu.sg/x.html' },
    { url: `chrome-extension://${EXTENSION_ID}/library.html` },
    { tabId: undefined },
    { frameId: undefined },
  ])('that is no RSIS page of this browser is refused: %o', async (change) => {
    const library = libraryOf();
    const { call, loadModule } = backgroundOver(library, senderOf(change));
    const before = await stateOf(library);
    for (const [name, request] of Object.entries(goodRequests())) {
      expect({ name, ...(await call(name, request)) }).toMatchObject({ ok: false, problem: 'bad-sender' });
    }
    expect(await stateOf(library)).toEqual(before);
    expect(loadModule).not.toHaveBeenCalled();
  });

  it.each([
    'http://rsis.edu.sg/x',
    'https://www.rsis.edu.sg:8080/x?y#z',
    'https://dr.ntu.rsis.edu.sg/x',
    'https://WWW.RSIS.EDU.SG/',
  ])('at %s is an RSIS page', async (url) => {
    const { call } = backgroundOver(libraryOf(), senderOf({ url }));
    expect(await call('highlightsOf', { aliases: ['x'] })).toMatchObject({ ok: true });
  });

  it('in a private window reads, and writes nothing', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library, senderOf({ incognito: true }));
    const before = await stateOf(library);
    const { highlightsOf, loadModule, listingStates, drafts, editOf, ...writes } = goodRequests();
    expect(await call('highlightsOf', highlightsOf)).toMatchObject({ ok: true });
    expect(await call('loadModule', loadModule)).toMatchObject({ ok: true });
    expect(await call('listingStates', listingStates)).toEqual({ ok: true, value: null });
    expect(await call('drafts', drafts)).toMatchObject({ ok: true });
    expect(await call('editOf', editOf)).toEqual({ ok: true, value: null });
    expect(Object.keys(writes)).toHaveLength(16);
    for (const [name, request] of Object.entries(writes)) {
      expect({ name, ...(await call(name, request)) }).toMatchObject({
        ok: false,
        problem: 'private-window',
      });
    }
    expect(await stateOf(library)).toEqual(before);
  });
});

describe('an argument', () => {
  it.each(BAD_REQUESTS)('of $call with $path wrong is refused', async ({ call: name, path, value }) => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const before = await stateOf(library);
    const request = structuredClone(goodRequests()[name]);
    set(request, path, value);
    expect(await call(name, request)).toMatchObject({ ok: false, problem: 'bad-request' });
    expect(await stateOf(library)).toEqual(before);
  });

  it('of any shape never throws, and is accepted only when the schema allows it', async () => {
    const library = libraryOf();
    const { call, loadModule } = backgroundOver(library);
    const before = await stateOf(library);
    const calls = fc.oneof(
      fc.constantFrom(...Object.keys(goodRequests()), '__proto__', 'valueOf'),
      fc.string(),
    );
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(calls, fc.anything({ withNullPrototype: true }), async (name, request) => {
        cases += 1;
        expect(await call(name, request)).toMatchObject({ ok: false, problem: 'bad-request' });
      }),
      { numRuns: 3000 },
    );
    expect(cases).toBeGreaterThanOrEqual(3000);
    expect(loadModule).not.toHaveBeenCalled();
    expect(await stateOf(library)).toEqual(before);
  });

  it('with one more key anywhere is refused, whatever the key', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'extra'];
    let cases = 0;
    for (const [name, good] of Object.entries(goodRequests())) {
      for (const place of objectPaths(good)) {
        for (const key of names) {
          const request = structuredClone(good);
          Object.defineProperty(at(request, place), key, {
            value: { polluted: true },
            enumerable: true,
            configurable: true,
            writable: true,
          });
          expect({ name, place, key, ...(await call(name, request)) }).toMatchObject({
            problem: 'bad-request',
          });
          cases += 1;
        }
      }
    }
    expect(cases).toBeGreaterThanOrEqual(96);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('with any one part replaced is taken, refused or not found, and never an unexpected error', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(goodRequests())),
        fc.nat(),
        fc.anything(),
        async (name, pick, value) => {
          const request = structuredClone(goodRequests()[name]) as object;
          const places = leafPaths(request);
          const place = places[pick % places.length] ?? [];
          const parent = at(request, place.slice(0, -1)) as Record<string, unknown>;
          parent[place.at(-1) ?? ''] = value;
          const outcome = await call(name, request);
          const met = outcome.ok ? 'accepted' : outcome.problem;
          expect(['accepted', 'bad-request', 'not-found']).toContain(met);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

type Place = string[];

function at(root: unknown, place: Place): object {
  return place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root) as object;
}

function set(root: unknown, path: string, value: unknown): void {
  const place = path.split('.');
  (at(root, place.slice(0, -1)) as Record<string, unknown>)[place.at(-1) ?? ''] = value;
}

/** Where the objects (arrays apart) of a value stand. */
function objectPaths(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => objectPaths(part, [...place, key]));
  return Array.isArray(value) ? inside : [place, ...inside];
}

function leafPaths(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, part]) => leafPaths(part, [...place, key]));
}
