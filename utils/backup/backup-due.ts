import type { Settings } from '@/utils/settings';

const DAY_MS = 86_400_000;
/** Days for which "later" keeps the reminder quiet. */
const QUIET_DAYS = 7;

type BackupSettings = Pick<Settings, 'backupReminder' | 'lastBackup' | 'backupQuietUntil'>;

/** Whether the library reminds of a backup at this ISO instant; a clock that was set back makes none due. */
export function isBackupDue(
  { backupReminder, lastBackup, backupQuietUntil }: BackupSettings,
  now: string,
): boolean {
  if (backupReminder === 0) return false;
  const time = Date.parse(now);
  if (backupQuietUntil !== null && time < Date.parse(backupQuietUntil)) return false;
  return lastBackup === null || time - Date.parse(lastBackup) >= backupReminder * DAY_MS;
}

/** The ISO instant until which "later" keeps the reminder quiet. */
export function quietUntil(now: string): string {
  return new Date(Date.parse(now) + QUIET_DAYS * DAY_MS).toISOString();
}
