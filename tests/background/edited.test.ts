import { describe, expect, it, vi } from 'vitest';
import { fromPage } from '@/entrypoints/background/from-page';
import type { Sender } from '@/utils/browser';
import type { Library } from '@/utils/library/open';
import { textVersionsOf } from '@/utils/library/texts';
import { answerMessage } from '@/utils/messaging/rpc';
import type { Outcome } from '@/utils/problem';
import { DEFAULT_SETTINGS } from '@/utils/settings';
import { uuid } from '@/utils/uuid';
import { readVersionsHash } from '@/utils/versions/versions-hash';
import { draftOf, libraryOf, startWithFreshProfile, stateOf } from '../library/sample';
import { EXTENSION_ID, honestArticle, senderOf } from './sample';

startWithFreshProfile();

const NEWS = 'https://news.example/a';
const first = honestArticle();
const edited = honestArticle({
  paragraphs: [
    { n: 1, kind: 'heading', text: 'Calm water' },
    { n: 2, kind: 'text', text: 'The harbour is rough and the boats are wet.' },
  ],
});

function backgroundOver(library: Library, change: Partial<Sender> = {}) {
  const openLibraryAt = vi.fn<(hash: string) => Promise<void>>(() => Promise.resolve());
  const handlers = fromPage({
    library,
    extensionId: EXTENSION_ID,
    settings: () => Promise.resolve(DEFAULT_SETTINGS),
    loadModule: () => Promise.resolve(),
    language: () => Promise.resolve(null),
    accessOf: () => Promise.resolve('https://news.example'),
    openLibraryAt,
    keepImages: () => Promise.resolve(null),
  });
  const call = (name: string, request: object) =>
    answerMessage(
      'from-page',
      handlers,
      { channel: 'from-page', call: name, request },
      senderOf(change),
    ) as Promise<Outcome<unknown>>;
  return { call, openLibraryAt };
}

/** A paper that was marked, and whose page was edited since. */
async function editedPaper(library: Library) {
  const { call, openLibraryAt } = backgroundOver(library);
  await call('addHighlight', { opId: uuid(), article: first, draft: draftOf() });
  const witnessed = { opId: uuid(), article: edited, isWhole: false };
  expect(await call('witnessText', witnessed)).toEqual({ ok: true, value: 'kept' });
  return { call, openLibraryAt };
}

