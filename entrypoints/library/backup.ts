import { browser } from '@/utils/browser';
import { libraryMessages } from '@/utils/i18n/en/library';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { firstPapers } from '@/utils/library/shelf';
import { changeSettings } from '@/utils/settings';
import { saveFile } from './download';
import { exportRows } from './export/export-rows';

/**
 * Saves all papers as one JSON file, notes when, and gives the file's name; null where it was stopped. `setTotal` hears
 * how many papers there are, `onProgress` how many are read.
 */
export async function saveBackup(
  library: Library,
  options: Required<BulkOptions>,
  setTotal: (total: number) => void,
): Promise<string | null> {
  const { keys } = await firstPapers(library, null, Number.POSITIVE_INFINITY);
  setTotal(keys.length);
  const list = { name: libraryMessages.allPapers, description: '' };
  const file = await exportRows(library, { format: 'json', list, view: 'papers', order: keys }, options);
  if (file === null) return null;
  const name = saveFile(file);
  await noteBackup();
  return name;
}

/** Remembers that all papers were saved as a file just now. */
export async function noteBackup(): Promise<void> {
  await changeSettings(browser.storage.local, {
    lastBackup: new Date().toISOString(),
    backupQuietUntil: null,
  });
}
