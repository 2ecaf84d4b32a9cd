import { describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/utils/highlight/draft';
import { draftsOf, dropDraft, keepDraft } from '@/utils/library/drafts';
import { addHighlight, changeHighlight, deleteHighlight, restoreHighlight } from '@/utils/library/highlights';
import { uuid } from '@/utils/uuid';
import { articleOf, counterOf, draftOf, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

const KEYS = ['IP26001', 'rsis-publication/a-harbour'];
const draft = (change: Partial<Draft> = {}): Draft => ({
  id: 'a',
  note: 'Half a thou',
  anchor: null,
  colour: 'green',
  ...change,
});

describe('a draft', () => {
  it('is found under every key of its publication, also by a browser started anew', async () => {
    const first = libraryOf();
    const kept = draft({ anchor: draftOf().anchor });
    await keepDraft(first, KEYS, kept);
    first.close();
    const library = libraryOf();
    for (const key of KEYS) expect(await draftsOf(library, [key])).toMatchObject([kept]);
    expect(await draftsOf(library, ['another'])).toEqual([]);
  });

  it('takes the place of what was written before', async () => {
    const library = libraryOf();
    await keepDraft(library, KEYS, draft());
    await keepDraft(library, KEYS, draft({ note: 'Half a thought' }));
    expect(await draftsOf(library, KEYS)).toMatchObject([{ note: 'Half a thought' }]);
  });

  it('goes when it is dropped, by its own publication alone', async () => {
    const library = libraryOf();
    await keepDraft(library, KEYS, draft());
    await dropDraft(library, ['another'], 'a');
    expect(await draftsOf(library, KEYS)).toHaveLength(1);
    await expect(keepDraft(library, ['another'], draft())).rejects.toMatchObject({ problem: 'bad-request' });
    await dropDraft(library, KEYS, 'a');
    expect(await draftsOf(library, KEYS)).toEqual([]);
  });

  it('makes room for the next when a publication has very many', async () => {
    const library = libraryOf();
    for (let n = 0; n < 55; n += 1) await keepDraft(library, KEYS, draft({ id: String(n) }));
    const ids = (await draftsOf(library, KEYS)).map(({ id }) => id);
    expect(ids).toHaveLength(50);
    expect([ids[0], ids.at(-1)]).toEqual(['54', '5']);
  });

  it('needs a key to be found by', async () => {
    await expect(keepDraft(libraryOf(), [], draft())).rejects.toMatchObject({ problem: 'bad-request' });
  });

  it('is none once the note of its highlight says the same', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await keepDraft(library, KEYS, draft({ id }));
    expect(await draftsOf(library, KEYS)).toMatchObject([{ id, anchor: null }]);
    await changeHighlight(library, uuid(), id, { note: 'Half a thou' });
    expect(await draftsOf(library, KEYS)).toEqual([]);
  });

  it('of a highlight that was deleted is about its words, until that is restored', async () => {
    const library = libraryOf();
    const { id, anchor } = await addHighlight(library, uuid(), articleOf(), draftOf());
    await keepDraft(library, KEYS, draft({ id }));
    await deleteHighlight(library, uuid(), id);
    const [left] = await draftsOf(library, KEYS);
    expect(left).toMatchObject({ id, anchor });
    await keepDraft(library, KEYS, draft({ id, anchor, note: 'Half a thought' }));
    await restoreHighlight(library, uuid(), id);
    expect(await draftsOf(library, KEYS)).toMatchObject([{ id, anchor: null, note: 'Half a thought' }]);
  });

  it('is no write of the library: nothing is counted and nobody is told', async () => {
    const onWrite = vi.fn<() => void>();
    const library = libraryOf({ onWrite });
    await keepDraft(library, KEYS, draft());
    await dropDraft(library, KEYS, 'a');
    expect(await counterOf(library)).toBe(0);
    expect(onWrite).not.toHaveBeenCalled();
  });

  it('is not kept in a private window', async () => {
    await expect(keepDraft(libraryOf({ isPrivate: true }), KEYS, draft())).rejects.toMatchObject({
      problem: 'private-window',
    });
    expect(await draftsOf(libraryOf(), KEYS)).toEqual([]);
  });
});
