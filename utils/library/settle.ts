import { isClosed } from './failure';
import type { Transaction } from './schema';

/** Gives what `work` gives once the transaction is complete; when anything fails, after it is rolled back. */
export async function settle<T>(
  transaction: Pick<Transaction<'readwrite'>, 'done' | 'abort' | 'error'>,
  work: () => Promise<T>,
): Promise<T> {
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
