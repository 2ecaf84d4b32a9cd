import { inTime } from '@/utils/in-time';
import { ProblemError } from '@/utils/problem';
import { HISTORY_KEPT, type Move, stepsMoved } from './history';
import type { Mirror } from './mirror';
import type { Library } from './open';
import { withConnection } from './read';
import { type HistoryStep, MIRRORED_STORES, NO_ACTS, type OperationRecord, type Sentinel } from './records';
import { type LibraryDatabase, STORES, type Transaction } from './schema';
import { settle } from './settle';
import { Writing } from './writing';

/** Applied operations that are remembered; a caller repeats within seconds, so the newest are enough. */
const OPERATIONS_KEPT = 1000;

/** Changes of one write that go into one entry of the mirror's log. */
const MIRRORED_AT_ONCE = 2000;

/** Milliseconds that a finished write waits for its mirror: a stuck one must not keep "saved" from the user. */
const MIRROR_LIMIT_MS = 500;

/**
 * Applies one change in one transaction that is on disk (`durability: 'strict'`) when the promise resolves, and
 * then announces it; undo can take an act of the user's back. The same `opId` again changes nothing and gives the first result. When it rejects, nothing
 * was changed, or (the connection was lost at the very end) a repetition with the same `opId` finds it done.
 */
export function write<T>(
  library: Library,
  /** `act` joins several writes to one act of the user. */
  { opId, call, act }: Pick<OperationRecord, 'call' | 'act'> & { opId: string },
  apply: (writing: Writing) => Promise<T>,
): Promise<T> {
  if (library.isPrivate) return Promise.reject(new ProblemError('private-window'));
  return withConnection(library, async (connection) => {
    const transaction = connection.transaction(STORES, 'readwrite', { durability: 'strict' });
    const writing = new Writing(transaction, library.now());
    const { sentinel, result } = await settle(transaction, async () => {
      const earlier = await transaction.objectStore('operations').get(opId);
      if (earlier && earlier.call !== call) {
        throw new ProblemError('bad-request', `operation ${opId} was ${earlier.call}, not ${call}`);
      }
      if (earlier) return { sentinel: null, result: earlier.result as T };
      const applied = await apply(writing);
      const steps = NO_ACTS.some((other) => other === call) ? [] : writing.steps;
      return {
        sentinel: await logOperation(writing, { id: opId, call, ...(act && { act }) }, applied, steps),
        result: applied,
      };
    });
    if (sentinel !== null) {
      const { publicationKeys, listIds, changes } = writing;
      const { installation, counter } = sentinel;
      library.announce({ counter, publicationKeys: [...publicationKeys], listIds: [...listIds] });
      if (library.mirror) {
        const mirrored =
          changes.length > MIRRORED_AT_ONCE
            ? mirrorAnew(connection, library.mirror)
            : library.mirror.append(installation, counter, changes, call === 'purge');
        await inTime(mirrored, MIRROR_LIMIT_MS).catch(isFoundMissing);
      }
    }
    return result;
  });
}

/** Takes a new snapshot, slice by slice: one entry of the log that holds a whole library would hold the page for seconds. */
async function mirrorAnew(connection: LibraryDatabase, mirror: Mirror): Promise<void> {
  const { rewriteMirror } = await import('./mend');
  await rewriteMirror(connection, mirror);
}

/** The write is on disk. A mirror that could not follow has a gap in its numbers, which `heal` finds and mends. */
const isFoundMissing = (): void => {};

/** Counts the write and remembers its result; gives the sentinel after it. */
async function logOperation(
  { transaction, gained, moves, publicationKeys }: Writing,
  named: Pick<OperationRecord, 'id' | 'call' | 'act'>,
  result: unknown,
  steps: readonly HistoryStep[],
): Promise<Sentinel> {
  const meta = transaction.objectStore('meta');
  const before = await meta.get('sentinel');
  if (!before) throw new ProblemError('storage-refused', 'the library has lost its sentinel');
  const counter = before.counter + 1;
  const counts = { ...before.counts };
  for (const store of MIRRORED_STORES) counts[store] += gained[store];
  const sentinel = { ...before, counter, counts };
  await meta.put(sentinel);
  const operations = transaction.objectStore('operations');
  if (moves.length > 0) await followMoves(transaction, moves, counter);
  await operations.add({
    ...named,
    counter,
    result,
    publicationKeys: [...publicationKeys],
    ...(steps.length > 0 && { steps: [...steps] }),
  });
  const past = await operations.index('counter').get(counter - HISTORY_KEPT);
  if (past?.steps) {
    const { steps: _steps, ...kept } = past;
    await operations.put(kept);
  }
  const old = IDBKeyRange.upperBound(counter - OPERATIONS_KEPT);
  for (const oldId of await operations.index('counter').getAllKeys(old)) await operations.delete(oldId);
  return sentinel;
}

/** What a page says of a paper is no act: undo still finds the paper when that has given it another key. */
async function followMoves(
  transaction: Transaction<'readwrite'>,
  moves: readonly Move[],
  counter: number,
): Promise<void> {
  const operations = transaction.objectStore('operations');
  const kept = IDBKeyRange.lowerBound(counter - HISTORY_KEPT);
  for (const operation of await operations.index('counter').getAll(kept)) {
    const { steps = [] } = operation;
    const followed = moves.reduce<readonly HistoryStep[]>(stepsMoved, steps);
    if (followed !== steps) await operations.put({ ...operation, steps: [...followed] });
  }
}
