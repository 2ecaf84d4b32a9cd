import { shownState } from '@/utils/highlight/state';
import type { ProgressRecord } from '@/utils/library/records';
import { FACETS, type Facet, type ValueNames } from './catalogue';
import { FacetValues } from './facet-values';
import { monthOf } from './months';
import { isRegion } from './regions';
import type { KeptAcronyms, KeptHighlightRow, KeptPaperRow, PaperRows } from './rows';
import { fold } from './words';

/** Numbers of the values of each facet. */
export type Numbers = Record<Facet, number[]>;

/** A row with what it is filtered and sorted by. */
export interface HeldPaper {
  row: KeptPaperRow;
  numbers: Numbers;
  /** Tags of its own, without those of its highlights. */
  ownTags: number[];
  /** Places of its highlights in the table, in the order of the text. */
  highlights: number[];
  acronyms: KeptAcronyms | null;
  titleKey: string;
  authorKey: string;
  seriesKey: string;
}

export interface HeldHighlight {
  row: KeptHighlightRow;
  /** Place of its paper in the table. */
  paper: number;
  tags: number[];
  colour: number[];
  state: number[];
  /** Its month. */
  made: number[];
  /** Its instants in milliseconds. */
  created: number;
  updated: number;
}

/** All rows in memory, each with a number that stays while it is there; null where one was taken out. */
export class RowTable {
  readonly papers: (HeldPaper | null)[] = [];
  readonly highlights: (HeldHighlight | null)[] = [];
  /** Of each highlight the place of its paper in the table; -1 where there is none. */
  readonly paperOf: number[] = [];
  readonly values = Object.fromEntries(FACETS.map((facet) => [facet, new FacetValues()])) as Record<
    Facet,
    FacetValues
  >;
  /** Names of the lists that are there, by their ids. */
  lists: ReadonlyMap<string, string> = new Map();
  paperCount = 0;
  highlightCount = 0;
  /** Grows with every change. */
  version = 0;
  /** Numbers of papers that were put in or taken out since whoever keeps them has looked. */
  readonly touched = new Set<number>();
  readonly #paperNumbers = new Map<string, number>();
  readonly #highlightNumbers = new Map<string, number>();

  /** -1 for none. */
  paperNumber(key: string): number {
    return this.#paperNumbers.get(key) ?? -1;
  }

  highlightNumber(id: string): number {
    return this.#highlightNumbers.get(id) ?? -1;
  }

  keys(): IterableIterator<string> {
    return this.#paperNumbers.keys();
  }

  rowsOf(key: string): PaperRows | null {
    const paper = this.papers[this.paperNumber(key)];
    if (!paper) return null;
    const number = this.paperNumber(key);
    // One that went to another paper in the same write may be there already.
    const own = paper.highlights.map((at) => this.highlights[at]).filter((held) => held?.paper === number);
    const highlights = own.map((held) => held?.row);
    return {
      paper: paper.row,
      highlights: highlights.filter((row) => row !== undefined),
      acronyms: paper.acronyms,
    };
  }

