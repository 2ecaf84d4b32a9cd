import { uuid } from '@/utils/uuid';
import type { Library } from './open';
import { setStatus } from './publications';
import type { Status } from './records';
import { undoOperation } from './undo';

/**
 * Sets the status of a paper. Gives what takes that back: the very act, since to set the former status anew would make a paper
 * that was read long ago one that is read today.
 */
export async function changeStatus(
  library: Library,
  key: string,
  before: Status,
  status: Status,
): Promise<() => Promise<void>> {
  const act = uuid();
  await setStatus(library, act, key, status);
  return async () => {
    // Where something else of the paper was changed since, its status alone goes back.
    if (!(await undoOperation(library, uuid(), act))) await setStatus(library, uuid(), key, before);
  };
}
