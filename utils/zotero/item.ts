import type { CslDate, CslItem, CslName, CslType } from '@/utils/citation/csl';
import { lastAccess, type Visits } from '@/utils/citation/last-access';
import { toCslRecord } from '@/utils/citation/record';
import type { Highlight } from '@/utils/highlight/highlight';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { htmlText } from '@/utils/html-text';
import type { PublicationRecord } from '@/utils/library/records';

/** An item as Zotero's connector takes it (`/connector/saveItems`), which is what its translators make. */
export interface ZoteroItem {
  id: string;
  itemType:
    | 'report'
    | 'journalArticle'
    | 'magazineArticle'
    | 'webpage'
    | 'presentation'
    | 'book'
    | 'bookSection';
  title: string;
  creators: ZoteroCreator[];
  tags: ZoteroTag[];
  notes: { note: string; tags: ZoteroTag[] }[];
  attachments: never[];
  /** Fields of the item's type. */
  [field: string]: unknown;
}

type ZoteroCreator = { creatorType: string; lastName: string } & ({ firstName: string } | { fieldMode: 1 });
/** `type` 1: given by a machine, as Zotero marks those of a page. */
interface ZoteroTag {
  tag: string;
  type?: 1;
}

export interface ZoteroPaper extends Pick<Visits, 'progress' | 'accessed'> {
  publication: PublicationRecord;
  highlights: readonly Highlight[];
}

/** Words of the notes that belong to a language. */
export interface ZoteroWords {
  paragraph: (n: number) => string;
  /** What the link to a passage is called. */
  passage: string;
  /** That the paper has lost the words since. */
  removed: string;
}

const TYPES: Readonly<Record<CslType, ZoteroItem['itemType']>> = {
  report: 'report',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  book: 'book',
  chapter: 'bookSection',
  speech: 'presentation',
  webpage: 'webpage',
  // What another house printed; where, nobody knows but that there is a page of it.
  article: 'webpage',
};

/** A paper with its highlights as Zotero takes it: fields of its type, tags, and a note for each highlight. */
export function zoteroItem(paper: ZoteroPaper, words: ZoteroWords): ZoteroItem {
  const { publication, highlights } = paper;
  const accessed = lastAccess(paper);
  const csl = toCslRecord(publication, accessed ?? undefined);
  const itemType = TYPES[csl.type];
  const creatorType = itemType === 'presentation' ? 'presenter' : 'author';
  return {
    id: csl.id,
    itemType,
    title: csl.title,
    creators: (csl.author ?? []).map((name) => ({ creatorType, ...nameOf(name) })),
    ...fieldsOf(csl, itemType),
    ...present('date', dateOf(csl.issued)),
    ...present('abstractNote', csl.abstract),
    ...present('language', csl.language),
    ...present('url', csl.URL),
    ...(csl.URL && accessed && { accessDate: accessed.replace(/\.\d+Z$/, 'Z') }),
    ...present('extra', publication.code ? `RSIS code: ${publication.code}` : undefined),
    tags: tagsOf(publication.tags, publication.categories),
    notes: highlights.map((one) => ({ note: noteOf(one, csl.URL, words), tags: tagsOf(one.tags, []) })),
    attachments: [],
  };
}

/** Names of the fields differ with the type. */
function fieldsOf(csl: CslItem, itemType: ZoteroItem['itemType']): Record<string, string> {
  switch (itemType) {
    case 'report':
      return {
        ...present('reportNumber', csl.number),
        ...present('reportType', csl.genre),
        ...present('seriesTitle', csl['collection-title']),
        ...present('institution', csl.publisher),
        ...present('place', csl['publisher-place']),
      };
    case 'journalArticle':
    case 'magazineArticle':
      return present('publicationTitle', csl['container-title']);
    case 'book':
      return {
        ...present('series', csl['collection-title']),
        ...present('seriesNumber', csl['collection-number']),
        ...present('publisher', csl.publisher),
        ...present('place', csl['publisher-place']),
      };
    case 'bookSection':
      return { ...present('publisher', csl.publisher), ...present('place', csl['publisher-place']) };
    case 'presentation':
      return {
        ...present('presentationType', csl.genre),
        ...present('meetingName', csl['event-title']),
        ...present('place', csl['publisher-place']),
      };
    case 'webpage':
      return present('websiteTitle', csl['container-title'] ?? csl.publisher);
  }
}

function present(field: string, value: string | undefined | null): Record<string, string> {
  return value ? { [field]: value } : {};
}

function nameOf(name: CslName): { lastName: string; firstName: string } | { lastName: string; fieldMode: 1 } {
  return 'literal' in name
    ? { lastName: name.literal, fieldMode: 1 }
    : { lastName: name.family, firstName: name.given };
}

function dateOf(date: CslDate | undefined): string | undefined {
  return date?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
}

function tagsOf(own: readonly string[], categories: readonly string[]): ZoteroTag[] {
  const known = new Set(own);
  const more = categories.filter((category) => !known.has(category));
  return [...own.map((tag) => ({ tag })), ...more.map((tag) => ({ tag, type: 1 as const }))];
}

/** A highlight as a note: the quote, what the user has written, and where it stands. */
function noteOf(highlight: Highlight, url: string | undefined, words: ZoteroWords): string {
  const { anchor, note, paragraph, heading, removedAt } = highlight;
  const place = [
    heading,
    paragraph === null ? null : words.paragraph(paragraph),
    removedAt === null ? null : words.removed,
  ]
    .filter((part) => part !== null && part !== '')
    .map((part) => htmlText(part ?? ''));
  const isLinked = url !== undefined && /^https?:\/\//i.test(url) && removedAt === null;
  const link = isLinked
    ? [`<a href="${htmlText(passageAddress(url, anchor.quote))}">${htmlText(words.passage)}</a>`]
    : [];
  return [
    `<blockquote>${paragraphs(anchor.quote.exact, /\n+/)}</blockquote>`,
    note.trim() === '' ? '' : paragraphs(note, /\n{2,}/),
    `<p>${[...place, ...link].join(' · ')}</p>`,
  ].join('');
}

function paragraphs(text: string, between: RegExp): string {
  return text
    .split(between)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${htmlText(one.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('');
}