  #touch(number: number): void {
    this.touched.add(number);
    this.version++;
  }

  /** Puts a paper in with its highlights, in place of what was known of it; gives the ids of highlights that are gone. */
  put({ paper, highlights, acronyms }: PaperRows): string[] {
    let number = this.#paperNumbers.get(paper.key);
    if (number === undefined) {
      number = this.papers.push(null) - 1;
      this.#paperNumbers.set(paper.key, number);
      this.paperCount++;
    }
    this.#touch(number);
    const ids = new Set(highlights.map(({ id }) => id));
    const gone: string[] = [];
    for (const known of this.papers[number]?.highlights ?? []) {
      const held = this.highlights[known];
      // One that went to another paper in the same write may be there already.
      if (!held || held.paper !== number || ids.has(held.row.id)) continue;
      this.#removeHighlight(held.row.id);
      gone.push(held.row.id);
    }
    const own = highlights.map((row) => this.#putHighlight(row, number, paper.text));
    const ownTags = this.values.tag.numbersOf(paper.tags);
    const known = this.papers[number];
    this.papers[number] = {
      row: paper,
      ownTags,
      highlights: own,
      acronyms: acronyms ?? known?.acronyms ?? null,
      numbers: this.#numbersOf(paper, ownTags, own),
      titleKey: fold(paper.title),
      authorKey: fold(paper.authors.join(', ')),
      seriesKey: fold(paper.series ?? ''),
    };
    if (known) this.#use(known.row, -1);
    this.#use(paper, 1);
    return gone;
  }

  /** Leaves a number free, so that rows which were kept get theirs again. */
  skip(): void {
    this.papers.push(null);
  }

  remove(key: string): void {
    const number = this.#paperNumbers.get(key);
    if (number === undefined) return;
    this.#touch(number);
    const paper = this.papers[number];
    if (paper) this.#use(paper.row, -1);
    for (const own of paper?.highlights ?? []) {
      const held = this.highlights[own];
      // One that went to another paper in the same write is in the right place already.
      if (held?.paper === number) this.#removeHighlight(held.row.id);
    }
    this.papers[number] = null;
    this.#paperNumbers.delete(key);
    this.paperCount--;
  }

  /** What became of a highlight in a text of its paper. */
  setFound(id: string, found: NonNullable<KeptHighlightRow['found']>): void {
    const held = this.highlights[this.highlightNumber(id)];
    if (!held) return;
    const removedAt = held.row.state === 'removed' ? held.row.updatedAt : null;
    const state = shownState({ removedAt }, found.state);
    held.row = { ...held.row, found, state };
    held.state = this.values.state.numbersOf([state]);
    this.#touch(held.paper);
    const paper = this.papers[held.paper];
    if (paper) paper.numbers = this.#numbersOf(paper.row, paper.ownTags, paper.highlights);
  }

  setAcronyms(key: string, acronyms: KeptAcronyms): void {
    const number = this.paperNumber(key);
    const paper = this.papers[number];
    if (!paper) return;
    paper.acronyms = acronyms;
    this.#touch(number);
  }

  /** How far a paper was read; true when that is news. */
  setProgress({ keys, share, updatedAt }: ProgressRecord): boolean {
    const number = Math.max(...keys.map((key) => this.paperNumber(key)));
    const paper = this.papers[number];
    if (!paper || (paper.row.share === share && paper.row.progressAt === updatedAt)) return false;
    // Of several records of one paper the newest counts.
    if (paper.row.progressAt !== null && paper.row.progressAt > updatedAt) return false;
    paper.row = { ...paper.row, share, progressAt: updatedAt };
    this.#touch(number);
    return true;
  }

  /** What values are called on the page that asks. */
  setNames(names: ValueNames): void {
    for (const facet of FACETS) this.values[facet].names = names[facet] ?? {};
  }

  /** The lists that are there now; what papers have of them follows. */
  setLists(lists: ReadonlyMap<string, string>): void {
    this.version++;
    this.lists = lists;
    for (const paper of this.papers) if (paper) paper.numbers.list = this.#listsOf(paper.row);
  }

  /** Numbers all rows anew where more than a third of the numbers are free. Nobody may hold a number of before. */
  compact(): void {
    if (this.paperCount * 3 >= this.papers.length * 2) return;
    const rows = [...this.keys()].map((key) => this.rowsOf(key)).filter((one) => one !== null);
    this.clear();
    for (const one of rows) this.put(one);
  }

  clear(): void {
    this.papers.length = 0;
    this.highlights.length = 0;
    this.paperOf.length = 0;
    this.#paperNumbers.clear();
    this.#highlightNumbers.clear();
    this.paperCount = 0;
    this.highlightCount = 0;
    this.touched.clear();
    for (const facet of FACETS) this.values[facet].clearUses();
    this.version++;
  }

  /** Counts how a paper writes its values. */
  #use({ series, authors, categories, tags }: KeptPaperRow, times: 1 | -1): void {
    const { values } = this;
    if (series !== null) values.series.use([series], times);
    values.author.use(authors, times);
    // Each of the two knows its own.
    values.category.use(categories, times);
    values.region.use(categories, times);
    values.tag.use(tags, times);
  }

  #putHighlight(read: KeptHighlightRow, paper: number, text: string | null): number {
    let number = this.#highlightNumbers.get(read.id);
    const known = this.highlights[number ?? -1]?.row;
    const isFound = known?.found && known.found.text === text && known.revision === read.revision;
    const row = !read.found && isFound ? { ...read, found: known.found, state: known.state } : read;
    if (number === undefined) {
      number = this.highlights.push(null) - 1;
      this.#highlightNumbers.set(row.id, number);
      this.highlightCount++;
    }
    this.paperOf[number] = paper;
    this.highlights[number] = {
      row,
      paper,
      tags: row.tags.length === 0 ? NONE : this.values.tag.numbersOf(row.tags),
      colour: this.values.colour.numbersOf([row.colour]),
      state: this.values.state.numbersOf([row.state]),
      made: this.values.made.numbersOf([monthOf(new Date(row.createdAt))]),
      created: Date.parse(row.createdAt),
      updated: Date.parse(row.updatedAt),
    };
    if (known) this.values.tag.use(known.tags, -1);
    this.values.tag.use(row.tags, 1);
    return number;
  }

  #removeHighlight(id: string): void {
    const number = this.#highlightNumbers.get(id);
    if (number === undefined) return;
    this.values.tag.use(this.highlights[number]?.row.tags ?? [], -1);
    this.highlights[number] = null;
    this.paperOf[number] = -1;
    this.#highlightNumbers.delete(id);
    this.highlightCount--;
  }

  #numbersOf(row: KeptPaperRow, ownTags: readonly number[], highlights: readonly number[]): Numbers {
    const { values } = this;
    const held = highlights.map((number) => this.highlights[number]).filter((one) => one != null);
    const ofHighlights = (numbers: (one: HeldHighlight) => number[]) => [
      ...new Set(held.flatMap((one) => numbers(one))),
    ];
    return {
      list: this.#listsOf(row),
      status: values.status.numbersOf([row.status]),
      series: values.series.numbersOf(row.series === null ? [] : [row.series]),
      author: values.author.numbersOf(row.authors),
      year: values.year.numbersOf(row.published === null ? [] : [row.published.slice(0, 4)]),
      category: values.category.numbersOf(
        row.categories.filter((category) => category !== row.series && !isRegion(category)),
      ),
      region: values.region.numbersOf(row.categories.filter(isRegion)),
      tag: [...new Set([...ownTags, ...ofHighlights(({ tags }) => tags)])],
      colour: ofHighlights(({ colour }) => colour),
      state: ofHighlights(({ state }) => state),
      saved: values.saved.numbersOf(row.savedAt === null ? [] : [monthOf(new Date(row.savedAt))]),
      // As the overview counts it: a paper that is begun anew is not read.
      read: values.read.numbersOf(
        row.readAt === null || row.status !== 'read' ? [] : [monthOf(new Date(row.readAt))],
      ),
      made: ofHighlights(({ made }) => made),
    };
  }

  #listsOf(row: KeptPaperRow): number[] {
    const names = row.places.map(({ listId }) => this.lists.get(listId));
    return this.values.list.numbersOf(names.filter((name) => name !== undefined));
  }
}

const NONE: number[] = [];
