import type { Highlight } from '@/utils/highlight/highlight';
import { uuid } from '@/utils/uuid';
import { fieldsOf } from './as-read';
import type { BulkOptions } from './bulk';
import { orderedEntries } from './entries';
import { forgetInLog } from './forget';
import { revised } from './identity';
import { openImages, sweepImages } from './images';
import { entriesOf, isLive } from './known';
import { rewriteMirror } from './mend';
import type { Library } from './open';
import { read } from './read';
import type { ListRecord, PublicationRecord } from './records';
import { removeEntry, removePaper } from './remove-paper';
import type { Transaction } from './schema';
import { write } from './transact';
import type { Writing } from './writing';

/**
 * The trash: papers that were taken out of the library, highlights and lists that were deleted. Each stays 30 days. What
 * goes for good goes from database and mirror in one write, which nothing takes back; the log of operations forgets its
 * words in that write, and the log of the mirror right after it.
 */

/** Days that something stays in the trash. */
export const DAYS_IN_TRASH = 30;
const DAY_MS = 86_400_000;

/** Most things of one kind that one write takes out for good. */
const SLICE = 500;

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
export function staysUntil(deletedAt: string): string {
  return new Date(Date.parse(deletedAt) + DAYS_IN_TRASH * DAY_MS).toISOString();
}

/** Whole days, counted up, that something deleted then stays from `now` on; 0 when its time is over. */
export function daysLeft(deletedAt: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(staysUntil(deletedAt)) - Date.parse(now)) / DAY_MS));
}

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