describe('a page that was edited', () => {
  it('is told of once: the edit is there until it is acknowledged', async () => {
    const library = libraryOf();
    const { call } = await editedPaper(library);
    expect(await call('highlightsOf', { aliases: ['IP26001'] })).toMatchObject({
      value: { edition: { key: 'IP26001', seen: edited.sha256, isEdited: true } },
    });
    expect(await call('editOf', { key: 'IP26001' })).toMatchObject({
      value: { key: 'IP26001', from: first.sha256, to: edited.sha256, paragraphs: 1, highlights: 1 },
    });
    const told = { key: 'IP26001', sha256: edited.sha256 };
    expect(await call('acknowledgeText', { opId: uuid(), ...told })).toEqual({ ok: true, value: null });
    expect(await call('editOf', { key: 'IP26001' })).toEqual({ ok: true, value: null });
    expect(await call('highlightsOf', { aliases: ['IP26001'] })).toMatchObject({
      value: { edition: { isEdited: false } },
    });
  });

  it('opens the library where the two versions are compared', async () => {
    const library = libraryOf();
    const { call, openLibraryAt } = await editedPaper(library);
    const asked = { key: 'IP26001', from: first.sha256, to: edited.sha256 };
    expect(await call('showChanges', asked)).toEqual({ ok: true, value: null });
    expect(openLibraryAt).toHaveBeenCalledTimes(1);
    expect(readVersionsHash(openLibraryAt.mock.calls[0]?.[0] ?? '')).toEqual(asked);
  });

  it('opens nothing for a version that is not kept, or a paper that is not known', async () => {
    const library = libraryOf();
    const { call, openLibraryAt } = await editedPaper(library);
    for (const wrong of [{ to: 'c'.repeat(64) }, { key: 'IP26002' }]) {
      const asked = { key: 'IP26001', from: first.sha256, to: edited.sha256, ...wrong };
      expect(await call('showChanges', asked)).toMatchObject({ ok: false, problem: 'not-found' });
    }
    expect(openLibraryAt).not.toHaveBeenCalled();
  });

  it('opens nothing for an edit that was told, or another than the one to be told', async () => {
    const library = libraryOf();
    const { call, openLibraryAt } = await editedPaper(library);
    const asked = { key: 'IP26001', from: first.sha256, to: edited.sha256 };
    const turned = { ...asked, from: edited.sha256, to: first.sha256 };
    expect(await call('showChanges', turned)).toMatchObject({ ok: false, problem: 'not-found' });
    await call('acknowledgeText', { opId: uuid(), key: 'IP26001', sha256: edited.sha256 });
    expect(await call('showChanges', asked)).toMatchObject({ ok: false, problem: 'not-found' });
    expect(openLibraryAt).not.toHaveBeenCalled();
  });

  it('opens the library once for calls within two seconds', async () => {
    const library = libraryOf();
    const { call, openLibraryAt } = await editedPaper(library);
    const now = vi.spyOn(Date, 'now');
    const asked = { key: 'IP26001', from: first.sha256, to: edited.sha256 };
    for (const [at, times] of [
      [10_000, 1],
      [10_001, 1],
      [11_999, 1],
      [12_000, 2],
    ] as const) {
      now.mockReturnValue(at);
      expect(await call('showChanges', asked)).toEqual({ ok: true, value: null });
      expect(openLibraryAt).toHaveBeenCalledTimes(times);
    }
    now.mockRestore();
  });

  it('keeps the beginning of the known text only once that is said to be all', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library);
    await call('addHighlight', { opId: uuid(), article: first, draft: draftOf() });
    const before = await stateOf(library);
    const article = honestArticle({ paragraphs: first.paragraphs.slice(0, 1) });
    expect(await call('witnessText', { opId: uuid(), article, isWhole: false })).toEqual({
      ok: true,
      value: 'partial',
    });
    expect(await stateOf(library)).toEqual(before);
    expect(await call('witnessText', { opId: uuid(), article, isWhole: true })).toMatchObject({
      value: 'kept',
    });
    expect(await textVersionsOf(library, 'IP26001')).toHaveLength(2);
  });

  it('is believed only with the digest of its text', async () => {
    const library = libraryOf();
    const { call } = await editedPaper(library);
    const article = { ...edited, sha256: 'e'.repeat(64) };
    expect(await call('witnessText', { opId: uuid(), article, isWhole: true })).toMatchObject({
      problem: 'bad-request',
    });
    expect(await textVersionsOf(library, 'IP26001')).toHaveLength(2);
  });

  it('in a private window is neither kept nor told of', async () => {
    const library = libraryOf();
    await editedPaper(library);
    const before = await stateOf(library);
    const { call, openLibraryAt } = backgroundOver(library, { incognito: true });
    expect(await call('highlightsOf', { aliases: ['IP26001'] })).toMatchObject({ value: { edition: null } });
    expect(await call('editOf', { key: 'IP26001' })).toEqual({ ok: true, value: null });
    const requests = {
      witnessText: { opId: uuid(), article: first, isWhole: true },
      acknowledgeText: { opId: uuid(), key: 'IP26001', sha256: edited.sha256 },
      showChanges: { key: 'IP26001', from: first.sha256, to: edited.sha256 },
    };
    for (const [name, request] of Object.entries(requests))
      expect({ name, ...(await call(name, request)) }).toMatchObject({ problem: 'private-window' });
    expect(await stateOf(library)).toEqual(before);
    expect(openLibraryAt).not.toHaveBeenCalled();
  });

  it('of another site speaks for no paper of RSIS', async () => {
    const library = libraryOf();
    await editedPaper(library);
    const { call } = backgroundOver(library, { url: NEWS });
    const before = await stateOf(library);
    const requests = {
      witnessText: { opId: uuid(), article: first, isWhole: true },
      editOf: { key: 'IP26001' },
      acknowledgeText: { opId: uuid(), key: 'IP26001', sha256: edited.sha256 },
      showChanges: { key: 'IP26001', from: first.sha256, to: edited.sha256 },
    };
    for (const [name, request] of Object.entries(requests))
      expect({ name, ...(await call(name, request)) }).toMatchObject({ problem: 'bad-request' });
    expect(await stateOf(library)).toEqual(before);
  });
});
