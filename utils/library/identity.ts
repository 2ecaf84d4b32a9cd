import type { Article, KnownCoverage } from '@/utils/article/article';
import { numberOfCode } from '@/utils/article/publication-code';
import { asRead, codeAsRead } from './as-read';
import { laterCorrections, overlaid } from './corrections';
import { asPageSays } from './listed';
import { ranking } from './ranking';
import type { EntryRecord, PublicationRecord, Status } from './records';

/**
 * When two records are one publication: pure rules. A publication is met under several addresses (one for each
 * centre) and sometimes before its code is known, so it is found by any of its keys. What the user has corrected
 * identifies nothing: here counts what the pages say.
 */

/** By what a page or a list names a publication. */
export type Identity = Pick<Article, 'key' | 'aliases' | 'code'>;

/** The records of `found` that are the article's publication: a shared key, and no code that contradicts. */
export function samePublication(found: readonly PublicationRecord[], article: Identity): PublicationRecord[] {
  const agreeing = found.filter(agrees(article.code));
  const ranked = ranking(agreeing, [article.key, ...article.aliases]);
  const code = article.code ?? ranked.map(codeAsRead).find((own) => own) ?? null;
  return ranked.filter(agrees(code));
}

/** Whether nothing speaks against a record's having this code. */
const agrees = (code: string | null) => (record: PublicationRecord) => {
  const own = codeAsRead(record);
  return !own || !code || own === code;
};

/**
 * The record after its article was met: new, or `known` brought up to date; an unchanged record comes back itself.
 * What the user has corrected stays theirs, also where the page has come to say the same.
 */
export function metAgain(
  stored: PublicationRecord | undefined,
  article: Article,
  now: string,
): PublicationRecord {
  const { paragraphs: _paragraphs, html: _html, ...met } = article;
  if (!stored) {
    return {
      ...met,
      keys: keysOf(article.key, article.aliases),
      corrections: {},
      status: 'to-read',
      readAt: null,
      tags: [],
      savedAt: null,
      formerSavedAt: null,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
      revision: 1,
    };
  }
  const read = asPageSays(asRead(stored), met);
  const key = article.code || !read.code ? article.key : stored.key;
  const keys = keysOf(key, [...stored.keys, article.key, ...article.aliases]);
  // What is said of the text stays with the fuller text: an abstract met later does not replace a paper.
  const text = FULLNESS[met.coverage] >= FULLNESS[read.coverage] ? met : read;
  const merged = overlaid<PublicationRecord>({
    ...read,
    key,
    keys,
    aliases: keys.slice(1),
    // A page that has lost a fact does not take it away.
    code: met.code ?? read.code,
    series: met.series ?? read.series,
    number: met.number ?? read.number,
    title: met.title || read.title,
    authors: met.authors.length > 0 ? met.authors : read.authors,
    published: met.published ?? read.published,
    categories: met.categories.length > 0 ? met.categories : read.categories,
    pdf: met.pdf ?? read.pdf,
    publisher: met.publisher ?? read.publisher,
    sources: { ...read.sources, ...met.sources },
    url: text.url,
    coverage: text.coverage,
    lead: text.lead ?? read.lead,
    language: text.language,
    words: text.words,
    minutes: text.minutes,
    sha256: text.sha256,
  });
  return JSON.stringify(merged) === JSON.stringify(stored) ? stored : revised(merged, {}, now);
}

/** The record after a list named it: found from now on by these keys too, and by a code that was not known. */
export function listedAgain(known: PublicationRecord, item: Identity, now: string): PublicationRecord {
  const read = asRead(known);
  const code = read.code ?? item.code;
  const key = read.code ? known.key : (item.code ?? known.key);
  const keys = keysOf(key, [...known.keys, item.key, ...item.aliases]);
  if (keys.length === known.keys.length && code === read.code) return known;
  const number = read.number ?? (code && numberOfCode(code));
  return revised(overlaid({ ...read, key, keys, aliases: keys.slice(1), code, number }), {}, now);
}

/**
 * Two records that turned out to be one publication, as one: nothing that the user said of either is lost, but for
 * the earlier of two corrections of one field.
 */
export function united(into: PublicationRecord, from: PublicationRecord, now: string): PublicationRecord {
  const keys = keysOf(into.key, [...into.keys, ...from.keys]);
  return overlaid({
    ...asPageSays(asRead(into), asRead(from)),
    corrections: laterCorrections(into.corrections, from.corrections),
    keys,
    aliases: keys.slice(1),
    status: further(into.status, from.status),
    readAt: latest(into.readAt, from.readAt),
    tags: [...new Set([...into.tags, ...from.tags])],
    savedAt: earliest(into.savedAt, from.savedAt),
    formerSavedAt: into.formerSavedAt ?? from.formerSavedAt,
    createdAt: earliest(into.createdAt, from.createdAt) ?? into.createdAt,
    deletedAt: (into.savedAt ?? from.savedAt) ? null : (into.deletedAt ?? from.deletedAt),
    updatedAt: now,
    revision: Math.max(into.revision, from.revision) + 1,
  });
}

/** Of two places of one publication in the same list, the one to keep: a live one before a removed one. */
export function keptEntry(kept: EntryRecord | undefined, moved: EntryRecord): EntryRecord {
  if (!kept || (kept.deletedAt !== null && moved.deletedAt === null)) return moved;
  return kept;
}

/** The record with a change, its time and its next revision. */
export function revised<R extends { updatedAt: string; revision: number }>(
  record: R,
  change: NoInfer<Partial<R>>,
  now: string,
): R {
  return { ...record, ...change, updatedAt: now, revision: record.revision + 1 };
}

const FULLNESS: Readonly<Record<KnownCoverage, number>> = { listed: 0, excerpt: 1, abstract: 2, full: 3 };
const PROGRESS: Readonly<Record<Status, number>> = { 'to-read': 0, reading: 1, read: 2 };

const keysOf = (key: string, others: readonly string[]) => [...new Set([key, ...others])];
const further = (a: Status, b: Status) => (PROGRESS[a] >= PROGRESS[b] ? a : b);

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** What a paper that is saved at this instant has of its own. */
export const savedNow = (now: string) => ({ savedAt: now, formerSavedAt: null, deletedAt: null });
