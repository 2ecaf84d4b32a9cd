import type { Highlight } from '@/utils/highlight/highlight';
import { ProblemError } from '@/utils/problem';
import { revised } from './identity';
import { isLive, liveHighlightsOf, mustKnow } from './known';
import { mustFindList } from './lists';
import type { Library } from './open';
import { isAhead, placeBetween } from './order';
import { read } from './read';
import type { EntryRecord, ListRecord, PublicationRecord } from './records';
import type { Transaction } from './schema';
import { write } from './transact';
import type { Writing } from './writing';

export interface ListContents {
  list: ListRecord;
  /** In the list's order. */
  entries: { entry: EntryRecord; publication: PublicationRecord; highlights: Highlight[] }[];
}

/** A list with its publications and their highlights. Throws `not-found`. */
export function listContents(library: Library, listId: string): Promise<ListContents> {
  return read(library, (transaction) => contentsOf(transaction, listId));
}

/** Puts a known publication at the end of a list; one that stands in it keeps its place. */
export function addToList(library: Library, opId: string, listId: string, key: string): Promise<EntryRecord> {
  return write(library, { opId, call: 'addToList' }, async (writing) => {
    await mustFindList(writing.transaction, listId);
    const publication = await mustKnow(writing.transaction, key);
    return addEntry(writing, listId, publication.key);
  });
}

/** Takes a publication out of a list; it stays in the library and its place is kept for undo. */
export function removeFromList(
  library: Library,
  opId: string,
  listId: string,
  key: string,
): Promise<EntryRecord> {
  return write(library, { opId, call: 'removeFromList' }, async (writing) => {
    const entry = await mustFindEntry(writing, listId, key);
    if (!isLive(entry)) return entry;
    return writing.put('entries', revised(entry, { deletedAt: writing.now }, writing.now));
  });
}

/** Undoes `removeFromList`: back at its old place. */
export function restoreToList(
  library: Library,
  opId: string,
  listId: string,
  key: string,
): Promise<EntryRecord> {
  return write(library, { opId, call: 'restoreToList' }, async (writing) => {
    const entry = await mustFindEntry(writing, listId, key);
    if (isLive(entry)) return entry;
    return writing.put('entries', revised(entry, { deletedAt: null }, writing.now));
  });
}

/** Moves a publication ahead of another one of the list, or to the end when `beforeKey` is null. */
export function moveInList(
  library: Library,
  opId: string,
  listId: string,
  key: string,
  beforeKey: string | null,
): Promise<EntryRecord> {
  return write(library, { opId, call: 'moveInList' }, async (writing) => {
    const entry = await mustFindEntry(writing, listId, key);
    const next = beforeKey === null ? null : await mustFindEntry(writing, listId, beforeKey);
    if (next?.publicationKey === entry.publicationKey) return entry;
    // Tombstones count too: undo brings them back to their places.
    const others = (await orderedEntries(writing.transaction, listId)).filter(
      ({ publicationKey }) => publicationKey !== entry.publicationKey,
    );
    const at = next
      ? others.findIndex(({ publicationKey }) => publicationKey === next.publicationKey)
      : others.length;
    const before = others[at - 1]?.order ?? null;
    // Those that share the place of the one before go on behind the moved one.
    const room = others.findIndex((one, n) => n >= at && (before === null || isAhead(before, one.order)));
    const end = room === -1 ? others.length : room;
    const after = others[end]?.order ?? null;
    let order = placeBetween(before, after);
    const moved = await writing.put('entries', revised(entry, { order }, writing.now));
    for (const other of others.slice(at, end)) {
      order = placeBetween(order, after);
      await writing.put('entries', revised(other, { order }, writing.now));
    }
    return moved;
  });
}

/** Puts a publication at the end of a list within a write, unless it stands in it. */
export async function addEntry(
  writing: Writing,
  listId: string,
  publicationKey: string,
): Promise<EntryRecord> {
  await addEntries(writing, listId, [publicationKey]);
  const entry = await writing.transaction.objectStore('entries').get([listId, publicationKey]);
  if (!entry) throw new Error(`${publicationKey} was put into ${listId} and is not there`);
  return entry;
}

/** Puts publications at the end of a list within a write, in this order; gives the keys of those that were not in it. */
export async function addEntries(
  writing: Writing,
  listId: string,
  publicationKeys: readonly string[],
): Promise<string[]> {
  const entries = await orderedEntries(writing.transaction, listId);
  const known = new Map(entries.map((entry) => [entry.publicationKey, entry]));
  const added = [...new Set(publicationKeys)].filter((key) => known.get(key)?.deletedAt !== null);
  let order = entries.at(-1)?.order ?? null;
  for (const publicationKey of added) {
    order = placeBetween(order, null);
    const place = { listId, publicationKey, order };
    const entry = known.get(publicationKey);
    const { now } = writing;
    const kept = { createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
    await writing.put(
      'entries',
      entry ? revised(entry, { ...place, deletedAt: null }, now) : { ...place, ...kept },
    );
  }
  return added;
}

/** A list's publications with their highlights, inside a transaction; throws `not-found`. */
export async function contentsOf(transaction: Transaction, listId: string): Promise<ListContents> {
  const list = await mustFindList(transaction, listId);
  // All asked for at once: one after the other, a list of 300 papers keeps the user waiting.
  const entries = await Promise.all(
    (await orderedEntries(transaction, listId)).filter(isLive).map(async (entry) => {
      const publication = await mustKnow(transaction, entry.publicationKey);
      return { entry, publication, highlights: await liveHighlightsOf(transaction, publication.key) };
    }),
  );
  return { list, entries };
}

async function mustFindEntry({ transaction }: Writing, listId: string, key: string): Promise<EntryRecord> {
  await mustFindList(transaction, listId);
  const publication = await mustKnow(transaction, key);
  const entry = await transaction.objectStore('entries').get([listId, publication.key]);
  if (!entry) throw new ProblemError('not-found', `${key} is not in the list ${listId}`);
  return entry;
}

/** A list's entries in its order, tombstones included; equal places by key. */
export function orderedEntries(transaction: Transaction, listId: string): Promise<EntryRecord[]> {
  const ofList = IDBKeyRange.bound([listId], [listId, []]); // an array sorts after every string
  return transaction.objectStore('entries').index('order').getAll(ofList);
}
