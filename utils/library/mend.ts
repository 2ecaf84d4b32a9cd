import { uuid } from '@/utils/uuid';
import { keyOf, type Mirror, type MirrorChange, type MirroredLibrary } from './mirror';
import { MIRRORED_STORES, type Sentinel } from './records';
import { type LibraryDatabase, STORES, type Transaction } from './schema';
import { countAll, isMirrored, isSound } from './soundness';
import { presentHighlight, presentPublication } from './upgrade';

/** Records that are read at once for a snapshot: nobody who wants to write waits for more. */
const READ_AT_ONCE = 250;

/** How often words are looked up anew in the mirror because somebody has written meanwhile. */
const TRIES = 5;

/** Takes a new snapshot of all mirrored stores, unless another context has done so meanwhile. */
export async function takeSnapshot(connection: LibraryDatabase, mirror: Mirror): Promise<void> {
  const names = await mirror.names();
  if (!isMirrored(names, await connection.get('meta', 'sentinel'))) await rewriteMirror(connection, mirror);
}

/** Takes a new snapshot in slices, so that nothing is left in the mirror of what the library does not hold any more. */
export async function rewriteMirror(connection: LibraryDatabase, mirror: Mirror): Promise<void> {
  const transaction = connection.transaction(STORES, 'readonly');
  const sentinel = await transaction.objectStore('meta').get('sentinel');
  // What a harmed database lacks is nowhere but in the mirror: `heal` has to put it back first.
  if (!sentinel || !(await isSound(transaction, sentinel))) return;
  // Slices are of this write or a later one: what was written since is in the log, which is read after them.
  await mirror.replace(sentinel.installation, sentinel.counter, slicesOf(connection));
}

async function* slicesOf(connection: LibraryDatabase): AsyncGenerator<MirrorChange[]> {
  for (const store of MIRRORED_STORES) {
    let after: IDBKeyRange | null = null;
    for (;;) {
      const records: MirrorChange[] = (await connection.getAll(store, after, READ_AT_ONCE)).map(
        (record) => ({ store, record }) as MirrorChange,
      );
      const last = records.at(-1);
      if (!last) break;
      yield records;
      after = IDBKeyRange.lowerBound(keyOf(last), true);
    }
  }
}

/**
 * Puts back what the mirror knows and the database does not, in one transaction; gives the number of records, null where
 * nothing was lost. Only a mirror that was read at the present write counts: one of before knows nothing of what was
 * deleted for good since, and would bring it back.
 */
export async function restore(connection: LibraryDatabase, mirror: Mirror): Promise<number | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await connection.get('meta', 'sentinel');
    const libraries = await mirror.load();
    const transaction = connection.transaction(STORES, 'readwrite', { durability: 'strict' });
    const sentinel = await transaction.objectStore('meta').get('sentinel');
    if (sentinel?.counter === before?.counter && sentinel?.installation === before?.installation) {
      const records = await restoreFrom(transaction, sentinel, libraries);
      await transaction.done;
      return records;
    }
    await transaction.done;
  }
  return null;
}

async function restoreFrom(
  transaction: Transaction<'readwrite'>,
  sentinel: Sentinel | undefined,
  libraries: readonly MirroredLibrary[],
): Promise<number | null> {
  const isWhole = await isSound(transaction, sentinel);
  const lost = libraries.filter(
    ({ installation, counter }) =>
      !isWhole || installation !== sentinel?.installation || counter > sentinel.counter,
  );
  if (isWhole && lost.length === 0) return null;
  let records = 0;
  for (const library of lost) {
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
  await transaction.objectStore('meta').put(mended);
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
