import type { CslItem } from '@/utils/citation/csl';
import { type Keyless, keyedWriter } from './keyed';
import type { ReadingListHead, ReadingListItem } from './reading-list';
import {
  aboutOf,
  addressOf,
  citedRecord,
  entryText,
  type Field,
  isoDate,
  optional,
  texOf,
  titleAndAuthors,
} from './tex-entry';

type Words = Exclude<keyof CslItem, 'author' | 'issued' | 'accessed'>;
type Fields = readonly [field: string, from: Words][];

interface Entry {
  type: string;
  /** Only fields that biblatex's data model has for the type (biblatex manual, 2.1.1 and 4.5.4). */
  fields: Fields;
}

const ON_SITE: Entry = {
  type: 'online',
  fields: [
    ['organization', 'container-title'],
    ['note', 'publisher'],
  ],
};

const ENTRIES: Readonly<Partial<Record<CslItem['type'], Entry>>> = {
  report: {
    type: 'report',
    fields: [
      ['type', 'genre'],
      ['number', 'number'],
      ['institution', 'publisher'],
      ['location', 'publisher-place'],
      // A report has no field for the name of its series: styles print a note after the number, where it belongs.
      ['note', 'collection-title'],
    ],
  },
  book: {
    type: 'book',
    fields: [
      ['series', 'collection-title'],
      ['number', 'collection-number'],
      ['publisher', 'publisher'],
      ['location', 'publisher-place'],
    ],
  },
  // An `incollection` must name its book, which is not known.
  chapter: {
    type: 'misc',
    fields: [
      ['organization', 'publisher'],
      ['location', 'publisher-place'],
    ],
  },
  'article-journal': { type: 'article', fields: [['journaltitle', 'container-title']] },
  'article-magazine': { type: 'article', fields: [['journaltitle', 'container-title']] },
  speech: {
    type: 'misc',
    fields: [
      ['type', 'genre'],
      // What is no volume of proceedings has no field for its event.
      ['note', 'event-title'],
      ['organization', 'publisher'],
      ['location', 'publisher-place'],
    ],
  },
  webpage: ON_SITE,
  article: ON_SITE,
};

/** Names of languages as babel has them, of those in which RSIS writes; another one is left out. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'english',
  ms: 'malay',
  id: 'indonesian',
  ta: 'tamil',
  ar: 'arabic',
  fr: 'french',
  de: 'german',
  es: 'spanish',
};

function entry(item: ReadingListItem, list: ReadingListHead): Keyless {
  const record = citedRecord(item);
  const address = addressOf(record);
  const kind = ENTRIES[record.type] ?? ON_SITE;
  // What is online has an address.
  const { type, fields } = address.length > 0 || kind !== ON_SITE ? kind : { ...ON_SITE, type: 'misc' };
  const language = LANGUAGES[(record.language ?? '').toLowerCase().split('-')[0] ?? ''];
  const genre = record.type === 'report' && !record.genre ? ([['type', '{Report}']] satisfies Field[]) : [];
  return entryText(type, [
    ...titleAndAuthors(record),
    ...genre,
    ...fields.flatMap(([field, from]) => fieldOf(field, texOf(record[from]))),
    ...(record.type === 'article-magazine' ? optional('entrysubtype', 'magazine') : []),
    ...optional('date', isoDate(record.issued)),
    ...address,
    ...optional('langid', language),
    ...aboutOf(record, item, list, 'annotation'),
  ]);
}

/** Fields that are lists, which biber splits at "and". */
const LISTS = new Set(['institution', 'location', 'organization', 'publisher']);
/** Titles, from whose words no style may take the capitals. */
const TITLES = new Set(['series', 'journaltitle']);

/** A field in one pair of braces, or in two where its value has to stay together. */
function fieldOf(field: string, value: string | null): Field[] {
  const isSplit = value !== null && LISTS.has(field) && /(?:^|\s)(?:and|others)(?:\s|$)/i.test(value);
  return optional(field, value && (isSplit || TITLES.has(field)) ? `{${value}}` : value);
}

/** A reading list for biblatex and biber, in UTF-8: one entry a publication, its highlights in `annotation`. */
export const biblatexWriter = keyedWriter(entry, { between: '\n' });
