import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { entriesOf, nameOf } from './bibliography';
import { escapeLine, escapePart, indented, noteMarkdown } from './markdown-text';
import type { ReadingListExport, ReadingListItem } from './reading-list';
import type { RichRun } from './rich';
import { formerly, placeOf } from './said';
import { lines, webAddress } from './text';

/** An annotated bibliography as Markdown. */
export function writeBibliographyMarkdown(list: ReadingListExport): string {
  const entries = entriesOf(list).flatMap(({ runs, item }) => [
    markdownRuns(runs),
    ...(item.publication.lead ? [`> ${escapeLine(item.publication.lead.text)}`] : []),
    ...inTextOrder(item.highlights).map((one) => markdownHighlight(one, item, list.colourNames ?? {})),
  ]);
  const description = lines(list.list.description).map(escapeLine);
  return `${[`# ${escapeLine(nameOf(list))}`, ...description, ...entries].join('\n\n')}\n`;
}

function markdownRuns(runs: readonly RichRun[]): string {
  const text = runs.map(({ text: raw, italic, bold, href }) => {
    const [, before = '', words = '', after = ''] =
      /^(\s*)(.*?)(\s*)$/su.exec(raw.replaceAll(/\s/g, ' ')) ?? [];
    const address = href && webAddress(href);
    if (words === '') return before + after;
    if (address) return `${before}<${address}>${after}`;
    const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`;
    return `${before}${sign}${escapePart(words)}${sign}${after}`;
  });
  return text
    .join('')
    .trim()
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([-+:])/, '\\$1');
}

function markdownHighlight(highlight: Highlight, item: ReadingListItem, names: ColourNames): string {
  const { anchor, note } = highlight;
  const quote = lines(anchor.quote.exact).map(escapeLine).join(' / ');
  const place = placeOf(highlight, item, names).map(escapeLine).join(', ');
  return [
    `- “${quote}” (${place})`,
    ...(note.trim() === '' ? [] : [indented(noteMarkdown(note), 2)]),
    ...formerly(highlight).map((line) => indented(escapeLine(line), 2)),
  ].join('\n\n');
}
