import type { IDBPObjectStore } from 'idb';
import { ProblemError } from '@/utils/problem';
import type { Library } from './open';
import { withConnection } from './read';
import type { LibrarySchema } from './schema';
import { settle } from './settle';

/**
 * Changes one store that is apart from the library's order of writes: without operation, counter, mirror and
 * announcement, but as surely on disk when the promise resolves. For what may be written again and again.
 */
export function writeAside<S extends 'drafts' | 'progress', T>(
  library: Library,
  store: S,
  apply: (store: IDBPObjectStore<LibrarySchema, [S], S, 'readwrite'>) => Promise<T>,
): Promise<T> {
  if (library.isPrivate) return Promise.reject(new ProblemError('private-window'));
  return withConnection(library, async (connection) => {
    const transaction = connection.transaction<[S], 'readwrite'>([store], 'readwrite', {
      durability: 'strict',
    });
    return settle(transaction, () => apply(transaction.objectStore(store)));
  });
}
