import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { PaperRows } from './rows';
import type { Segment } from './segment';
import { INDEXES, type IndexName } from './text-search';
import { WORDS_VERSION } from './words';

/**
 * Where rows and index are kept between two visits, apart from the library: all of it can be made anew from that, so
 * whatever is damaged, of another version or another library is thrown away.
 */

export const SEARCH_DATABASE = 'search';
/** Changes with the shape of what is kept. */
const SHAPE = 1;
const VERSION = `${SHAPE}.${WORDS_VERSION}`;
/** Papers whose rows are kept as one text: a change writes so many anew. */
export const CHUNK_PAPERS = 250;

/** Which library the rows are of, and as of which of its writes. */
export interface KeptState {
  installation: string;
  counter: number;
  /** Number of papers: tells whether all rows are there. */
  papers: number;
}

/** A segment with its lists of strings as texts, which are copied far faster. */
interface KeptSegment extends Omit<Segment, 'ids' | 'stamps' | 'terms'> {
  index: IndexName;
  ids: string;
  stamps: string;
  terms: string;
}

interface SearchSchema extends DBSchema {
  meta: { key: 'state'; value: KeptState & { version: string } };
  /** JSON of the rows of papers, and of the rows of their highlights, by the number of the chunk. */
  papers: { key: number; value: string };
  highlights: { key: number; value: string };
  /** The same of the acronyms of each. */
  acronyms: { key: number; value: string };
  segments: { key: number; value: KeptSegment };
}

type Papers = (PaperRows['paper'] | null)[];
type Highlights = PaperRows['highlights'][];
type AcronymsOf = PaperRows['acronyms'][];

/** Opens what is kept; makes it anew where it can't be opened. Rejects where the browser refuses even that. */
export async function openSearchStore(): Promise<SearchStore> {
  const isWriter = await isFirst();
  try {
    return new SearchStore(await open(), isWriter);
  } catch {
    // Damaged beyond opening, or of a later version.
    await deleteDB(SEARCH_DATABASE);
    return new SearchStore(await open(), isWriter);
  }
}

/**
 * Of several library pages the first one alone keeps rows, until it is closed: each numbers them in its own way. The
 * others read, and find at their next start what happened since.
 */
function isFirst(): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void locks.request('search-writer', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held as long as this worker lives.
      return lock ? new Promise<never>(() => {}) : undefined;
    });
  });
}

