import type { Article } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { addEntry } from './entries';
import { revised, savedNow } from './identity';
import { entriesOf, isLive, knownAs, mustKnow } from './known';
import { type ListTarget, targetList } from './lists';
import { meet } from './meet';
import type { Library } from './open';
import { read } from './read';
import type { EntryRecord, ListRecord, PublicationRecord, Status } from './records';
import type { Transaction } from './schema';
import { write } from './transact';
import type { Writing } from './writing';

/** A publication as lists of publications show it. */
export interface KnownPublication {
  publication: PublicationRecord;
  /** In the order of the text. */
  highlights: Highlight[];
  /** Ids of the lists that it stands in. */
  listIds: string[];
}

/** The publication that is known under any of `keys`, or null. */
export function publicationOf(library: Library, keys: readonly string[]): Promise<PublicationRecord | null> {
  return read(library, (transaction) => knownAs(transaction, keys));
}

/** Everything saved or highlighted, the newest change first. */
export function allPublications(library: Library): Promise<KnownPublication[]> {
  return read(library, async (transaction) => {
    const [publications, highlights, places] = await Promise.all([
      transaction.objectStore('publications').index('updatedAt').getAll(),
      transaction.objectStore('highlights').getAll(),
      placesByPublication(transaction),
    ]);
    const marked = new Map<string, Highlight[]>();
    for (const highlight of inTextOrder(highlights)) {
      const own = marked.get(highlight.publicationKey);
      if (own) own.push(highlight);
      else marked.set(highlight.publicationKey, [highlight]);
    }
    return publications
      .map((publication) => ({
        publication,
        highlights: marked.get(publication.key) ?? [],
        listIds: places.get(publication.key) ?? [],
      }))
      .filter(({ publication, highlights: own }) => publication.savedAt !== null || own.length > 0)
      .toReversed();
  });
}

/** Ids of the lists in which the publication known under any of `keys` stands. */
export function listsOf(library: Library, keys: readonly string[]): Promise<string[]> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, keys);
    if (!publication) return [];
    const entries = (await entriesOf(transaction, publication.key)).filter(isLive);
    const lists = await Promise.all(
      entries.map(({ listId }) => transaction.objectStore('lists').get(listId)),
    );
    return lists
      .filter((list) => list !== undefined)
      .filter(isLive)
      .map(({ id }) => id);
  });
}

/** For each publication the ids of its lists, trash left out. */
async function placesByPublication(transaction: Transaction): Promise<Map<string, string[]>> {
  const shown = new Set((await transaction.objectStore('lists').getAll()).filter(isLive).map(({ id }) => id));
  const places = new Map<string, string[]>();
  for (const { publicationKey, listId } of (await transaction.objectStore('entries').getAll()).filter(
    isLive,
  )) {
    if (shown.has(listId)) places.set(publicationKey, [...(places.get(publicationKey) ?? []), listId]);
  }
  return places;
}

export interface SavedPublication {
  publication: PublicationRecord;
  list: ListRecord;
  entry: EntryRecord;
}

/**
 * Saves an article with its text and puts it at the end of a list, where it is not there already.
 * Throws `not-found` when the list named is not there.
 */
export function savePublication(
  library: Library,
  opId: string,
  article: Article,
  target: ListTarget,
): Promise<SavedPublication> {
  return write(library, { opId, call: 'savePublication' }, async (writing) =>
    save(writing, await meet(writing, article), target),
  );
}

/** The same for a publication that is known already, by any of its keys. */
export function saveKnownPublication(
  library: Library,
  opId: string,
  key: string,
  target: ListTarget,
): Promise<SavedPublication> {
  return write(library, { opId, call: 'saveKnownPublication' }, async (writing) =>
    save(writing, await mustKnow(writing.transaction, key), target),
  );
}

/** Takes a publication out of the library and its lists; its highlights stay. */
export function unsavePublication(library: Library, opId: string, key: string): Promise<PublicationRecord> {
  return write(library, { opId, call: 'unsavePublication' }, async (writing) => {
    return unsave(writing, await mustKnow(writing.transaction, key));
  });
}

/** The same of a record, within a write. */
export async function unsave(writing: Writing, record: PublicationRecord): Promise<PublicationRecord> {
  if (record.savedAt === null) return record;
  for (const entry of await entriesOf(writing.transaction, record.key)) {
    if (entry.deletedAt !== null) continue;
    await writing.put('entries', revised(entry, { deletedAt: writing.now }, writing.now));
  }
  const change = { savedAt: null, formerSavedAt: record.savedAt, deletedAt: writing.now };
  return writing.put('publications', revised(record, change, writing.now));
}

/** Undoes `unsavePublication`: back with its first date and in the lists that it was taken out of with it. */
export function restorePublication(library: Library, opId: string, key: string): Promise<PublicationRecord> {
  return write(library, { opId, call: 'restorePublication' }, async (writing) => {
    const record = await mustKnow(writing.transaction, key);
    if (record.formerSavedAt === null) return record;
    for (const entry of await entriesOf(writing.transaction, record.key)) {
      if (entry.deletedAt === null || entry.deletedAt !== record.deletedAt) continue;
      await writing.put('entries', revised(entry, { deletedAt: null }, writing.now));
    }
    const change = { savedAt: record.savedAt ?? record.formerSavedAt, formerSavedAt: null, deletedAt: null };
    return writing.put('publications', revised(record, change, writing.now));
  });
}

export function setStatus(
  library: Library,
  opId: string,
  key: string,
  status: Status,
): Promise<PublicationRecord> {
  return write(library, { opId, call: 'setStatus' }, async (writing) => {
    const record = await mustKnow(writing.transaction, key);
    return writing.put(
      'publications',
      revised(record, statusChange(record, status, writing.now), writing.now),
    );
  });
}

/** What a new status changes: a paper is read at the instant at which that is said first. */
export function statusChange(
  record: PublicationRecord,
  status: Status,
  now: string,
): Pick<PublicationRecord, 'status' | 'readAt'> {
  const becomesRead = status === 'read' && record.status !== 'read';
  return { status, readAt: becomesRead ? now : record.readAt };
}

/** Replaces the tags: trimmed, empty and repeated ones left out, in the order given. */
export function setTags(
  library: Library,
  opId: string,
  key: string,
  tags: readonly string[],
): Promise<PublicationRecord> {
  return write(library, { opId, call: 'setTags' }, async (writing) => {
    const record = await mustKnow(writing.transaction, key);
    const cleaned = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
    return writing.put('publications', revised(record, { tags: cleaned }, writing.now));
  });
}

async function save(
  writing: Writing,
  record: PublicationRecord,
  target: ListTarget,
): Promise<SavedPublication> {
  const list = await targetList(writing, target);
  const entry = await addEntry(writing, list.id, record.key);
  if (record.savedAt !== null) return { publication: record, list, entry };
  const change = savedNow(writing.now);
  const publication = await writing.put('publications', revised(record, change, writing.now));
  return { publication, list, entry };
}
