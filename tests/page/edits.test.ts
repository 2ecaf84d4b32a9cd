import { describe, expect, it } from 'vitest';
import type { Highlight } from '@/utils/highlight/highlight';
import { ENGLISH } from '@/utils/i18n/language';
import type { FromPage } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';
import { edits } from '@/utils/page/edits';
import type { MarkedPage } from '@/utils/page/modules';
import type { Passage } from '@/utils/page/passage';
import type { Outcome } from '@/utils/problem';

type Call = { call: string; request: unknown };

const noArticle = () => Promise.resolve({ ok: false, problem: 'selection-outside' } as const);

/** A background that gives these answers in turn, and what it was asked. */
function pageWith(answers: Outcome<unknown>[]): { page: MarkedPage; calls: Call[] } {
  const calls: Call[] = [];
  const background = ((call: string, request: unknown) => {
    calls.push({ call, request });
    return Promise.resolve(answers.shift());
  }) as unknown as Client<FromPage>;
  const { signal } = new AbortController();
  const page: MarkedPage = {
    background,
    lens: { kinds: () => [], load: () => Promise.reject(new Error('no lens here')) },
    article: noArticle,
    citer: noArticle,
    signal,
    keys: () => ['IP26001'],
    isSaved: () => false,
    address: () => 'https://www.rsis.edu.sg/rsis-publication/idss/ip26001/',
    colourNames: () => ({}),
    language: () => ENGLISH,
    theme: () => 'system',
    facts: () => null,
    history: () => ({ undo: null, redo: null }),
    isConnected: () => true,
    isTranslated: () => false,
    settling: () => 0,
    watch: { changes: () => 0, onChange: () => undefined },
  };
  return { page, calls };
}

const AT = '2026-01-01T00:00:00.000Z';
const DONE = { ok: true, value: { id: 'h' } } as const;

describe('edits', () => {
  it.each(['no-receiver', 'timeout'] as const)(
    'calls again with the same operation after %s',
    async (problem) => {
      const { page, calls } = pageWith([{ ok: false, problem }, DONE]);
      expect(await edits(page).remove('h')).toEqual(DONE);
      expect(calls).toHaveLength(2);
      expect(calls[1]).toEqual(calls[0]);
    },
  );

  it('names its own paper with every change of a highlight', async () => {
    const { page, calls } = pageWith([DONE, DONE, DONE, DONE]);
    const own = edits(page);
    await own.change('h', { note: 'n' });
    await own.remove('h');
    await own.restore('h');
    await own.keepRemoved('h');
    for (const { request } of calls) expect(request).toMatchObject({ aliases: ['IP26001'], id: 'h' });
  });

  it('tells a problem that has an answer after one call', async () => {
    const full = { ok: false, problem: 'storage-full' } as const;
    const { page, calls } = pageWith([full]);
    expect(await edits(page).change('h', { colour: 'pink' })).toEqual(full);
    expect(calls).toHaveLength(1);
  });

  it('names every operation anew', async () => {
    const { page, calls } = pageWith([DONE, DONE]);
    await edits(page).remove('h');
    await edits(page).restore('h');
    const [first, second] = calls.map(({ request }) => (request as { opId: string }).opId);
    expect(first).not.toBe(second);
  });

  it('calls a repair again with the same operation, and names each anew', async () => {
    const lost = { ok: false, problem: 'no-receiver' } as const;
    const { page, calls } = pageWith([lost, DONE, DONE]);
    expect(await edits(page).keepRemoved('h')).toEqual(DONE);
    await edits(page).undoRepair({ id: 'h', removedAt: AT, formerAnchors: [] } as unknown as Highlight);
    expect(calls.map(({ call }) => call)).toEqual(['keepRemoved', 'keepRemoved', 'undoRepair']);
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[2]?.request).toMatchObject({ aliases: ['IP26001'], id: 'h', repair: AT });
    const [first, , third] = calls.map(({ request }) => (request as { opId: string }).opId);
    expect(third).not.toBe(first);
  });

  it('attaches a highlight to no words that another article has replaced', async () => {
    const range = { toString: () => 'the words of the next article' };
    const words = { range, said: 'the words that were chosen', anchor: {}, map: {} };
    const { page, calls } = pageWith([DONE]);
    const withArticle = { ...page, article: () => Promise.resolve({ ok: true, value: {} }) };
    const attached = await edits(withArticle as unknown as MarkedPage).reattach(
      'h',
      words as unknown as Passage,
    );
    expect(attached).toEqual({ ok: false, problem: 'words-gone' });
    expect(calls).toEqual([]);
  });

  it('attaches nothing once the extension has left the page', async () => {
    const { page, calls } = pageWith([DONE]);
    const gone = { ...page, isConnected: () => false };
    expect(await edits(gone).reattach('h', {} as unknown as Passage)).toEqual({
      ok: false,
      problem: 'page-gone',
    });
    expect(calls).toEqual([]);
  });

  it('adds no highlight of words that another article has replaced', async () => {
    const range = { toString: () => 'the words of the next article' };
    const passage = { range, said: 'the words that were selected', anchor: {}, map: {}, words: 4 };
    const { page, calls } = pageWith([DONE]);
    const withArticle = { ...page, article: () => Promise.resolve({ ok: true, value: {} }) };
    const added = await edits(withArticle as unknown as MarkedPage).add(
      passage as unknown as Passage,
      'yellow',
      'a note',
    );
    expect(added).toEqual({ ok: false, problem: 'words-gone' });
    expect(calls).toEqual([]);
  });
});
