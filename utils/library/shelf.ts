import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import type { KeptVersions } from './kept-versions';
import { keptVersionsOf } from './kept-versions';
import { isLive, knownAs, liveHighlightsOf } from './known';
import type { Library } from './open';
import { read } from './read';
import type { ProgressRecord, PublicationRecord } from './records';
import type { Transaction } from './schema';

/** A paper with all that its row in the library shows. */
export interface ShelfPaper {
  publication: PublicationRecord;
  /** In the order of the text. */
  highlights: Highlight[];
  versions: KeptVersions;
  /** How far it was read; null where nobody has begun. */
  progress: ProgressRecord | null;
}

/** A highlight with the paper that it stands in. */
export interface ShelfHighlight {
  highlight: Highlight;
  publication: PublicationRecord;
  versions: KeptVersions;
}

/**
 * Papers by their keys, for the rows that are on the screen; one that is not there is left out. A paper that has just gone to
 * another key is given under the one asked for: whoever shows it may not know of that yet.
 */
export function publicationsByKey(
  library: Library,
  keys: readonly string[],
): Promise<Map<string, ShelfPaper>> {
  return read(library, async (transaction) => {
    // All asked for at once: one after the other would cost as many turns as there are rows.
    const found = await Promise.all(keys.map((key) => paperOf(transaction, key)));
    return byKey(keys, found);
  });
}

/** Highlights by their ids, likewise; one in the trash is left out. */
export function highlightsById(
  library: Library,
  ids: readonly string[],
): Promise<Map<string, ShelfHighlight>> {
  return read(library, async (transaction) =>
    byKey(ids, await Promise.all(ids.map((id) => highlightOf(transaction, id)))),
  );
}

async function highlightOf(transaction: Transaction, id: string): Promise<ShelfHighlight | null> {
  const highlight = await transaction.objectStore('highlights').get(id);
  if (!highlight || !isLive(highlight)) return null;
  const { publicationKey } = highlight;
  const publication = await transaction.objectStore('publications').get(publicationKey);
  if (!publication) return null;
  return { highlight, publication, versions: await keptVersionsOf(transaction, publicationKey) };
}

function byKey<T>(keys: readonly string[], found: readonly (T | null)[]): Map<string, T> {
  const known = new Map<string, T>();
  for (const [at, key] of keys.entries()) {
    const one = found[at];
    if (one) known.set(key, one);
  }
  return known;
}

async function paperOf(transaction: Transaction, key: string): Promise<ShelfPaper | null> {
  const publication =
    (await transaction.objectStore('publications').get(key)) ?? (await knownAs(transaction, [key]));
  if (!publication) return null;
  const [highlights, versions, progress] = await Promise.all([
    liveHighlightsOf(transaction, publication.key),
    keptVersionsOf(transaction, publication.key),
    progressOf(transaction, publication.keys),
  ]);
  return { publication, highlights, versions, progress };
}

/** The progress of a paper, by any of its keys: of several the one that was made last. */
async function progressOf(transaction: Transaction, keys: readonly string[]): Promise<ProgressRecord | null> {
  const index = transaction.objectStore('progress').index('keys');
  const found = (await Promise.all(keys.map(async (key) => index.getAll(key)))).flat();
  return (
    found.toSorted((a, b) => Number(a.updatedAt < b.updatedAt) - Number(a.updatedAt > b.updatedAt))[0] ?? null
  );
}

/** What stands at the top of the library until everything is sorted: keys in order, and whether these are all. */
export interface FirstRows {
  keys: string[];
  isWhole: boolean;
}

/**
 * The papers that are shown first, without reading the library: of all papers those changed last, of a list those at its
 * beginning.
 */
export function firstPapers(library: Library, listId: string | null, limit: number): Promise<FirstRows> {
  return read(library, (transaction) => papersFirst(transaction, listId, limit));
}

