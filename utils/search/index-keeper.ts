import { quoteMatcher } from '@/utils/anchor/match-quote';
import { nextTurn } from '@/utils/in-slices';
import type { Library } from '@/utils/library/open';
import { read } from '@/utils/library/read';
import type { TextRecord } from '@/utils/library/records';
import { textToSearch } from '@/utils/library/text-place';
import { acronymsOf } from './glossary';
import { factsStamp, type ReadPaper, readPapers, textsOf } from './read-rows';
import type { RowTable } from './row-table';
import type { PaperRows } from './rows';
import { type Segment, SegmentBuilder, type Work } from './segment';
import type { SearchStore } from './store';
import { INDEXES, type IndexName, newIndexes } from './text-search';

/** Papers whose texts are read at once while the index is built. */
const READ_AT_ONCE = 10;
/** Papers of one segment: the more, the fewer segments are to be looked through, and the later something is found. */
const SEGMENT_PAPERS = 500;
/** Milliseconds of work after which questions get their turn. */
const SLICE_MS = 16;

type Builders = Record<IndexName, SegmentBuilder>;

/** Brings the index up to the rows: each row tells by its stamp what is to be indexed of it. */
export class IndexKeeper {
  readonly indexes = newIndexes();
  readonly #library: Library;
  readonly #table: RowTable;
  /** Keys of papers of which something is not indexed yet. */
  readonly #behind = new Set<string>();
  #builders = this.#newBuilders();
  /** Papers in the builders. */
  #gathered = 0;
  #total = 0;
  /** Where segments are kept; null where nothing can be, or another page does it. */
  store: SearchStore | null = null;

  constructor(library: Library, table: RowTable) {
    this.#library = library;
    this.#table = table;
  }

  /** Papers that can't be found in full yet, and how many there were. */
  get left(): number {
    return this.#behind.size + this.#gathered;
  }

  /** Papers whose texts are not read yet: fewer than those that can't be found. */
  get unread(): number {
    return this.#behind.size;
  }

  get total(): number {
    return this.#total;
  }

  clear(): void {
    for (const index of INDEXES) this.indexes[index].clear();
    this.#builders = this.#newBuilders();
    this.#gathered = 0;
  }

