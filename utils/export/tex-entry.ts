import type { CslDate, CslItem, CslName } from '@/utils/citation/csl';
import { toCslRecord } from '@/utils/citation/record';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { inTextOrder } from '@/utils/highlight/order';
import { markLine } from './mark-line';
import { lastAccess, type ReadingListItem } from './reading-list';
import { texNamePart, texText } from './tex';
import { oneLine } from './text';

/** What BibTeX and BibLaTeX have in common. */

/** A field of an entry; its value with its braces. */
export type Field = [name: string, value: string];

/** The record that is cited, opened last when the user is known to have had it open. */
export function citedRecord(item: ReadingListItem): CslItem {
  return toCslRecord(item.publication, lastAccess(item) ?? undefined);
}

export function entryText(type: string, key: string, fields: readonly Field[]): string {
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

/** What is found under a paper: its categories, then the user's tags; a comma would part one of them. */
export function keywordsOf(record: CslItem, { publication }: ReadingListItem): string[] {
  const tags = (publication.tags ?? []).map((tag) => oneLine(tag).replaceAll(',', ';'));
  const categories = publication.categories.map((one) => oneLine(one).replaceAll(',', ';'));
  return [...new Set([...(record.keyword ? categories : []), ...tags])].filter((one) => one !== '');
}

export function texName(name: CslName): string {
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
export function annotationOf(item: ReadingListItem, names: ColourNames): string {
  return inTextOrder(item.highlights)
    .map((one) => texText(markLine(one, item, names)))
    .join(' \\par ');
}

export function texOf(text: string | undefined): string | null {
  return text === undefined ? null : texText(text);
}

/** The field in braces, or none when there is nothing to say. */
export function optional(name: string, value: string | null | undefined): Field[] {
  return value ? [[name, `{${value}}`]] : [];
}
