import { HISTORY_KEPT, nextRedo, nextUndo } from './history';
import { knownAs } from './known';
import type { Library } from './open';
import { read } from './read';
import type { HistoryView, OperationRecord } from './records';
import type { Transaction } from './schema';

/** Only acts on the highlights of the publication known under these keys; without it everything. */
export type Scope = readonly string[] | null;

/** What undo and redo would do next. */
export function historyOf(library: Library, scope: Scope = null): Promise<HistoryView> {
  return read(library, async (transaction) => {
    const operations = await (scope ? operationsIn(transaction, scope) : lastIn(transaction));
    return { undo: nextUndo(operations)?.call ?? null, redo: nextRedo(operations)?.call ?? null };
  });
}

/**
 * As many of the last operations as tell what undo and redo would do: up to an act that stands, or all where something was
 * taken back since. A page looks after every write, and one operation may hold what was done to 500 papers.
 */
async function lastIn(transaction: Transaction): Promise<OperationRecord[]> {
  const last: OperationRecord[] = [];
  const index = transaction.objectStore('operations').index('counter');
  let cursor = await index.openCursor(await newestOf(transaction), 'prev');
  while (cursor) {
    const { call, steps } = cursor.value;
    if (call === 'undo' || call === 'redo') return operationsIn(transaction, null);
    last.push(cursor.value);
    // What was taken back before somebody read on can still be done again.
    if (steps && call !== 'beginReading') break;
    cursor = await cursor.continue();
  }
  return last;
}

const newestOf = async (transaction: Transaction): Promise<IDBKeyRange> =>
  IDBKeyRange.lowerBound((await counterOf(transaction)) - HISTORY_KEPT);

export async function counterOf(transaction: Transaction): Promise<number> {
  return (await transaction.objectStore('meta').get('sentinel'))?.counter ?? 0;
}

/** The operations that can still be taken back or done again, the oldest first. */
export async function operationsIn(transaction: Transaction, scope: Scope): Promise<OperationRecord[]> {
  const publication = scope && (await knownAs(transaction, scope));
  if (scope && !publication) return [];
  const newest = await newestOf(transaction);
  const operations = await transaction.objectStore('operations').index('counter').getAll(newest);
  if (!publication) return operations;
  const highlights = transaction.objectStore('highlights').index('publicationKey');
  const ids = new Set(await highlights.getAllKeys(publication.key));
  return operations.filter(({ steps }) =>
    steps?.every(({ store, key }) => store === 'highlights' && ids.has(String(key))),
  );
}
