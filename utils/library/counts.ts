import { liveHighlightsOf } from './known';
import type { Library } from './open';
import { read } from './read';
import type { PublicationRecord } from './records';
import type { Transaction } from './schema';

/** Records that are read at once. */
const SLICE = 500;

/** How many of each the library keeps, the trash left out. */
export interface StoredCounts {
  papers: number;
  /** Versions of texts. */
  texts: number;
  highlights: number;
}

export function storedCounts(library: Library): Promise<StoredCounts> {
  return read(library, async (transaction) => {
    const marks = transaction.objectStore('highlights');
    const [highlights, gone, texts] = await Promise.all([
      marks.count(),
      marks.index('deletedAt').count(),
      transaction.objectStore('texts').count(),
    ]);
    return { papers: await listedPapers(transaction), texts, highlights: highlights - gone };
  });
}

/**
 * Papers as the library lists them: those that are saved, and those that a highlight keeps. Only of the few that are not saved
 * the highlights are looked at: there may be ten times as many as papers.
 */
async function listedPapers(transaction: Transaction): Promise<number> {
  const publications = transaction.objectStore('publications');
  let papers = 0;
  let after: IDBKeyRange | null = null;
  for (;;) {
    // One slice in memory at a time.
    const slice: PublicationRecord[] = await publications.getAll(after, SLICE);
    const isListed = await Promise.all(
      slice.map(
        async ({ key, savedAt }) => savedAt !== null || (await liveHighlightsOf(transaction, key)).length > 0,
      ),
    );
    papers += isListed.filter(Boolean).length;
    const last = slice.at(-1);
    if (!last) return papers;
    after = IDBKeyRange.lowerBound(last.key, true);
  }
}
