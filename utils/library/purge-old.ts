import { uuid } from '@/utils/uuid';
import { forgetInLog } from './forget';
import { isLive } from './known';
import type { Library } from './open';
import { forgetElsewhere, purgeOne, SLICE } from './purge';
import { read } from './read';
import { removePaper } from './remove-paper';
import type { Transaction } from './schema';
import { write } from './transact';
import { DAY_MS, DAYS_IN_TRASH, type TrashKind, type TrashName } from './trash';
import { hasDraft, isForgotten } from './unkept';

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
