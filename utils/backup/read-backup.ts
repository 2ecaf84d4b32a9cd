import * as v from 'valibot';
import {
  BACKUP_STORES,
  BACKUP_VERSION,
  type BackupCounts,
  type BackupRecord,
  type BackupStore,
  idOf,
  noCounts,
} from './backup-file';
import { ContentDigest, canonical } from './canonical';
import { FileFaultError } from './file-fault';
import { type Piece, PieceScanner, ScanFault } from './piece-scanner';
import { backupFormat, countsOf, digestOf, parseRecord, versionNumber } from './record-schemas';
import { textChunks } from './text-chunks';
import { entryOf, listOf, recordsOfItem, VERSION_1_FORMAT } from './version-1';

/** Bytes of the largest file that is read: three times what ten thousand papers with their texts take. */
export const BACKUP_LIMIT = 600_000_000;

/** UTF-16 units of records that are given at once: what is made of them must not hold the page for longer than a frame. */
const SLICE = 60_000;

/** What comes out of a file, in its order, slice by slice. */
export interface BackupSlice {
  records: BackupRecord[];
  /** Bytes read until now. */
  read: number;
}

/** What is known when the whole file was read and all of it is sound. */
export interface BackupEnd {
  version: 1 | 2;
  settings: Record<string, unknown>;
  counts: BackupCounts;
}

const isContent = (path: readonly (string | number)[]) =>
  path.length === 1 && (path[0] === 'content' || path[0] === 'items');
const isStore = (path: readonly (string | number)[]) =>
  path.length === 2 && path[0] === 'content' && path[1] !== 'settings';

/**
 * Reads a backup of any version, in slices. Nothing in it is believed: each record is parsed by itself, none may come
 * twice, and at the end counts and checksum must be right. Throws a `FileFaultError`; until it has returned, nothing that
 * it gave may stay.
 */
export async function* readBackup(file: Blob): AsyncGenerator<BackupSlice, BackupEnd> {
  if (file.size > BACKUP_LIMIT) throw new FileFaultError('too-large');
  const scanner = new PieceScanner((path) => isContent(path) || isStore(path));
  const reader = new Reader();
  let before = 0;
  try {
    for await (const { text, read } of textChunks(file)) {
      let records: BackupRecord[] = [];
      let size = 0;
      for (const piece of scanner.feed(text)) {
        records.push(...reader.take(piece));
        size += piece.text.length;
        if (size < SLICE) continue;
        yield { records, read: before };
        records = [];
        size = 0;
      }
      yield { records, read };
      before = read;
    }
    scanner.end();
  } catch (error) {
    throw error instanceof ScanFault ? asFileFault(error) : error;
  }
  return reader.end();
}

function asFileFault({ fault, place }: ScanFault): FileFaultError {
  return new FileFaultError(fault === 'too-long' ? 'too-large' : fault, place);
}

class Reader {
  readonly #ids = new Map<BackupStore, Set<string>>();
  readonly #counts = noCounts();
  readonly #digest = new ContentDigest();
  #format: 1 | 2 | null = null;
  #version: number | null = null;
  #settings: Record<string, unknown> | null = null;
  #told: { counts?: Record<string, number>; sha256?: string } = {};
  /** Members of `content` whose lines the checksum has, in order. */
  #begun = 0;
  #list: string | null = null;

