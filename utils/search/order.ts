import type { Question, Sort } from './catalogue';
import type { HeldPaper, RowTable } from './row-table';

type Order = NonNullable<Question['sort']>;

/** The order that counts where the user has chosen none. */
export function orderOf({ sort, list }: Pick<Question, 'sort' | 'list'>, hasWords: boolean): Order {
  if (sort && (sort.by !== 'relevance' || hasWords) && (sort.by !== 'place' || list !== null)) return sort;
  if (hasWords) return { by: 'relevance', isDescending: true };
  return list === null ? { by: 'changed', isDescending: true } : { by: 'place', isDescending: false };
}

/**
 * Sorts numbers of papers of the table; `scores` are those of the search. Whatever has no value stands last, whichever
 * way round, and of equals the one that changed last stands first.
 */
export function sortPapers(
  table: RowTable,
  numbers: readonly number[],
  { by, isDescending }: Order,
  list: string | null,
  scores: Float32Array | null,
): number[] {
  const changed = ranksOf(table, 'changed', null);
  const lastFirst = (found: readonly number[]) =>
    inOrderOfAll(table, table.papers, 'papers changed true null', found, (all) =>
      sorted(all, changed, true, changed, true),
    );
  if (by === 'relevance') return byScore(lastFirst(numbers), scores ?? NO_SCORES, isDescending);
  if (by === 'changed' && isDescending) return lastFirst(numbers);
  return inOrderOfAll(table, table.papers, `papers ${by} ${isDescending} ${list}`, numbers, (all) =>
    sorted(all, ranksOf(table, by, list), isDescending, changed, true),
  );
}

/** The same of highlights; where their papers decide, or nothing, those of a paper stand in the order of the text. */
export function sortHighlights(
  table: RowTable,
  numbers: readonly number[],
  { by, isDescending }: Order,
  list: string | null,
  scores: Float32Array | null,
): number[] {
  const sort = (all: readonly number[]) => sortedHighlights(table, all, { by, isDescending }, list, scores);
  if (by === 'relevance') return sort(numbers);
  return inOrderOfAll(table, table.highlights, `highlights ${by} ${isDescending} ${list}`, numbers, sort);
}

function sortedHighlights(
  table: RowTable,
  numbers: readonly number[],
  { by, isDescending }: Order,
  list: string | null,
  scores: Float32Array | null,
): number[] {
  const ranks = new Float64Array(table.highlights.length).fill(Number.NaN);
  const ties = new Float64Array(table.highlights.length);
  const ofPapers =
    by === 'relevance' || by === 'changed' || by === 'saved' ? NO_RANKS : ranksOf(table, by, list);
  for (const number of numbers) {
    const held = table.highlights[number];
    if (!held) continue;
    ties[number] = held.paper * 2 ** 24 + held.row.start;
    if (by === 'relevance') ranks[number] = scores?.[number] ?? 0;
    else if (by === 'changed') ranks[number] = held.updated;
    else if (by === 'saved') ranks[number] = held.created;
    else ranks[number] = ofPapers[held.paper] ?? Number.NaN;
  }
  return sorted(numbers, ranks, isDescending, ties, false);
}

/** Where fewer than one in so many rows are found, they are sorted by themselves. */
const FEW_OF = 8;

/** Orders of all rows of a table, each as of one state of it. */
const orders = new WeakMap<RowTable, Map<string, { version: number; order: readonly number[] }>>();

/**
 * Rows as they stand in an order of all rows, which is kept until the table changes: letters come faster than that. After a
 * change the former order is where sorting begins, so that little is to be moved.
 */
function inOrderOfAll(
  table: RowTable,
  rows: readonly unknown[],
  name: string,
  numbers: readonly number[],
  sort: (numbers: readonly number[]) => number[],
): number[] {
  const own = orders.get(table) ?? new Map<string, { version: number; order: readonly number[] }>();
  orders.set(table, own);
  const former = own.get(name);
  let order = former?.order ?? [];
  if (former?.version !== table.version) {
    if (numbers.length * FEW_OF < rows.length) return sort(numbers);
    const isKnown = new Uint8Array(rows.length);
    const start = order.filter((number) => rows[number]);
    for (const number of start) isKnown[number] = 1;
    for (let number = 0; number < rows.length; number++)
      if (rows[number] && !isKnown[number]) start.push(number);
    order = sort(start);
    own.set(name, { version: table.version, order });
  }
  const isFound = new Uint8Array(rows.length);
  for (const number of numbers) isFound[number] = 1;
  return order.filter((number) => isFound[number]);
}

