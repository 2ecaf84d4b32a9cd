import type { Author, Corrections, FieldValues } from '@/utils/article/article';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { byCodeUnits, inTextOrder } from '@/utils/highlight/order';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import {
  type ExportedPublication,
  type ExportedVersion,
  isoDay,
  type ReadingListHead,
  type ReadingListItem,
  stateWords,
} from './reading-list';
import { oneLine, webAddress } from './text';

/** What the formats for people say of a paper and of its highlights: plain words, which each format escapes for itself. */

const t = translator(exportMessages);

export interface Fact {
  label: string;
  /** On one line. */
  text: string;
  /** Set where the text is an address that can be opened. */
  href?: string;
}

/** What is said of a paper under its title; what is not known has no line. */
export function factsOf(it: ExportedPublication): Fact[] {
  const rows: [label: string, text: string | null | undefined][] = [
    [t('authors'), it.authors.map(authorName).join(', ')],
    [t('publisher'), it.publisher],
    [t('published'), it.published],
    [t('series'), it.series],
    [t('code'), it.code],
    [t('number'), it.code ? null : it.number],
    [t('categories'), it.categories.join(' / ')],
    [t('status'), it.status && t(`status-${it.status}`)],
    [t('tags'), it.tags?.join(', ')],
  ];
  return [
    ...rows,
    [t('page'), it.url] as const,
    [t('pdf'), it.pdf] as const,
    [t('coverage'), it.coverage === 'full' ? null : t(`coverage-${it.coverage}`)] as const,
    ...correctedRows(it.corrections ?? {}),
  ].flatMap(([label, raw]) => {
    const text = oneLine(raw ?? '');
    if (text === '') return [];
    const href = label === t('page') || label === t('pdf') ? webAddress(text) : null;
    return [href ? { label, text: href, href } : { label, text }];
  });
}

/** What the page says where the user says something else, a field a row. */
function correctedRows(corrections: Corrections): [label: string, text: string][] {
  return Object.entries(corrections)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([field, { read }]) => [
      t('corrected', { field: t(`field-${field as keyof Corrections}`) }),
      valueWords(read) || t('correctedNone'),
    ]);
}

/** The same in a line for each field. */
export function correctionsOf({ corrections = {} }: ExportedPublication): string[] {
  return correctedRows(corrections).map(([label, text]) => `${label}: ${oneLine(text)}`);
}

function valueWords(value: FieldValues[keyof FieldValues]): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (!Array.isArray(value)) return value.text;
  return value.map((one) => (typeof one === 'string' ? one : authorName(one))).join(', ');
}

export function authorName({ name, family, given, literal }: Author): string {
  return name || literal || [given, family].filter(Boolean).join(' ');
}

/** The title, or that there is none. */
export function titleOf({ title }: Pick<ExportedPublication, 'title'>): string {
  return oneLine(title) || t('untitled');
}

/** The highlights that go into a format that can do without them, in the order of the text. */
export function wantedMarks(
  { highlights }: ReadingListItem,
  { withHighlights = true }: ReadingListHead,
): Highlight[] {
  return withHighlights ? inTextOrder(highlights) : [];
}

/** What is said under a quote: state, paragraph, heading, colour, version and tags, each a part of one line. */
export function placeOf(highlight: Highlight, item: ReadingListItem, names: ColourNames): string[] {
  const { paragraph, heading, tags } = highlight;
  return [
    stateWords(highlight, item.states),
    paragraph === null ? null : t('paragraph', { number: String(paragraph) }),
    heading,
    colourName(highlight, names),
    versionWords(highlight, item),
    tags.length > 0 ? `${t('tags')}: ${tags.join(', ')}` : null,
  ].flatMap((part) => (part ? [oneLine(part)] : []));
}

export function colourName({ colour }: Pick<Highlight, 'colour'>, names: ColourNames): string {
  return names[colour] ?? colour;
}

/** Which words it stood on before, the latest first. */
export function formerly({ formerAnchors }: Pick<Highlight, 'formerAnchors'>): string[] {
  return formerAnchors
    .toReversed()
    .map(({ quote, until }) => t('attachedAgain', { day: isoDay(until), quote: oneLine(quote.exact) }));
}

/** The version that stands on the page now, as far as it is known. The same rule by which the library finds highlights. */
export function presentVersion({ publication, versions = [] }: ReadingListItem): ExportedVersion | null {
  const seen = versions.toSorted((a, b) => byCodeUnits(a.seenAt ?? '', b.seenAt ?? '')).at(-1);
  if (seen?.seenAt) return seen;
  return versions.find(({ sha256 }) => sha256 === publication.sha256) ?? null;
}

/** From which version the words are, where that is not the one on the page: the paper may say something else now. */
function versionWords(highlight: Highlight, item: ReadingListItem): string | null {
  const { publication, versions = [] } = item;
  const now = presentVersion(item)?.sha256 ?? publication.sha256;
  if (versions.length === 0 || now === highlight.sha256) return null;
  const own = versions.find(({ sha256 }) => sha256 === highlight.sha256);
  return t('quotedFrom', { date: isoDay((own ?? highlight).createdAt) });
}
