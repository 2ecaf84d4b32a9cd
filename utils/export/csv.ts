import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { type ReadingListItem, stateWords, type TextWriterOf } from './reading-list';
import { authorName, colourName, correctionsOf, formerly } from './said';
import { lines, webAddress } from './text';

const t = translator(exportMessages);

/** Without it Excel takes UTF-8 for the code page of its country. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where a spreadsheet would see a formula: at the start of a cell, or behind a sign at which one that splits otherwise
 * begins another cell; blanks, quotes and what can't be seen may stand before it. Full-width signs count as their narrow ones.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(^|;)([\s\p{Cf}\p{Pi}\p{Pf}"'`]*)(?=[=+\-@|%＝＋－＠−﹢﹣﹦﹫])/gu;

/**
 * One cell (RFC 4180), always in quotes and on one line, since a spreadsheet that splits otherwise would begin a row
 * at a line break. An apostrophe before what would be a formula makes it text.
 */
export function csvCell(text: string): string {
  const line = lines(text).join(' / ').replace(FORMULA, "$1'$2");
  return `"${line.replaceAll('"', '""')}"`;
}

const csvRow = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;

type Column<Row> = [label: string, cell: (row: Row) => string | null | undefined];

const PAPER: readonly Column<ReadingListItem>[] = [
  [t('titleColumn'), ({ publication }) => publication.title],
  [t('authors'), ({ publication }) => publication.authors.map(authorName).join('; ')],
  [t('published'), ({ publication }) => publication.published],
  [t('series'), ({ publication }) => publication.series],
  [t('code'), ({ publication }) => publication.code],
  [t('number'), ({ publication }) => publication.number],
  [t('publisher'), ({ publication }) => publication.publisher],
  [t('page'), ({ publication }) => webAddress(publication.url) ?? publication.url],
  [t('status'), ({ publication }) => publication.status && t(`status-${publication.status}`)],
  [t('paperTags'), ({ publication }) => publication.tags?.join('; ')],
];

const PAPER_ONLY: readonly Column<ReadingListItem>[] = [
  [t('pdf'), ({ publication }) => publication.pdf && (webAddress(publication.pdf) ?? publication.pdf)],
  [t('categories'), ({ publication }) => publication.categories.join('; ')],
  [t('lead'), ({ publication }) => publication.lead?.text],
  [
    t('coverage'),
    ({ publication: { coverage } }) => (coverage === 'full' ? null : t(`coverage-${coverage}`)),
  ],
  [t('language'), ({ publication }) => publication.language],
  [t('words'), ({ publication }) => String(publication.words)],
  [t('saved'), ({ publication }) => publication.savedAt],
  [t('corrections'), ({ publication }) => correctionsOf(publication).join('; ')],
  [t('highlights'), ({ highlights }) => String(inTextOrder(highlights).length)],
  [t('key'), ({ publication }) => publication.key],
];

interface Marked {
  one: Highlight;
  item: ReadingListItem;
  names: ColourNames;
}

const HIGHLIGHT: readonly Column<Marked>[] = [
  [t('quote'), ({ one }) => one.anchor.quote.exact],
  [t('paragraphColumn'), ({ one }) => (one.paragraph === null ? null : String(one.paragraph))],
  [t('heading'), ({ one }) => one.heading],
  [t('note'), ({ one }) => one.note],
  [t('tags'), ({ one }) => one.tags.join('; ')],
  [t('colour'), ({ one, names }) => colourName(one, names)],
  [t('state'), ({ one, item }) => stateWords(one, item.states)],
  [t('formerly'), ({ one }) => formerly(one).join('; ')],
  [t('marked'), ({ one }) => one.createdAt],
  [t('passage'), ({ one, item }) => passageOf(one, item)],
];

const LAST: readonly Column<Marked>[] = [
  [t('key'), ({ item }) => item.publication.key],
  [t('id'), ({ one }) => one.id],
];

/** Highlights, one a row, each with the facts of its paper. */
export const csvWriter: TextWriterOf = ({ colourNames = {} }) => ({
  head: () =>
    BYTE_ORDER_MARK +
    csvRow([...HIGHLIGHT.map(([label]) => label), ...PAPER.map(([label]) => label), ...LAST.map(([l]) => l)]),
  item: (item) =>
    inTextOrder(item.highlights)
      .map((one) => {
        const row = { one, item, names: colourNames };
        return csvRow([
          ...HIGHLIGHT.map(([, cell]) => cell(row) ?? ''),
          ...PAPER.map(([, cell]) => cell(item) ?? ''),
          ...LAST.map(([, cell]) => cell(row) ?? ''),
        ]);
      })
      .join(''),
  foot: () => [],
});

/** Papers, one a row. */
export const csvPapersWriter: TextWriterOf = () => {
  const columns = [...PAPER, ...PAPER_ONLY];
  return {
    head: () => BYTE_ORDER_MARK + csvRow(columns.map(([label]) => label)),
    item: (item) => csvRow(columns.map(([, cell]) => cell(item) ?? '')),
    foot: () => [],
  };
};

function passageOf(highlight: Highlight, { publication }: ReadingListItem): string | null {
  const address = webAddress(publication.url);
  return address && passageAddress(address, highlight.anchor.quote);
}
