import type { Article, KnownCoverage } from '@/utils/article/article';
import { asRead } from './as-read';
import { stepOf } from './history';
import { type Identity, keptEntry, metAgain, revised, samePublication, united } from './identity';
import { keepText } from './keep-text';
import { entriesOf, withKeys } from './known';
import type { ProgressRecord, PublicationRecord } from './records';
import type { Transaction } from './schema';
import { oneText } from './versions';
import type { Writing } from './writing';

/** Brings the publication of an article up to date within a write, and keeps this version of its text. */
export async function meet(writing: Writing, article: Article): Promise<PublicationRecord> {
  let before: KnownCoverage | undefined;
  const record = await meetAs(writing, article, (known) => {
    before = known && asRead(known).coverage;
    return metAgain(known, article, writing.now);
  });
  await keepText(writing, record, article, 'user', before);
  return record;
}

/**
 * Brings the publication that a page or a list names up to date: `update` makes its record out of what is known.
 * Records that the names show to be one publication (the same paper met under another centre, or before its
 * code was known) become one, with the highlights, texts and list entries of all of them.
 */
export async function meetAs(
  writing: Writing,
  named: Identity,
  update: (known: PublicationRecord | undefined) => PublicationRecord,
): Promise<PublicationRecord> {
  const { records, known } = await knownFor(writing.transaction, named, writing.now);
  followUnion(writing, records);
  const record = update(known);
  for (const { key } of records) if (key !== record.key) await move(writing, key, record.key);
  if (record !== records[0]) await writing.put('publications', record, known);
  return record;
}

/** What this write has done by now to one of several records that turn out to be one publication, as done to that one. */
function followUnion(writing: Writing, records: readonly PublicationRecord[]): void {
  if (records.length < 2) return;
  writing.steps = writing.steps.flatMap((step) => {
    const at = step.store === 'publications' ? records.findIndex(({ key }) => key === step.key) : -1;
    if (at === -1) return [step];
    const unitedWith = (own: object | null) =>
      records
        .map((record, index) => (index === at ? { ...record, ...own } : record))
        .reduce((into, from) => united(into, from, writing.now));
    return stepOf('publications', step.key, unitedWith(step.before), unitedWith(step.after)) ?? [];
  });
}

/** The records that are the publication named, and the one that they make together. */
export async function knownFor(
  transaction: Transaction,
  named: Identity,
  now: string,
): Promise<{ records: PublicationRecord[]; known: PublicationRecord | undefined }> {
  const records = samePublication(await withKeys(transaction, [named.key, ...named.aliases]), named);
  const [first, ...others] = records;
  const known = others.reduce<PublicationRecord | undefined>(
    (into, from) => into && united(into, from, now),
    first,
  );
  return { records, known };
}

/** Gives everything that belongs to the publication `from` to `to`, and drops the record of `from`. */
async function move(writing: Writing, from: string, to: string): Promise<void> {
  const { transaction, now } = writing;
  for (const highlight of await transaction.objectStore('highlights').index('publicationKey').getAll(from)) {
    await writing.put('highlights', revised(highlight, { publicationKey: to }, now));
  }
  for (const text of await transaction.objectStore('texts').index('publicationKey').getAll(from)) {
    await transaction.objectStore('texts').delete([from, text.sha256]);
    const there = await transaction.objectStore('texts').get([to, text.sha256]);
    await writing.put('texts', { ...(there ? oneText(there, text) : text), publicationKey: to });
  }
  await moveAside(transaction, from, to);
  for (const entry of await entriesOf(transaction, from)) {
    await writing.remove('entries', [entry.listId, from]);
    const there = await transaction.objectStore('entries').get([entry.listId, to]);
    const kept = keptEntry(there, revised(entry, { publicationKey: to }, now));
    // Which of two places stands follows from what the page says: no act that undo could take back.
    await writing.put('entries', kept, kept);
  }
  await writing.remove('publications', from);
  writing.moved(from, to);
}

/** How far a publication was read, and notes that are being written on it, are found under its new key, too. */
async function moveAside(transaction: Transaction<'readwrite'>, from: string, to: string): Promise<void> {
  const progress = transaction.objectStore('progress');
  const index = progress.index('keys');
  const found = new Map(
    [...(await index.getAll(from)), ...(await index.getAll(to))].map((one) => [one.key, one]),
  );
  const newest = [...found.values()].reduce<ProgressRecord | null>(
    (one, other) => (one === null || other.updatedAt > one.updatedAt ? other : one),
    null,
  );
  for (const key of found.keys()) await progress.delete(key);
  if (newest)
    await progress.put({
      ...newest,
      keys: [...new Set([...[...found.values()].flatMap(({ keys }) => keys), to])],
      share: Math.max(...[...found.values()].map(({ share }) => share)),
    });
  const drafts = transaction.objectStore('drafts');
  for (const draft of await drafts.index('keys').getAll(from))
    await drafts.put({ ...draft, keys: [...new Set([...draft.keys, to])] });
}
