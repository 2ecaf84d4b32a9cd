import type { WordsPart } from './query';
import type { RowTable } from './row-table';
import { TextIndex, type Wanted } from './text-index';

/** The indexes of a library. Facts and bodies are apart, since tags and statuses change far more often than texts. */
export interface Indexes {
  /** Title, authors, subjects (series, categories, tags, code) and lead of each paper. */
  facts: TextIndex;
  /** Bodies. */
  bodies: TextIndex;
  /** Quote, note and tags of each highlight. */
  highlights: TextIndex;
}
export type IndexName = keyof Indexes;
export const INDEXES = ['facts', 'bodies', 'highlights'] as const satisfies readonly IndexName[];

export function newIndexes(): Indexes {
  return {
    facts: new TextIndex({ weights: [8, 4, 3, 2.5], shortFields: [0, 1, 2] }),
    bodies: new TextIndex({ weights: [1], shortFields: [] }),
    highlights: new TextIndex({ weights: [1, 1.5, 3], shortFields: [2] }),
  };
}

/** Where as many texts have the word as it was typed, nobody has mistyped it. */
const TYPO_BELOW = 3;

/** What words find: a score for each row, 0 for none. */
export interface TextMatches {
  /** Papers that have all the words in facts and body together, or in one of their highlights; both count. */
  papers: Float32Array;
  highlights: Float32Array;
  /** Words of the index that were found. */
  terms: string[];
}

/** All the words of a question; null where it has none. */
export function matchWords(
  parts: readonly WordsPart[],
  table: RowTable,
  indexes: Indexes,
): TextMatches | null {
  if (parts.length === 0) return null;
  const terms = new Set<string>();
  const papers = new Float32Array(table.papers.length).fill(1);
  const highlights = new Float32Array(table.highlights.length).fill(1);
  /** Papers of which something has a word that must not be there. */
  const excluded = new Uint8Array(papers.length);
  for (const part of parts) {
    const texts = INDEXES.reduce((sum, name) => sum + indexes[name].frequency(part), 0);
    const wanted = { ...part, isQuoted: part.isQuoted || part.isNegated || texts >= TYPO_BELOW };
    const { whole, marked, found } = scored(wanted, table, indexes);
    if (texts > 0 && !wanted.isQuoted) {
      const sure = scored({ ...wanted, isQuoted: true }, table, indexes);
      putBehind([whole, marked], [sure.whole, sure.marked]);
    }
    for (let row = 0; row < papers.length; row++) {
      const value = whole[row] ?? 0;
      if (!part.isNegated) papers[row] = joined(papers[row] ?? 0, value, false);
      else if (value > 0) excluded[row] = 1;
    }
    if (part.isNegated) exclude(excluded, table, marked);
    else for (const term of found) terms.add(term);
    for (let row = 0; row < highlights.length; row++)
      highlights[row] = joined(highlights[row] ?? 0, marked[row] ?? 0, part.isNegated);
  }
  if (parts.some(({ isNegated }) => !isNegated)) addHighlights(papers, table, highlights);
  for (let row = 0; row < papers.length; row++) if (excluded[row]) papers[row] = 0;
  return { papers, highlights, terms: [...terms].sort() };
}

/** What one part of a question counts for each paper by itself and for each highlight, and the words that were found. */
function scored(wanted: Wanted, table: RowTable, indexes: Indexes) {
  const whole = new Float32Array(table.papers.length);
  const bodies = new Float32Array(table.papers.length);
  const marked = new Float32Array(table.highlights.length);
  const found = new Set([
    ...indexes.facts.score(wanted, whole),
    ...indexes.bodies.score(wanted, bodies),
    ...indexes.highlights.score(wanted, marked),
  ]);
  for (let row = 0; row < whole.length; row++) whole[row] = (whole[row] ?? 0) + (bodies[row] ?? 0);
  return { whole, marked, found };
}

/** What a word that is only meant counts at most, of the least that the word itself counts anywhere. */
const BEHIND = 0.9;

/** Puts what was found by a typo behind everything that has the word itself: a title weighs more than many long texts. */
function putBehind(all: readonly Float32Array[], sure: readonly Float32Array[]): void {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const [n, values] of all.entries()) {
    for (let row = 0; row < values.length; row++) {
      const own = sure[n]?.[row] ?? 0;
      if (own > 0) least = Math.min(least, own);
      else most = Math.max(most, values[row] ?? 0);
    }
  }
  const scale = Math.min(1, (BEHIND * least) / most);
  for (const [n, values] of all.entries())
    for (let row = 0; row < values.length; row++) values[row] = sure[n]?.[row] || (values[row] ?? 0) * scale;
}

function exclude(excluded: Uint8Array, table: RowTable, marked: Float32Array): void {
  for (let number = 0; number < marked.length; number++) {
    const paper = (marked[number] ?? 0) > 0 ? (table.paperOf[number] ?? -1) : -1;
    if (paper >= 0) excluded[paper] = 1;
  }
}

function addHighlights(papers: Float32Array, table: RowTable, highlights: Float32Array): void {
  for (let number = 0; number < highlights.length; number++) {
    const score = highlights[number] ?? 0;
    const paper = score > 0 ? (table.paperOf[number] ?? -1) : -1;
    if (paper >= 0) papers[paper] = (papers[paper] ?? 0) + score / 4;
  }
}

/** All parts must match: once 0 is always 0. */
function joined(before: number, value: number, isNegated: boolean): number {
  if (before === 0) return 0;
  if (isNegated) return value > 0 ? 0 : before;
  return value > 0 ? before + value : 0;
}
