import type { Anchor } from '@/utils/anchor/selector';
import type { Author, Corrections, FieldValues, Lead } from '@/utils/article/article';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { COLOURS, type FormerAnchor, type Highlight } from '@/utils/highlight/highlight';
import { byCodeUnits, inTextOrder } from '@/utils/highlight/order';
import {
  type ExportedPublication,
  type ExportedStatus,
  type ExportedVersion,
  type ReadingListExport,
  type TextWriterOf,
  writeWhole,
} from './reading-list';

/** Names the format for ever; `version` grows with every change that an older reader would misread. */
const READING_LIST_FORMAT = 'rsis-reader-companion/reading-list';
const READING_LIST_VERSION = 1;

/**
 * The file, version 1: UTF-8, two spaces of indent, a line feed at the end, keys in this order.
 * Every text is exactly what the library holds. Dates are ISO 8601; `null` means "not known".
 */
export interface ReadingListFile {
  format: typeof READING_LIST_FORMAT;
  version: typeof READING_LIST_VERSION;
  list: { name: string; description: string };
  /** What the user calls the colours, of those that they have named. A reader that does not know it misses names alone. */
  colourNames: ColourNames;
  items: { publication: PublicationEntry; highlights: HighlightEntry[]; versions: VersionEntry[] }[];
}

/** Every version of the text that is kept, the first one met first; `sha256` of a highlight names the one it was made on. */
export type VersionEntry = ExportedVersion;

export interface PublicationEntry
  extends Omit<ExportedPublication, 'status' | 'tags' | 'savedAt' | 'corrections'> {
  status: ExportedStatus | null;
  tags: string[];
  savedAt: string | null;
  /**
   * By field: the user's value, which the field itself holds too, what the page says, and when it was corrected.
   * A reader that does not know it reads what the user says, as it should.
   */
  corrections: Corrections;
}

/** A highlight without `publicationKey` (it stands under its publication) and without the trash's `deletedAt`. */
export type HighlightEntry = Omit<Highlight, 'publicationKey' | 'deletedAt'>;

/** A reading list as data: complete, and the format that an import reads. */
export const jsonWriter: TextWriterOf = ({ list, colourNames = {} }) => {
  let count = 0;
  return {
    head: () => {
      const start: Omit<ReadingListFile, 'items'> = {
        format: READING_LIST_FORMAT,
        version: READING_LIST_VERSION,
        list: { name: list.name, description: list.description },
        colourNames: Object.fromEntries(
          COLOURS.flatMap((one) => (colourNames[one] ? [[one, colourNames[one]]] : [])),
        ),
      };
      return `${JSON.stringify(start, null, 2).slice(0, -2)},\n  "items": [`;
    },
    item: ({ publication, highlights, versions = [] }) => {
      const entry: ReadingListFile['items'][number] = {
        publication: publicationEntry(publication),
        highlights: inTextOrder(highlights).map(highlightEntry),
        versions: versions.map(versionEntry),
      };
      count += 1;
      // Within its strings JSON has no line feeds: those that are there are of the indent.
      return `${count > 1 ? ',' : ''}${`\n${JSON.stringify(entry, null, 2)}`.replaceAll('\n', '\n    ')}`;
    },
    foot: () => [count === 0 ? ']\n}\n' : '\n  ]\n}\n'],
  };
};

export function writeJson(list: ReadingListExport): string {
  return writeWhole(jsonWriter, list);
}

/** Field by field: what the library keeps for itself stays at home, and the order of keys never depends on it. */
function publicationEntry(it: ExportedPublication): PublicationEntry {
  return {
    key: it.key,
    aliases: [...it.aliases],
    code: it.code,
    series: it.series,
    number: it.number,
    coverage: it.coverage,
    title: it.title,
    authors: it.authors.map(authorEntry),
    published: it.published,
    categories: [...it.categories],
    lead: it.lead && leadEntry(it.lead),
    pdf: it.pdf,
    url: it.url,
    publisher: it.publisher,
    language: it.language,
    words: it.words,
    minutes: it.minutes,
    sources: Object.fromEntries(Object.entries(it.sources).sort(([a], [b]) => byCodeUnits(a, b))),
    sha256: it.sha256,
    status: it.status ?? null,
    tags: [...(it.tags ?? [])],
    savedAt: it.savedAt ?? null,
    corrections: correctionEntries(it.corrections ?? {}),
  };
}

/** By the names of the fields, their values with keys in the order in which they stand above. */
function correctionEntries(corrections: Corrections): Corrections {
  const entries = Object.entries(corrections).sort(([a], [b]) => byCodeUnits(a, b));
  return Object.fromEntries(
    entries.map(([field, { value, read, at }]) => [
      field,
      { value: valueEntry(value), read: valueEntry(read), at },
    ]),
  );
}

function valueEntry(value: FieldValues[keyof FieldValues]): FieldValues[keyof FieldValues] {
  if (value === null || typeof value === 'string') return value;
  if (!Array.isArray(value)) return leadEntry(value);
  return value.map((item) => (typeof item === 'string' ? item : authorEntry(item))) as typeof value;
}

function leadEntry({ label, text }: Lead): Lead {
  return { label, text };
}

function authorEntry({ name, family, given, literal, bio }: Author): Author {
  return {
    name,
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(literal !== undefined && { literal }),
    ...(bio !== undefined && { bio }),
  };
}

export function highlightEntry(it: Highlight): HighlightEntry {
  return {
    id: it.id,
    anchor: anchorEntry(it.anchor),
    paragraph: it.paragraph,
    heading: it.heading,
    colour: it.colour,
    note: it.note,
    tags: [...it.tags],
    sha256: it.sha256,
    removedAt: it.removedAt,
    formerAnchors: it.formerAnchors.map(formerEntry),
    ...(it.importedAt !== undefined && { importedAt: it.importedAt }),
    createdAt: it.createdAt,
    updatedAt: it.updatedAt,
    revision: it.revision,
  };
}

function formerEntry(it: FormerAnchor): FormerAnchor {
  return {
    ...anchorEntry(it),
    paragraph: it.paragraph,
    heading: it.heading,
    sha256: it.sha256,
    removedAt: it.removedAt,
    until: it.until,
  };
}

function versionEntry(it: ExportedVersion): VersionEntry {
  return {
    sha256: it.sha256,
    createdAt: it.createdAt,
    seenAt: it.seenAt,
    acknowledgedAt: it.acknowledgedAt,
    lead: it.lead && leadEntry(it.lead),
    paragraphs: it.paragraphs.map(({ n, kind, text }) => ({ n, kind, text })),
  };
}

function anchorEntry({ quote, position }: Anchor): Anchor {
  return {
    quote: { type: quote.type, exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: { type: position.type, start: position.start, end: position.end },
  };
}
