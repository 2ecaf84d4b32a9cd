import type { PublicationRecord, TextRecord } from './records';
import type { Transaction } from './schema';
import { presentOf, seenLast } from './versions';

/** Every version kept of a publication's text, in no order. */
export function versionsOf(transaction: Transaction, publicationKey: string): Promise<TextRecord[]> {
  return transaction.objectStore('texts').index('publicationKey').getAll(publicationKey);
}

/** The version of a publication's text that stands on its page, as far as is known; undefined when none is kept. */
export async function presentTextOf(
  transaction: Transaction,
  publication: PublicationRecord,
): Promise<TextRecord | undefined> {
  return presentOf(await versionsOf(transaction, publication.key), publication.sha256);
}

/** What is kept of a publication's text. */
export interface KeptVersions {
  count: number;
  /** Digest of the version that was seen last; null where none was. */
  seen: string | null;
}

/** What is kept of one publication's text, inside a transaction; reads the texts only where there are several. */
export async function keptVersionsOf(transaction: Transaction, key: string): Promise<KeptVersions> {
  const keys = await transaction.objectStore('texts').index('publicationKey').getAllKeys(key);
  if (keys.length <= 1) return { count: keys.length, seen: keys[0]?.[1] ?? null };
  return { count: keys.length, seen: seenLast(await versionsOf(transaction, key))?.sha256 ?? null };
}
