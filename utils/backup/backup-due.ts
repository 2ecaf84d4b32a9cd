import type { Settings } from '@/utils/settings';

const DAY_MS = 86_400_000;
/** Days for which "later" keeps the reminder quiet. */
const QUIET_DAYS = 7;

type BackupSettings = Pick<Settings, 'backupReminder' | 'lastBackup' | 'backupQuietUntil'>;

/**
 * Whether the library reminds of a backup at this ISO instant; a clock that was set back makes none due. `since`: when there
 * first was something to lose, null where there is nothing; before the first backup the days count from then.
 */
export function isBackupDue(
  { backupReminder, lastBackup, backupQuietUntil }: BackupSettings,
  now: string,
  since: string | null,
): boolean {
  const from = lastBackup ?? since;
  if (backupReminder === 0 || from === null) return false;
  const time = Date.parse(now);
  if (backupQuietUntil !== null && time < Date.parse(backupQuietUntil)) return false;
  return time - Date.parse(from) >= backupReminder * DAY_MS;
}

/** The ISO instant until which "later" keeps the reminder quiet. */
export function quietUntil(now: string): string {
  return new Date(Date.parse(now) + QUIET_DAYS * DAY_MS).toISOString();
}

/**
 * Whether the backup in the user's folder is to be written anew. One that no restore would take counts as none that was
 * made, but is tried again when the user asks for it alone: it is far too large to be written at each opening.
 */
export function isFolderDue(
  { backupEvery, lastBackup, folderFault }: Pick<Settings, 'backupEvery' | 'lastBackup' | 'folderFault'>,
  now: string,
): boolean {
  if (backupEvery === 0 || folderFault === 'too-large') return false;
  return lastBackup === null || Math.abs(Date.parse(now) - Date.parse(lastBackup)) >= backupEvery * DAY_MS;
}
