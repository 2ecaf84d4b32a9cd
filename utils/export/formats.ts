import { writeBibtex } from './bibtex';
import type { FormatId } from './format-ids';
import { JSON_PIECES, writeJson } from './json';
import { writeMarkdown } from './markdown';
import type { ExportPieces, ReadingListExport } from './reading-list';

export interface ExportFormat {
  id: FormatId;
  /** Without the dot. */
  extension: string;
  /** MIME type; every format is UTF-8 without a byte order mark. */
  type: string;
  /** Never throws on the words of a page or a user, and gives the same bytes for the same list. */
  write(list: ReadingListExport): string;
  /** What `write` gives, item by item, where the format can be written so. */
  pieces?: ExportPieces;
}

/** Every format, in the order in which it is offered. */
export const EXPORT_FORMATS = [
  {
    id: 'markdown',
    extension: 'md',
    type: 'text/markdown;charset=utf-8',
    write: writeMarkdown,
  },
  { id: 'json', extension: 'json', type: 'application/json', write: writeJson, pieces: JSON_PIECES },
  {
    id: 'bibtex',
    extension: 'bib',
    type: 'application/x-bibtex;charset=utf-8',
    write: writeBibtex,
  },
] as const satisfies readonly ExportFormat[];
