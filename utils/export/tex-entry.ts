import type { CslDate, CslItem, CslName } from '@/utils/citation/csl';
import { lastAccess } from '@/utils/citation/last-access';
import { toCslRecord } from '@/utils/citation/record';
import type { Keyless } from './keyed';
import { markLine } from './mark-line';
import type { ReadingListHead, ReadingListItem } from './reading-list';
import { wantedMarks } from './said';
import { texNamePart, texText } from './tex';
import { oneLine, webAddress } from './text';

/** What BibTeX and BibLaTeX have in common. */

/** A field of an entry; its value with its braces. */
export type Field = [name: string, value: string];

/** The record that is cited, opened last when the user is known to have had it open. */
export function citedRecord(item: ReadingListItem): CslItem {
  return toCslRecord(item.publication, lastAccess(item) ?? undefined);
}

export function entryText(type: string, fields: readonly Field[]): Keyless {
  return [`@${type}{`, `,\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`];
}

/** What stands at the head of an entry of either. Double braces: no style may take the capitals from "ASEAN" or "Japan". */
export function titleAndAuthors({ title, author }: CslItem): Field[] {
  return [['title', `{{${texText(title)}}}`], ...optional('author', author?.map(texName).join(' and '))];
}

/** Where it is to be found, and when it was. */
export function addressOf({ URL: address, accessed }: CslItem): Field[] {
  const url = address ? webAddress(address) : null;
  return url ? [['url', `{${url}}`], ...optional('urldate', isoDate(accessed))] : [];
}

/** What comes last in either: what it is found under, its lead, and under `annotation` the highlights. */
export function aboutOf(
  record: CslItem,
  item: ReadingListItem,
  list: ReadingListHead,
  annotation: 'annote' | 'annotation',
): Field[] {
  return [
    ...optional('keywords', texText(keywordsOf(record, item).join(', '))),
    ...optional('abstract', texOf(record.abstract)),
    ...optional(annotation, annotationOf(item, list)),
  ];
}

/** What is found under a paper: its categories, then the user's tags; a comma would part one of them. */
export function keywordsOf(record: CslItem, { publication }: ReadingListItem): string[] {
  const tags = (publication.tags ?? []).map((tag) => oneLine(tag).replaceAll(',', ';'));
  const categories = publication.categories.map((one) => oneLine(one).replaceAll(',', ';'));
  return [...new Set([...(record.keyword ? categories : []), ...tags])].filter((one) => one !== '');
}

function texName(name: CslName): string {
  if ('literal' in name) return `{${texText(name.literal)}}`;
  const [family, given] = [texNamePart(name.family), texNamePart(name.given)];
  // A part of blanks alone is none, and a comma at an end would be one too many.
  return family && given ? `${family}, ${given}` : `{${family || given}}`;
}

export function isoDate(date: CslDate | undefined): string | null {
  const parts = date?.['date-parts'][0];
  return parts ? parts.map((part) => String(part).padStart(2, '0')).join('-') : null;
}

/** The highlights, each a paragraph of one field. */
function annotationOf(item: ReadingListItem, list: ReadingListHead): string {
  return wantedMarks(item, list)
    .map((one) => texText(markLine(one, item, list.colourNames ?? {})))
    .join(' \\par ');
}

export function texOf(text: string | undefined): string | null {
  return text === undefined ? null : texText(text);
}

/** The field in braces, or none when there is nothing to say. */
export function optional(name: string, value: string | null | undefined): Field[] {
  return value ? [[name, `{${value}}`]] : [];
}
