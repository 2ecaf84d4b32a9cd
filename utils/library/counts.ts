import type { Library } from './open';
import { read } from './read';
import type { LibrarySchema, Transaction } from './schema';

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

/** Papers as the library lists them: those that are saved, and those that a highlight keeps. */
async function listedPapers(transaction: Transaction): Promise<number> {
  const marked = new Set<string>();
  for await (const { publicationKey, deletedAt } of records(transaction, 'highlights'))
    if (deletedAt === null) marked.add(publicationKey);
  let papers = 0;
  for await (const { key, savedAt } of records(transaction, 'publications'))
    if (savedAt !== null || marked.has(key)) papers++;
  return papers;
}

/** All records of a store, a slice of them in memory at a time. */
async function* records<S extends 'highlights' | 'publications'>(
  transaction: Transaction,
  store: S,
): AsyncGenerator<LibrarySchema[S]['value']> {
  const objects = transaction.objectStore(store);
  let after: IDBKeyRange | null = null;
  for (;;) {
    const [keys, slice] = await Promise.all([objects.getAllKeys(after, SLICE), objects.getAll(after, SLICE)]);
    yield* slice;
    const last = keys.at(-1);
    if (last === undefined) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}
