import {
  BACKUP_FORMAT,
  BACKUP_STORES,
  BACKUP_TYPE,
  BACKUP_VERSION,
  type BackupCounts,
  type BackupRecords,
  type BackupStore,
  noCounts,
} from './backup-file';
import { ContentDigest, canonical } from './canonical';

/** Writes a backup in slices: only the slice at hand is in memory, what is written lies in blobs. */
export class BackupWriter {
  readonly #parts: BlobPart[] = [];
  readonly #digest = new ContentDigest();
  readonly #counts: BackupCounts = noCounts();
  /** Members of `content` that are open or done. */
  #begun = 0;

  constructor(settings: Record<string, unknown>) {
    const text = canonical(settings);
    this.#digest.member('settings');
    this.#digest.value(text);
    this.#parts.push(
      `{\n"format":${JSON.stringify(BACKUP_FORMAT)},\n"version":${BACKUP_VERSION},\n"content":{\n"settings":${text}`,
    );
  }

  /** Adds records of a store, in the order of its keys. Throws when an earlier store comes after a later one. */
  add<S extends BackupStore>(store: S, records: readonly BackupRecords[S][]): void {
    const place = BACKUP_STORES.indexOf(store);
    if (place < this.#begun - 1) throw new Error(`${store} comes too late`);
    this.#beginUpTo(place);
    const lines = records.map((record) => canonical(record));
    for (const line of lines) this.#digest.value(line);
    const comma = this.#counts[store] > 0 && lines.length > 0 ? ',' : '';
    this.#counts[store] += lines.length;
    this.#parts.push(new Blob([comma, lines.length > 0 ? '\n' : '', lines.join(',\n')]));
  }

  /** The whole file; nothing can be added after it. */
  end(): Blob {
    this.#beginUpTo(BACKUP_STORES.length - 1);
    const counts = canonical(this.#counts);
    this.#parts.push(`\n]\n},\n"counts":${counts},\n"sha256":"${this.#digest.end()}"\n}\n`);
    return new Blob(this.#parts, { type: BACKUP_TYPE });
  }

  #beginUpTo(place: number): void {
    for (; this.#begun <= place; this.#begun++) {
      const store = BACKUP_STORES[this.#begun] ?? '';
      this.#digest.member(store);
      this.#parts.push(`${this.#begun === 0 ? '' : '\n]'},\n"${store}":[`);
    }
  }
}
