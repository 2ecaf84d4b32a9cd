import type { BackupRecord, BackupRecords, BackupStore } from '@/utils/backup/backup-file';
import { noCounts } from '@/utils/backup/backup-file';
import { hasOwnDigest } from '@/utils/backup/own-digest';
import type { BackupEnd, BackupSlice } from '@/utils/backup/read-backup';
import { sameValue } from '@/utils/same-value';
import { codeAsRead } from './as-read';
import { storesIn } from './backup';
import { samePublication } from './identity';
import { withKeys } from './known';
import type { DraftRecord, ProgressRecord, PublicationRecord, StyleRecord, TextRecord } from './records';
import {
  type Fate,
  fateOf,
  inPlaceOf,
  isAhead,
  isTaken,
  paperCompletedBy,
  paperInPlaceOf,
  type RestoreChoices,
} from './restore-rules';
import type { Transaction } from './schema';
import { oneText } from './versions';
import type { Writing } from './writing';

export type FateCounts = Partial<Record<Fate, number>>;

/** What a restore would do, or has done: by store, how many records have which fate. */
export interface RestoreReport {
  fates: Record<BackupStore, FateCounts>;
  /** Papers that are here under another key. */
  joined: number;
  /** Records that it writes. */
  changes: number;
  /** Those of them that undo takes back: none where there are more than it can hold. */
  acts: number;
  /** Those that lie outside of undo: progress, drafts and styles. */
  asides: number;
  end: BackupEnd;
}

export interface RestoreOptions {
  /** Bytes read. */
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
}

/** Stops a restore that the user has given up. */
export class Stopped extends Error {}

/** How the file is read and the library is looked at: all in one transaction, or in one for each slice. */
export interface Pace {
  next: <T>(work: Promise<T>) => Promise<T>;
  look: (take: (transaction: Transaction) => Promise<void>) => Promise<void>;
}

/** The records of one file, merged into the library one after the other. */
export class Restoring {
  readonly #fates = Object.fromEntries(Object.keys(noCounts()).map((store) => [store, {}])) as Record<
    BackupStore,
    FateCounts
  >;
  /** Keys of the file's papers, with those that they have here; null for one that has no place here. */
  readonly #keys = new Map<string, string | null>();
  readonly #announced = new Set<string>();
  #joined = 0;
  #changes = 0;
  #acts = 0;
  #asides = 0;

  /** That of the slice at hand. */
  #looking: Transaction | null = null;

  constructor(
    /** Null where it is only looked. */
    readonly writing: Writing | null,
    readonly choices: RestoreChoices,
    readonly pace: Pace,
    readonly now: string,
  ) {}

  get transaction(): Transaction {
    if (!this.#looking) throw new Error('between two slices');
    return this.#looking;
  }

  async run(
    slices: AsyncGenerator<BackupSlice, BackupEnd>,
    { onProgress, signal }: RestoreOptions,
  ): Promise<RestoreReport> {
    for (;;) {
      if (signal?.aborted) throw new Stopped();
      const { done, value } = await this.pace.next(slices.next());
      if (done) {
        return {
          fates: this.#fates,
          joined: this.#joined,
          changes: this.#changes,
          acts: this.#acts,
          asides: this.#asides,
          end: value,
        };
      }
      if (value.records.length > 0)
        await this.pace.look(async (transaction) => {
          this.#looking = transaction;
          for (const record of value.records) await this.#take(record);
        });
      onProgress?.(value.read);
    }
  }

  async #take(one: BackupRecord): Promise<void> {
    const fate = await this.#merge(one);
    const fates = this.#fates[one.store];
    fates[fate] = (fates[fate] ?? 0) + 1;
  }

