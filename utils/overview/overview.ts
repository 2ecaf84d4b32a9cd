import { COLOURS, type Colour } from '@/utils/highlight/highlight';
import type { Status } from '@/utils/library/records';
import { monthOf } from '@/utils/search/months';
import type { HighlightRow, PaperRow } from '@/utils/search/rows';
import { type ListProgress, listProgress } from './list-progress';

/** One thing that was counted; `value` is what a filter of that name takes. */
export interface Counted {
  value: string;
  count: number;
}

export interface Topic extends Counted {
  /** The filter that shows what has it. */
  by: 'category' | 'region' | 'tag';
}

export interface MonthCount {
  /** `YYYY-MM`, in the reader's time zone. */
  month: string;
  saved: number;
  read: number;
  highlights: number;
}

/** What the library holds, counted: everything that the overview draws. */
export interface Overview {
  papers: Record<Status, number>;
  highlights: number;
  /** Whole minutes of reading left in what is not read yet. */
  minutesLeft: number;
  /** The newest twelve up to the present one, without gaps, the oldest first. */
  months: MonthCount[];
  /** The most frequent first; papers without one are left out, here and below. */
  series: Counted[];
  /** Years of publication, the oldest first, those between without a paper included. */
  years: Counted[];
  /** The five colours in their own order, as the numbers of their highlights. */
  colours: (Counted & { value: Colour })[];
  /** What recurs among the categories, regions and tags of papers; the most frequent first. */
  topics: Topic[];
  /** Of each list that holds a paper, by its id. */
  lists: Record<string, ListProgress>;
}

const MONTHS = 12;
/** More bars than anybody compares; the screen says how many are left out. */
const SERIES_SHOWN = 12;
const TOPICS_SHOWN = 20;
/** Years between two publications that are drawn although nothing appeared in them. */
const YEARS_SHOWN = 60;

/**
 * Counts what the rows hold. `now` is an ISO instant; `topics` are how many papers each filter of these names finds. Time is
 * linear in the number of rows.
 */
export function overviewOf(
  papers: readonly PaperRow[],
  highlights: readonly HighlightRow[],
  now: string,
  topics: Readonly<Record<Topic['by'], readonly Counted[]>>,
): Overview {
  const whole = listProgress(papers);
  return {
    papers: whole.papers,
    minutesLeft: whole.minutesLeft,
    highlights: highlights.length,
    months: monthsOf(papers, highlights, now),
    series: frequent(papers.map(({ series }) => series)).slice(0, SERIES_SHOWN),
    years: yearsOf(papers),
    colours: COLOURS.map((value) => ({
      value,
      count: highlights.filter(({ colour }) => colour === value).length,
    })),
    topics: topicsOf(topics),
    lists: listsOf(papers),
  };
}

function monthsOf(
  papers: readonly PaperRow[],
  highlights: readonly HighlightRow[],
  now: string,
): MonthCount[] {
  const last = new Date(now);
  const months = Array.from({ length: MONTHS }, (_, i) => ({
    month: monthOf(new Date(last.getFullYear(), last.getMonth() - (MONTHS - 1 - i), 1)),
    saved: 0,
    read: 0,
    highlights: 0,
  }));
  const byName = new Map(months.map((month) => [month.month, month]));
  const count = (instant: string | null, what: 'saved' | 'read' | 'highlights') => {
    const month = instant === null ? undefined : byName.get(monthOf(new Date(instant)));
    if (month) month[what] += 1;
  };
  for (const { savedAt, readAt, status } of papers) {
    count(savedAt, 'saved');
    if (status === 'read') count(readAt, 'read');
  }
  for (const { createdAt } of highlights) count(createdAt, 'highlights');
  return months;
}

function yearsOf(papers: readonly PaperRow[]): Counted[] {
  const counts = new Map(frequent(papers.map(yearOf)).map(({ value, count }) => [value, count]));
  const years = [...counts.keys()].map(Number).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const shown =
    last - first < YEARS_SHOWN ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : years;
  return shown.map((year) => ({ value: String(year), count: counts.get(String(year)) ?? 0 }));
}

const yearOf = ({ published }: PaperRow): string | null => published?.slice(0, 4) ?? null;

function topicsOf({ category, region, tag }: Readonly<Record<Topic['by'], readonly Counted[]>>): Topic[] {
  return [
    ...category.map((one) => ({ ...one, by: 'category' as const })),
    ...region.map((one) => ({ ...one, by: 'region' as const })),
    ...tag.map((one) => ({ ...one, by: 'tag' as const })),
  ]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || Number(a.value > b.value) - Number(a.value < b.value))
    .slice(0, TOPICS_SHOWN);
}

function listsOf(papers: readonly PaperRow[]): Record<string, ListProgress> {
  const rows = new Map<string, PaperRow[]>();
  for (const paper of papers) {
    for (const { listId } of paper.places) {
      const own = rows.get(listId);
      if (own) own.push(paper);
      else rows.set(listId, [paper]);
    }
  }
  return Object.fromEntries([...rows].map(([listId, own]) => [listId, listProgress(own)]));
}

/** How often each value occurs, the most frequent first, equal ones by their letters; null is not counted. */
function frequent(values: readonly (string | null)[]): Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || Number(a.value > b.value) - Number(a.value < b.value),
  );
}
