import type { Highlight } from '@/utils/highlight/highlight';
import { uuid } from '@/utils/uuid';
import type { BulkOptions } from './bulk';
import { orderedEntries } from './entries';
import { forgetInLog } from './forget';
import { revised } from './identity';
import { openImages, sweepImages } from './images';
import { entriesOf, isLive } from './known';
import { rewriteMirror } from './mend';
import type { Library } from './open';
import type { PublicationRecord } from './records';
import { removeEntry, removePaper } from './remove-paper';
import { write } from './transact';
import { type TrashName, trashKeys } from './trash';
import { isForgotten } from './unkept';
import type { Writing } from './writing';

/** Most things of one kind that one write takes out for good. */
export const SLICE = 500;

/**
 * Deletes things of the trash for good; gives how many. What has left the trash meanwhile stays, and so does what is not reached
 * when it is stopped.
 */
export async function purge(
  library: Library,
  names: readonly TrashName[],
  { onProgress, signal }: BulkOptions = {},
): Promise<number> {
  let gone = 0;
  try {
    for (let at = 0; at < names.length; at += SLICE) {
      if (signal?.aborted) break;
      const slice = names.slice(at, at + SLICE);
      gone += await write(library, { opId: uuid(), call: 'purge' }, async (writing) => {
        let count = 0;
        for (const name of slice) if (await purgeOne(writing, name, null)) count++;
        await forgetInLog(writing);
        return count;
      });
      onProgress?.(Math.min(names.length, at + SLICE));
    }
  } finally {
    // Also where a later slice fails: what went before it is gone for good.
    if (gone > 0) await forgetElsewhere(library);
  }
  return gone;
}

/** Empties the trash; gives how many things went. */
export async function emptyTrash(library: Library, options?: BulkOptions): Promise<number> {
  const keys = await trashKeys(library);
  // Highlights first: a paper then has none left that would go with it uncounted.
  const order = ['highlights', 'lists', 'publications'] as const;
  return purge(
    library,
    order.flatMap((kind) => keys[kind].map((key) => ({ kind, key }))),
    options,
  );
}

/** What is gone from the database follows in the mirror's log, which has the writes that made it, and among the images. */
export async function forgetElsewhere(library: Library): Promise<void> {
  const images = openImages();
  // What can't be swept now is at the next start of the browser.
  if (images) await sweepImages(library, images).catch(() => undefined);
  if (!library.mirror) return;
  // Where that fails, or the page is closed before it, the log tells of the purge, and the next opening writes the mirror anew.
  const { mirror } = library;
  const rewritten = async () => rewriteMirror(await library.connection(), mirror);
  await rewritten().catch(() => undefined);
}

/** `since`: only what was deleted by then (null: whenever), so that what came back and went again meanwhile stays. */
export async function purgeOne(
  writing: Writing,
  { kind, key }: TrashName,
  since: string | null,
): Promise<boolean> {
  const record = await writing.transaction.objectStore(kind).get(key);
  if (!record || record.deletedAt === null) return false;
  if (since !== null && record.deletedAt > since) return false;
  if (kind === 'lists') {
    for (const entry of await orderedEntries(writing.transaction, key)) await removeEntry(writing, entry);
    await writing.remove('lists', key);
    writing.listIds.add(key);
    return true;
  }
  if (kind === 'highlights') {
    const { publicationKey } = record as Highlight;
    await writing.announcePublication(publicationKey);
    await writing.remove('highlights', key);
    await removeForgotten(writing, publicationKey);
    return true;
  }
  await purgePaper(writing, record as PublicationRecord);
  return true;
}

/** A paper with highlights stays for their sake; only that it was saved once is forgotten. */
async function purgePaper(writing: Writing, record: PublicationRecord): Promise<void> {
  const { transaction, now } = writing;
  const highlights = await transaction.objectStore('highlights').index('publicationKey').getAll(record.key);
  if (!highlights.some(isLive)) {
    for (const { id } of highlights) await writing.remove('highlights', id);
    await removePaper(writing, record);
    return;
  }
  for (const entry of await entriesOf(transaction, record.key))
    if (!isLive(entry)) await removeEntry(writing, entry);
  await writing.put('publications', revised(record, { formerSavedAt: null, deletedAt: null }, now));
}

/** A paper that only a highlight has kept goes with the last one, unless the user has said something of it. */
async function removeForgotten(writing: Writing, key: string): Promise<void> {
  const { transaction } = writing;
  const record = await transaction.objectStore('publications').get(key);
  if (!record || record.savedAt !== null || record.formerSavedAt !== null) return;
  if (await isForgotten(transaction, record)) await removePaper(writing, record);
}
