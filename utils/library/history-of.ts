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
    const operations = await lastIn(transaction, scope);
    return { undo: nextUndo(operations)?.call ?? null, redo: nextRedo(operations)?.call ?? null };
  });
}

/**
 * As many of the last operations as tell what undo and redo would do: up to an act that stands, or all where something was
 * taken back since. A page looks after every write, and one operation may hold what was done to 500 papers.
 */
async function lastIn(transaction: Transaction, scope: Scope): Promise<OperationRecord[]> {
  const isMeant = await meantBy(transaction, scope);
  if (!isMeant) return [];
  const last: OperationRecord[] = [];
  const index = transaction.objectStore('operations').index('counter');
  let cursor = await index.openCursor(await newestOf(transaction), 'prev');
  while (cursor) {
    const { call, steps } = cursor.value;
    if (call === 'undo' || call === 'redo') return operationsIn(transaction, scope);
    if (isMeant(cursor.value)) {
      last.push(cursor.value);
      // What was taken back before somebody read on can still be done again.
      if (steps && call !== 'beginReading') break;
    }
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
  const isMeant = await meantBy(transaction, scope);
  if (!isMeant) return [];
  const newest = await newestOf(transaction);
  const operations = await transaction.objectStore('operations').index('counter').getAll(newest);
  return operations.filter(isMeant);
}

/** Tells the operations of a scope; null where there are none, as for a paper without a highlight. */
async function meantBy(
  transaction: Transaction,
  scope: Scope,
): Promise<((operation: OperationRecord) => boolean) | null> {
  if (!scope) return () => true;
  const publication = await knownAs(transaction, scope);
  if (!publication) return null;
  const highlights = transaction.objectStore('highlights').index('publicationKey');
  const ids = new Set(await highlights.getAllKeys(publication.key));
  if (ids.size === 0) return null;
  return ({ steps }) =>
    steps?.every(({ store, key }) => store === 'highlights' && ids.has(String(key))) ?? false;
}