const NO_RANKS = new Float64Array(0);
const NO_SCORES = new Float32Array(0);

/** Places of rows that a key holds beside a score: together they fill the 53 bits of a whole number. */
const PLACES = 2 ** 21;

/**
 * Sorts by score rows that stand in the order of their ties. Score and place make one number, since numbers are sorted without
 * a call for each comparison: the bits of a float that is not negative are in the order of its values.
 */
function byScore(numbers: readonly number[], scores: Float32Array, isDescending: boolean): number[] {
  if (numbers.length > PLACES) throw new RangeError(`more rows than can be sorted: ${numbers.length}`);
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Float64Array(numbers.length);
  for (const [place, number] of numbers.entries()) {
    const own = bits[number] ?? 0;
    keys[place] = (isDescending ? 2 ** 31 - own : own) * PLACES + place;
  }
  return Array.from(keys.sort(), (key) => numbers[key % PLACES] ?? -1);
}

/** Ranks of the papers of a table as of one state of it. */
interface Ranked {
  version: number;
  ranks: Map<string, Float64Array>;
}
const known = new WeakMap<RowTable, Ranked>();

/** The rank of each paper, by its number, from 0; equals have the same one, those without a value none (NaN). */
function ranksOf(table: RowTable, by: Exclude<Sort, 'relevance'>, list: string | null): Float64Array {
  let own = known.get(table);
  if (own?.version !== table.version) {
    own = { version: table.version, ranks: new Map() };
    known.set(table, own);
  }
  const name = by === 'place' ? `place ${list}` : by;
  let ranks = own.ranks.get(name);
  if (!ranks) {
    ranks = ranked(table.papers.map((paper) => paper && keyOf(paper, by, list)));
    own.ranks.set(name, ranks);
  }
  return ranks;
}

function ranked(keys: readonly (number | string | null)[]): Float64Array {
  const ranks = new Float64Array(keys.length).fill(Number.NaN);
  const places = [...keys.keys()].filter((place) => keys[place] !== null);
  places.sort((a, b) => {
    const [one, other] = [keys[a] ?? 0, keys[b] ?? 0];
    return one < other ? -1 : Number(one > other);
  });
  let rank = 0;
  for (const [at, place] of places.entries()) {
    if (at > 0 && keys[place] !== keys[places[at - 1] ?? 0]) rank = at;
    ranks[place] = rank;
  }
  return ranks;
}

/** What papers are sorted by; null for nothing. */
function keyOf(
  { row, titleKey, authorKey, seriesKey }: HeldPaper,
  by: Exclude<Sort, 'relevance'>,
  list: string | null,
): number | string | null {
  switch (by) {
    case 'place': {
      const place = row.places.find(({ listId }) => listId === list)?.order;
      // Of equal places the list has the smaller key first, too; a blank sorts before all that a place consists of.
      return place === undefined ? null : `${place} ${row.key}`;
    }
    case 'changed':
      return row.updatedAt;
    case 'saved':
      return row.savedAt;
    case 'published':
      return row.published;
    case 'title':
      return titleKey;
    case 'author':
      return authorKey || null;
    case 'series':
      return seriesKey || null;
    case 'status':
      return STATUS_ORDER[row.status];
    case 'progress':
      return row.share;
    case 'highlights':
      return row.highlights;
    case 'minutes':
      return row.minutes;
  }
}

const STATUS_ORDER = { 'to-read': 0, reading: 1, read: 2 } as const;

function sorted(
  numbers: readonly number[],
  ranks: ArrayLike<number>,
  isDescending: boolean,
  ties: ArrayLike<number>,
  areTiesDescending: boolean,
): number[] {
  const way = isDescending ? -1 : 1;
  const tieWay = areTiesDescending ? -1 : 1;
  const last = isDescending ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const keys = new Float64Array(ties.length);
  for (const number of numbers) {
    const rank = ranks[number] ?? last;
    keys[number] = Number.isNaN(rank) ? last : rank;
  }
  return numbers.toSorted((a, b) => {
    const [one = 0, other = 0] = [keys[a], keys[b]];
    if (one !== other) return one < other ? -way : way;
    const tie = (ties[a] ?? 0) - (ties[b] ?? 0);
    return tie === 0 ? a - b : tie * tieWay;
  });
}
