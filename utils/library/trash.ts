import type { Highlight } from '@/utils/highlight/highlight';
import { orderedEntries } from './entries';
import { isLive } from './known';
import type { Library } from './open';
import { read } from './read';
import type { ListRecord, PublicationRecord } from './records';
import type { Transaction } from './schema';

/**
 * The trash: papers that were taken out of the library, highlights and lists that were deleted. Each stays 30 days. What
 * goes for good goes from database and mirror in one write, which nothing takes back; the log of operations forgets its
 * words in that write, and the log of the mirror right after it (`purge.ts`; by its age `purge-old.ts`).
 */

/** Days that something stays in the trash. */
export const DAYS_IN_TRASH = 30;
export const DAY_MS = 86_400_000;

const KINDS = ['publications', 'highlights', 'lists'] as const;
export type TrashKind = (typeof KINDS)[number];

/** Something in the trash, by the store that it is in and its key there. */
export interface TrashName {
  kind: TrashKind;
  key: string;
}

/** Keys of all that is in the trash, of each kind what came there last first. Reads no record. */
export function trashKeys(library: Library): Promise<Record<TrashKind, string[]>> {
  return read(library, async (transaction) => {
    const keysOf = async (kind: TrashKind) =>
      (await transaction.objectStore(kind).index('deletedAt').getAllKeys()).toReversed();
    const [publications, highlights, lists] = await Promise.all(KINDS.map(keysOf));
    return { publications: publications ?? [], highlights: highlights ?? [], lists: lists ?? [] };
  });
}

/** A thing in the trash with what tells the user what it is. */
export type Trashed =
  | { kind: 'publications'; record: PublicationRecord; live: number; dead: number }
  | { kind: 'highlights'; record: Highlight; title: string }
  | { kind: 'lists'; record: ListRecord; papers: number };

/** Some things of the trash, by `kind key`; one that is there no more is left out. */
export function trashedByName(library: Library, names: readonly TrashName[]): Promise<Map<string, Trashed>> {
  return read(library, async (transaction) => {
    const found = await Promise.all(names.map((name) => trashed(transaction, name)));
    const known = new Map<string, Trashed>();
    for (const [at, { kind, key }] of names.entries()) {
      const one = found[at];
      if (one) known.set(`${kind} ${key}`, one);
    }
    return known;
  });
}

async function trashed(transaction: Transaction, { kind, key }: TrashName): Promise<Trashed | null> {
  if (kind === 'publications') {
    const record = await transaction.objectStore(kind).get(key);
    if (!record || isLive(record)) return null;
    const highlights = await transaction.objectStore('highlights').index('publicationKey').getAll(key);
    const live = highlights.filter(isLive).length;
    return { kind, record, live, dead: highlights.length - live };
  }
  if (kind === 'highlights') {
    const record = await transaction.objectStore(kind).get(key);
    if (!record || isLive(record)) return null;
    const paper = await transaction.objectStore('publications').get(record.publicationKey);
    return { kind, record, title: paper?.title ?? '' };
  }
  const record = await transaction.objectStore(kind).get(key);
  if (!record || isLive(record)) return null;
  return { kind, record, papers: (await orderedEntries(transaction, key)).filter(isLive).length };
}

/** The day until which something that was deleted at an instant can be brought back, as an ISO instant. */
function staysUntil(deletedAt: string): string {
  return new Date(Date.parse(deletedAt) + DAYS_IN_TRASH * DAY_MS).toISOString();
}

/** Whole days, counted up, that something deleted then stays from `now` on; 0 when its time is over. */
export function daysLeft(deletedAt: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(staysUntil(deletedAt)) - Date.parse(now)) / DAY_MS));
}
