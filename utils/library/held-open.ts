import type { Transaction } from './schema';

/**
 * Waits for work that is none of the transaction's own, and keeps that open meanwhile: a transaction without a request
 * ends by itself. After it, the next request has to be made before anything else is awaited.
 */
export async function heldOpen<T>(transaction: Transaction, work: Promise<T>): Promise<T> {
  const state = { isOver: false };
  const over = () => {
    state.isOver = true;
  };
  work.then(over, over);
  while (!state.isOver) await transaction.objectStore('meta').count();
  return work;
}
