import type { Author } from '@/utils/article/article';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { byCodeUnits, inTextOrder } from '@/utils/highlight/order';
import type { States } from '@/utils/highlight/state';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { escapeLine, indented, noteMarkdown, yamlString } from './markdown-text';
import {
  type ExportedPublication,
  isoDay,
  type ReadingListExport,
  type ReadingListItem,
  stateWords,
} from './reading-list';
import { lines, oneLine, webAddress } from './text';

const t = translator(exportMessages);

/** A reading list as CommonMark, with front matter that Obsidian reads. */
export function writeMarkdown({ list, items, colourNames = {} }: ReadingListExport): string {
  const name = oneLine(list.name) || t('untitledList');
  const description = lines(list.description).map(escapeLine);
  const blocks = [
    frontMatter(name, list.description, items),
    `# ${escapeLine(name)}`,
    ...description,
    ...items.flatMap((item, index) => publicationBlocks(item, index + 1, colourNames)),
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
    `title: ${yamlString(name)}`,
    `description: ${yamlString(oneLine(description))}`,
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

function publicationBlocks(item: ReadingListItem, place: number, names: ColourNames): string[] {
  const { publication: it, highlights, states } = item;
  const marked = inTextOrder(highlights);
  return [
    `## ${place}. ${escapeLine(it.title) || t('untitled')}`,
    facts(it),
    ...(it.lead ? quoted(it.lead.text, it.lead.label ?? t('lead')) : []),
    `### ${t('highlights')}`,
    ...(marked.length === 0
      ? [t('withoutHighlights')]
      : marked.flatMap((one) => highlightBlocks(one, { names, states, version: versionOf(one, item) }))),
  ].filter((block) => block !== '');
}

function facts(it: ExportedPublication): string {
  const rows: [label: string, text: string | null | undefined][] = [
    [t('authors'), it.authors.map(authorName).map(escapeLine).join(', ')],
    [t('publisher'), it.publisher && escapeLine(it.publisher)],
    [t('published'), it.published && escapeLine(it.published)],
    [t('series'), it.series && escapeLine(it.series)],
    [t('code'), it.code && escapeLine(it.code)],
    [t('number'), it.code ? null : it.number && escapeLine(it.number)],
    [t('categories'), it.categories.map(escapeLine).join(' / ')],
    [t('status'), it.status && t(`status-${it.status}`)],
    [t('tags'), it.tags?.map(escapeLine).join(', ')],
    [t('page'), link(it.url)],
    [t('pdf'), it.pdf && link(it.pdf)],
    [t('coverage'), it.coverage === 'full' ? null : t(`coverage-${it.coverage}`)],
  ];
  return rows
    .filter(([, text]) => text)
    .map(([label, text]) => `- ${label}: ${text}`)
    .join('\n');
}

function authorName({ name, family, given, literal }: Author): string {
  return name || literal || [given, family].filter(Boolean).join(' ');
}

function link(url: string): string {
  const address = webAddress(url);
  return address ? `<${address}>` : escapeLine(url);
}

/** A block quote, one paragraph for each line of the text, under a label of its own. */
function quoted(text: string, label: string): string[] {
  return [`${escapeLine(label)}:`, blockQuote(text)];
}

function blockQuote(text: string): string {
  return lines(text)
    .map((line) => `> ${escapeLine(line)}`)
    .join('\n>\n');
}

/** From which version the words are, where that is not the one on the page: the paper may say something else now. */
function versionOf(highlight: Highlight, { publication, versions = [] }: ReadingListItem): string | null {
  const seen = versions.toSorted((a, b) => byCodeUnits(a.seenAt ?? '', b.seenAt ?? '')).at(-1);
  // The same rule by which the library finds highlights again: their states are about this version.
  const now = seen?.seenAt ? seen.sha256 : publication.sha256;
  if (!seen || now === highlight.sha256) return null;
  const own = versions.find(({ sha256 }) => sha256 === highlight.sha256);
  return t('quotedFrom', { date: (own ?? highlight).createdAt.slice(0, 10) });
}

interface Surroundings {
  names: ColourNames;
  states: States | undefined;
  version: string | null;
}

function highlightBlocks(highlight: Highlight, { names, states, version }: Surroundings): string[] {
  const { anchor, paragraph, heading, colour, tags, note } = highlight;
  const place = [
    stateWords(highlight, states),
    paragraph === null ? null : t('paragraph', { number: String(paragraph) }),
    heading && escapeLine(heading),
    escapeLine(names[colour] ?? colour),
    version,
    tags.length > 0 ? `${t('tags')}: ${tags.map(escapeLine).join(', ')}` : null,
  ];
  const words = note.trim() === '' ? [] : [`- ${t('note')}:\n\n${indented(noteMarkdown(note), 2)}`];
  const formerly = highlight.formerAnchors.toReversed().map(({ quote, until }) => {
    const values = { day: isoDay(until), quote: escapeLine(quote.exact) };
    return `- ${t('attachedAgain', values)}`;
  });
  const history = formerly.length === 0 ? [] : [formerly.join('\n')];
  return [blockQuote(anchor.quote.exact), place.filter(Boolean).join(' · '), ...words, ...history];
}
