import { uuid } from '@/utils/uuid';
import { keyOf, type Mirror, type MirrorChange, type MirroredLibrary, reachOf } from './mirror';
import { type Counts, MIRRORED_STORES, type Sentinel } from './records';
import { type LibraryDatabase, STORES, type Transaction } from './schema';
import { presentHighlight, presentPublication } from './upgrade';

/** What a look at the library and its mirror came to. */
export type Healing = { kind: 'whole' } | { kind: 'mirrored' } | { kind: 'restored'; records: number };

/** Log entries after which a new snapshot is taken. */
const LOG_LIMIT = 200;

/**
 * Compares the library with its mirror, and mends the one that is behind: words that the database has lost are put
 * back (by revision, so nothing newer is touched, and an empty database never replaces a full mirror); a mirror
 * that misses writes is taken anew. Whole is: the sentinel is there, each store holds as many records as it says,
 * and the mirror ends with the same write.
 */
export async function heal(connection: LibraryDatabase, mirror: Mirror): Promise<Healing> {
  const reading = connection.transaction(STORES, 'readonly');
  const sentinel = await reading.objectStore('meta').get('sentinel');
  const isSound = sentinel !== undefined && equal(sentinel.counts, await countAll(reading));

  const names = await mirror.names();
  const reach = reachOf(names.filter(({ installation }) => installation === sentinel?.installation));
  const isBehind = sentinel !== undefined && reach.counter > sentinel.counter;
  const isStranger = names.some(({ installation }) => installation !== sentinel?.installation);

  const records = isSound && !isBehind && !isStranger ? null : await restore(connection, await mirror.load());
  const isMirrored = reach.isComplete && reach.counter === sentinel?.counter && reach.logLength < LOG_LIMIT;
  if (records === null && isMirrored) return { kind: 'whole' };
  await mirrorAll(connection, mirror);
  return records ? { kind: 'restored', records } : { kind: 'mirrored' };
}

/** Puts back what the mirror knows and the database does not, in one transaction; gives the number of records. */
async function restore(connection: LibraryDatabase, libraries: readonly MirroredLibrary[]): Promise<number> {
  const transaction = connection.transaction(STORES, 'readwrite', { durability: 'strict' });
  const meta = transaction.objectStore('meta');
  const sentinel = await meta.get('sentinel');
  let records = 0;
  for (const library of libraries) {
    const isAhead = library.installation === sentinel?.installation && library.counter > sentinel.counter;
    for (const change of library.changes) records += await restoreOne(transaction, change, isAhead);
  }
  const newest = libraries.toSorted((a, b) => b.counter - a.counter)[0];
  const isNew = !sentinel || sentinel.counter === 0;
  const mended: Sentinel = {
    id: 'sentinel',
    // A database that was made in place of a lost one goes on as the lost one.
    installation: (isNew ? newest?.installation : sentinel.installation) ?? uuid(),
    counter: Math.max(sentinel?.counter ?? 0, newest?.counter ?? 0) + 1,
    counts: await countAll(transaction),
  };
  await meta.put(mended);
  await transaction.done;
  return records;
}

async function restoreOne(
  transaction: Transaction<'readwrite'>,
  change: MirrorChange,
  isAhead: boolean,
): Promise<number> {
  const store = transaction.objectStore(change.store);
  const known = await store.get(keyOf(change));
  if ('removed' in change) {
    if (!known || !isAhead) return 0;
    await store.delete(change.removed);
    return 1;
  }
  if (known && known.revision >= change.record.revision) return 0;
  // The mirror may be older than the present version.
  await store.put(presentRecord(change));
  return 1;
}

function presentRecord(change: Extract<MirrorChange, { record: unknown }>) {
  if (change.store === 'publications') return presentPublication(change.record);
  return change.store === 'highlights' ? presentHighlight(change.record) : change.record;
}

/** Takes a new snapshot of all mirrored stores. */
async function mirrorAll(connection: LibraryDatabase, mirror: Mirror): Promise<void> {
  const transaction = connection.transaction(STORES, 'readonly');
  const sentinel = await transaction.objectStore('meta').get('sentinel');
  const changes: MirrorChange[] = [];
  for (const store of MIRRORED_STORES) {
    const all = await transaction.objectStore(store).getAll();
    for (const record of all) changes.push({ store, record } as MirrorChange);
  }
  if (sentinel) await mirror.replace(sentinel.installation, sentinel.counter, changes);
}

async function countAll(transaction: Transaction): Promise<Counts> {
  const counts: Counts = { publications: 0, highlights: 0, lists: 0, entries: 0 };
  for (const store of MIRRORED_STORES) counts[store] = await transaction.objectStore(store).count();
  return counts;
}

function equal(a: Counts, b: Counts): boolean {
  return MIRRORED_STORES.every((store) => a[store] === b[store]);
}
