import { describe, expect, it, vi } from 'vitest';
import {
  announce,
  announceRestored,
  type LibraryChange,
  onLibraryChange,
  onListChange,
} from '@/utils/library/changes';
import { addHighlight, deleteHighlight } from '@/utils/library/highlights';
import { savePublication } from '@/utils/library/publications';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

type Heard = LibraryChange | 'unknown';

describe('a change', () => {
  it('is heard by other contexts after it is stored, with every key of its publication', async () => {
    const heard = vi.fn<(change: Heard) => void>();
    const onWrite = vi.fn<(change: LibraryChange) => void>();
    const end = new AbortController();
    onLibraryChange(heard, end.signal);
    const library = libraryOf({ onWrite });
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    const publicationKeys = ['IP26001', ...articleOf().aliases];
    expect(onWrite.mock.calls).toEqual([[{ counter: 1, publicationKeys, listIds: [] }]]);
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await deleteHighlight(library, uuid(), id);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3));
    expect(heard.mock.calls.flat()).toEqual([
      { counter: 1, publicationKeys, listIds: [] },
      { counter: 2, publicationKeys: expect.arrayContaining(publicationKeys), listIds: [DEFAULT_LIST_ID] },
      { counter: 3, publicationKeys, listIds: [] },
    ]);
    end.abort();
  });

  it('of lists alone is heard by whoever counts their papers, and one that nobody knows', async () => {
    const [all, lists] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const end = new AbortController();
    onLibraryChange(all, end.signal);
    onListChange(lists, end.signal);
    const library = libraryOf();
    await savePublication(library, uuid(), articleOf(), LIST_NAME);
    await addHighlight(library, uuid(), articleOf(), draftOf());
    await vi.waitFor(() => expect(all).toHaveBeenCalledTimes(2));
    expect(lists).toHaveBeenCalledTimes(1);
    announceRestored();
    await vi.waitFor(() => expect(lists).toHaveBeenCalledTimes(2));
    end.abort();
  });

  it('is not heard twice for a repeated operation, nor after the listener has ended', async () => {
    const heard = vi.fn<(change: Heard) => void>();
    const end = new AbortController();
    const library = libraryOf();
    onLibraryChange(heard, end.signal);
    const opId = uuid();
    await addHighlight(library, opId, articleOf(), draftOf());
    await addHighlight(library, opId, articleOf(), draftOf());
    await addHighlight(library, uuid(), articleOf(), draftOf());
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    end.abort();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it.each([
    null,
    'text',
    { counter: 0, publicationKeys: [], listIds: [] },
    { counter: 1, publicationKeys: [1], listIds: [] },
    { counter: 1, publicationKeys: [], listIds: [], more: true },
  ])('of another shape is heard as unknown: %j', async (message) => {
    const heard = vi.fn<(change: Heard) => void>();
    const end = new AbortController();
    onLibraryChange(heard, end.signal);
    announce(message as LibraryChange);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(heard).toHaveBeenCalledWith('unknown');
    end.abort();
  });
});
