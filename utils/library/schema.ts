import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Highlight } from '@/utils/highlight/highlight';
import { uuid } from '@/utils/uuid';
import { isClosed } from './failure';
import type {
  DraftRecord,
  EntryRecord,
  ListRecord,
  OperationRecord,
  ProgressRecord,
  PublicationRecord,
  Sentinel,
  StyleRecord,
  TextRecord,
} from './records';
import { presentHighlight, presentPublication, presentText } from './upgrade';

/** The database as it is now; how it came to be is in `MIGRATIONS`. */
export interface LibrarySchema extends DBSchema {
  publications: {
    key: string;
    value: PublicationRecord;
    /** `keys` is multi-entry: one row for the key and each alias. */
    indexes: { keys: string; updatedAt: string; deletedAt: string };
  };
  texts: {
    key: [publicationKey: string, sha256: string];
    value: TextRecord;
    indexes: { publicationKey: string };
  };
  highlights: {
    key: string;
    value: Highlight;
    indexes: { publicationKey: string; deletedAt: string };
  };
  lists: { key: string; value: ListRecord; indexes: { deletedAt: string } };
  entries: {
    key: [listId: string, publicationKey: string];
    value: EntryRecord;
    /** `removed` holds tombstones alone, so that what stands in a list can be counted without being read. */
    indexes: {
      order: [listId: string, order: string];
      publicationKey: string;
      removed: [listId: string, deletedAt: string];
    };
  };
  /** How far papers were read: found by any key of their publication. */
  progress: { key: string; value: ProgressRecord; indexes: { keys: string } };
  /** Notes being written: found by any key of their publication. */
  drafts: { key: string; value: DraftRecord; indexes: { keys: string } };
  /** The user's own citation styles. */
  styles: { key: string; value: StyleRecord };
  operations: { key: string; value: OperationRecord; indexes: { counter: number } };
  meta: { key: string; value: Sentinel };
}

export type StoreName = StoreNames<LibrarySchema>;
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
/** Over all stores; without a mode, one that may only be read from. */
export type Transaction<Mode extends IDBTransactionMode = 'readonly' | 'readwrite'> = IDBPTransaction<
  LibrarySchema,
  StoreName[],
  Mode
>;

export const DATABASE_NAME = 'library';

/** A request that fails breaks the upgrade off, and that is what `openDB` rejects with. */
const isToldByOpening = (): void => {};

/** Runs a part of an upgrade that waits for its requests: what it throws breaks the whole upgrade off. */
function wholly(transaction: Transaction<'versionchange'>, part: () => Promise<void>): void {
  part().catch(() => {
    try {
      transaction.abort();
    } catch (alreadyOver) {
      if (!isClosed(alreadyOver)) throw alreadyOver;
    }
  });
}

/** Writes every record of a store anew, as `present` makes it. */
async function rewrite<S extends 'publications' | 'highlights' | 'texts'>(
  transaction: Transaction<'versionchange'>,
  store: S,
  present: (record: LibrarySchema[S]['value']) => LibrarySchema[S]['value'],
): Promise<void> {
  let cursor = await transaction.objectStore(store).openCursor();
  while (cursor) {
    await cursor.update(present(cursor.value));
    cursor = await cursor.continue();
  }
}

type Migration = (database: LibraryDatabase, transaction: Transaction<'versionchange'>) => void;

/**
 * The numbered steps: the one at index n leads from version n to n + 1. A step that was released is never edited;
 * a new schema is a new step. It may only await requests of its own transaction, which the browser rolls back
 * whole when a step throws or the browser dies.
 */
const MIGRATIONS: readonly Migration[] = [
  (database, transaction) => {
    const publications = database.createObjectStore('publications', { keyPath: 'key' });
    publications.createIndex('keys', 'keys', { multiEntry: true });
    publications.createIndex('updatedAt', 'updatedAt');
    const texts = database.createObjectStore('texts', { keyPath: ['publicationKey', 'sha256'] });
    texts.createIndex('publicationKey', 'publicationKey');
    const highlights = database.createObjectStore('highlights', { keyPath: 'id' });
    highlights.createIndex('publicationKey', 'publicationKey');
    database.createObjectStore('lists', { keyPath: 'id' });
    const entries = database.createObjectStore('entries', { keyPath: ['listId', 'publicationKey'] });
    entries.createIndex('order', ['listId', 'order']);
    entries.createIndex('publicationKey', 'publicationKey');
    database.createObjectStore('operations', { keyPath: 'id' }).createIndex('counter', 'counter');
    database.createObjectStore('meta', { keyPath: 'id' });
    const counts = { publications: 0, highlights: 0, lists: 0, entries: 0 };
    const sentinel = { id: 'sentinel', installation: uuid(), counter: 0, counts } as const;
    transaction.objectStore('meta').add(sentinel).catch(isToldByOpening);
  },
  // Publications tell how each field was found and what the user has corrected.
  (_database, transaction) => {
    wholly(transaction, () => rewrite(transaction, 'publications', presentPublication));
  },
  // Notes that were not saved yet outlive the browser.
  (database) => {
    database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true });
  },
  // Highlights tell what they stood on before, and which of them the paper has lost.
  (_database, transaction) => {
    wholly(transaction, () => rewrite(transaction, 'highlights', presentHighlight));
  },
  // Texts tell when they were seen last and whether the user knows them. Of several, the one that the paper's record
  // names stood on its page last; whether the user has come to know another one since, nobody can tell.
  (_database, transaction) => {
    wholly(transaction, async () => {
      const publications = await transaction.objectStore('publications').getAll();
      const present = new Map(publications.map(({ key, sha256 }) => [key, sha256]));
      await rewrite(transaction, 'texts', (text) => presentText(text, present.get(text.publicationKey)));
    });
  },
  // How far papers were read, and when; and the trash, which finds tombstones alone: an index passes over null.
  (database, transaction) => {
    database
      .createObjectStore('progress', { keyPath: 'key' })
      .createIndex('keys', 'keys', { multiEntry: true });
    transaction.objectStore('publications').createIndex('deletedAt', 'deletedAt');
    transaction.objectStore('highlights').createIndex('deletedAt', 'deletedAt');
    transaction.objectStore('lists').createIndex('deletedAt', 'deletedAt');
    transaction.objectStore('entries').createIndex('removed', ['listId', 'deletedAt']);
    wholly(transaction, () => rewrite(transaction, 'publications', presentPublication));
  },
  // Citation styles of the user's own.
  (database) => {
    database.createObjectStore('styles', { keyPath: 'id' });
  },
];

export const LIBRARY_VERSION = MIGRATIONS.length;

/** Every store; a write locks them all, so that a library has one order of writes. */
export const STORES = [
  'publications',
  'texts',
  'highlights',
  'lists',
  'entries',
  'progress',
  'drafts',
  'styles',
  'operations',
  'meta',
] as const satisfies readonly StoreName[];

/** Brings a database from version `from` (0: new) to the present one, inside the transaction of its upgrade. */
export function migrate(
  database: LibraryDatabase,
  transaction: Transaction<'versionchange'>,
  from: number,
): void {
  transaction.done.catch(isToldByOpening);
  for (const migration of MIGRATIONS.slice(from)) migration(database, transaction);
}
