import { browser } from '@/utils/browser';
import { libraryMessages } from '@/utils/i18n/en/library';
import type { Library } from '@/utils/library/open';
import { firstPapers } from '@/utils/library/shelf';
import { changeSettings } from '@/utils/settings';
import { exportRows } from './shelf/export-rows';

/** Saves all papers as one JSON file, notes when, and gives the file's name. */
export async function saveBackup(library: Library): Promise<string> {
  const { keys } = await firstPapers(library, null, Number.POSITIVE_INFINITY);
  const list = { name: libraryMessages.allPapers, description: '' };
  const file = await exportRows(
    library,
    'json',
    list,
    { view: 'papers', order: keys },
    {
      onProgress: () => {},
      signal: new AbortController().signal,
    },
  );
  await noteBackup();
  return file ?? '';
}

/** Remembers that all papers were saved as a file just now. */
export async function noteBackup(): Promise<void> {
  await changeSettings(browser.storage.local, {
    lastBackup: new Date().toISOString(),
    backupQuietUntil: null,
  });
}
