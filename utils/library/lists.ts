import { ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { revised } from './identity';
import { isLive } from './known';
import type { Library } from './open';
import { DEFAULT_LIST_ID, type ListRecord } from './records';
import type { Transaction } from './schema';
import { write } from './transact';
import type { Writing } from './writing';

/** Where a publication is put: into a list by its id, else into the default list, made with this name if need be. */
export interface ListTarget {
  listId?: string;
  defaultListName: string;
}

export function createList(
  library: Library,
  opId: string,
  name: string,
  description = '',
): Promise<ListRecord> {
  return write(library, { opId, call: 'createList' }, (writing) =>
    writing.put('lists', newList(uuid(), name, description, writing.now)),
  );
}

export function renameList(
  library: Library,
  opId: string,
  listId: string,
  name: string,
): Promise<ListRecord> {
  return write(library, { opId, call: 'renameList' }, async (writing) => {
    const list = await mustFindList(writing.transaction, listId);
    return writing.put('lists', revised(list, { name: named(name) }, writing.now));
  });
}

/** Sets what a list is for; an empty description is none. */
export function describeList(
  library: Library,
  opId: string,
  listId: string,
  description: string,
): Promise<ListRecord> {
  return write(library, { opId, call: 'describeList' }, async (writing) => {
    const list = await mustFindList(writing.transaction, listId);
    return writing.put('lists', revised(list, { description: description.trim() }, writing.now));
  });
}

/** Makes another list with the same description and the same papers in the same order. */
export function duplicateList(
  library: Library,
  opId: string,
  listId: string,
  name: string,
): Promise<ListRecord> {
  return write(library, { opId, call: 'duplicateList' }, async (writing) => {
    const { transaction, now } = writing;
    const { description } = await mustFindList(transaction, listId);
    const copy = await writing.put('lists', newList(uuid(), name, description, now));
    const ofList = IDBKeyRange.bound([listId], [listId, []]); // an array sorts after every string
    const entries = await transaction.objectStore('entries').index('order').getAll(ofList);
    const kept = { createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
    for (const { publicationKey, order } of entries.filter(isLive)) {
      await writing.put('entries', { listId: copy.id, publicationKey, order, ...kept });
    }
    return copy;
  });
}

/** Puts a list into the trash with its entries as they stand; the publications stay in the library. */
export function deleteList(library: Library, opId: string, listId: string): Promise<ListRecord> {
  return write(library, { opId, call: 'deleteList' }, async (writing) => {
    const list = await mustFindList(writing.transaction, listId);
    return writing.put('lists', revised(list, { deletedAt: writing.now }, writing.now));
  });
}

/** Undoes `deleteList`. */
export function restoreList(library: Library, opId: string, listId: string): Promise<ListRecord> {
  return write(library, { opId, call: 'restoreList' }, async (writing) => {
    const list = await writing.transaction.objectStore('lists').get(listId);
    if (!list) throw new ProblemError('not-found', `no list ${listId}`);
    if (isLive(list)) return list;
    return writing.put('lists', revised(list, { deletedAt: null }, writing.now));
  });
}

/** The list that a save goes to, within a write. The default list is made, or taken out of the trash, as needed. */
export async function targetList(writing: Writing, target: ListTarget): Promise<ListRecord> {
  const { listId = DEFAULT_LIST_ID, defaultListName } = target;
  if (listId !== DEFAULT_LIST_ID) return mustFindList(writing.transaction, listId);
  const list = await writing.transaction.objectStore('lists').get(DEFAULT_LIST_ID);
  if (!list) return writing.put('lists', newList(DEFAULT_LIST_ID, defaultListName, '', writing.now));
  if (isLive(list)) return list;
  return writing.put('lists', revised(list, { deletedAt: null }, writing.now));
}

/** A list that is new, at this instant; throws `bad-request` without a name. */
export function newList(id: string, name: string, description: string, now: string): ListRecord {
  return { id, name: named(name), description, createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
}

function named(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new ProblemError('bad-request', 'a list needs a name');
  return trimmed;
}

/** A list that is not in the trash, inside a transaction; throws `not-found`. */
export async function mustFindList(transaction: Transaction, listId: string): Promise<ListRecord> {
  const list = await transaction.objectStore('lists').get(listId);
  if (!list || !isLive(list)) throw new ProblemError('not-found', `no list ${listId}`);
  return list;
}
