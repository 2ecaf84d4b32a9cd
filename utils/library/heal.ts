import type { Mirror } from './mirror';
import { type LibraryDatabase, STORES } from './schema';
import { isMirrored, isSound, reachIn } from './soundness';

/** What a look at the library and its mirror came to; `unmirrored`: a new snapshot is due, which can wait. */
export type Healing = { kind: 'whole' } | { kind: 'unmirrored' } | { kind: 'restored'; records: number };

/**
 * Compares the library with its mirror: words that the database has lost are put back (by revision, so nothing newer is
 * touched, and an empty database never replaces a full mirror). Whole is: the sentinel is there, each store holds as many
 * records as it says, and the mirror ends with the same write. A mirror that misses writes or has a long log is only
 * told of; `takeSnapshot` (`mend.ts`) mends it, which takes as long as the library is large.
 */
export async function heal(connection: LibraryDatabase, mirror: Mirror): Promise<Healing> {
  // Names first: a write that comes between the two looks is in the database before it is in the mirror.
  const names = await mirror.names();
  const reading = connection.transaction(STORES, 'readonly');
  const sentinel = await reading.objectStore('meta').get('sentinel');
  const isWhole = await isSound(reading, sentinel);
  const isBehind = sentinel !== undefined && reachIn(names, sentinel).counter > sentinel.counter;
  const isStranger = names.some(({ installation }) => installation !== sentinel?.installation);

  const records =
    isWhole && !isBehind && !isStranger ? null : await (await mending()).restore(connection, mirror);
  if (records === null && isMirrored(names, sentinel)) return { kind: 'whole' };
  // Of a library that nobody has written to, the snapshot is empty and costs nothing.
  if (!records && sentinel?.counter !== 0) return { kind: 'unmirrored' };
  await (await mending()).takeSnapshot(connection, mirror);
  return records ? { kind: 'restored', records } : { kind: 'whole' };
}

/** Hardly ever needed, and so no part of what a page loads first. */
const mending = () => import('./mend');
