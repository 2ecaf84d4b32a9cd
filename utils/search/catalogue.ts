import type { Overview } from '@/utils/overview/overview';

/**
 * What the library page asks of its catalogue, and what it is told: the contract between the views and the worker
 * that holds index and rows. Plain values only, since all of it crosses `postMessage`.
 */

export type View = 'papers' | 'highlights';

/** What can be counted and filtered by. */
export const FACETS = [
  'list',
  'status',
  'series',
  'author',
  'year',
  'category',
  'region',
  'tag',
  'colour',
  'state',
  // Months (`2024-05`, or a year for all of its months) in which a paper was saved or read, a highlight made.
  'saved',
  'read',
  'made',
] as const;
export type Facet = (typeof FACETS)[number];

/** Columns by which can be sorted. */
export const COLUMNS = [
  'changed',
  'saved',
  'published',
  'title',
  'author',
  'series',
  'status',
  'progress',
  'highlights',
  'minutes',
] as const;

/** `relevance` counts only where something is searched for, `place` only within a list. */
export const SORTS = ['relevance', 'place', ...COLUMNS] as const;
export type Sort = (typeof SORTS)[number];

export interface Question {
  view: View;
  /** Id of the list that is open; null for everything. */
  list: string | null;
  /** Words, "phrases", and filters (`author:tan year:2023 tag:"two words" -status:read`), as the user typed them. */
  q: string;
  sort: { by: Sort; isDescending: boolean } | null;
  names?: ValueNames | undefined;
}

/** What values are called where the user reads them ("Not found" of the state `lost`), by facet and value: they may be typed so, too. */
export type ValueNames = Readonly<Record<string, Record<string, string>>>;

export interface FacetValue {
  /** As a filter names it. */
  value: string;
  /** How many of what is found have it, other values of the same facet counted as if none was chosen. */
  count: number;
  isChosen: boolean;
}

export interface Finding {
  /** Keys of papers or ids of highlights, all of them, in order. */
  order: string[];
  /** How many papers and how many highlights the question finds, so that the other view can be offered. */
  counts: Record<View, number>;
  /** Number of all papers, whatever is asked. */
  total: number;
  /** Years from the latest, all others from the most frequent: at most 100 of each, and the chosen ones. */
  facets: Record<Facet, FacetValue[]>;
  /** Words of the index that were matched, to be marked where they stand; lower case. */
  terms: string[];
  /** Parts of the question that mean nothing (an unknown filter, a bad year), as they were typed. */
  ignored: string[];
  /** False while the texts are not all indexed yet: there may be more. */
  isWhole: boolean;
}

/** How far the index is built; `done` of `total` papers. */
export interface Building {
  done: number;
  total: number;
}

/** A proposal for what is being typed. */
export interface Completion {
  /** The whole question with it, and where the caret stands then. */
  q: string;
  caret: number;
  /** Of which facet it is a value, or the name of the filter; null for a word. */
  facet: Facet | null;
  label: string;
  /** Null for the name of a filter and for a word. */
  count: number | null;
}

/**
 * What the page calls; answered by the worker. Of `find` and of `complete` only the latest counts: an earlier one that is
 * not answered yet rejects with an `AbortError`. What goes wrong rejects with a `ProblemError`.
 */
export interface Catalogue {
  find(question: Question): Promise<Finding>;
  /**
   * Proposals for the word at this offset (UTF-16 code units) of `q`: names of filters, values, then words, the most frequent
   * first, but of years and months the latest.
   */
  complete(question: {
    view: View;
    q: string;
    caret: number;
    names?: ValueNames | undefined;
  }): Promise<Completion[]>;
  /** Papers like this one, the nearest first, each with why. */
  related(question: { key: string; limit: number }): Promise<Related[]>;
  /**
   * For each quotation, given as the texts of its parts, keys of papers that may have it, the likeliest first; null while
   * the texts are not all indexed.
   */
  quoted(quotations: readonly (readonly string[])[]): Promise<string[][] | null>;
  /**
   * Where `terms` (as a finding gives them) stand in what a card does not show of these papers, in the same order; null
   * where they stand nowhere in it.
   */
  excerpts(question: { keys: readonly string[]; terms: readonly string[] }): Promise<(Excerpt | null)[]>;
  /** Everything counted, for the pictures. */
  overview(): Promise<Overview>;
  /** What short forms stand for, over all papers: in alphabetical order, each meaning by itself. */
  glossary(): Promise<GlossaryEntry[]>;
  /** Stops building for now; what is indexed stays. */
  stop(): Promise<null>;
  /** Builds on. */
  resume(): Promise<null>;
  /** Throws the index away and builds it anew. */
  rebuild(): Promise<null>;
}

/** Words of a paper in which something stands that was searched for. */
export interface Excerpt {
  text: string;
  /** Number of the paragraph (`Paragraph.n`) that they are of; null for the paper's categories. */
  paragraph: number | null;
}

export interface GlossaryEntry {
  short: string;
  long: string;
  /** Keys of the papers that define it so. */
  keys: string[];
}

export interface Related {
  key: string;
  /** Words that both texts have and few others, the strongest first. */
  terms: string[];
  /** Categories of both. */
  categories: string[];
  authors: string[];
}

/** What the worker tells without being asked. */
export type CatalogueNews =
  /** The same question may find something else now. */
  | { kind: 'changed' }
  /** How far the index is built; null when it is whole, or building was stopped. */
  | { kind: 'building'; building: Building | null }
  /** The worker died and another one takes its place. */
  | { kind: 'restarted' };
