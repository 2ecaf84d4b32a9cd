import type { CslItem } from '@/utils/citation/csl';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { citeKeys } from './cite-key';
import type { ReadingListExport, ReadingListItem } from './reading-list';
import { texText } from './tex';
import {
  annotationOf,
  citedRecord,
  entryText,
  type Field,
  isoDate,
  keywordsOf,
  optional,
  texName,
  texOf,
} from './tex-entry';
import { webAddress } from './text';

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
  speech: ALONE,
  webpage: ON_SITE,
  article: ON_SITE,
};

/** A reading list as BibTeX, in UTF-8: one entry a publication, its highlights in `annote`. */
export function writeBibtex({ items, colourNames = {} }: ReadingListExport): string {
  const keys = citeKeys(items.map((item) => item.publication));
  return items.map((item, i) => entry(item, keys[i] ?? '', colourNames)).join('\n');
}

function entry(item: ReadingListItem, key: string, names: ColourNames): string {
  const cited = citedRecord(item);
  // Without a type of ours a style would print "Technical report".
  const record = cited.type === 'report' ? { genre: 'Report', ...cited } : cited;
  return entryText(ENTRY_TYPES[record.type] ?? 'misc', key, [
    ...bibliographic(record, keywordsOf(record, item)),
    ...optional('annote', annotationOf(item, names)),
  ]);
}

function bibliographic(record: CslItem, keywords: readonly string[]): Field[] {
  const [year, month, day] = record.issued?.['date-parts'][0] ?? [];
  const url = record.URL ? webAddress(record.URL) : null;
  return [
    // Double braces: no style may take the capitals from "ASEAN" or "Japan".
    ['title', `{{${texText(record.title)}}}`],
    ...optional('author', record.author?.map(texName).join(' and ')),
    ...(PUBLISHED[record.type] ?? ALONE).flatMap(([field, from]) => {
      const value = texOf(record[from]);
      return optional(field, value && TITLES.has(field) ? `{${value}}` : value);
    }),
    ...(year === undefined ? [] : [['year', `{${year}}`] satisfies Field]),
    ...(month === undefined ? [] : [['month', MONTHS[month - 1] ?? ''] satisfies Field]),
    // Classic styles have no day; biber and the reference managers read it.
    ...(day === undefined ? [] : [['day', `{${day}}`] satisfies Field]),
    ...optional('url', url),
    ...(url ? optional('urldate', isoDate(record.accessed)) : []),
    ...optional('language', texOf(record.language)),
    ...optional('keywords', texText(keywords.join(', '))),
    ...optional('abstract', texOf(record.abstract)),
  ];
}
