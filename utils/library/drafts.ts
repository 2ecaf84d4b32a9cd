import type { Draft } from '@/utils/highlight/draft';
import type { Highlight } from '@/utils/highlight/highlight';
import { ProblemError } from '@/utils/problem';
import type { Library } from './open';
import { read } from './read';
import type { DraftRecord } from './records';
import { writeAside } from './write-aside';

/** Drafts of one publication that are kept; the oldest makes room for the next. */
const DRAFTS_KEPT = 50;

/** What the screens of one library call. */
export const draftCalls = (library: Library) => ({
  load: (keys: readonly string[]) => draftsOf(library, keys),
  keep: (keys: readonly string[], draft: Draft) => keepDraft(library, keys, draft),
  drop: (keys: readonly string[], id: string) => dropDraft(library, keys, id),
});

/** The notes that were being written on the publication known under any of `keys`, the newest first. */
export function draftsOf(library: Library, keys: readonly string[]): Promise<DraftRecord[]> {
  return read(library, async (transaction) => {
    const index = transaction.objectStore('drafts').index('keys');
    const found = await Promise.all([...new Set(keys)].map(async (key) => index.getAll(key)));
    const drafts = newestFirst([...new Map(found.flat().map((draft) => [draft.id, draft])).values()]);
    const highlights = transaction.objectStore('highlights');
    const now = await Promise.all(
      drafts.map(async (draft) => asOfNow(draft, await highlights.get(draft.id))),
    );
    return now.filter((draft) => draft !== null);
  });
}

/** A draft beside the highlight of the same id, if there is one; null where it says no more than what is saved. */
function asOfNow(draft: DraftRecord, highlight: Highlight | undefined): DraftRecord | null {
  if (!highlight) return draft;
  // A highlight that was deleted leaves a note on words that are not marked.
  if (highlight.deletedAt !== null) return { ...draft, anchor: highlight.anchor };
  return draft.note === highlight.note ? null : { ...draft, anchor: null };
}

/**
 * Keeps a note as far as it is written. Not a write of the library: it has no operation and no place in the order of
 * writes, since the same draft twice is the same draft, and the mirror, which is for words that are done, passes it over.
 */
export function keepDraft(library: Library, keys: readonly string[], draft: Draft): Promise<null> {
  if (keys.length === 0)
    return Promise.reject(new ProblemError('bad-request', 'a draft without a key is never found again'));
  return writeAside(library, 'drafts', async (store) => {
    const before = await store.get(draft.id);
    if (before && !before.keys.some((key) => keys.includes(key)))
      throw new ProblemError('bad-request', 'the draft belongs to another publication');
    const [first = ''] = keys;
    const known = newestFirst(await store.index('keys').getAll(first)).filter(({ id }) => id !== draft.id);
    for (const { id } of known.slice(DRAFTS_KEPT - 1)) await store.delete(id);
    await store.put({ ...draft, keys: [...keys], updatedAt: library.now() });
    return null;
  });
}

/** Lets a draft go: its note was saved or given up. */
export function dropDraft(library: Library, keys: readonly string[], id: string): Promise<null> {
  return writeAside(library, 'drafts', async (store) => {
    const known = await store.get(id);
    // A page may only drop what is its own.
    if (known?.keys.some((key) => keys.includes(key))) await store.delete(id);
    return null;
  });
}

function newestFirst(drafts: readonly DraftRecord[]): DraftRecord[] {
  return drafts.toSorted((a, b) => Number(a.updatedAt < b.updatedAt) - Number(a.updatedAt > b.updatedAt));
}
