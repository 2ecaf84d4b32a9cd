import { BACKUP_TYPE } from '@/utils/backup/backup-file';
import { backupName } from '@/utils/backup/backup-name';
import { BACKUP_LIMIT } from '@/utils/backup/read-backup';
import { browser } from '@/utils/browser';
import { backupOf, backupSize } from '@/utils/library/backup';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { changeSettings, readSettings, settingsToKeep } from '@/utils/settings';
import { saveFile } from './download';

export interface SavedBackup {
  name: string;
  file: Blob;
  /** What is not in it, as a restore would not take it. */
  leftOut: readonly string[];
  /** Bytes of the largest one that a restore takes. */
  limit: number;
  /** Whether a restore would refuse it. */
  isTooLarge: boolean;
}

/**
 * Saves the whole library as one file and notes when, if it can be restored; null where it was stopped. `setTotal` hears how many records there are,
 * `onProgress` how many are written.
 */
export async function saveBackup(
  library: Library,
  options: Required<BulkOptions>,
  setTotal: (total: number) => void,
): Promise<SavedBackup | null> {
  setTotal(await backupSize(library));
  const made = await makeBackup(library, options);
  if (made === null) return null;
  saveFile({ name: made.name, type: BACKUP_TYPE, text: [made.file] });
  // What no restore takes is no backup.
  if (!made.isTooLarge) await noteBackup();
  return made;
}

/** The backup and its name, which alone tells when it was made. */
export async function makeBackup(library: Library, options: BulkOptions): Promise<SavedBackup | null> {
  const settings = settingsToKeep(await readSettings(browser.storage.local));
  const made = await backupOf(library, settings, options);
  return (
    made && {
      ...made,
      name: backupName(new Date()),
      limit: BACKUP_LIMIT,
      isTooLarge: made.file.size > BACKUP_LIMIT,
    }
  );
}

/** Remembers that the library was saved as a file just now. */
export async function noteBackup(): Promise<void> {
  await changeSettings(browser.storage.local, {
    lastBackup: new Date().toISOString(),
    backupQuietUntil: null,
  });
}
