import { sha256 } from '@/utils/sha256';
import { uuid } from '@/utils/uuid';
import type { MirroredRecords, MirroredStore } from './records';

/**
 * The second copy of the user's words, in Cache Storage: another engine than IndexedDB's, which a full disk or one
 * damaged byte can make serve an empty database without an error. It holds a snapshot of the mirrored stores and
 * after it one log entry for each write, all of them JSON with a digest. Texts of publications are not in it:
 * they can be fetched again.
 */

/** What one write did to one record. */
export type MirrorChange =
  | { [S in MirroredStore]: { store: S; record: MirroredRecords[S] } }[MirroredStore]
  | { store: MirroredStore; removed: string | [string, string] };

/** Which entries a mirror holds, by name alone. */
export interface MirrorName {
  kind: 'log' | 'snapshot' | 'part';
  installation: string;
  counter: number;
  /** Whether it is of a write that deleted for good: what was deleted may stand in the entries before it. */
  isPurge: boolean;
  url: string;
}

/** What a mirror holds of one installation: the last change of each record, as far as its entries are sound. */
export interface MirroredLibrary {
  installation: string;
  /** The last write of which something was found. */
  counter: number;
  changes: MirrorChange[];
}

export interface Mirror {
  /** `isPurge`: the write deletes for good, and whoever opens the library finds the mirror to be written anew. */
  append(
    installation: string,
    counter: number,
    changes: readonly MirrorChange[],
    isPurge?: boolean,
  ): Promise<void>;
  names(): Promise<MirrorName[]>;
  load(): Promise<MirroredLibrary[]>;
  /**
   * Replaces what the mirror holds up to `counter` and of other installations; newer log entries stay. Each slice may be
   * of a later write than `counter`, as the log after it tells what has become of its records.
   */
  replace(
    installation: string,
    counter: number,
    slices: Iterable<readonly MirrorChange[]> | AsyncIterable<readonly MirrorChange[]>,
  ): Promise<void>;
}

const CACHE_NAME = 'library-mirror';
/** A cache wants http(s) addresses; this one is reserved never to exist (RFC 6761), and nothing is fetched. */
const ORIGIN = 'https://library-mirror.invalid';
const DIGEST = 'x-sha256';
/** Behind the name of an entry in the log. */
const PURGE = '/purge';

const openCache = () => caches.open(CACHE_NAME);

async function put(path: string, changes: readonly MirrorChange[]): Promise<void> {
  const body = JSON.stringify(changes);
  const headers = { 'content-type': 'application/json', [DIGEST]: await sha256(body) };
  const cache = await openCache();
  await cache.put(`${ORIGIN}/${path}`, new Response(body, { headers }));
}

async function namesHeld(): Promise<MirrorName[]> {
  const cache = await openCache();
  const requests = await cache.keys();
  return requests.map(({ url }) => nameOf(url)).filter((name) => name !== null);
}

/** The changes in one entry; null when it is missing or not as it was written. */
async function changesAt(url: string): Promise<MirrorChange[] | null> {
  const cache = await openCache();
  const response = await cache.match(url);
  const body = await response?.text();
  if (body === undefined || response?.headers.get(DIGEST) !== (await sha256(body))) return null;
  // Written by this extension and unharmed, as the digest shows.
  return JSON.parse(body) as MirrorChange[];
}

/** The mirror of this extension, or null where the browser has no Cache Storage. */
export function openMirror(): Mirror | null {
  if (!('caches' in globalThis)) return null;
  return {
    append: (installation, counter, changes, isPurge = false) =>
      put(`log/${installation}/${counter}${isPurge ? PURGE : ''}`, changes),
    names: namesHeld,
    load: async () => {
      const all = await namesHeld();
      const installations = [...new Set(all.map(({ installation }) => installation))];
      const loaded = installations.map((installation) =>
        loadOne(
          installation,
          all.filter((name) => name.installation === installation),
        ),
      );
      return Promise.all(loaded);
    },
    replace: async (installation, counter, slices) => {
      const old = await namesHeld();
      // Two contexts may be at the same snapshot, and slices of different moments: neither writes over the other's.
      const attempt = uuid();
      let part = 0;
      for await (const slice of slices)
        await put(`part/${installation}/${counter}/${attempt}/${part++}`, slice);
      await put(`snapshot/${installation}/${counter}`, []);
      const cache = await openCache();
      for (const name of old) {
        const isNewer = name.installation === installation && name.counter > counter;
        const isMarker =
          name.installation === installation && name.counter === counter && name.kind === 'snapshot';
        if (!isNewer && !isMarker) await cache.delete(name.url);
      }
    },
  };
}

/** The last snapshot that was finished, then the log in order; an entry that is damaged or missing is left out. */
async function loadOne(installation: string, names: readonly MirrorName[]): Promise<MirroredLibrary> {
  const { base, counter } = reachOf(names);
  const parts = names.filter((name) => name.kind === 'part' && name.counter === base);
  const log = names
    .filter((name) => name.kind === 'log' && name.counter > base)
    .toSorted((a, b) => a.counter - b.counter);
  const last = new Map<string, MirrorChange>();
  for (const { url } of [...parts, ...log]) {
    for (const change of (await changesAt(url)) ?? []) last.set(identityOf(change), change);
  }
  return { installation, counter, changes: [...last.values()] };
}

/** From which finished snapshot to which write the entries of one installation reach, and whether without a gap. */
export function reachOf(names: readonly MirrorName[]): {
  base: number;
  counter: number;
  logLength: number;
  isComplete: boolean;
  /** Whether something was deleted for good since the snapshot. */
  isPurged: boolean;
} {
  const base = Math.max(-1, ...names.filter(({ kind }) => kind === 'snapshot').map(({ counter }) => counter));
  const log = names.filter(({ kind, counter }) => kind === 'log' && counter > base);
  const counter = Math.max(base, ...log.map((name) => name.counter));
  return {
    base,
    counter,
    logLength: log.length,
    isComplete: base >= 0 && counter - base === log.length,
    isPurged: log.some(({ isPurge }) => isPurge),
  };
}

function identityOf(change: MirrorChange): string {
  return JSON.stringify([change.store, keyOf(change)]);
}

/** The database's key of the record that a change is about. */
export function keyOf(change: MirrorChange): string | [string, string] {
  if ('removed' in change) return change.removed;
  switch (change.store) {
    case 'publications':
      return change.record.key;
    case 'entries':
      return [change.record.listId, change.record.publicationKey];
    case 'highlights':
    case 'lists':
      return change.record.id;
  }
}

function nameOf(url: string): MirrorName | null {
  const [kind, installation, counter] = url.slice(ORIGIN.length + 1).split('/');
  if (kind !== 'log' && kind !== 'snapshot' && kind !== 'part') return null;
  if (!installation || !/^\d+$/.test(counter ?? '')) return null;
  return { kind, installation, counter: Number(counter), isPurge: url.endsWith(PURGE), url };
}
