import { fileName } from '@/utils/export/file-name';
import type { ExportFormat } from '@/utils/export/formats';
import type { ReadingListExport } from '@/utils/export/reading-list';

/** Milliseconds until the memory of a download is given back: the browser has taken it over long before. */
const KEEP_MS = 60_000;

/** Hands a list to the browser as a file to save; gives the name proposed. Needs no permission. */
export function download(format: ExportFormat, list: ReadingListExport): string {
  const name = fileName(list.list.name, format.extension);
  return saveFile({ name, type: format.type, text: format.write(list) });
}

/** Hands any text, or its pieces, to the browser as a file to save; gives the name proposed. */
export function saveFile({
  name,
  type,
  text,
}: {
  name: string;
  type: string;
  text: string | BlobPart[];
}): string {
  const address = URL.createObjectURL(new Blob([text].flat(), { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  return name;
}
