import * as v from 'valibot';
import type { Paragraph } from '@/utils/article/article';
import { libraryMessages } from '@/utils/i18n/en/library';
import type { BackupStore } from './backup-file';
import { ContentDigest } from './canonical';
import { markOf, ofTheUser, publicationFacts, version } from './record-schemas';

/**
 * Version 1 of a backup: the JSON export of all papers (`utils/export/json.ts`). It holds papers that are saved or marked,
 * their live highlights and the versions of their texts, and nothing of lists, trash, drafts and progress.
 */
export const VERSION_1_FORMAT = 'rsis-reader-companion/reading-list';

/** When a record without any time of its own was made. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Files of the first days know neither publisher, sources nor corrections (`utils/library/upgrade.ts`). */
const { publisher, sources, sha256, ...facts } = publicationFacts;
const { corrections, status, ...user } = ofTheUser;
const { removedAt, formerAnchors, ...mark } = markOf;

const item = v.looseObject({
  publication: v.looseObject({
    ...facts,
    ...user,
    sha256,
    status: v.nullable(status),
    publisher: v.optional(publisher, null),
    sources: v.optional(sources, {}),
    corrections: v.optional(corrections, {}),
  }),
  highlights: v.array(
    v.looseObject({
      ...mark,
      removedAt: v.optional(removedAt, null),
      formerAnchors: v.optional(formerAnchors, []),
      createdAt: v.string(),
      updatedAt: v.string(),
      revision: v.number(),
    }),
  ),
  versions: v.optional(v.array(v.looseObject(version)), []),
});

type Loose = { store: BackupStore; record: unknown };
type Made = { ok: true; key: string; records: Loose[] };

const KEPT = { createdAt: LONG_AGO, updatedAt: LONG_AGO, deletedAt: null, revision: 1 };

/** The list that the file is of; null for the file of all papers. The same name gives the same id. */
export function listOf(value: unknown): { id: string; records: Loose[] } | null {
  const read = v.safeParse(
    v.looseObject({ name: v.string(), description: v.optional(v.string(), '') }),
    value,
  );
  if (!read.success || read.output.name.trim() === '' || read.output.name === libraryMessages.allPapers)
    return null;
  const { name, description } = read.output;
  const digest = new ContentDigest();
  digest.value(name);
  const id = `reading-list-${digest.end().slice(0, 32)}`;
  return { id, records: [{ store: 'lists', record: { id, name, description, ...KEPT } }] };
}

/** The place of item number `index` in that list. */
export function entryOf(listId: string, publicationKey: string, index: number): Loose {
  const order = `i${index.toString(36).padStart(7, '0')}`;
  return { store: 'entries', record: { listId, publicationKey, order, ...KEPT } };
}

/** The records that an item of the list was made of. What the file does not tell of them is as if nobody had said it. */
export function recordsOfItem(value: unknown): Made | { ok: false; issue: v.BaseIssue<unknown> } {
  const read = v.safeParse(item, value);
  if (!read.success) return { ok: false, issue: read.issues[0] };
  const { publication: paper, highlights, versions } = read.output;
  const times = [
    paper.savedAt,
    ...highlights.map((one) => one.createdAt),
    ...versions.map((one) => one.createdAt),
  ]
    .filter((time) => time !== null)
    .sort();
  const createdAt = times[0] ?? LONG_AGO;
  const publication = {
    ...paper,
    status: paper.status ?? 'to-read',
    keys: [...new Set([paper.key, ...paper.aliases])],
    readAt: null,
    formerSavedAt: null,
    createdAt,
    updatedAt: paper.savedAt ?? createdAt,
    deletedAt: null,
    revision: 1,
  };
  return {
    ok: true,
    key: paper.key,
    records: [
      { store: 'publications', record: publication },
      ...versions.map((one) => ({
        store: 'texts' as const,
        record: { ...one, publicationKey: paper.key, html: htmlOf(one.paragraphs), keptBy: 'user' },
      })),
      ...highlights.map((one) => ({
        store: 'highlights' as const,
        record: { ...one, publicationKey: paper.key, deletedAt: null },
      })),
    ],
  };
}

/** The elements that stand for each kind of paragraph where the body's own are not known. */
const ELEMENTS: Readonly<Record<Paragraph['kind'], string>> = {
  heading: 'h2',
  text: 'p',
  list: 'p',
  quote: 'blockquote',
  table: 'p',
  caption: 'p',
  note: 'p',
  bio: 'p',
};

/** The body that the file does not hold, of its paragraphs. */
function htmlOf(paragraphs: readonly Pick<Paragraph, 'kind' | 'text'>[]): string {
  return paragraphs
    .map(({ kind, text }) => `<${ELEMENTS[kind]}>${escaped(text)}</${ELEMENTS[kind]}>`)
    .join('');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
