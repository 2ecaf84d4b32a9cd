import { describe, expect, it } from 'vitest';
import { beginReading } from '@/utils/library/begin-reading';
import { createList } from '@/utils/library/lists';
import { publicationOf, savePublication, setStatus } from '@/utils/library/publications';
import { redoLast, undoLast } from '@/utils/library/undo';
import { noteProgress } from '@/utils/reading/note-progress';
import { progressOf, resumeAt } from '@/utils/reading/progress';
import { uuid } from '@/utils/uuid';
import { articleOf, libraryOf, startWithFreshProfile } from '../library/sample';

startWithFreshProfile();

const KEYS = [articleOf().key, ...articleOf().aliases];
const target = { defaultListName: 'Reading list' };

const statusIn = async (library: ReturnType<typeof libraryOf>) =>
  (await publicationOf(library, KEYS))?.status;

const at = (paragraph: number, share: number) =>
  resumeAt({ key: 'a', keys: ['a'], updatedAt: '2026-01-01T00:00:00.000Z', paragraph, share });

describe('progress', () => {
  it('is found under every key, its place is the last one and its share the largest', async () => {
    const library = libraryOf();
    await noteProgress(library, KEYS, { paragraph: 9, share: 0.6 });
    await noteProgress(library, KEYS, { paragraph: 4, share: 0.2 });
    for (const key of KEYS)
      expect(await progressOf(library, [key])).toMatchObject({ paragraph: 4, share: 0.6 });
    expect(await progressOf(library, ['IP26999'])).toBeNull();
  });

  it('of two records that turn out to be of one paper becomes one', async () => {
    const library = libraryOf();
    await noteProgress(library, ['a'], { paragraph: 9, share: 0.6 });
    await noteProgress(library, ['b'], { paragraph: 2, share: 0.1 });
    await noteProgress(library, ['a', 'b'], { paragraph: 3, share: 0.2 });
    expect(await progressOf(library, ['a'])).toEqual(await progressOf(library, ['b']));
    expect(await progressOf(library, ['b'])).toMatchObject({ paragraph: 3, share: 0.6 });
  });

  it('goes with its paper to another key, the newest of two with the larger share', async () => {
    let now = '2026-01-01T00:00:00.000Z';
    const library = libraryOf({ now: () => now });
    const early = articleOf({ key: 'rsis-publication/boats', aliases: [], code: null, number: null });
    await savePublication(library, uuid(), early, target);
    await noteProgress(library, ['rsis-publication/boats'], { paragraph: 9, share: 0.6 });
    now = '2026-01-02T00:00:00.000Z';
    await noteProgress(library, ['IP26001'], { paragraph: 2, share: 0.3 });
    await savePublication(library, uuid(), articleOf({ aliases: ['rsis-publication/boats'] }), target);
    for (const key of ['IP26001', 'rsis-publication/boats'])
      expect(await progressOf(library, [key])).toMatchObject({ paragraph: 2, share: 0.6 });
    expect(await (await library.connection()).count('progress')).toBe(1);
  });

  it('makes a saved paper one that is being read as it passes a tenth, and undo has the last word', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), target);
    expect(await noteProgress(library, KEYS, { paragraph: 1, share: 0.05 })).toBeNull();
    expect(await statusIn(library)).toBe('to-read');
    expect(await noteProgress(library, KEYS, { paragraph: 2, share: 0.2 })).toMatchObject({
      status: 'reading',
    });
    await undoLast(library, uuid());
    expect(await statusIn(library)).toBe('to-read');
    await noteProgress(library, KEYS, { paragraph: 3, share: 0.9 });
    expect(await statusIn(library)).toBe('to-read');
  });

  it('leaves a paper alone that is not saved, until it is', async () => {
    const library = libraryOf();
    expect(await noteProgress(library, KEYS, { paragraph: 9, share: 1 })).toBeNull();
    await savePublication(library, uuid(), articleOf(), target);
    await noteProgress(library, KEYS, { paragraph: 9, share: 1 });
    expect(await statusIn(library)).toBe('reading');
  });

  it('does not touch a status that was set meanwhile', async () => {
    const library = libraryOf();
    const { key } = articleOf();
    await savePublication(library, uuid(), articleOf(), target);
    await setStatus(library, uuid(), key, 'read');
    expect(await beginReading(library, uuid(), key)).toBeNull();
    expect(await statusIn(library)).toBe('read');
  });

  it('is no act after which nothing can be done again', async () => {
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), target);
    await createList(library, uuid(), 'Boats');
    await undoLast(library, uuid());
    await noteProgress(library, KEYS, { paragraph: 2, share: 0.2 });
    expect(await redoLast(library, uuid())).toEqual({ call: 'createList', isConflict: false });
    expect(await statusIn(library)).toBe('reading');
  });

  it('is refused in a private window', async () => {
    const library = libraryOf({ isPrivate: true });
    await expect(noteProgress(library, KEYS, { paragraph: 1, share: 0.5 })).rejects.toThrow('private-window');
  });

  it('offers no place at the beginning or behind the end', () => {
    expect(resumeAt(null)).toBeNull();
    expect(at(1, 0.1)).toBeNull();
    expect(at(7, 0.4)).toBe(7);
    expect(at(7, 1)).toBeNull();
  });
});
