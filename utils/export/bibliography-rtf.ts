import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { bibliographyWriter, nameOf } from './bibliography';
import type { ReadingListItem } from './reading-list';
import type { RichRun } from './rich';
import { rtfLink, rtfText } from './rtf';
import { formerly, placeOf, wantedMarks } from './said';
import { lines, oneLine, webAddress } from './text';

/** Hanging indent of half an inch, in twips. */
const HANGING = '\\fi-720\\li720';

/** An annotated bibliography for word processors: Rich Text Format. */
export const bibliographyRtfWriter = bibliographyWriter({
  head: (list) => {
    const blocks = [
      `{\\pard\\sa240\\b\\fs32 ${rtfText(nameOf(list))}\\par}`,
      ...lines(list.list.description).map((line) => `{\\pard\\sa120 ${rtfText(line)}\\par}`),
    ];
    return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\\uc1\\fs24\n${blocks.join('\n')}\n`;
  },
  entry: (runs, under) => `{\\pard${HANGING}\\sa120 ${runs.map(rtfRun).join('')}\\par}\n${under}`,
  under: (item, list) => {
    const { lead } = item.publication;
    return [
      ...(lead ? [`{\\pard\\li720\\sa120 ${rtfText(oneLine(lead.text))}\\par}`] : []),
      ...wantedMarks(item, list).map((one) => rtfHighlight(one, item, list.colourNames ?? {})),
    ]
      .map((line) => `${line}\n`)
      .join('');
  },
  end: '}\n',
});

function rtfHighlight(one: Highlight, item: ReadingListItem, names: ColourNames): string {
  const quote = lines(one.anchor.quote.exact).map(rtfText).join('\\line ');
  const parts = [
    `\\ldblquote ${quote}\\rdblquote  (${rtfText(placeOf(one, item, names).join(', '))})`,
    ...(one.note.trim() === '' ? [] : [rtfText(one.note.trim())]),
    ...formerly(one).map(rtfText),
  ];
  return `{\\pard\\fi-240\\li960\\sa120 \\bullet  ${parts.join('\\line ')}\\par}`;
}

function rtfRun({ text, italic, bold, smallCaps, shift, href }: RichRun): string {
  const address = href && webAddress(href);
  const looks = `${italic ? '\\i' : ''}${bold ? '\\b' : ''}${smallCaps ? '\\scaps' : ''}${shift === 'sup' ? '\\super' : shift === 'sub' ? '\\sub' : ''}`;
  const words = looks ? `{${looks} ${rtfText(text)}}` : rtfText(text);
  return address ? rtfLink(address, words) : words;
}
