import type { ListingItem } from '@/utils/article/article';
import { identityOfItem } from '@/utils/article/listing-identity';
import { addEntries } from './entries';
import { listedAgain, revised, savedNow } from './identity';
import { entriesOf, isLive, knownAs, mustKnow } from './known';
import { recordOfListed } from './listed-record';
import { type ListTarget, targetList } from './lists';
import { meetAs } from './meet';
import type { Library } from './open';
import type { EntryRecord } from './records';
import { write } from './transact';
import type { Writing } from './writing';

/** A publication that was put into a list. */
export interface Added {
  key: string;
  /** Whether this also brought it into the library: undo takes it out of there again. */
  isSaved: boolean;
}

/**
 * Saves what a list names, and puts it at the end of a list of the user's; gives what was not in that list before.
 * Of a publication that was not known only the list's words are kept, until its page is opened; what is known of
 * another one stays. All of the items or none. Throws `not-found` when the list named is not there.
 */
export function saveListed(
  library: Library,
  opId: string,
  items: readonly ListingItem[],
  target: ListTarget,
): Promise<{ listId: string; added: Added[] }> {
  return write(library, { opId, call: 'saveListed' }, async (writing) => {
    const list = await targetList(writing, target);
    const named: { key: string; isSaved: boolean }[] = [];
    for (const item of items) {
      const { now } = writing;
      const identity = identityOfItem(item);
      const record = await meetAs(writing, identity, (known) =>
        known ? listedAgain(known, identity, now) : recordOfListed(item, now),
      );
      named.push({ key: record.key, isSaved: record.savedAt === null });
      if (record.savedAt !== null) continue;
      const change = savedNow(now);
      await writing.put('publications', revised(record, change, now));
    }
    // Only now: a later item may have shown under which key an earlier one is known.
    const saved = new Map<string, boolean>();
    for (const { key, isSaved } of named) {
      const { key: present } = await mustKnow(writing.transaction, key);
      saved.set(present, isSaved || saved.get(present) === true);
    }
    const added = await addEntries(writing, list.id, [...saved.keys()]);
    return { listId: list.id, added: added.map((key) => ({ key, isSaved: saved.get(key) === true })) };
  });
}

/**
 * Undoes one or more `saveListed`: takes out of the list what they put into it, and out of the library what they
 * brought there, unless it stands in another list by now. Gives the keys of what left the list.
 */
export function takeBackListed(
  library: Library,
  opId: string,
  listId: string,
  added: readonly Added[],
): Promise<string[]> {
  return write(library, { opId, call: 'takeBackListed' }, async (writing) => {
    const taken: string[] = [];
    for (const { key, isSaved } of added) {
      const publication = await knownAs(writing.transaction, [key]);
      if (!publication) continue;
      const places = (await entriesOf(writing.transaction, publication.key)).filter(isLive);
      const here = places.find((place) => place.listId === listId);
      if (!here) continue;
      await writing.put('entries', revised(here, { deletedAt: writing.now }, writing.now));
      taken.push(publication.key);
      const isElsewhere = await standsElsewhere(writing, places, listId);
      if (!isSaved || isElsewhere || publication.savedAt === null) continue;
      const change = { savedAt: null, formerSavedAt: publication.savedAt, deletedAt: writing.now };
      await writing.put('publications', revised(publication, change, writing.now));
    }
    return taken;
  });
}

async function standsElsewhere(
  { transaction }: Writing,
  places: readonly EntryRecord[],
  listId: string,
): Promise<boolean> {
  for (const place of places) {
    if (place.listId === listId) continue;
    const list = await transaction.objectStore('lists').get(place.listId);
    if (list && isLive(list)) return true;
  }
  return false;
}
