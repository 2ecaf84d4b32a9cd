import { isSameTag } from '@/utils/highlight/tags';
import { uuid } from '@/utils/uuid';
import { addEntries } from './entries';
import { revised, savedNow } from './identity';
import { knownAs } from './known';
import { mustFindList } from './lists';
import type { Library } from './open';
import { statusChange, unsave } from './publications';
import type { Call, PublicationRecord, Status } from './records';
import { write } from './transact';
import type { Writing } from './writing';

/**
 * Acts on many papers at once: one write where they are few, else one for each slice, all of them one act for undo. A
 * slice bounds how long other writes wait and how much the mirror writes in one piece.
 */
const SLICE = 500;

/** How an act on many is watched and ended; what is done when it is stopped stays, and undo takes that back. */
export interface BulkOptions {
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

export interface BulkResult {
  /** Names the act for `takeBack`. */
  act: string;
  /** Number of papers that it has changed. */
  changed: number;
  /** Why it ended before all were done; what was done before that stays, and undo takes it back. */
  failure?: unknown;
  /** True where the user has ended it before all were done. */
  isStopped?: true;
}

/** Sets the status of each; those that have it stay as they are. */
export function setStatusOfMany(
  library: Library,
  keys: readonly string[],
  status: Status,
  options?: BulkOptions,
): Promise<BulkResult> {
  return changeMany(library, 'setStatusOfMany', keys, options, async (writing, record) => {
    if (record.status === status) return false;
    await put(writing, record, statusChange(record, status, writing.now));
    return true;
  });
}

const hasTag = (tags: readonly string[], tag: string) => tags.some((one) => isSameTag(one, tag));

/** Takes tags away from each and adds others; capitals make no other tag. A tag is trimmed, and an empty one is none. */
export function changeTagsOfMany(
  library: Library,
  keys: readonly string[],
  change: { add: readonly string[]; remove: readonly string[] },
  options?: BulkOptions,
): Promise<BulkResult> {
  const added = change.add.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return changeMany(library, 'changeTagsOfMany', keys, options, async (writing, record) => {
    const tags = record.tags.filter((tag) => !hasTag(change.remove, tag));
    for (const tag of added) if (!hasTag(tags, tag)) tags.push(tag);
    if (tags.join('\n') === record.tags.join('\n')) return false;
    await put(writing, record, { tags });
    return true;
  });
}

/**
 * Puts papers at the end of a list, in this order; those that stand in it keep their place. One that only its highlights kept
 * is saved: else it would leave list and library with the last of them. Throws `not-found` for the list.
 */
export function addManyToList(
  library: Library,
  keys: readonly string[],
  listId: string,
  options?: BulkOptions,
): Promise<BulkResult> {
  return inSlices(library, 'addManyToList', keys, options, async (writing, records) => {
    await mustFindList(writing.transaction, listId);
    const own = records.map(({ key }) => key);
    const changed = new Set(await addEntries(writing, listId, own));
    const saved = savedNow(writing.now);
    for (const record of records) {
      if (record.savedAt !== null) continue;
      await put(writing, record, saved);
      changed.add(record.key);
    }
    return changed.size;
  });
}

/** Takes papers out of a list; they stay in the library. */
export function removeManyFromList(
  library: Library,
  keys: readonly string[],
  listId: string,
  options?: BulkOptions,
): Promise<BulkResult> {
  return changeMany(library, 'removeManyFromList', keys, options, async (writing, { key }) => {
    const entry = await writing.transaction.objectStore('entries').get([listId, key]);
    if (!entry || entry.deletedAt !== null) return false;
    await writing.put('entries', revised(entry, { deletedAt: writing.now }, writing.now));
    return true;
  });
}

/** Takes papers out of the library and their lists, into the trash; their highlights stay. */
export function unsaveMany(
  library: Library,
  keys: readonly string[],
  options?: BulkOptions,
): Promise<BulkResult> {
  return changeMany(library, 'unsaveMany', keys, options, async (writing, record) => {
    if (record.savedAt === null) return false;
    await unsave(writing, record);
    return true;
  });
}

const put = (writing: Writing, record: PublicationRecord, change: Partial<PublicationRecord>) =>
  writing.put('publications', revised(record, change, writing.now));

/** `change` says whether it has changed the paper. */
function changeMany(
  library: Library,
  call: Call,
  keys: readonly string[],
  options: BulkOptions | undefined,
  change: (writing: Writing, record: PublicationRecord) => Promise<boolean>,
): Promise<BulkResult> {
  return inSlices(library, call, keys, options, async (writing, records) => {
    let changed = 0;
    for (const record of records) if (await change(writing, record)) changed++;
    return changed;
  });
}

/** A paper that is gone meanwhile is passed over: the user acted on what the screen showed. */
async function inSlices(
  library: Library,
  call: Call,
  keys: readonly string[],
  { onProgress, signal }: BulkOptions = {},
  apply: (writing: Writing, records: PublicationRecord[]) => Promise<number>,
): Promise<BulkResult> {
  const act = uuid();
  const all = [...new Set(keys)];
  let changed = 0;
  for (let at = 0; at < all.length; at += SLICE) {
    if (signal?.aborted) return { act, changed, isStopped: true };
    const slice = all.slice(at, at + SLICE);
    try {
      changed += await write(library, { opId: uuid(), call, act }, async (writing) => {
        const papers = writing.transaction.objectStore('publications');
        const found = await Promise.all(
          slice.map(async (key) => (await papers.get(key)) ?? knownAs(writing.transaction, [key])),
        );
        // Two keys may name one paper, which would be changed twice from what it was before.
        const once = new Map(found.flatMap((record) => (record ? [[record.key, record]] : [])));
        return apply(writing, [...once.values()]);
      });
    } catch (failure) {
      if (changed === 0) throw failure;
      return { act, changed, failure };
    }
    onProgress?.(Math.min(all.length, at + SLICE));
  }
  return { act, changed };
}
