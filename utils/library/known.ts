import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { ProblemError } from '@/utils/problem';
import { ranking } from './ranking';
import type { EntryRecord, PublicationRecord } from './records';
import type { Transaction } from './schema';

/** The publications that are known under one or more of `keys`. */
export async function withKeys(
  transaction: Transaction,
  keys: readonly string[],
): Promise<PublicationRecord[]> {
  const index = transaction.objectStore('publications').index('keys');
  // An async step each, so that one that throws leaves no other unwatched.
  const found = await Promise.all([...new Set(keys)].map(async (key) => index.getAll(key)));
  return [...new Map(found.flat().map((record) => [record.key, record])).values()];
}

/** The publication that is known under any of `keys`, the best match where there are several; or null. */
export async function knownAs(
  transaction: Transaction,
  keys: readonly string[],
): Promise<PublicationRecord | null> {
  return ranking(await withKeys(transaction, keys), keys)[0] ?? null;
}

/** Like `knownAs` for one key; throws `not-found`. */
export async function mustKnow(transaction: Transaction, key: string): Promise<PublicationRecord> {
  const record = await knownAs(transaction, [key]);
  if (!record) throw new ProblemError('not-found', `no publication ${key}`);
  return record;
}

/** A publication's places in all lists, tombstones included. */
export function entriesOf(transaction: Transaction, publicationKey: string): Promise<EntryRecord[]> {
  return transaction.objectStore('entries').index('publicationKey').getAll(publicationKey);
}

/** A publication's highlights in the order of the text. */
export async function liveHighlightsOf(
  transaction: Transaction,
  publicationKey: string,
): Promise<Highlight[]> {
  return inTextOrder(
    await transaction.objectStore('highlights').index('publicationKey').getAll(publicationKey),
  );
}

/** True for a record that is no tombstone. */
export const isLive = ({ deletedAt }: { deletedAt: string | null }): boolean => deletedAt === null;
