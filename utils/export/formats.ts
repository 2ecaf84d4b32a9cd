import type { FormatId } from './format-ids';
import type { WriterOf } from './reading-list';

export interface ExportFormat {
  id: FormatId;
  /** Without the dot before it. */
  extension: string;
  /** MIME type; every format but EPUB is text, in UTF-8 without a byte order mark (CSV has one). */
  type: string;
  /** Whether it can hold the kept text of each paper. */
  holdsTexts: boolean;
  /** Whether highlights may be left out of it. */
  canDoWithoutHighlights: boolean;
  /** Whether it is written in a citation style. */
  needsCiter: boolean;
  /**
   * Loads its writer. A writer never throws on the words of a page or a user, and gives the same bytes for the same list.
   */
  load(): Promise<WriterOf>;
}

const format = (
  id: FormatId,
  extension: string,
  type: string,
  load: ExportFormat['load'],
  can: Partial<Pick<ExportFormat, 'holdsTexts' | 'canDoWithoutHighlights' | 'needsCiter'>> = {},
): ExportFormat => ({
  id,
  extension,
  type,
  load,
  holdsTexts: false,
  canDoWithoutHighlights: false,
  needsCiter: false,
  ...can,
});

/** Every format, in the order in which it is offered; each is a file of its own that is loaded when it is used. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  format(
    'markdown',
    'md',
    'text/markdown;charset=utf-8',
    async () => (await import('./markdown')).markdownWriter,
    { holdsTexts: true },
  ),
  format('html', 'html', 'text/html;charset=utf-8', async () => (await import('./html')).htmlWriter, {
    holdsTexts: true,
  }),
  format('text', 'txt', 'text/plain;charset=utf-8', async () => (await import('./plain')).plainWriter, {
    holdsTexts: true,
  }),
  format('epub', 'epub', 'application/epub+zip', async () => (await import('./epub')).epubWriter, {
    holdsTexts: true,
  }),
  format('csv', 'highlights.csv', 'text/csv;charset=utf-8', async () => (await import('./csv')).csvWriter),
  format(
    'csv-papers',
    'papers.csv',
    'text/csv;charset=utf-8',
    async () => (await import('./csv')).csvPapersWriter,
  ),
  format('json', 'json', 'application/json', async () => (await import('./json')).jsonWriter),
  format(
    'annotations',
    'annotations.jsonld',
    'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    async () => (await import('./annotations')).annotationsWriter,
  ),
  format(
    'bibtex',
    'bib',
    'application/x-bibtex;charset=utf-8',
    async () => (await import('./bibtex')).bibtexWriter,
    { canDoWithoutHighlights: true },
  ),
  format(
    'biblatex',
    'bib',
    'application/x-bibtex;charset=utf-8',
    async () => (await import('./biblatex')).biblatexWriter,
    { canDoWithoutHighlights: true },
  ),
  format(
    'ris',
    'ris',
    'application/x-research-info-systems;charset=utf-8',
    async () => (await import('./ris')).risWriter,
    { canDoWithoutHighlights: true },
  ),
  format(
    'csl-json',
    'csl.json',
    'application/vnd.citationstyles.csl+json',
    async () => (await import('./csl-json')).cslJsonWriter,
    { canDoWithoutHighlights: true },
  ),
  format(
    'bibliography-markdown',
    'bibliography.md',
    'text/markdown;charset=utf-8',
    async () => (await import('./bibliography-markdown')).bibliographyMarkdownWriter,
    { needsCiter: true, canDoWithoutHighlights: true },
  ),
  format(
    'bibliography-html',
    'bibliography.html',
    'text/html;charset=utf-8',
    async () => (await import('./bibliography-html')).bibliographyHtmlWriter,
    { needsCiter: true, canDoWithoutHighlights: true },
  ),
  format(
    'bibliography-rtf',
    'rtf',
    'application/rtf',
    async () => (await import('./bibliography-rtf')).bibliographyRtfWriter,
    { needsCiter: true, canDoWithoutHighlights: true },
  ),
];

/** @throws on an id that is none */
export function formatOf(id: FormatId): ExportFormat {
  const found = EXPORT_FORMATS.find((one) => one.id === id);
  if (!found) throw new Error(`no export format ${id}`);
  return found;
}
