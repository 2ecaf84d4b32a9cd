import { FACETS, type Facet, type FacetValue, type Finding, type Question } from './catalogue';
import { columnsOf, type FacetColumn } from './facet-columns';
import { type Filters, filtersOf, passes } from './facet-values';
import { orderOf, sortHighlights, sortPapers } from './order';
import { parseQuery } from './query';
import type { HeldHighlight, HeldPaper, RowTable } from './row-table';
import { type Indexes, matchWords } from './text-search';

/** Most values of a facet that are told, beside the chosen ones. */
const VALUES_TOLD = 100;

const BIT = Object.fromEntries(FACETS.map((facet, at) => [facet, 1 << at])) as Record<Facet, number>;
/** Facets in which a highlight counts itself, and not its paper. */
const OWN = BIT.tag | BIT.colour | BIT.state | BIT.made;

/** What a question finds. */
export function find(question: Question, table: RowTable, indexes: Indexes): Omit<Finding, 'isWhole'> {
  const { view, list } = question;
  const query = parseQuery(question.q);
  table.setNames(question.names ?? {});
  const matches = matchWords(query.words, table, indexes);
  const filters = filtersOf(query.filters, table.values);
  const counter = new FacetCounter(table, filters);

  /** Of each paper: the facets that it fails, as bits; -1 outside the list. */
  const failed = new Int32Array(table.papers.length);
  let total = 0;
  for (const [number, paper] of table.papers.entries()) {
    if (paper) total++;
    failed[number] = paper && isInList(paper, list) ? failedBy(paper, filters) : -1;
  }
  const scores = matches?.papers ?? null;

  const papers: number[] = [];
  /** Papers that one facet alone keeps out, by its bit. */
  const kept = new Map<number, number[]>(FACETS.map((facet) => [BIT[facet], []]));
  for (let number = 0; number < failed.length; number++) {
    const fails = failed[number] ?? -1;
    if (fails < 0 || scores?.[number] === 0) continue;
    if (fails === 0) papers.push(number);
    else kept.get(fails)?.push(number);
  }
  if (view === 'papers') counter.countPapers(papers, (facet) => kept.get(BIT[facet]) ?? []);
  /** Those found; where papers are asked for, only how many they are. */
  const highlights: number[] = [];
  let highlightCount = 0;
  for (let number = 0; number < table.highlights.length; number++) {
    // What needs no look at the row comes first: there are ten times as many as papers.
    if (matches?.highlights[number] === 0) continue;
    const ofPaper = failed[table.paperOf[number] ?? -1] ?? -1;
    if (ofPaper < 0) continue;
    let fails = ofPaper;
    if (filters.size > 0 || view === 'highlights') {
      const held = table.highlights[number];
      const paper = held && table.papers[held.paper];
      if (!paper) continue;
      fails = (ofPaper & ~OWN) | failedByOwn(held, paper, filters);
      if (view === 'highlights') counter.countHighlight(held, paper, fails);
    }
    if (fails !== 0) continue;
    highlightCount++;
    if (view === 'highlights') highlights.push(number);
  }
  if (view === 'highlights') counter.countPapersOfHighlights(failed);

  const order = orderOf(question, matches !== null);
  return {
    order:
      view === 'papers'
        ? sortPapers(table, papers, order, list, scores).map((n) => table.papers[n]?.row.key ?? '')
        : sortHighlights(table, highlights, order, list, matches?.highlights ?? null).map(
            (n) => table.highlights[n]?.row.id ?? '',
          ),
    counts: { papers: papers.length, highlights: highlightCount },
    total,
    facets: counter.told(),
    terms: matches?.terms ?? [],
    ignored: query.ignored,
  };
}

function isInList({ row }: HeldPaper, list: string | null): boolean {
  return list === null || row.places.some(({ listId }) => listId === list);
}

function failedBy({ numbers }: HeldPaper, filters: Filters): number {
  let failed = 0;
  for (const [facet, filter] of filters) if (!passes(filter, numbers[facet])) failed |= BIT[facet];
  return failed;
}

function failedByOwn(held: HeldHighlight, paper: HeldPaper, filters: Filters): number {
  if (filters.size === 0) return 0;
  let failed = 0;
  const [tag, colour, state] = [filters.get('tag'), filters.get('colour'), filters.get('state')];
  if (tag && !passes(tag, tagsOf(held, paper))) failed |= BIT.tag;
  if (colour && !passes(colour, held.colour)) failed |= BIT.colour;
  if (state && !passes(state, held.state)) failed |= BIT.state;
  const made = filters.get('made');
  if (made && !passes(made, held.made)) failed |= BIT.made;
  return failed;
}

