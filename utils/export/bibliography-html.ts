import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { bibliographyWriter, nameOf } from './bibliography';
import { MARK_STYLE } from './mark-style';
import type { ReadingListItem } from './reading-list';
import type { RichRun } from './rich';
import { formerly, placeOf, wantedMarks } from './said';
import { lines, webAddress } from './text';
import { langAttributes, xmlLine, xmlText } from './xml';

const STYLE = `body { font: 1rem/1.5 Georgia, "Noto Serif", serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; color-scheme: light dark; }
.entry { padding-inline-start: 2rem; text-indent: -2rem; } .under { margin-inline-start: 2rem; font-size: 0.9375rem; }
.note { white-space: pre-wrap; }
${MARK_STYLE}
@media print { body { max-width: none; margin: 0; color-scheme: light; } mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }`;

/** An annotated bibliography as one HTML file. */
export const bibliographyHtmlWriter = bibliographyWriter({
  head: (list) => {
    const name = xmlText(nameOf(list));
    return [
      '<!DOCTYPE html>',
      '<html lang="en"><head><meta charset="utf-8"/>',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>`,
      '<meta name="viewport" content="width=device-width"/><meta name="referrer" content="no-referrer"/>',
      `<title>${name}</title><style>\n${STYLE}\n</style></head><body><h1 dir="auto">${name}</h1>\n`,
      ...lines(list.list.description).map((line) => `<p dir="auto">${xmlLine(line)}</p>\n`),
    ].join('\n');
  },
  entry: (runs, under) => `<p class="entry" dir="auto">${runs.map(htmlRun).join('')}</p>\n${under}`,
  under: (item, list) => {
    const { lead, language } = item.publication;
    const lang = langAttributes(language);
    const marked = wantedMarks(item, list);
    return [
      ...(lead ? [`<p class="under"${lang} dir="auto">${xmlLine(lead.text)}</p>`] : []),
      ...(marked.length > 0 ? ['<ul class="under">'] : []),
      ...marked.map((one) => htmlHighlight(one, item, list.colourNames ?? {})),
      ...(marked.length > 0 ? ['</ul>'] : []),
    ]
      .map((line) => `${line}\n`)
      .join('');
  },
  end: '</body></html>\n',
});

function htmlHighlight(one: Highlight, item: ReadingListItem, names: ColourNames): string {
  const lang = langAttributes(item.publication.language);
  const quote = lines(one.anchor.quote.exact).map(xmlText).join('<br/>');
  const place = placeOf(one, item, names).map(xmlText).join(', ');
  const note = one.note.trim() === '' ? '' : `<div class="note" dir="auto">${xmlText(one.note.trim())}</div>`;
  const former = formerly(one).map((line) => `<div dir="auto">${xmlText(line)}</div>`);
  return `<li dir="auto">“<mark class="${one.colour}"${lang}>${quote}</mark>” (${place})${note}${former.join('')}</li>`;
}

function htmlRun({ text, italic, bold, smallCaps, shift, href }: RichRun): string {
  const address = href && webAddress(href);
  let markup = xmlText(text);
  if (smallCaps) markup = `<span style="font-variant: small-caps">${markup}</span>`;
  if (shift) markup = `<${shift}>${markup}</${shift}>`;
  if (italic) markup = `<i>${markup}</i>`;
  if (bold) markup = `<b>${markup}</b>`;
  return address ? `<a href="${xmlText(address)}">${markup}</a>` : markup;
}
