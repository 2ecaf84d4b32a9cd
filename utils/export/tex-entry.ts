import type { CslDate, CslItem, CslName } from '@/utils/citation/csl';
import { toCslRecord } from '@/utils/citation/record';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import type { States } from '@/utils/highlight/state';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { lastAccess, type ReadingListItem, stateWords } from './reading-list';
import { formerly } from './said';
import { texNamePart, texText } from './tex';
import { lines, oneLine } from './text';

/** What BibTeX and BibLaTeX have in common. */

const t = translator(exportMessages);

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

/** The highlights as paragraphs of one field: where, colour, tags, quote, note. */
export function annotationOf({ highlights, states }: ReadingListItem, names: ColourNames): string {
  return inTextOrder(highlights)
    .map((one) => annotated(one, names, states))
    .join(' \\par ');
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
    ...formerly(highlight).map(texText),
  ].join(' ');
}

export function texOf(text: string | undefined): string | null {
  return text === undefined ? null : texText(text);
}

/** The field in braces, or none when there is nothing to say. */
export function optional(name: string, value: string | null | undefined): Field[] {
  return value ? [[name, `{${value}}`]] : [];
}