function open(): Promise<IDBPDatabase<SearchSchema>> {
  return openDB<SearchSchema>(SEARCH_DATABASE, SHAPE, {
    upgrade: (database) => {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore('meta');
      database.createObjectStore('papers');
      database.createObjectStore('highlights');
      database.createObjectStore('acronyms');
      database.createObjectStore('segments', { autoIncrement: true });
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

export class SearchStore {
  readonly #database: IDBPDatabase<SearchSchema>;
  readonly #keys = new WeakMap<Segment, number>();

  constructor(
    database: IDBPDatabase<SearchSchema>,
    /** Whether this page is the one that keeps rows and segments. */
    readonly isWriter: boolean,
  ) {
    this.#database = database;
  }

  /** Of which library something is kept; null when nothing is, or by another version. */
  async state(): Promise<KeptState | null> {
    const state: unknown = await this.#database.get('meta', 'state');
    return isState(state) && state.version === VERSION ? state : null;
  }

  /** The rows of papers, chunk by chunk, with null where one was taken out. Throws when they are damaged. */
  async papers(): Promise<Papers> {
    const chunks = await this.#database.getAll('papers');
    return chunks.flatMap((text) => JSON.parse(text) as Papers);
  }

  /** The highlights of each of those papers. */
  async highlights(): Promise<Highlights> {
    const chunks = await this.#database.getAll('highlights');
    return chunks.flatMap((text) => JSON.parse(text) as Highlights);
  }

  async acronyms(): Promise<AcronymsOf> {
    const chunks = await this.#database.getAll('acronyms');
    return chunks.flatMap((text) => JSON.parse(text) as AcronymsOf);
  }

  /** Keeps the rows of chunks; with `state` also what all are as of, and nothing behind the last of its `chunks`. */
  async saveRows(
    chunks: ReadonlyMap<number, readonly (PaperRows | null)[]>,
    state: (KeptState & { chunks: number }) | null,
  ): Promise<void> {
    const transaction = this.#database.transaction(['meta', 'papers', 'highlights', 'acronyms'], 'readwrite');
    for (const [number, rows] of chunks) {
      const papers: Papers = rows.map((row) => row?.paper ?? null);
      const highlights: Highlights = rows.map((row) => row?.highlights ?? []);
      void transaction.objectStore('papers').put(JSON.stringify(papers), number);
      void transaction.objectStore('highlights').put(JSON.stringify(highlights), number);
      const acronyms: AcronymsOf = rows.map((row) => row?.acronyms ?? null);
      void transaction.objectStore('acronyms').put(JSON.stringify(acronyms), number);
    }
    if (state) {
      const { chunks: count, ...kept } = state;
      // What earlier rows have left there would come back in place of later ones.
      for (const name of ['papers', 'highlights', 'acronyms'] as const)
        void transaction.objectStore(name).delete(IDBKeyRange.lowerBound(count));
      void transaction.objectStore('meta').put({ ...kept, version: VERSION }, 'state');
    }
    await transaction.done;
  }

  /** Segments one after the other, the oldest first; one that is damaged is thrown away. */
  async *segments(): AsyncGenerator<{ index: IndexName; segment: Segment }> {
    for (const key of await this.#database.getAllKeys('segments')) {
      const kept: unknown = await this.#database.get('segments', key);
      const read = segmentOf(kept);
      if (!read) {
        await this.#database.delete('segments', key);
        continue;
      }
      this.#keys.set(read.segment, key);
      yield read;
    }
  }

  /** Keeps a segment, or none, in place of others. */
  async replaceSegments(index: IndexName, out: readonly Segment[], segment: Segment | null): Promise<void> {
    const transaction = this.#database.transaction('segments', 'readwrite');
    for (const one of out) {
      const key = this.#keys.get(one);
      if (key !== undefined) void transaction.store.delete(key);
    }
    if (segment) {
      const { ids, stamps, terms, ...bytes } = segment;
      const lists = { ids: ids.join('\n'), stamps: stamps.join('\n'), terms: terms.join('\n') };
      this.#keys.set(segment, await transaction.store.add({ ...bytes, index, ...lists }));
    }
    await transaction.done;
  }

  /** Throws everything away. */
  async clear(): Promise<void> {
    const stores = ['meta', 'papers', 'highlights', 'acronyms', 'segments'] as const;
    const transaction = this.#database.transaction(stores, 'readwrite');
    for (const name of stores) void transaction.objectStore(name).clear();
    await transaction.done;
  }

  close(): void {
    this.#database.close();
  }
}

function isState(value: unknown): value is KeptState & { version: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { installation, counter, papers, version } = value as Record<string, unknown>;
  return (
    typeof installation === 'string' &&
    typeof counter === 'number' &&
    typeof papers === 'number' &&
    typeof version === 'string'
  );
}

/** Null where parts do not fit together: then a search in it could say anything. */
function segmentOf(value: unknown): { index: IndexName; segment: Segment } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { index, ids, stamps, terms, ...bytes } = value as Partial<KeptSegment>;
  if (typeof ids !== 'string' || typeof stamps !== 'string' || typeof terms !== 'string') return null;
  const { fields = 0, lengths, frequencies, headStarts, placeStarts, heads, places } = bytes;
  const name = INDEXES.find((one) => one === index);
  const lists = {
    ids: ids.split('\n'),
    stamps: stamps.split('\n'),
    terms: terms === '' ? [] : terms.split('\n'),
  };
  const count = lists.terms.length;
  if (
    !name ||
    !(heads instanceof Uint8Array && places instanceof Uint8Array) ||
    !(lengths instanceof Uint32Array && lengths.length === fields * lists.ids.length) ||
    !(frequencies instanceof Uint32Array && frequencies.length === count) ||
    !(headStarts instanceof Uint32Array && headStarts.length === count + 1) ||
    !(placeStarts instanceof Uint32Array && placeStarts.length === count + 1) ||
    headStarts[count] !== heads.length ||
    placeStarts[count] !== places.length ||
    lists.stamps.length !== lists.ids.length
  )
    return null;
  return {
    index: name,
    segment: { ...lists, fields, lengths, frequencies, headStarts, placeStarts, heads, places },
  };
}