/** A highlight has the tags of its paper, too. */
export function tagsOf({ tags }: HeldHighlight, { ownTags }: HeldPaper): number[] {
  if (tags.length === 0) return ownTags;
  return ownTags.length === 0 ? tags : [...new Set([...tags, ...ownTags])];
}

/** Counts the values of what is found; those of one facet as if nothing was chosen in it. */
class FacetCounter {
  readonly #counts: Record<Facet, Uint32Array>;
  readonly #columns: Record<Facet, FacetColumn>;
  /** Of each paper: how many highlights pass the filters of their own. */
  readonly #passing: Uint32Array;

  constructor(
    readonly table: RowTable,
    readonly filters: Filters,
  ) {
    this.#counts = Object.fromEntries(
      FACETS.map((facet) => [facet, new Uint32Array(table.values[facet].size)]),
    ) as Record<Facet, Uint32Array>;
    this.#columns = columnsOf(table);
    this.#passing = new Uint32Array(table.papers.length);
  }

  /** `papers` pass all filters; `keptOutBy` gives those that only the filter of one facet keeps out. */
  countPapers(papers: readonly number[], keptOutBy: (facet: Facet) => readonly number[]): void {
    for (const facet of FACETS)
      for (const numbers of [papers, keptOutBy(facet)])
        this.#columns[facet].countEach(this.#counts[facet], numbers);
  }

  /** Counts what is its own; the rest is counted paper by paper. */
  countHighlight(held: HeldHighlight, paper: HeldPaper, failed: number): void {
    const own = failed & OWN;
    if (own === 0) this.#passing[held.paper] = (this.#passing[held.paper] ?? 0) + 1;
    if (failed !== own) return;
    if (own === 0 || own === BIT.tag) add(this.#counts.tag, tagsOf(held, paper));
    if (own === 0 || own === BIT.colour) add(this.#counts.colour, held.colour);
    if (own === 0 || own === BIT.state) add(this.#counts.state, held.state);
    if (own === 0 || own === BIT.made) add(this.#counts.made, held.made);
  }

  countPapersOfHighlights(failed: Int32Array): void {
    this.table.papers.forEach((paper, number) => {
      const count = this.#passing[number] ?? 0;
      const fails = (failed[number] ?? -1) & ~OWN;
      if (!paper || count === 0) return;
      for (const facet of FACETS)
        if ((BIT[facet] & OWN) === 0 && (fails === 0 || fails === BIT[facet]))
          this.#columns[facet].count(this.#counts[facet], number, count);
    });
  }

  told(): Record<Facet, FacetValue[]> {
    return Object.fromEntries(FACETS.map((facet) => [facet, this.#toldOf(facet)])) as Record<
      Facet,
      FacetValue[]
    >;
  }

  #toldOf(facet: Facet): FacetValue[] {
    const values = this.table.values[facet];
    const wanted = this.filters.get(facet)?.wanted ?? null;
    const counts = this.#counts[facet];
    const isByCount = facet !== 'year';
    const least = isByCount ? leastOfMost(counts, VALUES_TOLD) : 1;
    const numbers: number[] = [];
    for (let number = 0; number < counts.length; number++)
      if ((counts[number] ?? 0) >= least || wanted?.has(number) === true) numbers.push(number);
    const all = numbers
      .map((number) => ({
        value: values.shown(number),
        count: counts[number] ?? 0,
        isChosen: wanted?.has(number) ?? false,
      }))
      .sort((a, b) =>
        isByCount ? b.count - a.count || (a.value < b.value ? -1 : 1) : a.value < b.value ? 1 : -1,
      );
    return all.filter(({ isChosen }, at) => isChosen || at < VALUES_TOLD);
  }
}

/** The least of the `most` largest counts, at least 1: what is smaller need not be sorted. */
function leastOfMost(counts: Uint32Array, most: number): number {
  if (counts.length <= most) return 1;
  return Math.max(1, counts.toSorted()[counts.length - most] ?? 1);
}

function add(counts: Uint32Array, numbers: readonly number[]): void {
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
}
