import type { Question, Sort } from './catalogue';
import type { HeldPaper, RowTable } from './row-table';

/** What rows are sorted by: larger is later; null stands last, whichever way round. */
type SortKey = number | string | null;
type Order = NonNullable<Question['sort']>;

/** The order that counts where the user has chosen none. */
export function orderOf({ sort, list }: Pick<Question, 'sort' | 'list'>, hasWords: boolean): Order {
  if (sort && (sort.by !== 'relevance' || hasWords) && (sort.by !== 'place' || list !== null)) return sort;
  if (hasWords) return { by: 'relevance', isDescending: true };
  return list === null ? { by: 'changed', isDescending: true } : { by: 'place', isDescending: false };
}

/** Sorts numbers of papers of the table; `scores` are those of the search. */
export function sortPapers(
  table: RowTable,
  numbers: number[],
  { by, isDescending }: Order,
  list: string | null,
  scores: Float32Array | null,
): number[] {
  const keys = numbers.map((number) => {
    const paper = table.papers[number];
    if (!paper) return null;
    return by === 'relevance' ? (scores?.[number] ?? 0) : paperKey(paper, by, list);
  });
  const tie = (number: number) => table.papers[number]?.row.updatedAt ?? '';
  return sorted(numbers, keys, isDescending, tie);
}

/** The same of highlights; where their papers decide, or nothing, those of a paper stand in the order of the text. */
export function sortHighlights(
  table: RowTable,
  numbers: number[],
  { by, isDescending }: Order,
  list: string | null,
  scores: Float32Array | null,
): number[] {
  const keyOf = (number: number): SortKey => {
    const held = table.highlights[number];
    const paper = held && table.papers[held.paper];
    if (!held || !paper) return null;
    if (by === 'relevance') return scores?.[number] ?? 0;
    if (by === 'changed') return held.row.updatedAt;
    if (by === 'saved') return held.row.createdAt;
    return paperKey(paper, by, list);
  };
  const ofText = (number: number) => {
    const held = table.highlights[number];
    return held ? held.paper * 2 ** 24 + held.row.start : 0;
  };
  return sorted(numbers, numbers.map(keyOf), isDescending, ofText);
}

function paperKey(
  { row, titleKey, authorKey, seriesKey }: HeldPaper,
  by: Exclude<Sort, 'relevance'>,
  list: string | null,
): SortKey {
  switch (by) {
    case 'place':
      return row.places.find(({ listId }) => listId === list)?.order ?? null;
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
  keys: readonly SortKey[],
  isDescending: boolean,
  /** Decides among equals: the later date first, the smaller number first. */
  tieOf: (number: number) => number | string,
): number[] {
  const ties = numbers.map(tieOf);
  const way = isDescending ? -1 : 1;
  const places = numbers.map((_, place) => place);
  places.sort((a, b) => {
    const [one = null, other = null] = [keys[a], keys[b]];
    if (one !== other) {
      if (one === null) return 1;
      if (other === null) return -1;
      return one < other ? -way : way;
    }
    const [first = 0, second = 0] = [ties[a], ties[b]];
    if (first === second) return a - b;
    const isBefore = typeof first === 'string' ? first > String(second) : first < Number(second);
    return isBefore ? -1 : 1;
  });
  return places.map((place) => numbers[place] ?? 0);
}
