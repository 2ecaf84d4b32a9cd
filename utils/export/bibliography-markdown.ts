import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { bibliographyWriter, nameOf } from './bibliography';
import { escapeLine, escapePart, escapeStart, indented, noteMarkdown } from './markdown-text';
import type { ReadingListItem } from './reading-list';
import type { RichRun } from './rich';
import { formerly, placeOf, wantedMarks } from './said';
import { lines, webAddress } from './text';

/** An annotated bibliography as Markdown. */
export const bibliographyMarkdownWriter = bibliographyWriter({
  head: (list) =>
    `${[`# ${escapeLine(nameOf(list))}`, ...lines(list.list.description).map(escapeLine)].join('\n\n')}\n`,
  entry: (runs, under) => `\n${markdownRuns(runs)}\n${under}`,
  under: (item, list) =>
    [
      ...(item.publication.lead ? [`> ${escapeLine(item.publication.lead.text)}`] : []),
      ...wantedMarks(item, list).map((one) => markdownHighlight(one, item, list.colourNames ?? {})),
    ]
      .map((block) => `\n${block}\n`)
      .join(''),
  end: '',
});

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
  return escapeStart(text.join('').trim());
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
