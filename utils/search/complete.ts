import { type Catalogue, type Completion, FACETS, type Facet, type View } from './catalogue';
import { tagsOf } from './find';
import { facetNamed, filterText, parseQuery, valueKey } from './query';
import type { RowTable } from './row-table';
import { living } from './text-index';
import type { Indexes } from './text-search';
import { fold } from './words';

/** Most proposals that are given. */
const PROPOSALS = 8;
/** Facets whose values are proposed for a word that names no facet. */
const NAMED: readonly Facet[] = ['author', 'series', 'tag', 'list', 'category', 'region'];
/** Of these the latest are proposed first. */
const TIMES: ReadonlySet<Facet> = new Set(['year', 'saved', 'read', 'made']);
/** Letters from which on names of filters are proposed. */
const NAME_LETTERS = 2;
/** A name and a colon, nothing behind it yet. */
const OPEN_FILTER = /(^|\s)(-?)(\p{L}+):$/u;

/** Proposals for the word at an offset of a question: names of filters, values of facets, then words of titles. */
export function complete(
  { view, q, caret, names }: Parameters<Catalogue['complete']>[0],
  table: RowTable,
  indexes: Indexes,
): Completion[] {
  table.setNames(names ?? {});
  const open = openFilter(q.slice(0, caret));
  if (open) return proposed(q, { ...open, end: caret }, valuesOf(view, table, [open.facet], ''));
  const { words, filters } = parseQuery(q);
  const isAt = ({ start, end }: { start: number; end: number }) => start < caret && caret <= end;
  const filter = filters.find(isAt);
  if (filter) {
    const values = valuesOf(view, table, [filter.facet], filter.value);
    return proposed(
      q,
      filter,
      values.filter(({ value }) => value !== filter.value),
    );
  }
  const part = words.find(isAt);
  if (!part || part.isQuoted) return [];
  const typed = q.slice(part.start, part.end).replace(/^-/, '');
  const values = proposed(q, part, valuesOf(view, table, NAMED, typed));
  const terms = part.words.length > 1 ? [] : termsOf(indexes, fold(typed));
  return [
    ...filterNames(q, part, typed),
    ...values,
    // Without a number: how many have it in their bodies, too, is known only once it is searched for.
    ...terms.map((term) => completion(q, part, term, term, null)),
  ].slice(0, PROPOSALS);
}

/** Filters whose names begin as typed: taken, one stands there with its colon, and its values are proposed next. */
function filterNames(q: string, { start, end, isNegated }: Place, typed: string): Completion[] {
  if (typed.length < NAME_LETTERS) return [];
  return FACETS.filter((facet) => facet.startsWith(typed.toLowerCase())).map((facet) => {
    const before = `${q.slice(0, start)}${isNegated ? '-' : ''}${facet}:`;
    return { q: before + q.slice(end), caret: before.length, facet, label: `${facet}:`, count: null };
  });
}

interface Place {
  start: number;
  end: number;
  isNegated: boolean;
}

interface Proposal {
  facet: Facet;
  value: string;
  count: number;
}

function openFilter(before: string): { start: number; isNegated: boolean; facet: Facet } | null {
  const [all, blank = '', minus = '', name = ''] = OPEN_FILTER.exec(before) ?? [];
  const facet = facetNamed(name);
  if (all === undefined || !facet) return null;
  return { start: before.length - all.length + blank.length, isNegated: minus === '-', facet };
}

/** Values with a word that begins as typed, with how many rows of the view have them. */
function valuesOf(view: View, table: RowTable, facets: readonly Facet[], typed: string): Proposal[] {
  const key = valueKey(typed);
  const proposals: Proposal[] = [];
  for (const facet of facets) {
    const values = table.values[facet];
    for (const [number, count] of countsOf(view, table, facet).entries())
      if (count > 0 && values.beginsSo(number, key))
        proposals.push({ facet, value: values.shown(number), count });
  }
  return proposals.sort((a, b) => {
    if (TIMES.has(a.facet) && a.facet === b.facet) return a.value < b.value ? 1 : -1;
    return b.count - a.count || (a.value < b.value ? -1 : 1);
  });
}

/** Counts of a table as of one state of it: letters come faster than papers change. */
interface Counted {
  version: number;
  counts: Map<string, Uint32Array>;
}
const counted = new WeakMap<RowTable, Counted>();

/** How many rows of a view have each value of a facet. */
function countsOf(view: View, table: RowTable, facet: Facet): Uint32Array {
  let own = counted.get(table);
  if (own?.version !== table.version) {
    own = { version: table.version, counts: new Map() };
    counted.set(table, own);
  }
  const known = own.counts.get(`${view} ${facet}`);
  if (known) return known;
  const counts = new Uint32Array(table.values[facet].size);
  const count = (numbers: readonly number[], rows: number) => {
    for (const number of numbers) counts[number] = (counts[number] ?? 0) + rows;
  };
  // A highlight has colour, state, month and tags of its own.
  const isOwn = facet === 'colour' || facet === 'state' || facet === 'made' || facet === 'tag';
  if (view === 'highlights' && isOwn)
    for (const held of table.highlights) {
      const paper = held && table.papers[held.paper];
      if (paper) count(facet === 'tag' ? tagsOf(held, paper) : held[facet], 1);
    }
  else
    for (const paper of table.papers)
      if (paper) count(paper.numbers[facet], view === 'papers' ? 1 : paper.highlights.length);
  own.counts.set(`${view} ${facet}`, counts);
  return counts;
}

/** Words that begin so, of which most titles, authors, subjects and leads have one first. */
function termsOf({ facts }: Indexes, typed: string): string[] {
  const counts = new Map<string, number>();
  if (typed.length < 2) return [];
  for (const { holding, term } of facts.matches(typed, { isPrefix: true, isQuoted: true })) {
    const own = holding.segment.terms[term] ?? '';
    const texts = own === typed ? 0 : living(holding, term);
    if (texts > 0) counts.set(own, (counts.get(own) ?? 0) + texts);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, PROPOSALS)
    .map(([term]) => term);
}

function proposed(q: string, place: Place, proposals: readonly Proposal[]): Completion[] {
  return proposals
    .slice(0, PROPOSALS)
    .map(({ facet, value, count }) => completion(q, place, filterText(facet, value), value, count, facet));
}

function completion(
  q: string,
  { start, end, isNegated }: Place,
  text: string,
  label: string,
  count: number | null,
  facet: Facet | null = null,
): Completion {
  const before = `${q.slice(0, start)}${isNegated ? '-' : ''}${text}`;
  const rest = q.slice(end).trimStart();
  return { q: `${before} ${rest}`, caret: before.length + 1, facet, label, count };
}
