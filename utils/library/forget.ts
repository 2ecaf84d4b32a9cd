import type { HistoryStep, OperationRecord } from './records';
import type { Writing } from './writing';

/** In place of what a step knew of a record that is gone: equal to no record, so that undo finds a conflict. */
const GONE = { before: null, after: { gone: true } };

/**
 * Takes the words of all records that a write has removed out of the log of operations, where results and steps repeat
 * them. What remains are the ids of the operations, so that a repeated call is still counted once.
 */
export async function forgetInLog({ transaction, changes }: Writing): Promise<void> {
  const gone = { names: new Set<string>(), records: new Set<string>() };
  for (const change of changes) {
    if (!('removed' in change)) continue;
    gone.records.add(JSON.stringify([change.store, change.removed]));
    if (typeof change.removed === 'string') gone.names.add(change.removed);
  }
  if (gone.records.size === 0) return;
  const operations = transaction.objectStore('operations');
  for (const operation of await operations.getAll()) {
    const kept = withoutGone(operation, gone);
    if (kept !== operation) await operations.put(kept);
  }
}

interface Gone {
  /** Ids and keys, as results name them. */
  names: ReadonlySet<string>;
  /** Store and key, as steps name them. */
  records: ReadonlySet<string>;
}

function withoutGone(operation: OperationRecord, { names, records }: Gone): OperationRecord {
  const isGone = ({ store, key }: HistoryStep) => records.has(JSON.stringify([store, key]));
  const isNamed = naming(operation.result, names);
  if (!isNamed && !operation.steps?.some(isGone)) return operation;
  return {
    ...operation,
    result: isNamed ? null : operation.result,
    ...(operation.steps && {
      steps: operation.steps.map((step) => (isGone(step) ? { ...step, ...GONE } : step)),
    }),
  };
}

/** Whether one of the names stands anywhere in a JSON value. */
function naming(value: unknown, names: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return names.has(value);
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((one) => naming(one, names))
  );
}
