/** What settings and the reminder say of backups. */
export const backupMessages = {
  backup: 'Backup',
  backupNow: 'Save a backup now',
  backupDone: 'Backup saved as {file}',
  backupLacks: {
    one: 'Backup saved as {file}. One damaged record is not in it, since no restore would take it: {what}',
    other:
      'Backup saved as {file}. {n} damaged records are not in it, since no restore would take them. The first: {what}',
  },
  backupTooLarge:
    'Backup saved as {file}. It is larger than the {limit} MB that can be restored: take papers out that you do not need, and save it again.',
  backupDue: 'It is time for a backup of your library.',
  backupLater: 'Later',
  backupMore: 'More on backups',
} as const;
