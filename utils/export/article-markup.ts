import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { fullText, type TextBlock } from './full-text';
import type { ReadingListItem } from './reading-list';
import { factsOf, formerly, placeOf, titleOf } from './said';
import { lines, oneLine, webAddress } from './text';
import { langAttributes, xmlLine, xmlText } from './xml';

/** One paper as markup for HTML and EPUB: head, facts, lead, text if it is wanted, highlights in their context. */

const t = translator(exportMessages);

const TAGS: Partial<Record<TextBlock['kind'], string>> = { heading: 'h4', quote: 'blockquote' };

/** Everything under the heading of a paper. */
export function articleMarkup(item: ReadingListItem, names: ColourNames, withText: boolean): string {
  const { publication: it, highlights } = item;
  const lang = langAttributes(it.language);
  const marked = inTextOrder(highlights);
  return [
    factsMarkup(item),
    ...(it.lead
      ? [
          `<section class="lead"><h3>${xmlLine(it.lead.label ?? t('lead'))}</h3>`,
          `<blockquote${lang} dir="auto">${paragraphs(it.lead.text)}</blockquote></section>`,
        ]
      : []),
    ...(withText ? textMarkup(item, lang) : []),
    `<section><h3>${t('highlights')}</h3>`,
    ...(marked.length === 0 ? [`<p>${t('withoutHighlights')}</p>`] : []),
    ...marked.map((one) => highlightMarkup(one, item, names, lang)),
    '</section>',
  ].join('\n');
}

/** The title as the content of a heading. */
export function titleMarkup({ publication }: ReadingListItem): string {
  return xmlText(titleOf(publication));
}

function factsMarkup({ publication }: ReadingListItem): string {
  const rows = factsOf(publication).map(({ label, text, href }) => {
    const value = href ? `<a href="${xmlText(href)}">${xmlText(href)}</a>` : xmlText(text);
    return `<div><dt>${xmlText(label)}</dt><dd dir="auto">${value}</dd></div>`;
  });
  return rows.length === 0 ? '' : `<dl class="facts">\n${rows.join('\n')}\n</dl>`;
}

function textMarkup(item: ReadingListItem, lang: string): string[] {
  const blocks = fullText(item);
  if (blocks.length === 0) return [];
  const shown = blocks.map(({ kind, number, runs }) => {
    const words = runs
      .map(({ text, marked }) => (marked ? markOf(marked, xmlText(text)) : xmlText(text)))
      .join('');
    const tag = TAGS[kind] ?? 'p';
    const inner = tag === 'blockquote' ? `<p>${words}</p>` : words;
    const cited = number === null ? '' : ` title="${t('paragraph', { number: String(number) })}"`;
    return `<${tag} class="${kind}" dir="auto"${cited}>${inner}</${tag}>`;
  });
  return [
    `<section class="text"${lang}><h3${langAttributes('en')}>${t('fullText')}</h3>`,
    ...shown,
    '</section>',
  ];
}

function highlightMarkup(
  highlight: Highlight,
  item: ReadingListItem,
  names: ColourNames,
  lang: string,
): string {
  const { note } = highlight;
  const address = webAddress(item.publication.url);
  const passage = address && passageAddress(address, highlight.anchor.quote);
  const place = placeOf(highlight, item, names).map(xmlText).join(' · ');
  return [
    `<figure class="highlight"><blockquote${lang} dir="auto">${inContext(highlight)}</blockquote>`,
    `<figcaption dir="auto">${place}${passage ? ` · <a href="${xmlText(passage)}">${t('passage')}</a>` : ''}`,
    ...(note.trim() === ''
      ? []
      : [`<div class="note" dir="auto"><b>${t('note')}:</b> ${xmlText(note.trim())}</div>`]),
    ...formerly(highlight).map((line) => `<div class="former" dir="auto">${xmlText(line)}</div>`),
    '</figcaption></figure>',
  ].join('\n');
}

/** The quote as it stands in the paper: a few words around it, itself marked, a paragraph for each of its lines. */
function inContext(highlight: Highlight): string {
  const { exact, prefix, suffix } = highlight.anchor.quote;
  const quote = lines(exact);
  const before = wholeWords(prefix.slice(prefix.lastIndexOf('\n') + 1), 'start');
  const after = wholeWords(suffix.split('\n', 1)[0] ?? '', 'end');
  return quote
    .map((line, i) => {
      const start = i === 0 ? xmlText(before) : '';
      const end = i === quote.length - 1 ? xmlText(after) : '';
      return `<p>${start}${markOf(highlight, xmlText(line))}${end}</p>`;
    })
    .join('');
}

function markOf({ colour }: Highlight, markup: string): string {
  return `<mark class="${colour}">${markup}</mark>`;
}

/** The context was cut at a number of characters: the word that may be cut goes, and dots stand for it. */
function wholeWords(context: string, cut: 'start' | 'end'): string {
  const text = context.replace(/[\t\n\r ]+/g, ' ');
  if (text.length < CUT) return text;
  return cut === 'start' ? text.replace(/^\S*\s/, '… ') : text.replace(/\s\S*$/, ' …');
}
/** UTF-16 units from which on the context of a selector was cut, and did not end by itself. */
const CUT = 60;

function paragraphs(text: string): string {
  return lines(text)
    .map((line) => `<p>${xmlText(oneLine(line))}</p>`)
    .join('');
}
