import { BACKUP_STORES, type BackupRecords, type BackupStore } from '@/utils/backup/backup-file';
import { BackupWriter } from '@/utils/backup/backup-writer';
import type { BulkOptions } from './bulk';
import type { Library } from './open';
import { read } from './read';
import type { Transaction } from './schema';

/** Records that are read at once. */
const SLICE = 100;

/** How many records a backup would hold now. */
export function backupSize(library: Library): Promise<number> {
  return read(library, async (transaction) => {
    let size = 0;
    for (const store of storesIn(transaction)) size += await storeOf(transaction, store).count();
    return size;
  });
}

/**
 * The whole library as a backup file, from one snapshot of it; null where it was stopped. The same library and settings
 * give the same bytes. `onProgress` hears how many records are written.
 */
export function backupOf(
  library: Library,
  settings: Record<string, unknown>,
  { onProgress, signal }: BulkOptions = {},
): Promise<Blob | null> {
  return read(library, async (transaction) => {
    const writer = new BackupWriter(settings);
    let done = 0;
    for (const store of storesIn(transaction)) {
      let after: IDBKeyRange | null = null;
      for (;;) {
        if (signal?.aborted) return null;
        const objects = storeOf(transaction, store);
        // Both asked for at once, and nothing but the next is awaited: else the snapshot would end.
        const [keys, records] = await Promise.all([
          objects.getAllKeys(after, SLICE),
          objects.getAll(after, SLICE),
        ]);
        const last = keys.at(-1);
        if (last === undefined) break;
        writer.add(store, records);
        after = IDBKeyRange.lowerBound(last, true);
        done += records.length;
        onProgress?.(done);
      }
    }
    return writer.end();
  });
}

/** The part of an object store that a backup uses, whatever its records are. */
interface ReadStore<S extends BackupStore> {
  count(): Promise<number>;
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<IDBValidKey[]>;
  getAll(range: IDBKeyRange | null, count: number): Promise<BackupRecords[S][]>;
}

function storeOf<S extends BackupStore>(transaction: Transaction, store: S): ReadStore<S> {
  return transaction.objectStore(store as never);
}

/** A library may be of a version that has not all of them yet. */
export function storesIn(transaction: Transaction): BackupStore[] {
  const there = transaction.objectStoreNames as unknown as DOMStringList;
  return BACKUP_STORES.filter((store) => there.contains(store));
}
