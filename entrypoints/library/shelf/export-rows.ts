import { download, saveFile } from '@/entrypoints/library/download';
import { withStates } from '@/entrypoints/library/use-states';
import { browser } from '@/utils/browser';
import { fileName } from '@/utils/export/file-name';
import type { FormatId } from '@/utils/export/format-ids';
import { EXPORT_FORMATS, type ExportFormat } from '@/utils/export/formats';
import type { ReadingListItem } from '@/utils/export/reading-list';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { highlightsById, publicationsByKey } from '@/utils/library/shelf';
import { withVersions } from '@/utils/library/texts';
import type { View } from '@/utils/search/catalogue';
import { readSettings } from '@/utils/settings';

/** Papers that are read at once. */
const SLICE = 50;

/**
 * Writes papers, or highlights with their papers, to a file and gives its name. What is on the screen is not taken: it may
 * be not all there, and what became of highlights is looked up anew. `onProgress` hears how many rows are read; an aborted
 * signal ends it with null and without a file.
 */
export async function exportRows(
  library: Library,
  id: FormatId,
  list: { name: string; description: string },
  { view, order }: { view: View; order: readonly string[] },
  { onProgress, signal }: Required<BulkOptions>,
): Promise<string | null> {
  const format: ExportFormat | undefined = EXPORT_FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no export format ${id}`);
  const { colourNames } = await readSettings(browser.storage.local);
  const keys = view === 'papers' ? order : await papersOf(library, order, signal);
  const chosen = view === 'papers' ? null : new Set(order);
  const { pieces } = format;
  const items: ReadingListItem[] = [];
  /** What is written already: blobs, which the browser need not keep in memory. */
  const written: Blob[] = [];
  let count = 0;
  for (let at = 0; at < keys.length; at += SLICE) {
    if (signal.aborted) return null;
    const papers = [...(await publicationsByKey(library, keys.slice(at, at + SLICE))).values()].map(
      ({ publication, highlights }) => ({
        publication,
        highlights: chosen ? highlights.filter((one) => chosen.has(one.id)) : highlights,
      }),
    );
    const read = await withStates(await withVersions(library, papers));
    if (pieces)
      written.push(new Blob(read.flatMap((one) => [count++ > 0 ? pieces.between : '', pieces.item(one)])));
    else items.push(...read);
    // Highlights are asked for by themselves, and read with their papers.
    onProgress(Math.round((Math.min(keys.length, at + SLICE) / keys.length) * order.length));
  }
  if (signal.aborted) return null;
  if (!pieces) return download(format, { list, colourNames, items });
  const text = [pieces.head({ list, colourNames }), ...written, pieces.foot(count)];
  return saveFile({ name: fileName(list.name, format.extension), type: format.type, text });
}

/** Keys of the papers of highlights, in the order in which they first occur. */
async function papersOf(library: Library, ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const keys = new Set<string>();
  for (let at = 0; at < ids.length && !signal.aborted; at += SLICE) {
    const found = await highlightsById(library, ids.slice(at, at + SLICE));
    for (const { publication } of found.values()) keys.add(publication.key);
  }
  return [...keys];
}
