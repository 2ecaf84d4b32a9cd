import { type Move, stepOf, stepsMoved } from './history';
import { keyOf, type MirrorChange } from './mirror';
import type { Counts, HistoryStep, ListRecord, MirroredRecords, MirroredStore, TextRecord } from './records';
import type { LibrarySchema, Transaction } from './schema';

interface Records extends MirroredRecords {
  texts: TextRecord;
}

/** A write in progress. Only requests of its own transaction may be awaited in it: anything else would end it. */
export class Writing {
  readonly publicationKeys = new Set<string>();
  readonly listIds = new Set<string>();
  /** What the mirror has to repeat, in order. */
  readonly changes: MirrorChange[] = [];
  /** What undo would take back, in order: the first state and the last of each record. */
  steps: HistoryStep[] = [];
  /** Publications that went to another key, in order: what earlier operations know of them has to follow. */
  readonly moves: Move[] = [];
  /** How many records each store has gained. */
  readonly gained: Counts = { publications: 0, highlights: 0, lists: 0, entries: 0 };

  constructor(
    readonly transaction: Transaction<'readwrite'>,
    /** The instant that this write's records carry. */
    readonly now: string,
  ) {}

  /**
   * Stores a record and remembers for the announcement what it belongs to. `former` is what was known of it before where
   * that stood under another key: only a difference from it is an act of the user.
   */
  async put<S extends keyof Records>(store: S, record: Records[S], former?: Records[S]): Promise<Records[S]> {
    if (store !== 'texts')
      await this.#mirror({ store, record } as Extract<MirrorChange, { record: unknown }>, former as never);
    await this.transaction.objectStore(store).put(record);
    if ('keys' in record) for (const key of record.keys) this.publicationKeys.add(key);
    if ('publicationKey' in record) this.publicationKeys.add(record.publicationKey);
    if ('listId' in record) this.listIds.add(record.listId);
    if (store === 'lists') this.listIds.add((record as ListRecord).id);
    return record;
  }

  /** Takes a record out for good: only one whose place another record has taken. */
  async remove<S extends MirroredStore>(store: S, key: LibrarySchema[S]['key']): Promise<void> {
    await this.transaction.objectStore(store).delete(key);
    this.changes.push({ store, removed: key });
    this.gained[store] -= 1;
  }

  /** Remembers that the publication `from`, with its places in lists, has become `to`. */
  moved(from: string, to: string): void {
    this.steps = [...stepsMoved(this.steps, { from, to })];
    this.moves.push({ from, to });
  }

  /** Names a publication in the announcement by all its keys: a page may know it by any of them. */
  async announcePublication(key: string): Promise<void> {
    const publication = await this.transaction.objectStore('publications').get(key);
    for (const alias of publication?.keys ?? []) this.publicationKeys.add(alias);
  }

  async #mirror(
    change: Extract<MirrorChange, { record: unknown }>,
    former?: MirroredRecords[MirroredStore],
  ): Promise<void> {
    const { store, record } = change;
    const key = keyOf(change);
    const known = await this.transaction.objectStore(store).get(key);
    if (known === undefined) this.gained[store] += 1;
    this.changes.push(change);
    const step = stepOf(store, key, former ?? known, record);
    if (step) this.steps.push(step);
  }
}
