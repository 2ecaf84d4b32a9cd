import { HISTORY_KEPT, isAct, nextRedo, nextUndo } from './history';
import { knownAs } from './known';
import type { Library } from './open';
import { read } from './read';
import type { Call, HistoryView, OperationRecord } from './records';
import type { Transaction } from './schema';

/** Only acts on the highlights of the publication known under these keys; without it everything. */
export type Scope = readonly string[] | null;

/** What undo and redo would do next. */
export function historyOf(library: Library, scope: Scope = null): Promise<HistoryView> {
  return read(library, async (transaction) => {
    const last = scope === null ? await lastStanding(transaction) : undefined;
    if (last !== undefined) return { undo: last, redo: null };
    const operations = await operationsIn(transaction, scope);
    return { undo: nextUndo(operations)?.call ?? null, redo: nextRedo(operations)?.call ?? null };
  });
}

/**
 * The newest act, null where there is none; undefined where something was taken back since, so that all have to be looked
 * through. A page looks after every write, and one operation may hold what was done to 500 papers.
 */
async function lastStanding(transaction: Transaction): Promise<Call | null | undefined> {
  const index = transaction.objectStore('operations').index('counter');
  let cursor = await index.openCursor(await newestOf(transaction), 'prev');
  let last: Call | null = null;
  while (cursor) {
    const { value } = cursor;
    const isRevert = value.call === 'undo' || value.call === 'redo';
    if (isRevert || (isAct(value) && value.undoneAt !== undefined)) return undefined;
    if (isAct(value)) {
      last ??= value.call;
      // What was taken back before somebody read on can still be done again.
      if (value.call !== 'beginReading') return last;
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