  #merge(one: BackupRecord): Promise<Fate> {
    switch (one.store) {
      case 'publications':
        return this.#paper(one.record);
      case 'texts':
        return this.#text(one.record);
      case 'highlights':
        return this.#highlight(one.record);
      case 'lists':
        return this.#kept('lists', one.record.id, one.record);
      case 'entries': {
        const publicationKey = this.#here(one.record.publicationKey);
        if (publicationKey === null) return Promise.resolve('conflict');
        const record = { ...one.record, publicationKey };
        return this.#kept('entries', [record.listId, publicationKey], record);
      }
      case 'progress':
        return this.#progress(one.record);
      case 'drafts':
        return this.#draft(one.record);
      case 'styles':
        return this.#style(one.record);
    }
  }

  /** The key here of a paper of the file; null where it has no place here. */
  #here(key: string): string | null {
    const here = this.#keys.get(key);
    return here === undefined ? key : here;
  }

  async #paper(there: PublicationRecord): Promise<Fate> {
    const { key, aliases } = there;
    const found = await withKeys(this.transaction, [...new Set([...there.keys, key])]);
    const same = samePublication(found, { key, aliases, code: codeAsRead(there) });
    const here = same.find((record) => record.key === key) ?? same[0];
    if (!here && found.some((record) => record.key === key)) {
      this.#keys.set(key, null);
      return 'conflict';
    }
    if (here && here.key !== key) this.#joined++;
    if (here) this.#keys.set(key, here.key);
    const fate = fateOf(here, there, this.now);
    const completed = here && !isTaken(fate, this.choices) ? paperCompletedBy(here, there) : null;
    if (completed) {
      await this.#put('publications', completed);
      return 'newer';
    }
    if (isTaken(fate, this.choices)) await this.#put('publications', paperInPlaceOf(here, there));
    return fate;
  }

  async #text(there: TextRecord): Promise<Fate> {
    const publicationKey = this.#here(there.publicationKey);
    if (publicationKey === null) return 'conflict';
    if (!hasOwnDigest(there)) return 'unsound';
    const known = await this.transaction.objectStore('texts').get([publicationKey, there.sha256]);
    const record = { ...there, publicationKey };
    if (!known) {
      await this.#put('texts', record);
      return 'new';
    }
    // Its words are those of its digest; of the times the later ones count.
    const both = oneText(known, record);
    if (sameValue(both, known)) return 'same';
    await this.#put('texts', both);
    return 'newer';
  }

  async #highlight(there: BackupRecords['highlights']): Promise<Fate> {
    const publicationKey = this.#here(there.publicationKey);
    if (publicationKey === null) return 'conflict';
    const here = await this.transaction.objectStore('highlights').get(there.id);
    // Its paper may have another key by now, but nobody moves a highlight from one paper to another.
    if (here && here.publicationKey !== publicationKey) return 'conflict';
    const fate = fateOf(here, there, this.now);
    if (!isTaken(fate, this.choices)) return fate;
    await this.#put('highlights', inPlaceOf(here, { ...there, publicationKey }));
    if (this.writing && !this.#announced.has(publicationKey)) {
      this.#announced.add(publicationKey);
      await this.writing.announcePublication(publicationKey);
    }
    return fate;
  }

  async #kept<S extends 'lists' | 'entries'>(
    store: S,
    key: S extends 'lists' ? string : [string, string],
    there: BackupRecords[S],
  ): Promise<Fate> {
    const here = (await this.transaction.objectStore(store).get(key)) as BackupRecords[S] | undefined;
    const fate = fateOf(here, there, this.now);
    if (isTaken(fate, this.choices)) await this.#put(store, inPlaceOf(here, there));
    return fate;
  }

  async #progress(there: ProgressRecord): Promise<Fate> {
    const keys = there.keys.map((key) => this.#here(key)).filter((key) => key !== null);
    const index = this.transaction.objectStore('progress').index('keys');
    const found = (await Promise.all([...new Set(keys)].map(async (key) => index.getAll(key)))).flat();
    const here = found.toSorted(
      (a, b) => Number(a.updatedAt < b.updatedAt) - Number(a.updatedAt > b.updatedAt),
    )[0];
    if (!here) {
      const key = this.#here(there.key);
      if (key === null) return 'conflict';
      await this.#putAside(
        'progress',
        key === there.key ? there : { ...there, key, keys: [...new Set([key, ...keys])] },
      );
      return 'new';
    }
    const isLater = there.updatedAt > here.updatedAt && !isAhead(there.updatedAt, this.now);
    const later = isLater ? there : here;
    const next = { ...here, paragraph: later.paragraph, updatedAt: later.updatedAt };
    next.share = Math.max(here.share, there.share);
    if (sameValue(next, here)) return there.updatedAt === here.updatedAt ? 'same' : 'older';
    await this.#putAside('progress', next);
    return 'newer';
  }

  /** A note has no trash: what is here stays unless the file's is later. */
  async #draft(there: DraftRecord): Promise<Fate> {
    if (!storesIn(this.transaction).includes('drafts')) return 'conflict';
    const here = await this.transaction.objectStore('drafts').get(there.id);
    if (here && sameValue(here, there)) return 'same';
    if (here && there.updatedAt <= here.updatedAt) return 'older';
    if (here && isAhead(there.updatedAt, this.now)) return 'conflict';
    // What was saved since is what the user wants: an older draft would open over it.
    const mark = await this.transaction.objectStore('highlights').get(there.id);
    if (mark && mark.updatedAt >= there.updatedAt) return 'older';
    await this.#putAside('drafts', there);
    return here ? 'newer' : 'new';
  }

  async #style(there: StyleRecord): Promise<Fate> {
    if (!storesIn(this.transaction).includes('styles')) return 'conflict';
    const here = await this.transaction.objectStore('styles').get(there.id);
    const fate = fateOf(here, there, this.now);
    if (isTaken(fate, this.choices)) await this.#putAside('styles', inPlaceOf(here, there));
    return fate;
  }

  async #put<S extends 'publications' | 'texts' | 'highlights' | 'lists' | 'entries'>(
    store: S,
    record: BackupRecords[S],
  ): Promise<void> {
    this.#changes++;
    // What a page says is no act.
    if (store !== 'texts') this.#acts++;
    await this.writing?.put(store, record as never);
  }

  async #putAside(store: 'progress' | 'drafts' | 'styles', record: object): Promise<void> {
    this.#changes++;
    this.#asides++;
    await this.writing?.transaction.objectStore(store as 'drafts').put(record as never);
  }
}
