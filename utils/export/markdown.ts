import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { fullText, type TextBlock } from './full-text';
import { escapeLine, escapePart, frontMatterText, indented, noteMarkdown, yamlString } from './markdown-text';
import type { ExportedPublication, ReadingListExport, ReadingListItem } from './reading-list';
import { factsOf, formerly, placeOf, titleOf } from './said';
import { lines, oneLine, webAddress } from './text';

const t = translator(exportMessages);

/** A reading list as CommonMark, with front matter that Obsidian reads. */
export function writeMarkdown({
  list,
  items,
  colourNames = {},
  withTexts = false,
}: ReadingListExport): string {
  const name = oneLine(list.name) || t('untitledList');
  const description = lines(list.description).map(escapeLine);
  const blocks = [
    frontMatter(name, list.description, items),
    `# ${escapeLine(name)}`,
    ...description,
    ...items.flatMap((item, index) => publicationBlocks(item, index + 1, colourNames, withTexts)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter(name: string, description: string, items: readonly ReadingListItem[]): string {
  const tags = items.flatMap(({ publication, highlights }) => [
    ...(publication.tags ?? []),
    ...inTextOrder(highlights).flatMap((highlight) => highlight.tags),
  ]);
  const unique = [...new Set(tags.map(obsidianTag).filter((tag) => tag !== ''))].sort();
  const count = items.reduce((sum, item) => sum + inTextOrder(item.highlights).length, 0);
  return [
    '---',
    `title: ${yamlString(frontMatterText(name))}`,
    `description: ${yamlString(frontMatterText(description))}`,
    `publications: ${items.length}`,
    `highlights: ${count}`,
    `tags: [${unique.map(yamlString).join(', ')}]`,
    '---',
  ].join('\n');
}

/** Obsidian takes letters, digits, `_`, `-` and `/` in a tag, and at least one that is no digit. */
function obsidianTag(tag: string): string {
  const kept = oneLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d+$/.test(kept) ? `n${kept}` : kept;
}

function publicationBlocks(
  item: ReadingListItem,
  place: number,
  names: ColourNames,
  withTexts: boolean,
): string[] {
  const { publication: it, highlights } = item;
  const marked = inTextOrder(highlights);
  return [
    `## ${place}. ${escapeLine(titleOf(it))}`,
    facts(it),
    ...(it.lead ? [`${escapeLine(it.lead.label ?? t('lead'))}:`, blockQuote(it.lead.text)] : []),
    ...(withTexts ? textBlocks(item) : []),
    `### ${t('highlights')}`,
    ...(marked.length === 0
      ? [t('withoutHighlights')]
      : marked.flatMap((one) => highlightBlocks(one, item, names))),
  ].filter((block) => block !== '');
}

function facts(it: ExportedPublication): string {
  return factsOf(it)
    .map(({ label, text, href }) => `- ${escapeLine(label)}: ${href ? `<${href}>` : escapeLine(text)}`)
    .join('\n');
}

/** How a paragraph of each kind begins; the others are plain. */
const STARTS: Partial<Record<TextBlock['kind'], string>> = { heading: '#### ', list: '- ', quote: '> ' };

/** The kept text with what is highlighted between `==`, as Obsidian marks it. */
function textBlocks(item: ReadingListItem): string[] {
  const blocks = fullText(item);
  if (blocks.length === 0) return [];
  const shown = blocks.map(({ kind, runs }) => {
    const words = runs.map(({ text, marked }) => (marked ? `==${escapeLine(text)}==` : escapePart(text)));
    return `${STARTS[kind] ?? ''}${words.join('')}`;
  });
  return [`### ${t('fullText')}`, ...shown];
}

function blockQuote(text: string): string {
  return lines(text)
    .map((line) => `> ${escapeLine(line)}`)
    .join('\n>\n');
}

function highlightBlocks(highlight: Highlight, item: ReadingListItem, names: ColourNames): string[] {
  const { anchor, note } = highlight;
  const place = [...placeOf(highlight, item, names).map(escapeLine), ...passageLink(highlight, item)].join(
    ' · ',
  );
  const words = note.trim() === '' ? [] : [`- ${t('note')}:\n\n${indented(noteMarkdown(note), 2)}`];
  const history = formerly(highlight).map((line) => `- ${escapeLine(line)}`);
  return [
    blockQuote(anchor.quote.exact),
    place,
    ...words,
    ...(history.length === 0 ? [] : [history.join('\n')]),
  ];
}

/**
 * The link to the passage. Its title is the highlight's id, by which an import knows it again: it shows in no reader, and
 * stays with the quote whatever somebody writes around it.
 */
function passageLink({ id, anchor }: Highlight, { publication }: ReadingListItem): string[] {
  const address = webAddress(publication.url);
  if (!address) return [];
  const title = /^[\w-]+$/.test(id) ? ` "highlight ${id}"` : '';
  return [`[${t('passage')}](<${passageAddress(address, anchor.quote)}>${title})`];
}
