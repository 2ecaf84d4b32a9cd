import { isClosed, storageFailure } from './failure';
import type { Library } from './open';
import { type LibraryDatabase, STORES, type Transaction } from './schema';

/** Reads from one snapshot of the whole library. */
export function read<T>(library: Library, look: (transaction: Transaction) => Promise<T>): Promise<T> {
  return withConnection(library, (connection) => look(connection.transaction(STORES, 'readonly')));
}

/** Runs `use`, a second time on a new connection when the first one turns out to be closed. */
export async function withConnection<T>(
  library: Library,
  use: (connection: LibraryDatabase) => Promise<T>,
): Promise<T> {
  const connection = await library.connection();
  try {
    return await use(connection);
  } catch (error) {
    if (!isClosed(error)) throw storageFailure(error);
    library.forget(connection);
  }
  const second = await library.connection();
  return use(second).catch((error: unknown) => {
    throw storageFailure(error);
  });
}
