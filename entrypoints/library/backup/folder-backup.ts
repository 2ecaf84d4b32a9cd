import { makeBackup, noteBackup } from '@/entrypoints/library/make-backup';
import { isFolderDue } from '@/utils/backup/backup-due';
import { browser } from '@/utils/browser';
import type { Library } from '@/utils/library/open';
import { firstPapers } from '@/utils/library/shelf';
import { changeSettings, readSettings } from '@/utils/settings';
import { type BackupFolder, chosenFolder, permissionOf, writeInto } from './folder';

const area = browser.storage.local;

/**
 * Writes the backup that is due into the user's folder. `failed` when that could not be done and the user was not told yet:
 * it is told once, until it works again.
 */
export async function backupIntoFolder(library: Library): Promise<'done' | 'failed' | 'nothing'> {
  const settings = await readSettings(area);
  if (library.isPrivate || !isFolderDue(settings, new Date().toISOString())) return 'nothing';
  const folder = await chosenFolder();
  if (!folder) return 'nothing';
  try {
    // Two library pages at once would write twice.
    return await navigator.locks.request('backup-folder', { ifAvailable: true }, async (lock) => {
      if (!lock) return 'nothing' as const;
      if ((await permissionOf(folder)) !== 'granted') throw new Error('the folder may not be written to');
      // An empty library is no reason to push out the backups of a full one.
      if ((await firstPapers(library, null, 1)).keys.length === 0) return 'nothing' as const;
      await saveInto(library, folder);
      return 'done' as const;
    });
  } catch {
    // A folder that is gone, a full disk, a permission withdrawn: the screen of backups says what can be done.
    if (settings.folderTold) return 'nothing';
    await changeSettings(area, { folderTold: true });
    return 'failed';
  }
}

/** Writes a backup into the folder now. */
export async function saveInto(library: Library, folder: BackupFolder): Promise<void> {
  const made = await makeBackup(library, {});
  if (!made) return;
  await writeInto(folder, made.name, made.file);
  await noteBackup();
  await changeSettings(area, { folderTold: false });
}
