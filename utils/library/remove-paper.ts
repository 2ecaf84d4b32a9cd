import { entriesOf, withKeys } from './known';
import { ranking } from './ranking';
import type { EntryRecord, PublicationRecord } from './records';
import type { Transaction } from './schema';
import type { Writing } from './writing';

/** Takes a paper out for good within a write, with its places, texts, unsaved notes and how far it was read. */
export async function removePaper(writing: Writing, record: PublicationRecord): Promise<void> {
  const { transaction } = writing;
  const { key, keys } = record;
  for (const entry of await entriesOf(transaction, key)) await removeEntry(writing, entry);
  for (const text of await transaction.objectStore('texts').index('publicationKey').getAllKeys(key))
    await transaction.objectStore('texts').delete(text);
  await writing.remove('publications', key);
  for (const name of ['drafts', 'progress'] as const) {
    const store = transaction.objectStore(name);
    const ofKeys = await Promise.all(keys.map(async (one) => store.index('keys').getAllKeys(one)));
    for (const id of new Set(ofKeys.flat())) {
      const found = await store.get(id);
      if (found && (await belongsTo(transaction, record, found.keys))) await store.delete(id);
    }
  }
  for (const one of keys) writing.publicationKeys.add(one);
}

/** Whether keys that a removed paper is known under mean that paper, and not another one that shares an address with it. */
async function belongsTo(
  transaction: Transaction,
  removed: PublicationRecord,
  keys: readonly string[],
): Promise<boolean> {
  const others = await withKeys(transaction, keys);
  return (
    others.length === 0 || (keys.includes(removed.key) && ranking([removed, ...others], keys)[0] === removed)
  );
}

/** Takes a place in a list out for good within a write. */
export async function removeEntry(writing: Writing, { listId, publicationKey }: EntryRecord): Promise<void> {
  await writing.remove('entries', [listId, publicationKey]);
  writing.listIds.add(listId);
  await writing.announcePublication(publicationKey);
}
