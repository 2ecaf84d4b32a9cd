import type { Highlight } from '@/utils/highlight/highlight';
import { ProblemError } from '@/utils/problem';
import { isClosed, storageFailure } from './failure';
import type { Library } from './open';
import type { EntryRecord, ListRecord, PublicationRecord, Sentinel, TextRecord } from './records';
import { type LibraryDatabase, STORES, type Transaction } from './schema';

/** Applied operations that are remembered; a caller repeats within seconds, so the newest are enough. */
const OPERATIONS_KEPT = 1000;

interface Records {
  publications: PublicationRecord;
  texts: TextRecord;
  highlights: Highlight;
  lists: ListRecord;
  entries: EntryRecord;
}

/** A write in progress. Only requests of its own transaction may be awaited in it: anything else would end it. */
export class Writing {
  readonly publicationKeys = new Set<string>();
  readonly listIds = new Set<string>();

  constructor(
    readonly transaction: Transaction<'readwrite'>,
    /** The instant that this write's records carry. */
    readonly now: string,
  ) {}

  /** Stores a record and remembers for the announcement what it belongs to. */
  async put<S extends keyof Records>(store: S, record: Records[S]): Promise<Records[S]> {
    await this.transaction.objectStore(store).put(record);
    if ('keys' in record) for (const key of record.keys) this.publicationKeys.add(key);
    if ('publicationKey' in record) this.publicationKeys.add(record.publicationKey);
    if ('listId' in record) this.listIds.add(record.listId);
    if (store === 'lists') this.listIds.add((record as ListRecord).id);
    return record;
  }
}

/** Reads from one snapshot of the whole library. */
export function read<T>(library: Library, look: (transaction: Transaction) => Promise<T>): Promise<T> {
  return withConnection(library, (connection) => look(connection.transaction(STORES, 'readonly')));
}

/**
 * Applies one change in one transaction that is on disk (`durability: 'strict'`) when the promise resolves, and
 * then announces it. The same `opId` again changes nothing and gives the first result. When it rejects, nothing
 * was changed, or (the connection was lost at the very end) a repetition with the same `opId` finds it done.
 */
export function write<T>(
  library: Library,
  { opId, call }: { opId: string; call: string },
  apply: (writing: Writing) => Promise<T>,
): Promise<T> {
  if (library.isPrivate) return Promise.reject(new ProblemError('private-window'));
  return withConnection(library, async (connection) => {
    const transaction = connection.transaction(STORES, 'readwrite', { durability: 'strict' });
    const writing = new Writing(transaction, library.now());
    const { counter, result } = await settle(transaction, async () => {
      const earlier = await transaction.objectStore('operations').get(opId);
      if (earlier && earlier.call !== call) {
        throw new ProblemError('bad-request', `operation ${opId} was ${earlier.call}, not ${call}`);
      }
      if (earlier) return { counter: null, result: earlier.result as T };
      const applied = await apply(writing);
      return { counter: await logOperation(transaction, opId, call, applied), result: applied };
    });
    if (counter !== null) {
      const { publicationKeys, listIds } = writing;
      library.announce({ counter, publicationKeys: [...publicationKeys], listIds: [...listIds] });
    }
    return result;
  });
}

/** Gives what `work` gives once the transaction is complete; when anything fails, after it is rolled back. */
async function settle<T>(transaction: Transaction<'readwrite'>, work: () => Promise<T>): Promise<T> {
  const done = transaction.done.then(
    () => null,
    (error: unknown) => error ?? new DOMException('The transaction was aborted.', 'AbortError'),
  );
  let result: T;
  try {
    result = await work();
  } catch (error) {
    try {
      transaction.abort();
    } catch (alreadyOver) {
      if (!isClosed(alreadyOver)) throw alreadyOver;
    }
    await done;
    // The browser's own reason (a full disk) says more than the request that failed because of it.
    throw transaction.error ?? error;
  }
  const failure = await done;
  if (failure !== null) throw failure;
  return result;
}

async function logOperation(
  transaction: Transaction<'readwrite'>,
  id: string,
  call: string,
  result: unknown,
): Promise<number> {
  const meta = transaction.objectStore('meta');
  const sentinel: Sentinel | undefined = await meta.get('sentinel');
  if (!sentinel) throw new ProblemError('storage-refused', 'the library has lost its sentinel');
  const counter = sentinel.counter + 1;
  await meta.put({ ...sentinel, counter });
  const operations = transaction.objectStore('operations');
  await operations.add({ id, call, counter, result });
  const old = IDBKeyRange.upperBound(counter - OPERATIONS_KEPT);
  for (const oldId of await operations.index('counter').getAllKeys(old)) await operations.delete(oldId);
  return counter;
}

/** Runs `use`, a second time on a new connection when the first one turns out to be closed. */
async function withConnection<T>(
  library: Library,
  use: (connection: LibraryDatabase) => Promise<T>,
): Promise<T> {
  const connection = await library.connection();
  try {
    return await use(connection);
  } catch (error) {
    if (!isClosed(error)) throw storageFailure(error);
    library.forget(connection);
  }
  const second = await library.connection();
  return use(second).catch((error: unknown) => {
    throw storageFailure(error);
  });
}
