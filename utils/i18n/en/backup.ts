/** What settings and the reminder say of backups. */
export const backupMessages = {
  backup: 'Backup',
  backupNow: 'Save a backup now',
  backupDone: 'Backup saved as {file}',
  backupDue: 'It is time for a backup of your library.',
  backupLater: 'Later',
  backupMore: 'More on backups',
} as const;
