import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWitness } from '@/entrypoints/marking/witness';
import type { Edition } from '@/utils/library/records';
import type { MarkedPage } from '@/utils/page/modules';
import type { EditNotice } from '@/utils/versions/notice';
import { articleOf } from '../library/sample';

const EDIT: EditNotice = { key: 'IP26001', from: 'a', to: 'b', readAt: '', paragraphs: 1, highlights: 1 };
const edition = (seen: string, isEdited = false): Edition => ({ key: 'IP26001', seen, isEdited });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { readyState: 'complete' });
  vi.stubGlobal('requestIdleCallback', (start: () => void) => setTimeout(start));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose text is that under `digest` (null: none of its own), and what it has asked and told. */
function pageWith(digest: string | null, settling = 0) {
  const state = { digest, reads: 0, isPartial: false, unanswered: 0 };
  const calls: string[] = [];
  const told: (EditNotice | null)[] = [];
  const until = new AbortController();
  const page = {
    background: (call: string, request: { article?: { sha256: string }; isWhole?: boolean }) => {
      const { article, isWhole } = request;
      calls.push(article ? `${call} ${article.sha256}${isWhole ? ' whole' : ''}` : call);
      if (call === 'editOf' && state.unanswered-- > 0)
        return Promise.resolve({ ok: false, problem: 'timeout' });
      const witnessed = state.isPartial && !isWhole ? 'partial' : 'kept';
      return Promise.resolve({ ok: true, value: call === 'editOf' ? EDIT : witnessed });
    },
    article: () => {
      state.reads += 1;
      return Promise.resolve(
        state.digest === null
          ? { ok: false, problem: 'page-translated' }
          : { ok: true, value: articleOf({ sha256: state.digest }) },
      );
    },
    settling: () => settling,
    signal: until.signal,
  } as unknown as MarkedPage;
  const witness = openWitness(page, (edit) => void told.push(edit));
  return { witness, state, calls, told, until };
}

const rest = () => vi.advanceTimersByTimeAsync(30_000);

describe('the witness of a page', () => {
  it('says nothing of a text that was seen before, and reads it once', async () => {
    const { witness, state, calls, told } = pageWith('a');
    witness.follow(edition('a'));
    witness.follow(edition('a'));
    await rest();
    expect(calls).toEqual([]);
    expect(state.reads).toBe(1);
    expect(told.every((edit) => edit === null)).toBe(true);
  });

  it('keeps a new text that still stands after a moment, and then tells of it without reading it again', async () => {
    const { witness, state, calls, told } = pageWith('b');
    witness.follow(edition('a'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls).toEqual([]);
    await rest();
    expect(calls).toEqual(['witnessText b']);
    witness.follow(edition('b', true));
    await rest();
    expect(calls).toEqual(['witnessText b', 'editOf']);
    expect(told.at(-1)).toBe(EDIT);
    expect(state.reads).toBe(2);
  });

  it('waits for a text that is still on its way', async () => {
    const { witness, state, calls } = pageWith('half');
    witness.follow(edition('a'));
    await vi.advanceTimersByTimeAsync(1000);
    state.digest = 'a';
    witness.again();
    await rest();
    expect(calls).toEqual([]);
  });

  it('believes the beginning of the known text only after it has stood for ten seconds more', async () => {
    const { witness, state, calls } = pageWith('half');
    state.isPartial = true;
    witness.follow(edition('a'));
    await vi.advanceTimersByTimeAsync(11_000);
    expect(calls).toEqual(['witnessText half']);
    await rest();
    expect(calls).toEqual(['witnessText half', 'witnessText half whole']);
  });

  it.each<{ name: string; come: (page: ReturnType<typeof pageWith>) => void }>([
    { name: 'and says so', come: ({ witness }) => witness.again() },
    { name: 'unheard', come: () => undefined },
  ])('does not believe a beginning of which the rest comes after seconds, $name', async ({ come }) => {
    const page = pageWith('half');
    page.state.isPartial = true;
    page.witness.follow(edition('a'));
    await vi.advanceTimersByTimeAsync(9000);
    page.state.digest = 'a';
    come(page);
    await rest();
    expect(page.calls).toEqual(['witnessText half']);
  });

  it.each([
    { unanswered: 2, asked: 3, isTold: true },
    { unanswered: 9, asked: 3, isTold: false },
  ])('asks $asked times for an edit where $unanswered times no answer comes', async (one) => {
    const { witness, state, calls, told } = pageWith('b');
    state.unanswered = one.unanswered;
    witness.follow(edition('b', true));
    await rest();
    expect(calls).toEqual(Array.from({ length: one.asked }, () => 'editOf'));
    expect(told.includes(EDIT)).toBe(one.isTold);
  });

  it('does not believe a text that is another one a moment later', async () => {
    const { witness, state, calls } = pageWith('half');
    witness.follow(edition('a'));
    await vi.advanceTimersByTimeAsync(1000);
    state.digest = 'b';
    await rest();
    expect(calls).toEqual([]);
    witness.again();
    await rest();
    expect(calls).toEqual(['witnessText b']);
  });

  it('tells its own text once, also where another tab tells another', async () => {
    const { witness, calls, told } = pageWith('a');
    witness.follow(edition('a'));
    await rest();
    witness.follow(edition('b', true));
    await rest();
    witness.again();
    await rest();
    expect(calls).toEqual([]);
    expect(told.every((edit) => edit === null)).toBe(true);
  });

  it.each<{ name: string; end: (page: ReturnType<typeof pageWith>) => void }>([
    { name: 'the page goes to another address', end: ({ witness }) => witness.follow(null) },
    { name: 'a newer script takes the page over', end: ({ until }) => until.abort() },
  ])('keeps nothing once $name', async ({ end }) => {
    const page = pageWith('b', 10_000);
    page.witness.follow(edition('a'));
    await vi.advanceTimersByTimeAsync(11_000);
    end(page);
    await rest();
    expect(page.calls).toEqual([]);
  });

  it('does not read before the content of the address before is gone', async () => {
    const { witness, state } = pageWith('b', 10_000);
    witness.follow(edition('a'));
    await vi.advanceTimersByTimeAsync(9000);
    expect(state.reads).toBe(0);
    await rest();
    expect(state.reads).toBe(2);
  });

  it('keeps nothing of a page in translation', async () => {
    const { witness, calls } = pageWith(null);
    witness.follow(edition('a'));
    await rest();
    expect(calls).toEqual([]);
  });

  it('takes the notice away when the edit was acknowledged elsewhere', async () => {
    const { witness, told } = pageWith('b');
    witness.follow(edition('b', true));
    await rest();
    witness.follow(edition('b'));
    await rest();
    expect(told.filter((edit) => edit !== null)).toEqual([EDIT]);
    expect(told.at(-1)).toBeNull();
  });
});
