import { FACETS, type Facet } from './catalogue';
import type { RowTable } from './row-table';

/** The values that all papers have of one facet, side by side: counted without a look at the papers themselves. */
export class FacetColumn {
  /** Where the values of each paper start. */
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;

  constructor(valuesOf: readonly (readonly number[])[]) {
    this.#starts = new Uint32Array(valuesOf.length + 1);
    let all = 0;
    for (const [paper, own] of valuesOf.entries()) {
      all += own.length;
      this.#starts[paper + 1] = all;
    }
    this.#values = new Uint32Array(all);
    for (const [paper, own] of valuesOf.entries()) this.#values.set(own, this.#starts[paper]);
  }

  /** Counts each value of each of these papers. */
  countEach(counts: Uint32Array, papers: readonly number[]): void {
    for (const paper of papers) this.count(counts, paper, 1);
  }

  /** Counts each value of a paper so many times. */
  count(counts: Uint32Array, paper: number, times: number): void {
    const end = this.#starts[paper + 1] ?? 0;
    for (let at = this.#starts[paper] ?? 0; at < end; at++) {
      const value = this.#values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + times;
    }
  }
}

const known = new WeakMap<RowTable, { version: number; columns: Record<Facet, FacetColumn> }>();

/** The columns of a table as it is now: made anew only when it has changed. */
export function columnsOf(table: RowTable): Record<Facet, FacetColumn> {
  const own = known.get(table);
  if (own?.version === table.version) return own.columns;
  const columns = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      new FacetColumn(table.papers.map((paper) => paper?.numbers[facet] ?? NONE)),
    ]),
  ) as Record<Facet, FacetColumn>;
  known.set(table, { version: table.version, columns });
  return columns;
}

const NONE: readonly number[] = [];