  /** Puts rows in; what the paper has no more is found no more. */
  put(rows: PaperRows): void {
    for (const id of this.#table.put(rows)) this.indexes.highlights.remove(id);
    if (rows.paper.text === null) this.indexes.bodies.remove(rows.paper.key);
  }

  /** Takes a paper out of rows and index. */
  forget(key: string): void {
    this.#behind.delete(key);
    for (const { id } of this.#table.rowsOf(key)?.highlights ?? []) this.indexes.highlights.remove(id);
    this.#table.remove(key);
    this.indexes.facts.remove(key);
    this.indexes.bodies.remove(key);
  }

  /** Looks which rows are not indexed as they are, and which texts of the index have no row any more. */
  compare(): void {
    this.#behind.clear();
    for (const key of this.#table.keys()) if (this.#isBehind(key)) this.#behind.add(key);
    for (const index of INDEXES)
      for (const id of this.indexes[index].ids())
        if (this.#stampOf(index, id) === null) this.indexes[index].remove(id);
    this.#total = Math.max(this.#table.paperCount, 1);
  }

  /** Indexes papers at once: what the user has just changed is found before anything else is built. */
  async indexNow(papers: readonly ReadPaper[]): Promise<void> {
    const builders = this.#newBuilders();
    for (const paper of papers) {
      this.#gather(builders, paper);
      this.#behind.delete(paper.publication.key);
    }
    await this.#flush(builders);
    await this.#tidy();
  }

  /** Takes the segments that were kept. */
  async load(store: SearchStore): Promise<void> {
    for await (const { index, segment } of store.segments()) {
      this.indexes[index].add(segment, (id, stamp) => this.#rowOf(index, id, stamp));
      await nextTurn();
    }
  }

  /** Indexes some of the papers that are left; true when more can be found than before. */
  async indexSome(): Promise<boolean> {
    const keys = [...this.#first(READ_AT_ONCE)];
    const papers = await readPapers(this.#library, keys);
    // Only now: what could not be read is still left.
    for (const key of keys) this.#behind.delete(key);
    this.#gathered += keys.length;
    let start = performance.now();
    for (const paper of papers.values()) {
      if (!paper) continue;
      this.#gather(this.#builders, paper);
      if (performance.now() - start < SLICE_MS) continue;
      await nextTurn();
      start = performance.now();
    }
    if (this.#gathered < SEGMENT_PAPERS && this.#behind.size > 0) return false;
    const builders = this.#builders;
    this.#builders = this.#newBuilders();
    await this.#flush(builders);
    this.#gathered = 0;
    await this.#tidy();
    return true;
  }

  #gather(builders: Builders, paper: ReadPaper): void {
    const texts = textsOf(paper, (index, id) => this.#isOld(index, id));
    for (const index of INDEXES) for (const text of texts[index]) builders[index].add(text);
    if (paper.text) this.#lookInto(paper.text, paper);
  }

  /** What else is to be known of a text: its acronyms, and what became of highlights that were made on another one. */
  #lookInto(text: TextRecord, { publication: { key }, highlights }: ReadPaper): void {
    const held = this.#table.papers[this.#table.paperNumber(key)];
    if (!held || held.row.text !== text.sha256) return;
    if (held.acronyms?.text !== text.sha256)
      this.#table.setAcronyms(key, { text: text.sha256, found: acronymsOf(text) });
    const older = highlights.filter(({ id }) => this.#isToBeFound(this.#table.highlightNumber(id)));
    if (older.length === 0) return;
    const matcher = quoteMatcher(textToSearch(text));
    for (const { id, anchor } of older) {
      const state = matcher.match(anchor.quote, anchor.position)?.state ?? 'lost';
      this.#table.setFound(id, { text: text.sha256, state });
    }
  }

  #isToBeFound(number: number): boolean {
    const held = this.#table.highlights[number];
    const text = held && (this.#table.papers[held.paper]?.row.text ?? null);
    return !!text && held.row.madeOn !== text && held.row.found?.text !== text;
  }

  async #flush(builders: Builders): Promise<void> {
    for (const index of INDEXES) {
      if (builders[index].size === 0) continue;
      const segment = await inTurns(builders[index].done());
      this.indexes[index].add(segment, (id, stamp) => this.#rowOf(index, id, stamp));
      await this.#keep(index, [], segment);
    }
  }

  /** Takes what counts no more out of the segments: at once where the library has its record not even in the trash. */
  async sweep(): Promise<void> {
    const gone = { facts: new Set<string>(), bodies: new Set<string>(), highlights: new Set<string>() };
    for (const index of INDEXES) for (const id of this.indexes[index].gone()) gone[index].add(id);
    await read(this.#library, async (transaction) => {
      for (const index of INDEXES) {
        const records = transaction.objectStore(index === 'highlights' ? index : 'publications');
        const known = await Promise.all([...gone[index]].map((id) => records.getKey(id)));
        for (const id of known) if (id !== undefined) gone[index].delete(id);
      }
    });
    for (const index of INDEXES) await this.#tidyOne(index, gone[index]);
  }

  async #tidy(): Promise<void> {
    for (const index of INDEXES) await this.#tidyOne(index);
  }

  async #tidyOne(index: IndexName, erased?: ReadonlySet<string>): Promise<void> {
    for (;;) {
      const tidied = await inTurns(this.indexes[index].tidy(erased));
      if (!tidied) return;
      await this.#keep(index, tidied.out, tidied.joined);
    }
  }

  async #keep(index: IndexName, out: readonly Segment[], segment: Segment | null): Promise<void> {
    try {
      await this.store?.replaceSegments(index, out, segment);
    } catch {
      // A full disk, or data that were cleared meanwhile: it serves from memory, and is built anew the next time.
      this.store = null;
    }
  }

  #newBuilders(): Builders {
    return { facts: new SegmentBuilder(4), bodies: new SegmentBuilder(1), highlights: new SegmentBuilder(3) };
  }

  *#first(count: number): Generator<string> {
    let left = count;
    for (const key of this.#behind) {
      if (left-- <= 0) return;
      yield key;
    }
  }

  #isBehind(key: string): boolean {
    if (this.#isOld('facts', key) || this.#isOld('bodies', key)) return true;
    const paper = this.#table.papers[this.#table.paperNumber(key)];
    if (!paper) return false;
    if (paper.row.text !== null && paper.acronyms?.text !== paper.row.text) return true;
    return paper.highlights.some(
      (number) =>
        this.#isOld('highlights', this.#table.highlights[number]?.row.id ?? '') || this.#isToBeFound(number),
    );
  }

  #isOld(index: IndexName, id: string): boolean {
    const stamp = this.#stampOf(index, id);
    return stamp !== null && this.indexes[index].stampOf(id) !== stamp;
  }

  /** What is to be indexed under this id, by its stamp; null for nothing. */
  #stampOf(index: IndexName, id: string): string | null {
    if (index === 'highlights') {
      const row = this.#table.highlights[this.#table.highlightNumber(id)]?.row;
      return row ? factsStamp(row) : null;
    }
    const row = this.#table.papers[this.#table.paperNumber(id)]?.row;
    if (!row) return null;
    return index === 'facts' ? factsStamp(row) : row.text;
  }

  #rowOf(index: IndexName, id: string, stamp: string): number {
    if (this.#stampOf(index, id) !== stamp) return -1;
    return index === 'highlights' ? this.#table.highlightNumber(id) : this.#table.paperNumber(id);
  }
}

/** Does work in slices, so that a question never waits long. */
async function inTurns<T>(work: Work<T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await nextTurn();
    start = performance.now();
  }
}
