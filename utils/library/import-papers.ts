import type { Highlight } from '@/utils/highlight/highlight';
import { withTags } from '@/utils/highlight/tags';
import type { ImportedMark, ImportedPaper } from '@/utils/import/imported';
import { isMadeUuid, uuid } from '@/utils/uuid';
import { addEntries } from './entries';
import { revised, savedNow } from './identity';
import { addShared, type Imported, knownOf, listNamed } from './import-list';
import { isLive } from './known';
import { recordOfListed } from './listed-record';
import { newList } from './lists';
import type { Library } from './open';
import { read } from './read';
import type { PublicationRecord } from './records';
import type { Transaction } from './schema';
import { sound } from './sound-record';
import { write } from './transact';

/** What an import would do, before it does anything. */
export interface PapersPreview {
  papers: number;
  /** Those that are saved or marked already. */
  known: number;
  highlights: number;
  /** Those that are here already, alive. */
  knownHighlights: number;
}

export function previewPapers(library: Library, papers: readonly ImportedPaper[]): Promise<PapersPreview> {
  return read(library, async (transaction) => {
    const preview = { papers: papers.length, known: 0, highlights: 0, knownHighlights: 0 };
    for (const { identity, highlights } of papers) {
      preview.highlights += highlights.length;
      const known = await knownOf(transaction, identity);
      const marks = known ? await marksOf(transaction, known.key) : new Map<string, Highlight[]>();
      for (const mark of highlights) {
        const here = await transaction.objectStore('highlights').get(mark.id);
        if ((here && isLive(here)) || isToldAlready(mark, marks)) preview.knownHighlights++;
      }
      if (!known) continue;
      if (known.savedAt !== null || marks.size > 0) preview.known++;
    }
    return preview;
  });
}

/**
 * Puts papers into the list of that name, which is made where there is none, and their highlights with them. What is known
 * of a paper stays as it is; the others come as listed, until their page is opened. All or nothing, one act for undo, and
 * the same file twice changes nothing the second time.
 */
export function importPapers(
  library: Library,
  opId: string,
  listName: string,
  papers: readonly ImportedPaper[],
): Promise<Imported> {
  return write(library, { opId, call: 'importPapers' }, async (writing) => {
    const { transaction, now } = writing;
    const target =
      (await listNamed(transaction, listName)) ??
      (await writing.put('lists', sound('lists', newList(uuid(), listName, '', now))));
    const keys: string[] = [];
    let highlights = 0;
    for (const paper of papers) {
      const known = await knownOf(transaction, paper.identity);
      const record =
        known ?? (await writing.put('publications', sound('publications', recordOf(paper, now))));
      keys.push(record.key);
      if (record.savedAt === null) {
        const change = savedNow(now);
        await writing.put('publications', revised(record, change, now));
      }
      const marks = known ? await marksOf(transaction, known.key) : new Map<string, Highlight[]>();
      for (const mark of paper.highlights) {
        if (isToldAlready(mark, marks)) continue;
        if (await addShared(writing, record.key, mark, null)) highlights++;
      }
    }
    const added = await addEntries(writing, target.id, keys);
    return { listId: target.id, name: target.name, papers: added.length, highlights };
  });
}

/** The living highlights of a paper by their words. */
async function marksOf(transaction: Transaction, key: string): Promise<Map<string, Highlight[]>> {
  const marks = await transaction.objectStore('highlights').index('publicationKey').getAll(key);
  const byWords = new Map<string, Highlight[]>();
  for (const mark of marks.filter(isLive)) {
    const words = folded(mark.anchor.quote.exact);
    byWords.set(words, [...(byWords.get(words) ?? []), mark]);
  }
  return byWords;
}

const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Whether a highlight that has no id of the library's is one that is here: the same words, in the same paragraph as far as
 * both tell one, and with no other note.
 */
function isToldAlready(
  { id, anchor, paragraph, note }: ImportedMark,
  marks: ReadonlyMap<string, readonly Highlight[]>,
): boolean {
  if (!isMadeUuid(id)) return false;
  return (marks.get(folded(anchor.quote.exact)) ?? []).some(
    (one) =>
      (paragraph === null || one.paragraph === null || one.paragraph === paragraph) &&
      (note === '' || folded(one.note) === folded(note)),
  );
}

function recordOf(
  { identity, highlights: _highlights, ...paper }: ImportedPaper,
  now: string,
): PublicationRecord {
  const { title, url, published, authors, categories, pdf, publisher, lead, tags, status } = paper;
  const { key, aliases, code } = identity;
  const listed = recordOfListed({ title, url, ...(code !== null && { code }) }, now);
  return {
    ...listed,
    key,
    aliases,
    keys: [key, ...aliases],
    code,
    authors,
    published,
    categories,
    pdf,
    publisher,
    lead,
    tags: tags.reduce<string[]>((all, one) => withTags(all, one.replaceAll(',', ' ')), []),
    status: status ?? listed.status,
    series: paper.series ?? listed.series,
    number: paper.number ?? listed.number,
    language: paper.language ?? listed.language,
  };
}
