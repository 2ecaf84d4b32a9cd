import type { Library } from './open';
import { read } from './read';

/** How many of each the library keeps, the trash left out. */
export interface StoredCounts {
  papers: number;
  /** Versions of texts. */
  texts: number;
  highlights: number;
}

export function storedCounts(library: Library): Promise<StoredCounts> {
  return read(library, async (transaction) => {
    const live = async (store: 'publications' | 'highlights') => {
      const records = transaction.objectStore(store);
      const [all, gone] = await Promise.all([records.count(), records.index('deletedAt').count()]);
      return all - gone;
    };
    const [papers, texts, highlights] = await Promise.all([
      live('publications'),
      transaction.objectStore('texts').count(),
      live('highlights'),
    ]);
    return { papers, texts, highlights };
  });
}