/** `onFound` hears each key as soon as it is known. */
async function papersFirst(
  transaction: Transaction,
  listId: string | null,
  limit: number,
  onFound: (key: string) => void = () => {},
): Promise<FirstRows> {
  if (listId !== null) return firstOfList(transaction, listId, limit, onFound);
  const keys: string[] = [];
  let cursor = await transaction.objectStore('publications').index('updatedAt').openCursor(null, 'prev');
  while (cursor && keys.length < limit) {
    const { key, savedAt } = cursor.value;
    if (savedAt !== null || (await liveHighlightsOf(transaction, key)).length > 0) {
      keys.push(key);
      onFound(key);
    }
    cursor = await cursor.continue();
  }
  return { keys, isWhole: cursor === null };
}

/**
 * Most papers that are looked into, one by one and while whoever wants to write waits, for each highlight that is wanted:
 * where few papers have any, those of some are enough at first.
 */
const PAPERS_EACH = 6;

/** The highlights of the papers that are shown first, in the order of each text. */
export function firstHighlights(library: Library, listId: string | null, limit: number): Promise<FirstRows> {
  return read(library, (transaction) => highlightsFirst(transaction, listId, limit));
}

async function highlightsFirst(
  transaction: Transaction,
  listId: string | null,
  limit: number,
): Promise<FirstRows> {
  const keys: string[] = [];
  const index = transaction.objectStore('highlights').index('publicationKey');
  if (listId !== null) {
    const papers = await firstOfList(transaction, listId, limit);
    for (const key of papers.keys) keys.push(...inTextOrder(await index.getAll(key)).map(({ id }) => id));
    return { keys, isWhole: papers.isWhole };
  }
  let cursor = await transaction.objectStore('publications').index('updatedAt').openKeyCursor(null, 'prev');
  for (let looked = 0; cursor && keys.length < limit && looked < limit * PAPERS_EACH; looked++) {
    keys.push(...inTextOrder(await index.getAll(cursor.primaryKey)).map(({ id }) => id));
    cursor = await cursor.continue();
  }
  return { keys, isWhole: cursor === null };
}

/** What is read of a row when it comes near the window. */
export interface Records {
  papers: Map<string, ShelfPaper>;
  highlights: Map<string, ShelfHighlight>;
}

/**
 * The rows that are shown first, with all that they show: in one transaction, and each row is read while the next one is looked
 * for, since whoever opens the library waits for them.
 */
export function firstRows(
  library: Library,
  view: 'papers' | 'highlights',
  listId: string | null,
  limit: number,
): Promise<FirstRows & Records> {
  return read(library, async (transaction) => {
    if (view === 'highlights') {
      const first = await highlightsFirst(transaction, listId, limit);
      const found = await Promise.all(first.keys.map((id) => highlightOf(transaction, id)));
      return { ...first, papers: new Map(), highlights: byKey(first.keys, found) };
    }
    const looks: Promise<ShelfPaper | null>[] = [];
    const first = await papersFirst(transaction, listId, limit, (key) => {
      const looked = paperOf(transaction, key);
      // What fails here is told by all of them together, below.
      looked.catch(() => undefined);
      looks.push(looked);
    });
    return { ...first, papers: byKey(first.keys, await Promise.all(looks)), highlights: new Map() };
  });
}

async function firstOfList(
  transaction: Transaction,
  listId: string,
  limit: number,
  onFound: (key: string) => void = () => {},
): Promise<FirstRows> {
  const ofList = IDBKeyRange.bound([listId], [listId, []]); // an array sorts after every string
  const keys: string[] = [];
  // Places that were given up stand among the others: they must not make a list look empty.
  let cursor = await transaction.objectStore('entries').index('order').openCursor(ofList);
  while (cursor && keys.length < limit) {
    if (isLive(cursor.value)) {
      keys.push(cursor.value.publicationKey);
      onFound(cursor.value.publicationKey);
    }
    cursor = await cursor.continue();
  }
  return { keys, isWhole: cursor === null };
}
