import { openDB } from 'idb';
import { inTime } from '@/utils/in-time';
import { announce, announceRestored, type LibraryChange } from './changes';
import { storageFailure } from './failure';
import type { Healing } from './heal';
import { type Mirror, openMirror } from './mirror';
import { DATABASE_NAME, LIBRARY_VERSION, type LibraryDatabase, type LibrarySchema, migrate } from './schema';

/** Milliseconds until an `open` that is never answered (WebKit bug 226547, a blocked upgrade) is given up. */
const OPEN_LIMIT_MS = 3000;

/** Milliseconds that the comparison with the mirror may take before the library is served without it. */
const HEAL_LIMIT_MS = 5000;

/** Milliseconds after the opening until a mirror that is behind is written anew: what is to be shown first is read first. */
const SNAPSHOT_AFTER_MS = 1000;

/**
 * The way to the stored library. Holds no data: its connection is opened on first use, and again after the
 * browser, an upgrade or an eviction has closed it.
 */
export interface Library {
  /** The open connection. Throws `library-newer`, `storage-refused` or `storage-full`. */
  connection(): Promise<LibraryDatabase>;
  /** The same before it was compared with the mirror, which takes the longer the more there is; see `unchecked`. */
  glance(): Promise<LibraryDatabase>;
  /** Gives up a connection that turned out to be closed, so that the next `connection` is a new one. */
  forget(connection: LibraryDatabase): void;
  /** The second copy of the user's words; null where the browser has no place for it. */
  readonly mirror: Mirror | null;
  /** True in a private window: nothing may be written (a rule of the extension stores). */
  readonly isPrivate: boolean;
  /** The present instant, ISO 8601. */
  now(): string;
  /** Tells every other context what a finished write has changed. */
  announce(change: LibraryChange): void;
  /** Closes the connection; a later use opens it again. */
  close(): void;
}

export interface LibraryOptions {
  /** `browser.extension.inIncognitoContext` of an extension page. */
  isPrivate?: boolean;
  /** Told after each write, besides the `BroadcastChannel`: entrypoints tell the visited pages here. */
  onWrite?: (change: LibraryChange) => void;
  /** Told when words that the database had lost came back from the mirror, with the number of records. */
  onRestored?: (records: number) => void;
  mirror?: Mirror | null;
  now?: () => string;
  openLimitMs?: number;
}

/** Gives the way to the library; opens nothing yet. */
export function openLibrary({
  isPrivate = false,
  onWrite = () => {},
  onRestored = () => {},
  mirror = isPrivate ? null : openMirror(),
  now = () => new Date().toISOString(),
  openLimitMs = OPEN_LIMIT_MS,
}: LibraryOptions = {}): Library {
  let pending: Promise<LibraryDatabase> | undefined;
  let opening: Promise<LibraryDatabase> | undefined;
  let open: LibraryDatabase | undefined;

  const forget = (connection: LibraryDatabase) => {
    connection.close();
    if (open !== connection) return;
    open = undefined;
    pending = undefined;
    opening = undefined;
  };
  const openOnce = async () => {
    try {
      open = await connectInTime(openLimitMs, forget);
      return open;
    } catch (error) {
      opening = undefined;
      throw storageFailure(error);
    }
  };
  const glance = () => {
    opening ??= openOnce();
    return opening;
  };
  const connect = async () => {
    try {
      const connection = await glance();
      const healing = mirror ? await healed(connection, mirror) : null;
      if (healing?.kind === 'restored') {
        announceRestored();
        onRestored(healing.records);
      }
      if (mirror && healing?.kind === 'unmirrored') mirrorLater(connection, mirror);
      return connection;
    } catch (error) {
      pending = undefined;
      throw storageFailure(error);
    }
  };

  return {
    mirror,
    isPrivate,
    now,
    forget,
    glance,
    connection: () => {
      pending ??= connect();
      return pending;
    },
    announce: (change) => {
      announce(change);
      onWrite(change);
    },
    close: () => {
      if (open) forget(open);
    },
  };
}

/**
 * A way to read what is to be shown first, without waiting for the comparison with the mirror. What is found is there; of what is
 * not, nothing may be said, since the database may have lost it. Nothing may be written over it.
 */
export const unchecked = (library: Library): Library => ({
  ...library,
  connection: () => library.glance(),
});

/** A file of its own: every page of the extension opens the library, and hardly any has something to mend. */
async function healWith(connection: LibraryDatabase, mirror: Mirror): Promise<Healing> {
  const { heal } = await import('./heal');
  return heal(connection, mirror);
}

/** Mends the library before its first use; a mirror that can't be read must not keep the user from the library. */
async function healed(connection: LibraryDatabase, mirror: Mirror): Promise<Healing | null> {
  try {
    return await inTime(healWith(connection, mirror), HEAL_LIMIT_MS);
  } catch {
    // Cache Storage is switched off, full, damaged or stuck: the library serves as it is, the next opening tries again.
    return null;
  }
}

function mirrorLater(connection: LibraryDatabase, mirror: Mirror): void {
  setTimeout(() => {
    import('./mend')
      .then(({ takeSnapshot }) => takeSnapshot(connection, mirror))
      // The page was closed, or Cache Storage is full: the mirror is behind as before, the next opening tries again.
      .catch(() => undefined);
  }, SNAPSHOT_AFTER_MS);
}

/** Opens and upgrades the database; `forget` is called with the connection when it must not be used any more. */
async function connectInTime(
  limitMs: number,
  forget: (connection: LibraryDatabase) => void,
): Promise<LibraryDatabase> {
  let connection: LibraryDatabase | undefined;
  const giveUp = () => {
    if (connection) forget(connection);
  };
  const opening = openDB<LibrarySchema>(DATABASE_NAME, LIBRARY_VERSION, {
    upgrade: (database, from, _to, transaction) => migrate(database, transaction, from),
    // A newer version of the extension waits for this connection: step aside. The next use says `library-newer`.
    blocking: giveUp,
    terminated: giveUp,
  });
  try {
    connection = await inTime(opening, limitMs);
    return connection;
  } catch (error) {
    // Nobody will use it should it still open: left open it would block the upgrade of others.
    opening.then(
      (unused) => unused.close(),
      () => undefined, // refused: that is what is thrown
    );
    throw error;
  }
}
