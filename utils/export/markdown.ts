import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { fullText, type TextBlock, type TextRun } from './full-text';
import {
  escapeLine,
  escapePart,
  escapeStart,
  frontMatterText,
  indented,
  noteMarkdown,
  yamlString,
} from './markdown-text';
import type { ExportedPublication, ReadingListItem, TextWriterOf } from './reading-list';
import { factsOf, formerly, placeOf, titleOf } from './said';
import { lines, oneLine, plainText, webAddress } from './text';

const t = translator(exportMessages);

/** A reading list as CommonMark, with front matter that Obsidian reads and that tells of all papers. */
export const markdownWriter: TextWriterOf = ({ list, colourNames = {}, withTexts = false }) => {
  const name = oneLine(list.name) || t('untitledList');
  const tags = new Set<string>();
  let [papers, marks] = [0, 0];
  return {
    head: () => `${[`# ${escapeLine(name)}`, ...lines(list.description).map(escapeLine)].join('\n\n')}\n`,
    item: (item) => {
      const marked = inTextOrder(item.highlights);
      papers += 1;
      marks += marked.length;
      for (const tag of [...(item.publication.tags ?? []), ...marked.flatMap((one) => one.tags)])
        tags.add(obsidianTag(tag));
      return `\n${publicationBlocks(item, papers, colourNames, withTexts).join('\n\n')}\n`;
    },
    foot: () => [],
    front: () => {
      tags.delete('');
      return [
        '---',
        `title: ${yamlString(frontMatterText(name))}`,
        `description: ${yamlString(frontMatterText(list.description))}`,
        `publications: ${papers}`,
        `highlights: ${marks}`,
        `tags: [${[...tags].sort().map(yamlString).join(', ')}]`,
        '---\n\n',
      ].join('\n');
    },
  };
};

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
  const blocks = fullText(item).flatMap(({ kind, runs }) => {
    const words = markedLine(runs);
    return words === '' ? [] : [`${STARTS[kind] ?? ''}${words}`];
  });
  return blocks.length === 0 ? [] : [`### ${t('fullText')}`, ...blocks];
}

/** A paragraph as one line. What is marked without a gap is one mark, and blanks at its ends stand outside of it. */
function markedLine(runs: readonly TextRun[]): string {
  const joined: { text: string; isMarked: boolean }[] = [];
  for (const { text, marked } of runs) {
    const last = joined.at(-1);
    const isMarked = marked !== null;
    if (last?.isMarked === isMarked) last.text += text;
    else joined.push({ text, isMarked });
  }
  const written = joined.map(({ text: raw, isMarked }) => {
    // Before its ends are looked at: what no file keeps may stand behind a blank.
    const text = plainText(raw);
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    const isShown = isMarked && words !== '';
    return isShown ? `${escapePart(before)}==${escapePart(words)}==${escapePart(after)}` : escapePart(text);
  });
  return escapeStart(written.join('').replace(/ {2,}/g, ' ').trim());
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
