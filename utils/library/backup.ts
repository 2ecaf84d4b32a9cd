import { BACKUP_STORES, type BackupRecords, type BackupStore } from '@/utils/backup/backup-file';
import { BackupWriter } from '@/utils/backup/backup-writer';
import { hasOwnDigest } from '@/utils/backup/own-digest';
import { parseRecord } from '@/utils/backup/record-schemas';
import type { BulkOptions } from './bulk';
import type { Library } from './open';
import { read } from './read';
import type { TextRecord } from './records';
import type { Transaction } from './schema';

/** Records that are read at once: what is made of them must not hold the page for longer than a frame. */
const SLICE = 100;
/** The same of texts, each of which is as large as a hundred other records. */
const TEXTS = 8;

export interface Backup {
  file: Blob;
  /**
   * Records that a restore would refuse or leave out, "texts IP26001 9f86d0…", because the library holds them as this version
   * never writes them. They are no part of the file, as one of them would make all of it useless.
   */
  leftOut: readonly string[];
}

/** How many records a backup would hold now. */
export function backupSize(library: Library): Promise<number> {
  return read(library, async (transaction) => {
    let size = 0;
    for (const store of storesIn(transaction)) size += await storeOf(transaction, store).count();
    return size;
  });
}

/**
 * The whole library as a backup file, as it was at one moment; null where it was stopped. The same library and settings
 * give the same bytes. `onProgress` hears how many records are written.
 *
 * It is read in many short transactions, so that nobody who saves something meanwhile has to wait; where somebody does,
 * it is read once more, in a single one.
 */
export async function backupOf(
  library: Library,
  settings: Record<string, unknown>,
  options: BulkOptions = {},
): Promise<Backup | null> {
  const made = await writeBackup((look) => read(library, look), settings, options);
  if (made !== 'changed') return made;
  return read(library, async (transaction) => {
    const whole = await writeBackup((look) => look(transaction), settings, options);
    if (whole === 'changed') throw new Error('a snapshot has changed');
    return whole;
  });
}

type Look = <T>(look: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** `changed` as soon as something was written since the beginning. */
async function writeBackup(
  within: Look,
  settings: Record<string, unknown>,
  { onProgress, signal }: BulkOptions,
): Promise<Backup | 'changed' | null> {
  const writer = new BackupWriter(settings);
  const leftOut: string[] = [];
  const { stores, counter } = await within(async (transaction) => ({
    stores: storesIn(transaction),
    counter: await counterIn(transaction),
  }));
  let done = 0;
  for (const store of stores) {
    let after: IDBKeyRange | null = null;
    for (;;) {
      if (signal?.aborted) return null;
      const slice = await within((transaction) => sliceOf(transaction, store, after));
      if (slice.counter !== counter) return 'changed';
      const last = slice.keys.at(-1);
      if (last === undefined) break;
      const sound = slice.records.filter((record) => isSound(store, record));
      writer.add(store, sound);
      if (sound.length < slice.records.length)
        for (const [n, record] of slice.records.entries())
          if (!isSound(store, record)) leftOut.push(nameOf(store, slice.keys[n]));
      after = IDBKeyRange.lowerBound(last, true);
      done += slice.records.length;
      onProgress?.(done);
    }
  }
  return { file: writer.end(), leftOut };
}

async function sliceOf<S extends BackupStore>(transaction: Transaction, store: S, after: IDBKeyRange | null) {
  const objects = storeOf(transaction, store);
  const most = store === 'texts' ? TEXTS : SLICE;
  // All asked for at once, and nothing but a transaction's own is awaited: else it would end.
  const [keys, records, counter] = await Promise.all([
    objects.getAllKeys(after, most),
    objects.getAll(after, most),
    counterIn(transaction),
  ]);
  return { keys, records, counter };
}

async function counterIn(transaction: Transaction): Promise<number> {
  return (await transaction.objectStore('meta').get('sentinel'))?.counter ?? 0;
}

function isSound<S extends BackupStore>(store: S, record: BackupRecords[S]): boolean {
  return parseRecord(store, record).ok && (store !== 'texts' || hasOwnDigest(record as TextRecord));
}

const nameOf = (store: BackupStore, key: IDBValidKey | undefined): string =>
  [store, ...(Array.isArray(key) ? key : [key]).map(String)].join(' ');

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