/** What is gone from the database follows in the mirror's log, which has the writes that made it, and among the images. */
async function forgetElsewhere(library: Library): Promise<void> {
  const images = openImages();
  // What can't be swept now is at the next start of the browser.
  if (images) await sweepImages(library, images).catch(() => undefined);
  if (!library.mirror) return;
  // Where the mirror fails, it has a gap or a long log, and the next opening writes it anew.
  const { mirror } = library;
  const rewritten = async () => rewriteMirror(await library.connection(), mirror);
  await rewritten().catch(() => undefined);
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

/** Where the instant of an earlier opening is kept, beside the library. */
export type Openings = Pick<globalThis.Storage, 'getItem' | 'setItem'>;
const SEEN = 'trash-seen';

/**
 * The instant of an opening at least a day ago, of which the present one is noted from then on; null where there is none yet.
 * One that lies ahead was made by a clock that was wrong: it counts no more.
 */
function earlierOpening(openings: Openings, now: string): string | null {
  const before = openings.getItem(SEEN);
  const passed = before === null ? Number.NaN : Date.parse(now) - Date.parse(before);
  if (passed >= 0 && passed < DAY_MS) return null;
  openings.setItem(SEEN, now);
  return passed >= DAY_MS ? before : null;
}

/**
 * Deletes for good what is in the trash for longer than 30 days; gives how many. What is too old must have been so at an
 * earlier opening, too, so that a clock which is far ahead once takes nothing. Without anything of that kind nothing is
 * written. A paper waits for its own highlights in the trash, which could not come back without it, and for a note that
 * is being written on it. With the trash go the papers that nothing keeps any more.
 */
export async function purgeOld(library: Library, openings: Openings): Promise<number> {
  const seen = earlierOpening(openings, library.now());
  if (seen === null) return 0;
  const limit = limitOf(seen);
  const old = await read(library, async (transaction) => {
    const namesOf = async (kind: TrashKind): Promise<TrashName[]> => {
      const keys = await transaction
        .objectStore(kind)
        .index('deletedAt')
        .getAllKeys(IDBKeyRange.upperBound(limit));
      return keys.map((key) => ({ kind, key }));
    };
    const found = await Promise.all([namesOf('highlights'), namesOf('lists'), namesOf('publications')]);
    return found.flat();
  });
  let gone = 0;
  for (let at = 0; at < old.length; at += SLICE) {
    const slice = old.slice(at, at + SLICE);
    const isWaiting = await read(library, async (transaction) => {
      const waits = await Promise.all(slice.map((name) => mustWait(transaction, name, limit)));
      return waits.every(Boolean);
    });
    if (isWaiting) continue;
    gone += await write(library, { opId: uuid(), call: 'purge' }, async (writing) => {
      let count = 0;
      for (const name of slice) {
        if (await mustWait(writing.transaction, name, limit)) continue;
        if (await purgeOne(writing, name, limit)) count++;
      }
      await forgetInLog(writing);
      return count;
    });
  }
  gone += await purgeOrphans(library, limit);
  if (gone > 0) await forgetElsewhere(library);
  return gone;
}

/** Papers that are looked into at one opening, whether anything keeps them: some of all, other ones each time. */
const LOOKED_INTO = 300;

/**
 * Deletes papers for good that nothing shows and nothing keeps, as an undone save leaves them: neither saved nor in the trash,
 * without highlights, words of the user or a place in a list, and unchanged since `limit`.
 */
async function purgeOrphans(library: Library, limit: string): Promise<number> {
  const orphans = await read(library, async (transaction) => {
    const keys = await transaction
      .objectStore('publications')
      .index('updatedAt')
      .getAllKeys(IDBKeyRange.upperBound(limit));
    const start = Math.floor(Math.random() * Math.max(0, keys.length - LOOKED_INTO + 1));
    const some = keys.slice(start, start + LOOKED_INTO);
    const found = await Promise.all(some.map(async (key) => isOrphan(transaction, key, limit)));
    return some.filter((_key, at) => found[at]);
  });
  if (orphans.length === 0) return 0;
  return write(library, { opId: uuid(), call: 'purge' }, async (writing) => {
    let count = 0;
    for (const key of orphans) {
      const record = await writing.transaction.objectStore('publications').get(key);
      if (!record || !(await isOrphan(writing.transaction, key, limit))) continue;
      await removePaper(writing, record);
      count++;
    }
    await forgetInLog(writing);
    return count;
  });
}

async function isOrphan(transaction: Transaction, key: string, limit: string): Promise<boolean> {
  const record = await transaction.objectStore('publications').get(key);
  if (!record || record.updatedAt > limit || record.savedAt !== null || record.deletedAt !== null)
    return false;
  return isForgotten(transaction, record);
}

/** What was deleted before this instant is in the trash for longer than its days. */
const limitOf = (now: string) => new Date(Date.parse(now) - DAYS_IN_TRASH * DAY_MS).toISOString();

/** Whether a paper of the trash has a highlight there that may still be brought back, or a note that may still be saved. */
async function mustWait(transaction: Transaction, { kind, key }: TrashName, limit: string): Promise<boolean> {
  if (kind !== 'publications') return false;
  const highlights = await transaction.objectStore('highlights').index('publicationKey').getAll(key);
  if (highlights.some(isLive)) return false;
  if (highlights.some(({ deletedAt }) => deletedAt !== null && deletedAt > limit)) return true;
  const record = await transaction.objectStore(kind).get(key);
  return record !== undefined && (await hasDraft(transaction, record, limit));
}

/** Whether somebody was writing a note on a paper after an instant. */
async function hasDraft(
  transaction: Transaction,
  { keys }: PublicationRecord,
  since: string,
): Promise<boolean> {
  const index = transaction.objectStore('drafts').index('keys');
  const found = await Promise.all(keys.map(async (key) => index.getAll(key)));
  return found.flat().some(({ updatedAt }) => updatedAt > since);
}

/** `since`: only what was deleted by then (null: whenever), so that what came back and went again meanwhile stays. */
async function purgeOne(writing: Writing, { kind, key }: TrashName, since: string | null): Promise<boolean> {
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

/** Whether there is nothing of the user on a paper: tags, corrections, highlights, places in lists, a note however old. */
async function isForgotten(transaction: Transaction, record: PublicationRecord): Promise<boolean> {
  if (record.tags.length > 0 || fieldsOf(record.corrections).length > 0) return false;
  const highlights = await transaction.objectStore('highlights').index('publicationKey').count(record.key);
  if (highlights > 0 || (await entriesOf(transaction, record.key)).some(isLive)) return false;
  return !(await hasDraft(transaction, record, ''));
}
