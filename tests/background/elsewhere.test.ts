import { describe, expect, it, vi } from 'vitest';
import { fromPage } from '@/entrypoints/background/from-page';
import type { loadModule as browserLoadModule, Sender } from '@/utils/browser';
import { addHighlight } from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { answerMessage } from '@/utils/messaging/rpc';
import type { Outcome } from '@/utils/problem';
import { DEFAULT_SETTINGS } from '@/utils/settings';
import { uuid } from '@/utils/uuid';
import { draftOf, libraryOf, placeOf, startWithFreshProfile, stateOf } from '../library/sample';
import { EXTENSION_ID, goodRequests, honestArticle, senderOf } from './sample';

startWithFreshProfile();

const URL_OF_PAGE = 'https://www.news.example/2024/a-page?x=1';
const ORIGIN = 'https://www.news.example';
const KEY = 'https://news.example/2024/a-page';
const TAB = 7;

const elsewhereArticle = (change = {}) =>
  honestArticle({
    key: KEY,
    aliases: [`${KEY}?x=1`],
    code: null,
    number: null,
    series: null,
    url: URL_OF_PAGE,
    publisher: 'News',
    ...change,
  });

function backgroundOver(
  library: Library,
  access: Record<number, string>,
  change: Partial<Sender> = {},
  loadModule = vi.fn<typeof browserLoadModule>(() => Promise.resolve()),
) {
  const accessOf = (tabId: number) => Promise.resolve(access[tabId] ?? null);
  const handlers = fromPage({
    library,
    extensionId: EXTENSION_ID,
    settings: () => Promise.resolve(DEFAULT_SETTINGS),
    loadModule,
    language: () => Promise.resolve(null),
    accessOf,
    openLibraryAt: () => Promise.resolve(),
    keepImages: () => Promise.resolve(null),
  });
  const sender = senderOf({ url: URL_OF_PAGE, tabId: TAB, ...change });
  const call = (name: string, request: unknown) =>
    answerMessage('from-page', handlers, { channel: 'from-page', call: name, request }, sender) as Promise<
      Outcome<unknown>
    >;
  return { call, loadModule };
}

