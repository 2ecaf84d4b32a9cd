import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DraftStore, openDraftBook } from '@/utils/draft-book';
import type { Draft } from '@/utils/highlight/draft';
import { draftOf } from './library/sample';

const A = ['IP26001', 'here/a'];
const B = ['IP26002'];
const { anchor } = draftOf();
const text = (note: string): Omit<Draft, 'id'> => ({ note, anchor: null, colour: 'green' });
const draft = (id: string, note: string): Draft => ({ id, ...text(note) });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What lies on disk, by id; while `state.isDown` nothing is answered but failures. */
function disk() {
  const kept = new Map<string, { draft: Draft; keys: readonly string[] }>();
  const state = { isDown: false };
  const answer = async <A>(work: () => A): Promise<A> => {
    if (state.isDown) throw new Error('no answer');
    const value = work();
    await Promise.resolve();
    return value;
  };
  const store: DraftStore = {
    load: (keys) =>
      answer(() =>
        [...kept.values()]
          .filter((one) => one.keys.some((key) => keys.includes(key)))
          .map((one) => ({ ...one.draft, keys: one.keys })),
      ),
    keep: (keys, written) =>
      answer(() => {
        kept.set(written.id, { draft: written, keys });
        return null;
      }),
    drop: (_keys, id) =>
      answer(() => {
        kept.delete(id);
        return null;
      }),
  };
  const put = (written: Draft, keys = A) => kept.set(written.id, { draft: written, keys });
  const notes = (keys = A) =>
    [...kept.values()]
      .filter((one) => one.keys === keys || one.keys[0] === keys[0])
      .map((one) => one.draft.note);
  return { store, kept, state, put, notes };
}

const rest = () => vi.advanceTimersByTimeAsync(60_000);

describe('a note that is being written', () => {
  it('belongs to the paper that stood there when its box opened', async () => {
    const { store, notes } = disk();
    const keys = [...A];
    const book = openDraftBook(store);
    const note = book.open({ id: 'h1', keys, anchor });
    book.keep(note, text('Half'));
    // Another paper takes the place of the first one.
    keys.splice(0, keys.length, ...B);
    await book.load(keys);
    book.keep(note, text('Half a thought'));
    await rest();
    expect([notes(A), notes(B)]).toEqual([['Half a thought'], []]);
    book.drop(note);
    await rest();
    expect(notes(A)).toEqual([]);
    book.keep(note, text('Half a thought'));
    await rest();
    expect([notes(A), notes(B)]).toEqual([['Half a thought'], []]);
    expect(book.list(B)).toEqual([]);
    expect(book.of('h1')?.note).toBe('Half a thought');
  });

  it('that nobody types on becomes what was written elsewhere', async () => {
    const { store, put, kept } = disk();
    const book = openDraftBook(store);
    await book.load(A);
    put(draft('h1', 'In the popup'));
    await book.open({ id: 'h1', keys: A, anchor }).ready;
    expect(book.of('h1')?.note).toBe('In the popup');
    kept.clear();
    await book.open({ id: 'h1', keys: A, anchor }).ready;
    expect(book.of('h1')).toBeNull();
  });

  it('is not overtaken by what lay on disk before it', async () => {
    const { store, put, notes } = disk();
    put(draft('h1', 'Old'));
    const book = openDraftBook(store);
    await book.load(A);
    const loading = book.load(A);
    book.keep(book.open({ id: 'h1', keys: A, anchor }), text('New'));
    await loading;
    expect(book.of('h1')?.note).toBe('New');
    await rest();
    expect(book.of('h1')?.note).toBe('New');
    expect(notes()).toEqual(['New']);
  });

  it('leaves an earlier one that its box did not show beside it', async () => {
    const { store, put, kept, notes } = disk();
    put(draft('h1', 'Earlier'));
    const book = openDraftBook(store);
    book.keep(book.open({ id: 'h1', keys: A, anchor }), text('Typed at once'));
    await rest();
    expect(kept.get('h1')?.draft.note).toBe('Typed at once');
    expect(notes().sort()).toEqual(['Earlier', 'Typed at once']);
    // It is about the same words.
    expect(book.list(A).find(({ note }) => note === 'Earlier')?.anchor).toEqual(anchor);
  });

  it('is no earlier one of its own when its box opens again while it is written', async () => {
    const { store, notes } = disk();
    const book = openDraftBook(store);
    await book.load(A);
    book.keep(book.open({ id: 'h1', keys: A, anchor }), text('On'));
    const again = book.open({ id: 'h1', keys: A, anchor });
    book.keep(again, text('One'));
    await rest();
    expect(notes()).toEqual(['One']);
  });

  it('reaches the disk when that answers again, over nothing unseen', async () => {
    const { store, state, put, notes } = disk();
    put(draft('h1', 'Earlier'));
    state.isDown = true;
    const book = openDraftBook(store);
    expect(await book.load(A)).toBe(false);
    book.keep(book.open({ id: 'h1', keys: A, anchor }), text('Typed'));
    await vi.advanceTimersByTimeAsync(500);
    expect(notes()).toEqual(['Earlier']);
    state.isDown = false;
    await rest();
    expect(notes().sort()).toEqual(['Earlier', 'Typed']);
  });

  it('that moves to a highlight is on disk in one of the two places at every moment', async () => {
    const { store, state, put, kept } = disk();
    put(draft('d1', 'Begun'));
    const book = openDraftBook(store);
    await book.load(A);
    const [from, to] = ['d1', 'h1'].map((id) => book.open({ id, keys: A, anchor }));
    if (!from || !to) throw new Error('two boxes');
    await Promise.all([from.ready, to.ready]);
    state.isDown = true;
    book.move(from, to, text('Begun'));
    await vi.advanceTimersByTimeAsync(500);
    expect([...kept.keys()]).toEqual(['d1']);
    expect([book.of('d1'), book.of('h1')?.note]).toEqual([null, 'Begun']);
    state.isDown = false;
    await rest();
    expect([...kept.keys()]).toEqual(['h1']);
  });
});
