import { papersOf } from '@/entrypoints/library/papers-of';
import { withStates } from '@/entrypoints/library/use-states';
import { browser } from '@/utils/browser';
import { lastAccess } from '@/utils/citation/last-access';
import { fileName } from '@/utils/export/file-name';
import type { FormatId } from '@/utils/export/format-ids';
import { formatOf } from '@/utils/export/formats';
import type { BibliographyOf, Piece } from '@/utils/export/reading-list';
import { turns } from '@/utils/in-slices';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { publicationsByKey } from '@/utils/library/shelf';
import { withVersions } from '@/utils/library/texts';
import type { View } from '@/utils/search/catalogue';
import { readSettings } from '@/utils/settings';

/** Papers that are read at once. */
const SLICE = 50;

/** What of a library goes in besides its facts, where the format can hold it, or do without it. */
export interface ExportWanted {
  /** The kept text of each paper; not unless it is asked for. */
  withTexts?: boolean;
  /** Its highlights; they do unless this is false. */
  withHighlights?: boolean;
}

export interface ExportAsked extends ExportWanted {
  format: FormatId;
  list: { name: string; description: string };
  view: View;
  /** Keys of papers or ids of highlights, as `view` says. */
  order: readonly string[];
  /** For a bibliography. */
  cites?: BibliographyOf | undefined;
}

/** A file to save; its parts are blobs, which the browser need not keep in memory. */
export interface ExportFile {
  name: string;
  type: string;
  text: BlobPart[];
}

/**
 * Writes papers, or highlights with their papers, as a file. What is on the screen is not taken: it may be not all there,
 * and what became of highlights is looked up anew. `onProgress` hears how many rows are read; an aborted signal ends it
 * with null.
 */
export async function exportRows(
  library: Library,
  { format: id, list, view, order, withTexts = false, withHighlights = true, cites }: ExportAsked,
  { onProgress, signal }: Required<BulkOptions>,
): Promise<ExportFile | null> {
  const format = formatOf(id);
  const [writerOf, { colourNames }] = await Promise.all([format.load(), readSettings(browser.storage.local)]);
  const keys = view === 'papers' ? order : await papersOf(library, order, signal);
  const chosen = view === 'papers' ? null : new Set(order);
  const writer = writerOf({ list, colourNames, withTexts, withHighlights, ...(cites && { cites }) });
  const written: BlobPart[] = [writer.head()];
  const turn = turns();
  for (let at = 0; at < keys.length; at += SLICE) {
    if (signal.aborted) return null;
    const papers = [...(await publicationsByKey(library, keys.slice(at, at + SLICE))).values()].map(
      ({ publication, highlights, progress }) => ({
        publication,
        progress,
        // Of all highlights: those that are left out tell of it, too.
        accessed: lastAccess({ publication, highlights, progress }),
        highlights: chosen ? highlights.filter((one) => chosen.has(one.id)) : highlights,
      }),
    );
    const read = await withStates(await withVersions(library, papers));
    const pieces: Piece[] = [];
    for (const one of read) {
      pieces.push(writer.item(one));
      await turn();
    }
    written.push(new Blob(pieces));
    // Highlights are asked for by themselves, and read with their papers.
    onProgress(Math.round((Math.min(keys.length, at + SLICE) / keys.length) * order.length));
  }
  if (signal.aborted) return null;
  const pieces: Piece[] = [];
  for await (const piece of writer.foot()) {
    pieces.push(piece);
    // A blob need not stay in memory.
    if (pieces.length === SLICE) written.push(new Blob(pieces.splice(0)));
    await turn();
    if (signal.aborted) return null;
  }
  written.push(...pieces);
  if (writer.front) written.unshift(writer.front());
  return { name: fileName(list.name, format.extension), type: format.type, text: written };
}