describe('a page of another site', () => {
  it.each<{ name: string; access: Record<number, string>; change?: Partial<Sender> }>([
    { name: 'that nobody gave access to', access: {} },
    { name: 'when access was given in another tab', access: { 8: ORIGIN } },
    { name: 'when access was given to another origin', access: { [TAB]: 'https://news.example' } },
    {
      name: 'when access was given to the same host over http',
      access: { [TAB]: 'http://www.news.example' },
    },
    { name: 'when access was given to the same host at another port', access: { [TAB]: `${ORIGIN}:8443` } },
    {
      name: 'after its tab went to another origin',
      access: { [TAB]: ORIGIN },
      change: { url: 'https://other.example/2024/a-page' },
    },
    { name: 'in a frame', access: { [TAB]: ORIGIN }, change: { frameId: 3 } },
    { name: 'of an opaque origin', access: { [TAB]: 'null' }, change: { url: 'about:blank' } },
    { name: 'in a file', access: { [TAB]: 'null' }, change: { url: 'file:///x.html' } },
    { name: 'of a script that is not ours', access: { [TAB]: ORIGIN }, change: { id: 'another' } },
  ])('is refused every call $name', async ({ access, change }) => {
    const library = libraryOf();
    const { call, loadModule } = backgroundOver(library, access, change);
    const before = await stateOf(library);
    for (const [name, request] of Object.entries(goodRequests())) {
      expect({ name, ...(await call(name, request)) }).toMatchObject({ ok: false, problem: 'bad-sender' });
    }
    expect(await stateOf(library)).toEqual(before);
    expect(loadModule).not.toHaveBeenCalled();
  });

  it('with access gets its modules, and keeps and finds its highlights', async () => {
    const library = libraryOf();
    const { call, loadModule } = backgroundOver(library, { [TAB]: ORIGIN });
    expect(await call('loadModule', { module: 'reading' })).toEqual({ ok: true, value: null });
    expect(loadModule.mock.calls).toEqual([[TAB, 0, 'reading']]);
    const request = { opId: uuid(), article: elsewhereArticle(), draft: draftOf() };
    expect(await call('addHighlight', request)).toMatchObject({ ok: true, value: { publicationKey: KEY } });
    expect(await call('highlightsOf', { aliases: [`${KEY}?x=1`] })).toMatchObject({
      ok: true,
      value: { key: KEY, highlights: [{ publicationKey: KEY }] },
    });
  });

  it('is told that its access has ended when the browser refuses a module', async () => {
    const refuse = vi.fn<typeof browserLoadModule>(() => Promise.reject(new Error('Cannot access contents')));
    const { call } = backgroundOver(libraryOf(), { [TAB]: ORIGIN }, {}, refuse);
    expect(await call('loadModule', { module: 'reading' })).toMatchObject({ problem: 'access-ended' });
  });

  it('in a private window keeps nothing', async () => {
    const library = libraryOf();
    const { call } = backgroundOver(library, { [TAB]: ORIGIN }, { incognito: true });
    const before = await stateOf(library);
    const request = { opId: uuid(), article: elsewhereArticle(), draft: draftOf() };
    expect(await call('addHighlight', request)).toMatchObject({ problem: 'private-window' });
    expect(await stateOf(library)).toEqual(before);
  });

  it.each([
    { name: 'a paper of RSIS', change: { key: 'IP26001', aliases: [] } },
    { name: 'a paper of RSIS by an alias', change: { aliases: ['IP26001'] } },
    { name: 'a page of a third site', change: { key: 'https://third.example/x' } },
    { name: 'a page at another address', change: { url: 'https://third.example/x' } },
    { name: 'a code', change: { code: 'IP26001' } },
    { name: 'no publisher, as RSIS alone', change: { publisher: null } },
  ])('cannot speak for $name', async ({ change }) => {
    const library = libraryOf();
    await addHighlight(library, uuid(), honestArticle(), draftOf());
    const { call } = backgroundOver(library, { [TAB]: ORIGIN });
    const before = await stateOf(library);
    const request = { opId: uuid(), article: elsewhereArticle(change), draft: draftOf() };
    expect(await call('addHighlight', request)).toMatchObject({ problem: 'bad-request' });
    const repair = { opId: uuid(), id: uuid(), article: elsewhereArticle(change), place: placeOf() };
    expect(await call('reattachHighlight', repair)).toMatchObject({ problem: 'bad-request' });
    const completion = { opId: uuid(), article: elsewhereArticle(change) };
    expect(await call('completeListed', completion)).toMatchObject({ problem: 'bad-request' });
    expect(await stateOf(library)).toEqual(before);
  });

  it('cannot ask what the library knows of a list of RSIS', async () => {
    const { call } = backgroundOver(libraryOf(), { [TAB]: ORIGIN });
    const items = [{ keys: [KEY] }, { keys: ['IP26001'] }];
    expect(await call('listingStates', { items })).toMatchObject({ problem: 'bad-request' });
  });

  it('cannot ask for highlights of RSIS or of a third site', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), honestArticle(), draftOf());
    const { call } = backgroundOver(library, { [TAB]: ORIGIN });
    for (const alias of ['IP26001', 'https://third.example/x', 'https://news.example@third.example/'])
      expect(await call('highlightsOf', { aliases: [KEY, alias] })).toMatchObject({ problem: 'bad-request' });
  });
});

describe('a page of RSIS', () => {
  it('cannot ask for highlights of another site, nor speak for it', async () => {
    const rsis = { url: 'https://www.rsis.edu.sg/rsis-publication/idss/x/' };
    const { call } = backgroundOver(libraryOf(), {}, rsis);
    expect(await call('highlightsOf', { aliases: [KEY] })).toMatchObject({ problem: 'bad-request' });
    const request = { opId: uuid(), article: elsewhereArticle(), draft: draftOf() };
    expect(await call('addHighlight', request)).toMatchObject({ problem: 'bad-request' });
  });
});
