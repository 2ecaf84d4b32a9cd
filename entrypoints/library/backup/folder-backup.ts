import { makeBackup, noteBackup } from '@/entrypoints/library/make-backup';
import { isFolderDue } from '@/utils/backup/backup-due';
import { backupName } from '@/utils/backup/backup-name';
import { type FolderFault, FolderFaultError, folderFaultOf } from '@/utils/backup/folder-fault';
import { browser } from '@/utils/browser';
import type { Library } from '@/utils/library/open';
import { read } from '@/utils/library/read';
import { firstPapers } from '@/utils/library/shelf';
import { ProblemError } from '@/utils/problem';
import { changeSettings, readSettings } from '@/utils/settings';
import { type BackupFolder, chosenFolder, permissionOf, rotate, writeInto } from './folder';

const area = browser.storage.local;

/**
 * Writes the backup that is due into the user's folder. `failed` when that could not be done and the user was not told of this
 * yet: it is told once, until it works again.
 */
export async function backupIntoFolder(library: Library): Promise<'done' | 'failed' | 'nothing'> {
  const settings = await readSettings(area);
  if (library.isPrivate || !isFolderDue(settings, new Date().toISOString())) return 'nothing';
  const folder = await chosenFolder();
  if (!folder) return 'nothing';
  // An empty library is no reason to push out the backups of a full one.
  if ((await firstPapers(library, null, 1)).keys.length === 0) return 'nothing';
  const fault = await saveInto(library, folder, 'if-free');
  if (fault === null) return 'done';
  return fault === settings.folderFault || fault === 'busy' ? 'nothing' : 'failed';
}

/**
 * Writes a backup into the folder now. Gives what is wrong with the folder, which the screen of backups goes on telling until
 * it works; `busy` where another page of the library is writing and that is not waited for.
 */
export function saveInto(
  library: Library,
  folder: BackupFolder,
  when: 'at-once' | 'if-free' = 'at-once',
): Promise<FolderFault | 'busy' | null> {
  // Two pages at once would write twice.
  return navigator.locks.request('backup-folder', { ifAvailable: when === 'if-free' }, async (lock) => {
    if (!lock) return 'busy';
    const fault = await faultOf(saveHeld(library, folder));
    await changeSettings(area, { folderFault: fault });
    return fault;
  });
}

async function saveHeld(library: Library, folder: BackupFolder): Promise<void> {
  const permission = await permissionOf(folder);
  if (permission !== 'granted') throw new FolderFaultError(permission === 'prompt' ? 'ask' : 'refused');
  const made = await makeBackup(library, {});
  if (!made) return;
  const installation = await installationOf(library);
  const what = made.leftOut.length > 0 || made.isTooLarge ? 'not-whole' : 'whole';
  const name = backupName(new Date(), installation, what);
  await writeInto(folder, name, made.file);
  // What can't be removed now goes at the next one: the backup is there.
  await faultOf(rotate(folder, installation, name, what));
  // What no restore takes is no backup: the user is reminded of one as if it were not there.
  if (made.isTooLarge) throw new FolderFaultError('too-large');
  await noteBackup();
  if (made.leftOut.length > 0) throw new FolderFaultError('not-all');
}

async function faultOf(work: Promise<void>): Promise<FolderFault | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const fault = folderFaultOf(error);
    if (fault === null) throw error;
    return fault;
  }
}

async function installationOf(library: Library): Promise<string> {
  const sentinel = await read(library, (transaction) => transaction.objectStore('meta').get('sentinel'));
  if (!sentinel) throw new ProblemError('storage-refused', 'the library has lost its sentinel');
  return sentinel.installation;
}