  take(piece: Piece): BackupRecord[] {
    const value = jsonOf(piece);
    const [member, name, index] = piece.path;
    if (member === 'format') return this.#takeFormat(value);
    if (member === 'version') return this.#takeVersion(value, piece);
    // What says of which kind a file is stands at its beginning, so that nothing else is taken for a backup.
    if (this.#format === null || this.#version === null) throw new FileFaultError('not-a-backup');
    if (this.#format === 1) return this.#takeOfVersion1(piece, value);
    if (member === 'content' && name === 'settings') {
      this.#settings = objectOf(value, piece);
      this.#digest.member('settings');
      this.#digest.value(canonical(this.#settings));
      return [];
    }
    if (member === 'content' && index !== undefined) return [this.#takeRecord(String(name), piece, value)];
    if (member === 'counts') this.#told.counts = parsed(countsOf, value, piece);
    if (member === 'sha256') this.#told.sha256 = parsed(digestOf, value, piece);
    return [];
  }

  end(): BackupEnd {
    if (this.#format === null || this.#version === null) throw new FileFaultError('not-a-backup');
    const counts = { ...this.#counts };
    if (this.#format === 1) return { version: 1, settings: this.#settings ?? {}, counts };
    if (this.#settings === null) throw new FileFaultError('missing', { what: 'content.settings' });
    const { counts: told, sha256 } = this.#told;
    if (!told) throw new FileFaultError('missing', { what: 'counts' });
    if (sha256 === undefined) throw new FileFaultError('missing', { what: 'sha256' });
    const wrong = BACKUP_STORES.find((store) => (told[store] ?? 0) !== counts[store]);
    if (wrong) throw new FileFaultError('not-whole', { what: `counts.${wrong}` });
    this.#beginUpTo(BACKUP_STORES.length - 1);
    if (this.#digest.end() !== sha256) throw new FileFaultError('not-whole', { what: 'sha256' });
    return { version: 2, settings: this.#settings, counts };
  }

  #takeFormat(value: unknown): BackupRecord[] {
    if (this.#format !== null) throw new FileFaultError('twice', { what: 'format' });
    if (v.is(backupFormat, value)) this.#format = 2;
    else if (value === VERSION_1_FORMAT) this.#format = 1;
    else throw new FileFaultError('not-a-backup');
    return [];
  }

  #takeVersion(value: unknown, piece: Piece): BackupRecord[] {
    this.#version = parsed(versionNumber, value, piece);
    if (this.#version > (this.#format === 1 ? 1 : BACKUP_VERSION)) throw new FileFaultError('newer');
    return [];
  }

  #takeRecord(name: string, piece: Piece, value: unknown): BackupRecord {
    const store = BACKUP_STORES.find((one) => one === name);
    if (!store) throw new FileFaultError('bad-value', { ...piece.place, what: `content.${name}` });
    const place = BACKUP_STORES.indexOf(store);
    if (this.#settings === null || place < this.#begun - 1)
      throw new FileFaultError('bad-value', { ...piece.place, what: `content.${name}` });
    this.#beginUpTo(place);
    const record = this.#checked(store, value, piece);
    this.#digest.value(canonical(value));
    return record;
  }

  #takeOfVersion1(piece: Piece, value: unknown): BackupRecord[] {
    const [member, index] = piece.path;
    if (member === 'colourNames') this.#settings = { colourNames: objectOf(value, piece) };
    if (member === 'list') {
      const list = listOf(value);
      this.#list = list?.id ?? null;
      return (list?.records ?? []).map(({ store, record }) => this.#checked(store, record, piece));
    }
    if (member !== 'items' || typeof index !== 'number') return [];
    const made = recordsOfItem(value);
    if (!made.ok) throw new FileFaultError('bad-value', { ...piece.place, what: whatOf(piece, made.issue) });
    const place = this.#list === null ? [] : [entryOf(this.#list, made.key, index)];
    return [...made.records, ...place].map(({ store, record }) => this.#checked(store, record, piece));
  }

  #checked(store: BackupStore, value: unknown, piece: Piece): BackupRecord {
    const read = parseRecord(store, value);
    if (!read.ok) throw new FileFaultError('bad-value', { ...piece.place, what: whatOf(piece, read.issue) });
    const record = { store, record: read.record } as BackupRecord;
    const ids = this.#ids.get(store) ?? new Set<string>();
    this.#ids.set(store, ids);
    const id = idOf(record);
    if (ids.has(id)) throw new FileFaultError('twice', { ...piece.place, what: whatOf(piece) });
    ids.add(id);
    this.#counts[store]++;
    return record;
  }

  #beginUpTo(place: number): void {
    for (; this.#begun <= place; this.#begun++) this.#digest.member(BACKUP_STORES[this.#begun] ?? '');
  }
}

/** Names that would reach an object's prototype where anything merged it with another. */
const BAD_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Looked at closely only where one of them may be, plain or escaped: a walk through every value takes long. */
const MAY_BE_BAD = /__proto__|"constructor"|"prototype"|\\u/;

function jsonOf({ text, place }: Piece): unknown {
  let badKey: string | null = null;
  try {
    const value: unknown = MAY_BE_BAD.test(text)
      ? JSON.parse(text, (key, inner: unknown) => {
          if (BAD_KEYS.has(key)) badKey ??= key;
          return inner;
        })
      : JSON.parse(text);
    if (badKey === null) return value;
  } catch {
    throw new FileFaultError('not-json', place);
  }
  throw new FileFaultError('bad-key', { ...place, what: badKey });
}

function objectOf(value: unknown, piece: Piece): Record<string, unknown> {
  return parsed(v.record(v.string(), v.unknown()), value, piece);
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown, piece: Piece): T {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  throw new FileFaultError('bad-value', { ...piece.place, what: whatOf(piece, read.issues[0]) });
}

/** "highlights[3].note", counted from 1 as people do. */
function whatOf({ path }: Piece, issue?: v.BaseIssue<unknown>): string {
  const inner = (issue?.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const outer = path[0] === 'content' ? path.slice(1) : path;
  return [...outer, ...inner].reduce<string>((what, part) => {
    if (typeof part === 'number') return `${what}[${part + 1}]`;
    return what === '' ? part : `${what}.${part}`;
  }, '');
}
