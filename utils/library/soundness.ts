import { type MirrorName, reachOf } from './mirror';
import { type Counts, MIRRORED_STORES, type Sentinel } from './records';
import type { Transaction } from './schema';

/** Log entries after which a new snapshot is taken. */
const LOG_LIMIT = 200;

/** Whether each store holds as many records as the sentinel says; not without a sentinel. */
export async function isSound(transaction: Transaction, sentinel: Sentinel | undefined): Promise<boolean> {
  if (!sentinel) return false;
  const counts = await countAll(transaction);
  return MIRRORED_STORES.every((store) => counts[store] === sentinel.counts[store]);
}

export async function countAll(transaction: Transaction): Promise<Counts> {
  const counts: Counts = { publications: 0, highlights: 0, lists: 0, entries: 0 };
  for (const store of MIRRORED_STORES) counts[store] = await transaction.objectStore(store).count();
  return counts;
}

/** How far the mirror goes with this library. */
export const reachIn = (names: readonly MirrorName[], { installation }: Sentinel) =>
  reachOf(names.filter((name) => name.installation === installation));

/** Whether the mirror holds this library and nothing else, to its last write, without a gap, and nothing that was deleted for good. */
export function isMirrored(names: readonly MirrorName[], sentinel: Sentinel | undefined): boolean {
  if (!sentinel || names.some(({ installation }) => installation !== sentinel.installation)) return false;
  const { isComplete, isPurged, counter, logLength } = reachIn(names, sentinel);
  return isComplete && !isPurged && counter === sentinel.counter && logLength < LOG_LIMIT;
}
