import { BACKUP_EXTENSION, BACKUP_TYPE } from '@/utils/backup/backup-file';
import { browser } from '@/utils/browser';
import { backupOf, backupSize } from '@/utils/library/backup';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { changeSettings, readSettings, settingsToKeep } from '@/utils/settings';
import { saveFile } from './download';

/**
 * Saves the whole library as one file, notes when, and gives the file's name; null where it was stopped. `setTotal` hears
 * how many records there are, `onProgress` how many are written.
 */
export async function saveBackup(
  library: Library,
  options: Required<BulkOptions>,
  setTotal: (total: number) => void,
): Promise<string | null> {
  setTotal(await backupSize(library));
  const made = await makeBackup(library, options);
  if (made === null) return null;
  saveFile({ name: made.name, type: BACKUP_TYPE, text: [made.file] });
  await noteBackup();
  return made.name;
}

/** The backup and its name, which alone tells when it was made. */
export async function makeBackup(
  library: Library,
  options: BulkOptions,
): Promise<{ name: string; file: Blob } | null> {
  const settings = settingsToKeep(await readSettings(browser.storage.local));
  const file = await backupOf(library, settings, options);
  return file && { name: backupName(new Date()), file };
}

const two = (part: number) => String(part).padStart(2, '0');

/** "2026-03-01 14.05.09.rsis-backup.json" in the user's time: names sort by age, and every system takes them. */
export function backupName(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  return `${day} ${time}.${BACKUP_EXTENSION}`;
}

/** Remembers that the library was saved as a file just now. */
export async function noteBackup(): Promise<void> {
  await changeSettings(browser.storage.local, {
    lastBackup: new Date().toISOString(),
    backupQuietUntil: null,
  });
}
