import { uuid } from '@/utils/uuid';
import type { BulkOptions } from './bulk';
import { nextRedo, nextUndo, reverted } from './history';
import { counterOf, operationsIn, type Scope } from './history-of';
import { revised } from './identity';
import type { Library } from './open';
import { read } from './read';
import type { HistoryStep, OperationRecord, Reverted, Way } from './records';
import type { Transaction } from './schema';
import { write } from './transact';
import type { Writing } from './writing';

/** Takes back the last act of any context; null when there is none. */
export function undoLast(library: Library, opId: string, scope: Scope = null): Promise<Reverted | null> {
  return revert(library, opId, 'undo', scope);
}

/** Does again what was taken back last; null when there is nothing, or something else was done since. */
export function redoLast(library: Library, opId: string, scope: Scope = null): Promise<Reverted | null> {
  return revert(library, opId, 'redo', scope);
}

/**
 * Takes back one act by the id of its operation, whatever was done since elsewhere. False, and nothing is touched, when
 * something in it was changed since or it was taken back before.
 */
export function undoOperation(library: Library, opId: string, operationId: string): Promise<boolean> {
  return write(library, { opId, call: 'undo' }, async (writing) => {
    const { transaction } = writing;
    const operation = await transaction.objectStore('operations').get(operationId);
    if (!operation?.steps || operation.undoneAt !== undefined) return false;
    if (!(await revertSteps(writing, operation.steps, 'undo'))) return false;
    await transaction.objectStore('operations').put(await marked(transaction, operation, 'undo', false));
    return true;
  });
}

/** Undo or redo, whichever is meant. */
export function revert(library: Library, opId: string, way: Way, scope: Scope): Promise<Reverted | null> {
  return write(library, { opId, call: way }, async (writing) => {
    const { transaction } = writing;
    const operations = await operationsIn(transaction, scope);
    const operation = nextOf(operations, way);
    if (!operation) return null;
    const isConflict = !(await revertSteps(writing, operation.steps, way));
    await transaction.objectStore('operations').put(await marked(transaction, operation, way, isConflict));
    return { call: operation.call, isConflict };
  });
}

/**
 * Undo or redo of all the writes that one act of the user was, each a write of its own: an act on thousands of papers keeps
 * nobody from writing meanwhile. What the browser's death or the user cuts off goes on with the next press.
 */
export async function revertAct(
  library: Library,
  way: Way,
  { onProgress, signal, setTotal }: LongUndo = {},
): Promise<Reverted | null> {
  const operations = () => read(library, (transaction) => operationsIn(transaction, null));
  const all = await operations();
  let next = nextOf(all, way);
  const act = next?.act;
  if (act === undefined) return revert(library, uuid(), way, null);
  const ofAct = all.filter((one) => one.act === act && (way === 'undo') === (one.undoneAt === undefined));
  setTotal?.(ofAct.reduce((sum, one) => sum + papersIn(one), 0));
  let last: Reverted | null = null;
  // What an earlier press met before it was stopped counts, too.
  let isWhole = !hasConflict(all, act, way);
  for (let done = 0; next?.act === act; next = nextOf(await operations(), way)) {
    if (last && signal?.aborted) return { ...last, isConflict: !isWhole, isStopped: true };
    last = await revert(library, uuid(), way, null);
    isWhole &&= last?.isConflict === false;
    done += papersIn(next);
    onProgress?.(done);
  }
  return last && { ...last, isConflict: !isWhole };
}

/** How an undo of many is watched and ended. */
export interface LongUndo extends BulkOptions {
  /** Hears of how many papers it is. */
  setTotal?: (total: number) => void;
}

/** Number of papers that one write of an act has changed, in themselves or in their place in a list. */
function papersIn({ steps = [] }: Pick<OperationRecord, 'steps'>): number {
  const of = (store: HistoryStep['store']) => steps.filter((step) => step.store === store).length;
  return Math.max(of('publications'), of('entries'));
}

/** What became of an act that was taken back by its name. */
export interface TakenBack {
  /** Whether the user has stopped it half-way. */
  isStopped: boolean;
  /** False where some of it was changed since, which stays: also what was met before it was stopped. */
  isWhole: boolean;
}

const hasConflict = (operations: readonly OperationRecord[], act: string, way: Way): boolean =>
  operations.some((one) => one.act === act && one.conflict === way);

/** Takes back one act by its name, whatever was done since. What is stopped goes on when it is called again. */
export async function takeBack(
  library: Library,
  act: string,
  { onProgress, signal, setTotal }: LongUndo = {},
): Promise<TakenBack> {
  const all = await read(library, (transaction) => operationsIn(transaction, null));
  const operations = all
    .filter((operation) => operation.act === act && operation.undoneAt === undefined && operation.steps)
    .toSorted((a, b) => b.counter - a.counter);
  setTotal?.(operations.reduce((sum, one) => sum + papersIn(one), 0));
  let isWhole = !hasConflict(all, act, 'undo');
  let done = 0;
  for (const one of operations) {
    const { id } = one;
    if (signal?.aborted) return { isStopped: true, isWhole };
    const isDone = await write(library, { opId: uuid(), call: 'undo' }, async (writing) => {
      const { transaction } = writing;
      const operation = await transaction.objectStore('operations').get(id);
      if (!operation?.steps || operation.undoneAt !== undefined) return true;
      const isConflict = !(await revertSteps(writing, operation.steps, 'undo'));
      await transaction
        .objectStore('operations')
        .put(await marked(transaction, operation, 'undo', isConflict));
      return !isConflict;
    });
    isWhole &&= isDone;
    done += papersIn(one);
    onProgress?.(done);
  }
  return { isStopped: false, isWhole };
}

const nextOf = (operations: readonly OperationRecord[], way: Way) =>
  way === 'undo' ? nextUndo(operations) : nextRedo(operations);

/** All steps, the last one first, or none: false when one of the records was changed since. */
async function revertSteps(writing: Writing, steps: readonly HistoryStep[], way: Way): Promise<boolean> {
  const { transaction, now } = writing;
  const puts: (() => Promise<unknown>)[] = [];
  // A record that one write has put twice is followed from state to state.
  const seen = new Map<string, Awaited<ReturnType<typeof recordOf>>>();
  for (const step of way === 'undo' ? steps.toReversed() : steps) {
    const name = JSON.stringify([step.store, step.key]);
    const record = seen.get(name) ?? (await recordOf(transaction, step));
    const own = record && reverted(step, record, way, now);
    if (!record || !own) return false;
    const next = { ...record, ...own };
    seen.set(name, next);
    puts.push(async () => writing.put(step.store, revised(next, {}, now)));
    if (step.store === 'highlights') {
      const { publicationKey } = record as { publicationKey: string };
      puts.push(() => writing.announcePublication(publicationKey));
    }
  }
  for (const put of puts) await put();
  return true;
}

function recordOf(transaction: Transaction, { store, key }: HistoryStep) {
  return transaction.objectStore(store).get(key);
}

/** The operation as the log keeps it from now on; one that can't be taken back is not tried again. */
async function marked(
  transaction: Transaction,
  operation: OperationRecord,
  way: Way,
  isConflict: boolean,
): Promise<OperationRecord> {
  const { undoneAt: _undoneAt, ...standing } = operation;
  if (isConflict) {
    const { steps: _steps, ...kept } = standing;
    return { ...kept, conflict: way };
  }
  return way === 'undo' ? { ...standing, undoneAt: (await counterOf(transaction)) + 1 } : standing;
}
