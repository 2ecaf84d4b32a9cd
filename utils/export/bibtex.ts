import type { CslItem } from '@/utils/citation/csl';
import { type Keyless, keyedWriter } from './keyed';
import type { ReadingListHead, ReadingListItem } from './reading-list';
import {
  aboutOf,
  addressOf,
  citedRecord,
  entryText,
  type Field,
  optional,
  texOf,
  titleAndAuthors,
} from './tex-entry';

/** The macros that every BibTeX style defines; biber knows them too. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ENTRY_TYPES: Readonly<Partial<Record<CslItem['type'], string>>> = {
  report: 'techreport',
  'article-journal': 'article',
  'article-magazine': 'article',
  book: 'book',
  // An `incollection` must name its book, which is not known.
  chapter: 'misc',
  speech: 'misc',
  webpage: 'misc',
  article: 'misc',
};

/** Titles, from whose words no style may take the capitals. */
const TITLES = new Set(['series', 'journal']);

type Words =
  | 'genre'
  | 'event-title'
  | 'number'
  | 'collection-title'
  | 'collection-number'
  | 'container-title'
  | 'publisher'
  | 'publisher-place';

const ALONE: readonly [field: string, from: Words][] = [
  ['howpublished', 'genre'],
  ['publisher', 'publisher'],
  ['address', 'publisher-place'],
];
/** The site or outlet stands where styles print how a text was published. */
const ON_SITE: typeof ALONE = [['howpublished', 'container-title'], ...ALONE];
const IN_PERIODICAL: typeof ALONE = [
  ['journal', 'container-title'],
  ['publisher', 'publisher'],
  ['address', 'publisher-place'],
];

/** Who brought it out and as what, under the names that the entry type has for it. */
const PUBLISHED: Readonly<Partial<Record<CslItem['type'], typeof ALONE>>> = {
  report: [
    ['institution', 'publisher'],
    ['address', 'publisher-place'],
    ['type', 'genre'],
    ['number', 'number'],
    ['series', 'collection-title'],
  ],
  book: [
    ['publisher', 'publisher'],
    ['address', 'publisher-place'],
    ['series', 'collection-title'],
    ['number', 'collection-number'],
  ],
  'article-journal': IN_PERIODICAL,
  'article-magazine': IN_PERIODICAL,
  chapter: ALONE,
  speech: [...ALONE, ['note', 'event-title']],
  webpage: ON_SITE,
  article: ON_SITE,
};

function entry(item: ReadingListItem, list: ReadingListHead): Keyless {
  const cited = citedRecord(item);
  // Without a type of ours a style would print "Technical report".
  const record = cited.type === 'report' ? { genre: 'Report', ...cited } : cited;
  const [year, month, day] = record.issued?.['date-parts'][0] ?? [];
  return entryText(ENTRY_TYPES[record.type] ?? 'misc', [
    ...titleAndAuthors(record),
    ...(PUBLISHED[record.type] ?? ALONE).flatMap(([field, from]) => {
      const value = texOf(record[from]);
      return optional(field, value && TITLES.has(field) ? `{${value}}` : value);
    }),
    ...(year === undefined ? [] : [['year', `{${year}}`] satisfies Field]),
    ...(month === undefined ? [] : [['month', MONTHS[month - 1] ?? ''] satisfies Field]),
    // Classic styles have no day; biber and the reference managers read it.
    ...(day === undefined ? [] : [['day', `{${day}}`] satisfies Field]),
    ...addressOf(record),
    ...optional('language', texOf(record.language)),
    ...aboutOf(record, item, list, 'annote'),
  ]);
}

/** A reading list as BibTeX, in UTF-8: one entry a publication, its highlights in `annote`. */
export const bibtexWriter = keyedWriter(entry, { between: '\n' });
