import type { ArticleMetadata, Author, SourceFacts } from '@/utils/article/article';
import type { CslDate, CslItem, CslName } from './csl';
import { type CitedKind, citedKind } from './kind';
import { localDay } from './last-access';
import { spokenAt } from './spoken';

const PUBLISHER = 'S. Rajaratnam School of International Studies, Nanyang Technological University';
const PUBLISHER_PLACE = 'Singapore';
const JOURNAL = 'Counter Terrorist Trends and Analyses';

/** What a record is made of: a quote's source, and what only bibliographies ask for. */
export type CitedPaper = SourceFacts & Partial<Pick<ArticleMetadata, 'lead' | 'categories'>>;

/**
 * The record that every citation style and bibliography format starts from.
 * `accessed` is an ISO date or instant; the user's day of it is used (`timeZone` as in `localDay`). A field that is not known
 * is left out, never guessed.
 */
export function toCslRecord(article: CitedPaper, accessed?: string, timeZone?: string): CslItem {
  const kind = citedKind(article);
  const authors = article.authors.map(cslName).filter((name) => name !== null);
  return {
    id: article.key,
    type: kind.type,
    title: article.title,
    ...(authors.length > 0 && { author: authors }),
    ...dated('issued', article.published),
    ...dated('accessed', accessed === undefined ? null : localDay(accessed, timeZone)),
    ...(kind.genre && { genre: kind.genre }),
    ...(kind.type === 'speech' && spokenAt(article.title)),
    ...placeInSeries(article, kind.type, kind.byRsis),
    ...publisherOf(article, kind),
    ...(article.lead && article.coverage !== 'excerpt' && { abstract: article.lead.text }),
    ...(article.categories?.length && { keyword: article.categories.join(', ') }),
    ...(article.language && { language: article.language }),
    ...(article.url && { URL: article.url }),
  };
}

/** Series and number, under the names that the type gives them. */
function placeInSeries(
  { series, number }: CitedPaper,
  type: CslItem['type'],
  byRsis: boolean,
): Partial<CslItem> {
  if (!byRsis) return {};
  if (type === 'report') {
    return { ...(number && { number }), ...(series && { 'collection-title': series }) };
  }
  if (type === 'book') {
    return { ...(series && { 'collection-title': series }), ...(number && { 'collection-number': number }) };
  }
  if (type === 'article-journal') return { 'container-title': JOURNAL };
  if (type === 'article-magazine' && series) return { 'container-title': series };
  return {};
}

/** Who brought it out: RSIS its own papers, unless the user says otherwise; else the journal's publisher, or the site. */
function publisherOf({ publisher, series }: CitedPaper, { type, byRsis }: CitedKind): Partial<CslItem> {
  if (publisher === null) return byRsis ? { publisher: PUBLISHER, 'publisher-place': PUBLISHER_PLACE } : {};
  // On a page of RSIS the user has filled it in; what another house's text stands in is not known.
  if (byRsis || type === 'article' || type === 'chapter') return { publisher };
  return type === 'article-journal' && series
    ? { 'container-title': series, publisher }
    : { 'container-title': publisher };
}

function cslName({ name, family, given, literal }: Author): CslName | null {
  if (family && given) return { family, given };
  const whole = literal || name || family || given;
  return whole ? { literal: whole } : null;
}

function dated(field: 'issued' | 'accessed', iso: string | null): Partial<CslItem> {
  const date = cslDate(iso);
  return date ? { [field]: date } : {};
}

/** The day of an ISO date or instant; null when there is no such day. */
export function cslDate(iso: string | null): CslDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(iso ?? '') ?? [];
  if (!year || !month || !day) return null;
  const parts: [number, number, number] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
  const real = date.getUTCMonth() === parts[1] - 1 && date.getUTCDate() === parts[2];
  return real ? { 'date-parts': [parts] } : null;
}
