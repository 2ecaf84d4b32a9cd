import type { Highlight } from '@/utils/highlight/highlight';
import { shownState } from '@/utils/highlight/state';
import { isLive } from '@/utils/library/known';
import type { Library } from '@/utils/library/open';
import { read } from '@/utils/library/read';
import type { EntryRecord, ProgressRecord, PublicationRecord, TextRecord } from '@/utils/library/records';
import type { Transaction } from '@/utils/library/schema';
import { presentOf } from '@/utils/library/versions';
import type { KeptHighlightRow, KeptPaperRow, PaperRows } from './rows';
import type { IndexedText } from './segment';
import type { IndexName } from './text-search';

/** A paper as the library holds it, with all that its rows and its part of the index are made of. */
export interface ReadPaper {
  publication: PublicationRecord;
  highlights: Highlight[];
  text: TextRecord | null;
  rows: PaperRows;
}

/** The paper under this very key; null where the library does not list it. `withText`: also the words of its text. */
async function readPaper(transaction: Transaction, key: string): Promise<ReadPaper | null> {
  const publication = await transaction.objectStore('publications').get(key);
  if (!publication) return null;
  const [all, entries, progress, versions] = await Promise.all([
    transaction.objectStore('highlights').index('publicationKey').getAll(key),
    transaction.objectStore('entries').index('publicationKey').getAll(key),
    newestProgress(transaction, publication),
    transaction.objectStore('texts').index('publicationKey').getAll(key),
  ]);
  const highlights = all.filter(isLive);
  if (publication.savedAt === null && highlights.length === 0) return null;
  const text = presentOf(versions, publication.sha256) ?? null;
  const rows = rowsOf(publication, highlights, entries.filter(isLive), progress, text?.sha256 ?? null);
  return { publication, highlights, text, rows };
}

/** Rows of the papers that follow a key in the order of keys, and the key at which to go on; null at the end. */
export async function readRange(
  transaction: Transaction,
  after: string,
  limit: number,
): Promise<{ rows: PaperRows[]; next: string | null }> {
  const own = IDBKeyRange.lowerBound(after, true);
  const publications = await transaction.objectStore('publications').getAll(own, limit);
  const [first, last] = [publications[0]?.key, publications.at(-1)?.key];
  if (first === undefined || last === undefined) return { rows: [], next: null };
  const range = IDBKeyRange.bound(first, last);
  const [highlights, entries, texts, progress] = await Promise.all([
    transaction.objectStore('highlights').index('publicationKey').getAll(range),
    transaction.objectStore('entries').index('publicationKey').getAll(range),
    transaction.objectStore('texts').getAllKeys(IDBKeyRange.bound([first], [last, []])),
    Promise.all(publications.map((publication) => newestProgress(transaction, publication))),
  ]);
  const marked = groupBy(highlights.filter(isLive), ({ publicationKey }) => publicationKey);
  const placed = groupBy(entries.filter(isLive), ({ publicationKey }) => publicationKey);
  const versions = groupBy(texts, ([key]) => key);
  const rows: PaperRows[] = [];
  for (const [at, publication] of publications.entries()) {
    const { key } = publication;
    const ownHighlights = marked.get(key) ?? [];
    if (publication.savedAt === null && ownHighlights.length === 0) continue;
    const known = versions.get(key) ?? [];
    const text = known.length > 1 ? await seenOf(transaction, publication) : (known[0]?.[1] ?? null);
    rows.push(rowsOf(publication, ownHighlights, placed.get(key) ?? [], progress[at] ?? null, text));
  }
  return { rows, next: publications.length < limit ? null : last };
}

/** How far a paper was read, under whichever of its keys that was noted. */
async function newestProgress(
  transaction: Transaction,
  { keys }: PublicationRecord,
): Promise<ProgressRecord | null> {
  const index = transaction.objectStore('progress').index('keys');
  const found = (await Promise.all(keys.map((key) => index.getAll(key)))).flat();
  return found.reduce<ProgressRecord | null>(
    (one, other) => (one === null || other.updatedAt > one.updatedAt ? other : one),
    null,
  );
}

