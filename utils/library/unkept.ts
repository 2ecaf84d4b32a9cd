import { fieldsOf } from './as-read';
import { entriesOf, isLive } from './known';
import type { PublicationRecord } from './records';
import type { Transaction } from './schema';

/** Whether there is nothing of the user on a paper: tags, corrections, highlights, places in lists, a note however old. */
export async function isForgotten(transaction: Transaction, record: PublicationRecord): Promise<boolean> {
  if (record.tags.length > 0 || fieldsOf(record.corrections).length > 0) return false;
  const highlights = await transaction.objectStore('highlights').index('publicationKey').count(record.key);
  if (highlights > 0 || (await entriesOf(transaction, record.key)).some(isLive)) return false;
  return !(await hasDraft(transaction, record, ''));
}

/** Whether somebody was writing a note on a paper after an instant. */
export async function hasDraft(
  transaction: Transaction,
  { keys }: PublicationRecord,
  since: string,
): Promise<boolean> {
  const index = transaction.objectStore('drafts').index('keys');
  const found = await Promise.all(keys.map(async (key) => index.getAll(key)));
  return found.flat().some(({ updatedAt }) => updatedAt > since);
}
