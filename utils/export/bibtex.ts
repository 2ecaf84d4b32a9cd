import type { CslDate, CslItem, CslName } from '@/utils/citation/csl';
import { toCslRecord } from '@/utils/citation/record';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import type { States } from '@/utils/highlight/state';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { citeKeys } from './cite-key';
import { lastAccess, type ReadingListExport, type ReadingListItem, stateWords } from './reading-list';
import { texNamePart, texText } from './tex';
import { lines, webAddress } from './text';

const t = translator(exportMessages);

/** The macros that every BibTeX style defines; biber knows them too. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ENTRY_TYPES: Readonly<Record<CslItem['type'], string>> = {
  report: 'techreport',
  'article-journal': 'article',
  'article-magazine': 'article',
  book: 'book',
  speech: 'misc',
  webpage: 'misc',
  article: 'misc',
};

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
const PUBLISHED: Readonly<Record<CslItem['type'], typeof ALONE>> = {
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
  const cited = toCslRecord(item.publication, lastAccess(item) ?? undefined);
  // Without a type of ours a style would print "Technical report".
  const record = cited.type === 'report' ? { genre: 'Report', ...cited } : cited;
  const fields = [...bibliographic(record), ...annotation(item, names)].map(
    ([name, value]) => `  ${name} = ${value},\n`,
  );
  return `@${ENTRY_TYPES[record.type]}{${key},\n${fields.join('')}}\n`;
}

type Field = [name: string, value: string];

function bibliographic(record: CslItem): Field[] {
  const [year, month, day] = record.issued?.['date-parts'][0] ?? [];
  const url = record.URL ? webAddress(record.URL) : null;
  return [
    // Double braces: no style may take the capitals from "ASEAN" or "Japan".
    ['title', `{{${texText(record.title)}}}`],
    ...optional('author', record.author?.map(texName).join(' and ')),
    ...PUBLISHED[record.type].flatMap(([field, from]) => optional(field, texOf(record[from]))),
    ...(year === undefined ? [] : [['year', `{${year}}`] satisfies Field]),
    ...(month === undefined ? [] : [['month', MONTHS[month - 1] ?? ''] satisfies Field]),
    // Classic styles have no day; biber and the reference managers read it.
    ...(day === undefined ? [] : [['day', `{${day}}`] satisfies Field]),
    ...optional('url', url),
    ...(url ? optional('urldate', isoDay(record.accessed)) : []),
    ...optional('language', texOf(record.language)),
    ...optional('keywords', texOf(record.keyword)),
    ...optional('abstract', texOf(record.abstract)),
  ];
}

function texName(name: CslName): string {
  return 'literal' in name
    ? `{${texText(name.literal)}}`
    : `${texNamePart(name.family)}, ${texNamePart(name.given)}`;
}

function isoDay(date: CslDate | undefined): string | null {
  const parts = date?.['date-parts'][0];
  return parts ? parts.map((part) => String(part).padStart(2, '0')).join('-') : null;
}

/** The highlights as paragraphs of one field: where, colour, tags, quote, note. */
function annotation({ highlights, states }: ReadingListItem, names: ColourNames): Field[] {
  return optional(
    'annote',
    inTextOrder(highlights)
      .map((one) => annotated(one, names, states))
      .join(' \\par '),
  );
}

function annotated(highlight: Highlight, names: ColourNames, states: States | undefined): string {
  const { anchor, paragraph, colour, tags, note } = highlight;
  const place = [
    stateWords(highlight, states),
    paragraph === null ? null : t('paragraph', { number: String(paragraph) }),
    names[colour] ?? colour,
    tags.length > 0 ? `${t('tags').toLowerCase()}: ${tags.join(', ')}` : null,
  ];
  const words = lines(note).map(texText).join(' \\par ');
  return [
    `${texText(place.filter(Boolean).join(', '))}:`,
    `\u201C${lines(anchor.quote.exact).map(texText).join(' / ')}\u201D`,
    ...(words ? [`${t('note')}: ${words}`] : []),
  ].join(' ');
}

function texOf(text: string | undefined): string | null {
  return text === undefined ? null : texText(text);
}

/** The field in braces, or none when there is nothing to say. */
function optional(name: string, value: string | null | undefined): Field[] {
  return value ? [[name, `{${value}}`]] : [];
}
