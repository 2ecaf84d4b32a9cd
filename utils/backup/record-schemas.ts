import * as v from 'valibot';
import { FIELDS, type Field, PARAGRAPH_KINDS, WAYS } from '@/utils/article/article';
import type { CompactCsl } from '@/utils/citation/csl-tree';
import { isStyle } from '@/utils/citation/read-style';
import { COLOURS } from '@/utils/highlight/highlight';
import { BACKUP_FORMAT, type BackupRecords, type BackupStore } from './backup-file';
import { fits } from './fits';

/**
 * What each record must hold, however it came into the file. What a record holds besides is kept as it is: a field that a
 * later version adds must survive a way through this one.
 */

/** UTF-16 units: of names and addresses, and of texts. */
const LINE = 4_000;
const LONG = 8_000_000;
const MANY = 100_000;

const line = v.pipe(v.string(), v.maxLength(LINE));
const name = v.pipe(line, v.minLength(1));
const text = v.pipe(v.string(), v.maxLength(LONG));
const lines = v.pipe(v.array(line), v.maxLength(MANY));
const names = v.pipe(v.array(name), v.minLength(1), v.maxLength(MANY));
const whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'no SHA-256'));
/** Links are made of them: nothing but the web may be behind one. */
const address = v.pipe(
  line,
  v.check((one) => URL.canParse(one) && /^https?:$/.test(new URL(one).protocol), 'no web address'),
);
export const instant = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d\d-\d\dT/, 'no instant'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no such instant'),
);
const orNull = v.nullable<v.GenericSchema<string>>;

const kept = {
  createdAt: instant,
  updatedAt: instant,
  deletedAt: orNull(instant),
  revision: whole(0),
};

const lead = v.nullable(v.looseObject({ label: orNull(line), text }));
const author = v.looseObject({
  name: line,
  family: v.exactOptional(line),
  given: v.exactOptional(line),
  literal: v.exactOptional(line),
  bio: v.exactOptional(text),
});
const coverage = v.picklist(['full', 'abstract', 'excerpt', 'listed']);

const fields = {
  title: text,
  authors: v.pipe(v.array(author), v.maxLength(MANY)),
  published: orNull(line),
  code: orNull(line),
  number: orNull(line),
  series: orNull(line),
  categories: lines,
  coverage,
  lead,
  pdf: orNull(address),
  language: line,
  publisher: orNull(line),
} satisfies Record<Field, v.GenericSchema>;

const correction = (value: v.GenericSchema) =>
  v.exactOptional(v.looseObject({ value, read: value, at: instant }));
const corrections = v.looseObject(
  Object.fromEntries(FIELDS.map((field) => [field, correction(fields[field])])),
);

export const publicationFacts = {
  ...fields,
  key: name,
  aliases: lines,
  url: address,
  words: whole(0),
  minutes: whole(0),
  sources: v.looseObject(
    Object.fromEntries(FIELDS.map((field) => [field, v.exactOptional(v.picklist(WAYS))])),
  ),
  sha256: digest,
};

export const ofTheUser = {
  corrections,
  status: v.picklist(['to-read', 'reading', 'read']),
  tags: lines,
  savedAt: orNull(instant),
};

const publication = v.pipe(
  v.looseObject({
    ...publicationFacts,
    ...ofTheUser,
    ...kept,
    keys: names,
    readAt: orNull(instant),
    formerSavedAt: orNull(instant),
  }),
  v.check(({ key, keys }) => keys.includes(key), 'its own key is not among its keys'),
);

const paragraph = v.looseObject({ n: whole(1), kind: v.picklist(PARAGRAPH_KINDS), text });
export const version = {
  sha256: digest,
  lead,
  paragraphs: v.pipe(v.array(paragraph), v.maxLength(MANY)),
  createdAt: instant,
  seenAt: orNull(instant),
  acknowledgedAt: orNull(instant),
};
const textVersion = v.looseObject({
  ...version,
  publicationKey: name,
  html: text,
  keptBy: v.picklist(['user', 'page']),
});

const anchor = {
  quote: v.looseObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(text, v.minLength(1)),
    prefix: text,
    suffix: text,
  }),
  position: v.pipe(
    v.looseObject({ type: v.literal('TextPositionSelector'), start: whole(0), end: whole(0) }),
    v.check(({ start, end }) => start <= end, 'ends before it starts'),
  ),
};
const place = { paragraph: v.nullable(whole(1)), heading: orNull(text) };

export const markOf = {
  id: name,
  anchor: v.looseObject(anchor),
  ...place,
  colour: v.picklist(COLOURS),
  note: text,
  tags: lines,
  sha256: digest,
  removedAt: orNull(instant),
  formerAnchors: v.pipe(
    v.array(
      v.looseObject({ ...anchor, ...place, sha256: digest, removedAt: orNull(instant), until: instant }),
    ),
    v.maxLength(MANY),
  ),
};

const highlight = v.looseObject({
  ...markOf,
  ...kept,
  publicationKey: name,
  importedAt: v.exactOptional(instant),
});
const list = v.looseObject({
  ...kept,
  id: name,
  name: v.pipe(text, v.regex(/\S/, 'no name')),
  description: text,
});
const entry = v.looseObject({
  ...kept,
  listId: name,
  publicationKey: name,
  order: v.pipe(line, v.regex(/^[0-9a-z]+$/, 'no place')),
});

const progress = v.looseObject({
  key: name,
  keys: names,
  paragraph: whole(0),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  hasBegun: v.exactOptional(v.boolean()),
  updatedAt: instant,
});
const draft = v.looseObject({
  id: name,
  keys: names,
  anchor: v.nullable(v.looseObject(anchor)),
  note: text,
  colour: v.picklist(COLOURS),
  updatedAt: instant,
});
const style = v.looseObject({
  ...kept,
  id: name,
  title: name,
  csl: v.custom<CompactCsl>(isStyle, 'no citation style'),
});

/** By store; what comes out is the record, its unknown fields included. */
const RECORDS = {
  publications: publication,
  texts: textVersion,
  highlights: highlight,
  lists: list,
  entries: entry,
  progress,
  drafts: draft,
  styles: style,
} satisfies Record<BackupStore, v.GenericSchema>;

/** Each field may be as long as it may, and all of them together be more than is read of one record. */
export const inOnePiece = <T = unknown>(room = 0) =>
  v.check<T, string>((one) => fits(one, room), 'too long for a backup');
const sized = inOnePiece();

/** Parses a record of a store; what is wrong with it comes back as valibot's issues. */
export function parseRecord<S extends BackupStore>(
  store: S,
  value: unknown,
): { ok: true; record: BackupRecords[S] } | { ok: false; issue: v.BaseIssue<unknown> } {
  const parsed = v.safeParse(v.pipe(RECORDS[store] as v.GenericSchema, sized), value);
  return parsed.success
    ? { ok: true, record: parsed.output as BackupRecords[S] }
    : { ok: false, issue: parsed.issues[0] };
}

/** Tells our files from any other JSON, before anything else is looked at. */
export const backupFormat = v.literal(BACKUP_FORMAT);
export const versionNumber = whole(1);
export const countsOf = v.record(v.string(), whole(0));
export const digestOf = digest;
