import { withTags } from '@/utils/highlight/tags';
import type { ImportedMark } from '@/utils/import/imported';
import type { SharedList, SharedPaper } from '@/utils/share/read-list-file';
import { uuid } from '@/utils/uuid';
import { codeAsRead } from './as-read';
import { addEntries } from './entries';
import { revised, savedNow } from './identity';
import { isLive, knownAs, withKeys } from './known';
import { recordOfListed } from './listed-record';
import { newList } from './lists';
import type { Library } from './open';
import { ranking } from './ranking';
import { read } from './read';
import type { ListRecord, PublicationRecord } from './records';
import type { Transaction } from './schema';
import { sound } from './sound-record';
import { write } from './transact';
import type { Writing } from './writing';

/** What an import would do, before it does anything. */
export interface ImportPreview {
  /** Papers of the file; how many of them are saved or marked already, and how many stand in the list already. */
  papers: number;
  known: number;
  inList: number;
  /** Highlights of the file; how many of them are here already. */
  highlights: number;
  knownHighlights: number;
  /** Whether the papers go into a list of that name that is here already. */
  joins: boolean;
}

export interface Imported {
  listId: string;
  name: string;
  /** Papers that the list did not hold before, and highlights that were not here. */
  papers: number;
  highlights: number;
}

export function previewImport(library: Library, { list, papers }: SharedList): Promise<ImportPreview> {
  return read(library, async (transaction) => {
    const own = await listNamed(transaction, list.name);
    const preview = {
      papers: papers.length,
      known: 0,
      inList: 0,
      highlights: 0,
      knownHighlights: 0,
      joins: own !== undefined,
    };
    for (const { identity, highlights } of papers) {
      preview.highlights += highlights.length;
      for (const { id } of highlights) {
        const mark = await transaction.objectStore('highlights').get(id);
        if (mark && isLive(mark)) preview.knownHighlights += 1;
      }
      const known = await knownOf(transaction, identity);
      if (!known) continue;
      const marks = await transaction.objectStore('highlights').index('publicationKey').getAll(known.key);
      if (known.savedAt !== null || marks.some(isLive)) preview.known += 1;
      const entry = own && (await transaction.objectStore('entries').get([own.id, known.key]));
      if (entry && isLive(entry)) preview.inList += 1;
    }
    return preview;
  });
}

/**
 * Puts the papers of a shared list, in its order, into a new list of its name; where a list of that name is here, what
 * it lacks goes to its end. What is known of a paper stays as it is, the others come as listed. All or nothing, and the
 * same file twice changes nothing the second time. `tag` names the origin of the highlights; null leaves them out.
 */
export function importList(
  library: Library,
  opId: string,
  { list, papers }: SharedList,
  tag: string | null,
): Promise<Imported> {
  return write(library, { opId, call: 'importList' }, async (writing) => {
    const { transaction, now } = writing;
    const target =
      (await listNamed(transaction, list.name)) ??
      (await writing.put('lists', sound('lists', newList(uuid(), list.name, list.description, now))));
    const keys: string[] = [];
    for (const paper of papers) {
      const record =
        (await knownOf(transaction, paper.identity)) ??
        (await writing.put('publications', sound('publications', recordOf(paper, now))));
      keys.push(record.key);
      if (record.savedAt !== null) continue;
      const change = savedNow(now);
      await writing.put('publications', revised(record, change, now));
    }
    const added = await addEntries(writing, target.id, keys);
    let highlights = 0;
    for (const [i, paper] of papers.entries()) {
      for (const highlight of tag === null ? [] : paper.highlights) {
        if (await addShared(writing, keys[i] ?? '', highlight, tag)) highlights += 1;
      }
    }
    return { listId: target.id, name: target.name, papers: added.length, highlights };
  });
}

/**
 * What is known of a paper that a file names: by its address; where that is not known, by the code that the file tells.
 * A stranger's word finds a paper, but neither joins two nor gives one another key.
 */
export async function knownOf(
  transaction: Transaction,
  { key, aliases, code }: SharedPaper['identity'],
): Promise<PublicationRecord | null> {
  const keys = [key, ...aliases];
  const found = ranking(await withKeys(transaction, keys), keys);
  const agreeing = code === null ? undefined : found.find((record) => codeAsRead(record) === code);
  return agreeing ?? found[0] ?? (code === null ? null : knownAs(transaction, [code]));
}

/** False where it is here already, whatever the user has made of it since; one in the trash comes back. */
export async function addShared(
  writing: Writing,
  publicationKey: string,
  entry: ImportedMark,
  tag: string | null,
): Promise<boolean> {
  const known = await writing.transaction.objectStore('highlights').get(entry.id);
  if (known && isLive(known)) return false;
  const { now } = writing;
  await writing.announcePublication(publicationKey);
  await writing.put(
    'highlights',
    known
      ? revised(known, { deletedAt: null }, now)
      : sound('highlights', {
          removedAt: null,
          formerAnchors: [],
          ...entry,
          publicationKey,
          importedAt: now,
          // The origin first: of too many tags the last are left out.
          tags: [...(tag === null ? [] : [tag]), ...entry.tags].reduce<string[]>(
            (all, one) => withTags(all, one.replaceAll(',', ' ')),
            [],
          ),
          updatedAt: now,
          deletedAt: null,
          revision: 1,
        }),
  );
  return true;
}

function recordOf({ identity, ...paper }: SharedPaper, now: string): PublicationRecord {
  const { title, url, authors, published, categories, pdf, publisher } = paper;
  const { key, aliases, code } = identity;
  const item = {
    title,
    url,
    authors,
    ...(code !== null && { code }),
    ...(published !== null && { published }),
  };
  const listed = recordOfListed(item, now);
  const series = paper.series ?? listed.series;
  return { ...listed, key, aliases, keys: [key, ...aliases], code, series, categories, pdf, publisher };
}

export async function listNamed(transaction: Transaction, name: string): Promise<ListRecord | undefined> {
  const lists = await transaction.objectStore('lists').getAll();
  return lists.filter(isLive).find((list) => list.name === name.trim());
}