/** All that is noted of how far papers were read, each under the present key of its paper, too. */
export async function readProgress(
  transaction: Transaction,
  isKnown: (key: string) => boolean,
): Promise<ProgressRecord[]> {
  const index = transaction.objectStore('publications').index('keys');
  const all = await transaction.objectStore('progress').getAll();
  return Promise.all(
    all.map(async (progress) => {
      if (progress.keys.some(isKnown)) return progress;
      const present = await Promise.all(progress.keys.map((key) => index.getKey(key)));
      return { ...progress, keys: [...progress.keys, ...present.filter((key) => key !== undefined)] };
    }),
  );
}

async function seenOf(transaction: Transaction, { key, sha256 }: PublicationRecord): Promise<string | null> {
  const versions = await transaction.objectStore('texts').index('publicationKey').getAll(key);
  return presentOf(versions, sha256)?.sha256 ?? null;
}

/** Papers under these very keys, with one look at the library; null for those that it does not list. */
export function readPapers(
  library: Library,
  keys: readonly string[],
): Promise<Map<string, ReadPaper | null>> {
  return read(library, async (transaction) => {
    const papers = await Promise.all(keys.map((key) => readPaper(transaction, key)));
    return new Map(keys.map((key, at) => [key, papers[at] ?? null]));
  });
}

/** Names of the lists that are not in the trash, by their ids. */
export async function readLists(transaction: Transaction): Promise<Map<string, string>> {
  const lists = await transaction.objectStore('lists').getAll();
  return new Map(lists.filter(isLive).map(({ id, name }) => [id, name]));
}

function rowsOf(
  publication: PublicationRecord,
  highlights: readonly Highlight[],
  entries: readonly EntryRecord[],
  progress: ProgressRecord | null,
  text: string | null,
): PaperRows {
  const { key, title, series, published, categories, coverage, status, tags } = publication;
  const { savedAt, readAt, updatedAt, minutes, revision } = publication;
  const paper: KeptPaperRow = {
    key,
    title,
    series,
    published,
    categories,
    coverage,
    status,
    tags,
    savedAt,
    readAt,
    updatedAt,
    minutes,
    revision,
    text,
    authors: publication.authors.map(({ name }) => name),
    places: entries.map(({ listId, order }) => ({ listId, order })),
    share: progress?.share ?? 0,
    progressAt: progress?.updatedAt ?? null,
    highlights: highlights.length,
  };
  const own = highlights.map(highlightRow);
  own.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return { paper, highlights: own, acronyms: null };
}

function highlightRow(highlight: Highlight): KeptHighlightRow {
  const { id, publicationKey, colour, tags, createdAt, updatedAt, anchor, revision, sha256 } = highlight;
  return {
    id,
    key: publicationKey,
    colour,
    tags,
    state: shownState(highlight, null),
    createdAt,
    updatedAt,
    start: anchor.position.start,
    revision,
    madeOn: sha256,
    found: null,
  };
}

/** What is indexed of a paper; of its highlights those alone whose ids are asked for. */
export function textsOf(
  { publication, highlights, text }: ReadPaper,
  wanted: (index: IndexName, id: string) => boolean,
): Record<IndexName, IndexedText[]> {
  const { key, title, authors, series, categories, tags, code, lead } = publication;
  const facts = [
    [title],
    authors.map(({ name }) => name),
    [series ?? '', ...categories, ...tags, code ?? ''],
    [lead?.text ?? ''],
  ];
  return {
    facts: wanted('facts', key) ? [{ id: key, stamp: factsStamp(publication), fields: facts }] : [],
    bodies:
      text && wanted('bodies', key)
        ? [{ id: key, stamp: text.sha256, fields: [text.paragraphs.map((paragraph) => paragraph.text)] }]
        : [],
    highlights: highlights
      .filter(({ id }) => wanted('highlights', id))
      .map((highlight) => ({
        id: highlight.id,
        stamp: factsStamp(highlight),
        fields: [[highlight.anchor.quote.exact], [highlight.note], highlight.tags],
      })),
  };
}

/** Of a paper's facts and of a highlight: they change with their record. */
export const factsStamp = ({ revision }: { revision: number }): string => String(revision);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
