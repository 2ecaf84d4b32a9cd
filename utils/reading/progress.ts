import type { Library } from '@/utils/library/open';
import { read } from '@/utils/library/read';
import type { ProgressRecord } from '@/utils/library/records';

/** Share from which on there is nothing to go on with. */
const READ_FROM = 0.97;

/** How far the publication known under any of `keys` was read; null when it never was. Of several the newest counts. */
export function progressOf(library: Library, keys: readonly string[]): Promise<ProgressRecord | null> {
  return read(library, async (transaction) => {
    const index = transaction.objectStore('progress').index('keys');
    const found = await Promise.all([...new Set(keys)].map(async (key) => index.getAll(key)));
    const newestFirst = found
      .flat()
      .sort((a, b) => Number(a.updatedAt < b.updatedAt) - Number(a.updatedAt > b.updatedAt));
    return newestFirst[0] ?? null;
  });
}

/** The paragraph (`Paragraph.n`) to go on at; null where nothing was read yet, or everything. */
export function resumeAt(progress: ProgressRecord | null): number | null {
  if (!progress || progress.paragraph <= 1 || progress.share >= READ_FROM) return null;
  return progress.paragraph;
}
