import type { Article } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';

/** Names the format for ever; `version` grows with every change that an older reader would misread. */
export const LIST_FILE_FORMAT = 'rsis-reader-companion/shared-list';
export const LIST_FILE_VERSION = 1;
export const LIST_FILE_TYPE = 'application/json';
export const LIST_FILE_EXTENSION = 'rsis-list.json';
/** Of the largest file that is read, and written: an import is one write, and nobody else can save anything while it lasts. */
export const LIST_FILE_LIMITS = { bytes: 20_000_000, papers: 5_000, highlights: 10_000 };

/**
 * A reading list that one user gives another: UTF-8, two spaces of indent, a line feed at the end. It names papers and
 * says in which order they stand; the receiver's extension reads their pages itself, so no text of them is in it.
 * Keys that a reader does not know it leaves out. Dates are ISO 8601; null is "not known".
 */
export interface ListFile {
  format: typeof LIST_FILE_FORMAT;
  version: typeof LIST_FILE_VERSION;
  list: { name: string; description: string };
  /** In the list's order, each once. */
  papers: PaperEntry[];
}

/** The facts of a paper by which it is found, recognised and cited. */
export interface PaperEntry
  extends Pick<
    Article,
    'title' | 'url' | 'code' | 'series' | 'published' | 'publisher' | 'pdf' | 'categories'
  > {
  authors: string[];
  /** Empty unless the sender wanted them to go along. */
  highlights: HighlightEntry[];
}

/** What the sender marked, with their note and tags. */
export type HighlightEntry = Pick<
  Highlight,
  'id' | 'anchor' | 'paragraph' | 'heading' | 'colour' | 'note' | 'tags' | 'sha256' | 'createdAt'
>;

/** A paper as the library hands it over; highlights in the order of the text. */
export interface SharedItem {
  publication: Omit<PaperEntry, 'authors' | 'highlights'> & Pick<Article, 'authors'>;
  highlights: readonly HighlightEntry[];
}

/** The file of a list; the same bytes for the same list. */
export function writeListFile(
  list: { name: string; description: string },
  items: readonly SharedItem[],
  withHighlights: boolean,
): string {
  const file: ListFile = {
    format: LIST_FILE_FORMAT,
    version: LIST_FILE_VERSION,
    list: { name: line(list.name), description: list.description.toWellFormed() },
    papers: items.map(({ publication, highlights }) =>
      paperEntry(publication, withHighlights ? highlights : []),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The same; null where it would be larger than any reader takes. */
export function readableListFile(...told: Parameters<typeof writeListFile>): string | null {
  const [, items, withHighlights] = told;
  const { bytes, papers, highlights } = LIST_FILE_LIMITS;
  if (items.length > papers) return null;
  const marks = withHighlights ? items.reduce((sum, item) => sum + item.highlights.length, 0) : 0;
  if (marks > highlights) return null;
  const text = writeListFile(...told);
  return new Blob([text]).size > bytes ? null : text;
}

/** On one line and of whole characters, as the reader of the file wants names. */
function line(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ');
  return shown.trim() === '' ? '' : shown;
}

const lines = (texts: readonly string[]) => texts.map(line).filter((one) => one !== '');
const lineOrNull = (text: string | null) => line(text ?? '') || null;

/** Field by field: what the library keeps for itself stays at home. */
function paperEntry(it: SharedItem['publication'], highlights: readonly HighlightEntry[]): PaperEntry {
  return {
    title: line(it.title) || it.url,
    url: it.url,
    code: it.code,
    authors: lines(it.authors.map(({ name }) => name)),
    published: it.published,
    series: lineOrNull(it.series),
    publisher: lineOrNull(it.publisher),
    categories: lines(it.categories),
    pdf: it.pdf,
    highlights: highlights.map(highlightEntry),
  };
}

function highlightEntry({ anchor: { quote, position }, ...it }: HighlightEntry): HighlightEntry {
  return {
    id: it.id,
    anchor: {
      quote: {
        type: quote.type,
        exact: quote.exact.toWellFormed(),
        prefix: quote.prefix.toWellFormed(),
        suffix: quote.suffix.toWellFormed(),
      },
      position: { type: position.type, start: position.start, end: position.end },
    },
    paragraph: it.paragraph,
    heading: it.heading?.toWellFormed() ?? null,
    colour: it.colour,
    note: it.note.toWellFormed(),
    tags: lines(it.tags),
    sha256: it.sha256,
    createdAt: it.createdAt,
  };
}
