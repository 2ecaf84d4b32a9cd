import type { LibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/open';
import { read } from '@/utils/library/read';
import type { CatalogueNews } from './catalogue';
import { IndexKeeper } from './index-keeper';
import { loadHighlights, loadPapers, saveRows } from './keep-rows';
import { missedWrites } from './missed-writes';
import { type ReadPaper, readLists, readPapers, readProgress, readRange } from './read-rows';
import { RowTable } from './row-table';
import { type Stage, Stages } from './stages';
import type { SearchStore } from './store';
import type { Indexes } from './text-search';

/** Papers that are read at once. */
const RANGE = 500;
/** Changed papers that are read at once: few, so that they are soon found; of many, such as one act changes, more. */
const REFRESHED_AT_ONCE = 20;
const REFRESHED_OF_MANY = 250;
/** Milliseconds after which a question looks anew how far papers were read. */
const PROGRESS_MS = 5000;

/** Rows and index of a library, kept up to date. */
export class FollowedLibrary {
  readonly table = new RowTable();
  readonly #library: Library;
  readonly #tell: (news: CatalogueNews) => void;
  readonly #openStore: () => Promise<SearchStore | null>;
  readonly #keeper: IndexKeeper;
  /** Where rows and index are kept; null where nothing can be, undefined until it was looked for. */
  #store: SearchStore | null | undefined;
  /** The library's write that the rows follow. */
  #asOf = { installation: '', counter: 0 };
  /** Whether there may be writes that nobody has told of. */
  #mayHaveMissed = false;
  /** Whether the rows that are kept are still to get their highlights. */
  #areHighlightsLeft = false;
  #isIndexLoaded = false;
  #isCompared = false;
  /** Whether words may be in the index of what is deleted for good. */
  #isSweepDue = false;
  /** Whether what is kept is as of an earlier write, although no row has changed since. */
  #isStateOld = false;
  /** Keys of papers that have changed since they were read. */
  readonly #changed = new Set<string>();
  #areListsOld = false;
  /** Where to go on reading all rows; null when all are read. */
  #readAfter: string | null = '';
  /** Papers that the present reading of all rows has found. */
  #seen = new Set<string>();
  #isProgressOld = false;
  #progressReadAt = 0;
  /** Whether rows are to be kept before more texts are indexed. */
  #mustSave = false;
  #isRefreshing = false;
  #isRunning = false;
  #isStopped = false;
  #isClosed = false;
  #hasFailed = false;
  readonly #stages = new Stages();

  /** `openStore` gives where rows and index are kept; null, or rejecting, for nowhere. */
  constructor(
    library: Library,
    tell: (news: CatalogueNews) => void,
    openStore: () => Promise<SearchStore | null>,
  ) {
    this.#library = library;
    this.#tell = tell;
    this.#openStore = openStore;
    this.#keeper = new IndexKeeper(library, this.table);
  }

  get indexes(): Indexes {
    return this.#keeper.indexes;
  }

  start(): void {
    this.#go();
  }

  /** Follows a write. */
  follow(change: LibraryChange | 'unknown'): void {
    this.#areListsOld = true;
    if (change === 'unknown') {
      this.#readAll();
      this.#mayHaveMissed = true;
    } else {
      for (const key of change.publicationKeys) this.#changed.add(key);
      // Whoever wrote in between may have died before telling of it.
      if (change.counter === this.#asOf.counter + 1) this.#asOf.counter++;
      else if (change.counter > this.#asOf.counter) this.#mayHaveMissed = true;
    }
    this.#go();
  }

  /** Stops indexing for now; what is indexed stays. */
  stop(): void {
    this.#isStopped = true;
    this.#tell({ kind: 'building', building: null });
  }

  /** Indexes on. */
  resume(): void {
    this.#isStopped = false;
    this.#go();
  }

  /** Throws the index away and builds it anew. */
  async rebuild(): Promise<void> {
    this.#keeper.clear();
    await this.#store?.clear();
    this.#isStopped = false;
    this.#readAll();
    this.#go();
  }

  close(): void {
    this.#isClosed = true;
    this.#store?.close();
  }

  /** Resolves once a stage is there. Whoever asks after something went wrong has it tried again. */
  wait(stage: Stage): Promise<void> {
    if (this.#hasFailed) this.#go();
    return this.#stages.wait(stage);
  }

  has(stage: Stage): boolean {
    return this.#stages.has(stage);
  }

  /** Whether the index is compared with the library, or nothing is done to get there. */
  get isSettled(): boolean {
    return this.#isCompared || !this.#isRunning;
  }

  /** Whether everything is indexed as the library has it. */
  get isWhole(): boolean {
    const isCurrent = this.#changed.size === 0 && !this.#mayHaveMissed && !this.#isRefreshing;
    return this.#isCompared && isCurrent && this.#keeper.left === 0;
  }

  /** Has it look, now and then, how far papers were read. */
  lookAtProgress(): void {
    if (performance.now() - this.#progressReadAt > PROGRESS_MS) this.#isProgressOld = true;
    if (this.#isProgressOld) this.#go();
  }

  /** Reads all rows anew; those that are there serve meanwhile. */
  #readAll(): void {
    this.#readAfter = '';
    this.#seen = new Set();
    this.#isCompared = false;
  }

  /** While texts are looked into, rows change all the time: they are kept now and then. */
  #isSaveDue(): boolean {
    const isNews = this.table.touched.size > 0 || this.#isStateOld;
    return isNews && (this.#mustSave || this.#keeper.left === 0 || this.#isStopped);
  }

  #go(): void {
    if (this.#isRunning || this.#isClosed) return;
    this.#isRunning = true;
    this.#isRefreshing = false;
    this.#hasFailed = false;
    this.#work()
      .catch((error: unknown) => {
        // Whoever waits is told; the next question or write tries again.
        this.#stages.fail(error);
        this.#hasFailed = !this.#isClosed;
      })
      .finally(() => {
        this.#isRunning = false;
      });
  }

  /** What the page sees comes first, what nobody waits for last. */
  async #work(): Promise<void> {
    while (!this.#isClosed) {
      if (this.#store === undefined) await this.#load();
      else if (this.#mayHaveMissed) await this.#catchUp();
      else if (this.#areListsOld) await this.#readLists();
      else if (this.#areHighlightsLeft) await this.#loadHighlights();
      else if (this.#isProgressOld) await this.#readProgress();
      else if (this.#changed.size > 0) await this.#refresh();
      else if (this.#readAfter !== null) await this.#readMore(this.#readAfter);
      else if (!this.#isCompared) await this.#loadIndex();
      else if (this.#isSaveDue() && this.#store?.isWriter) await this.#save(this.#store);
      else if (this.#keeper.left > 0 && !this.#isStopped) await this.#index();
      else if (this.#isSweepDue) await this.#sweep();
      else break;
    }
  }

  /** Takes the rows that are kept, and looks what has happened since. */
  async #load(): Promise<void> {
    const store = await this.#openStore().catch(() => null);
    const kept = store && (await loadPapers(this.table, store));
    const { lists, missed } = await read(this.#library, async (transaction) => ({
      lists: await readLists(transaction),
      missed: await missedWrites(transaction, kept),
    }));
    const { installation, counter, keys } = missed;
    this.table.setLists(lists);
    this.#asOf = { installation, counter };
    this.#mayHaveMissed = false;
    if (keys) {
      for (const key of keys) this.#changed.add(key);
      this.#readAfter = null;
      this.#areHighlightsLeft = true;
      // Else those that have changed since would be shown as they were.
      if (keys.length === 0) this.#stages.reach('papers');
    } else {
      this.table.clear();
      this.#isStateOld = kept !== null;
      // The index of another library may be stamped alike.
      if (kept?.installation !== installation) await store?.clear();
    }
    this.#store = store;
    this.#keeper.store = store?.isWriter ? store : null;
  }

  /** Looks which writes have happened since the one that the rows follow. */
  async #catchUp(): Promise<void> {
    this.#mayHaveMissed = false;
    const before = { ...this.#asOf };
    const missed = await read(this.#library, (transaction) => missedWrites(transaction, before)).catch(
      (error: unknown) => {
        this.#mayHaveMissed = true;
        throw error;
      },
    );
    const { installation, counter, keys } = missed;
    this.#asOf = { installation, counter: Math.max(counter, this.#asOf.counter) };
    this.#isStateOld = true;
    if (keys) for (const key of keys) this.#changed.add(key);
    else this.#readAll();
    if (installation === before.installation) return;
    // The index of another library may be stamped alike.
    this.#keeper.clear();
    await this.#store?.clear();
  }

  async #loadHighlights(): Promise<void> {
    this.#areHighlightsLeft = false;
    if (!this.#store || !(await loadHighlights(this.table, this.#store))) this.#readAll();
    // Nothing is indexed yet that would hold the number of a row.
    else if (!this.#isIndexLoaded) this.table.compact();
    this.#isProgressOld = true;
    this.#tell({ kind: 'changed' });
  }

  /** How far papers were read is no write that the library counts, and nobody tells of it. */
  async #readProgress(): Promise<void> {
    this.#isProgressOld = false;
    this.#progressReadAt = performance.now();
    const isKnown = (key: string) => this.table.paperNumber(key) >= 0;
    const all = await read(this.#library, (transaction) => readProgress(transaction, isKnown));
    const news = all.filter((progress) => this.table.setProgress(progress));
    if (news.length > 0) this.#tell({ kind: 'changed' });
  }

  async #loadIndex(): Promise<void> {
    this.#stages.reach('highlights');
    if (this.#store && !this.#isIndexLoaded) {
      try {
        await this.#keeper.load(this.#store);
      } catch {
        this.#keepNothing();
      }
    }
    this.#isIndexLoaded = true;
    this.#keeper.compare();
    this.#isCompared = true;
    this.#isSweepDue = true;
    this.#mustSave = true;
    this.#stages.reach('index');
    if (this.#keeper.left > 0) this.#tellBuilding();
    this.#tell({ kind: 'changed' });
  }

  /** Data that were cleared meanwhile, or a full disk: it serves from memory, and all is read anew the next time. */
  #keepNothing(): void {
    this.#store = null;
    this.#keeper.store = null;
  }

  async #save(store: SearchStore): Promise<void> {
    try {
      await saveRows(this.table, store, this.#asOf);
      this.#mustSave = this.table.touched.size > 0;
      if (!this.#mustSave) this.#isStateOld = false;
    } catch {
      this.#keepNothing();
    }
  }

  async #readLists(): Promise<void> {
    this.#areListsOld = false;
    this.table.setLists(await read(this.#library, readLists));
    if (this.#stages.has('papers')) this.#tell({ kind: 'changed' });
  }

  async #refresh(): Promise<void> {
    const isMany = this.#changed.size > REFRESHED_OF_MANY;
    const keys = [...this.#changed].slice(0, isMany ? REFRESHED_OF_MANY : REFRESHED_AT_ONCE);
    for (const key of keys) this.#changed.delete(key);
    this.#isRefreshing = true;
    const papers = await this.#readChanged(keys);
    for (const [key, paper] of papers) {
      if (!paper) this.#keeper.forget(key);
      else {
        this.#keeper.put(paper.rows);
        this.#seen.add(key);
      }
    }
    if (this.#isCompared) await this.#keeper.indexNow([...papers.values()].filter((paper) => paper !== null));
    this.#isRefreshing = false;
    this.#isSweepDue = true;
    this.#mustSave = true;
    this.#tell({ kind: 'changed' });
  }

  async #readChanged(keys: readonly string[]): Promise<Map<string, ReadPaper | null>> {
    try {
      return await readPapers(this.#library, keys);
    } catch (error) {
      for (const key of keys) this.#changed.add(key);
      throw error;
    }
  }

  async #readMore(after: string): Promise<void> {
    const { rows, next } = await read(this.#library, (transaction) => readRange(transaction, after, RANGE));
    if (this.#readAfter !== after) return; // to be read from the beginning again
    for (const row of rows) {
      this.#keeper.put(row);
      this.#seen.add(row.paper.key);
    }
    this.#readAfter = next;
    if (next === null)
      for (const key of this.table.keys()) if (!this.#seen.has(key)) this.#keeper.forget(key);
    if (this.#stages.has('papers')) this.#tell({ kind: 'changed' });
  }

  async #sweep(): Promise<void> {
    await this.#keeper.sweep();
    this.#isSweepDue = false;
  }

  #tellBuilding(): void {
    const { left, unread, total } = this.#keeper;
    const isGoingOn = left > 0 && !this.#isStopped;
    this.#tell({ kind: 'building', building: isGoingOn ? { done: total - unread, total } : null });
  }

  async #index(): Promise<void> {
    const isFound = await this.#keeper.indexSome();
    this.#tellBuilding();
    if (!isFound) return;
    this.#mustSave = true;
    this.#tell({ kind: 'changed' });
  }
}
