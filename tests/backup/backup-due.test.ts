import { expect, it } from 'vitest';
import { isBackupDue, quietUntil } from '@/utils/backup/backup-due';

const NOW = '2026-06-30T00:00:00.000Z';

it.each([
  ['never asked for', 0, null, null, false],
  ['asked for and never made', 30, null, null, true],
  ['made a month ago', 30, '2026-05-31T00:00:00.000Z', null, true],
  ['made a day less ago', 30, '2026-06-01T00:00:00.000Z', null, false],
  ['made a month ago and wanted every 90 days', 90, '2026-05-31T00:00:00.000Z', null, false],
  ['put off until tomorrow', 30, null, '2026-07-01T00:00:00.000Z', false],
  ['put off until yesterday', 30, null, '2026-06-29T00:00:00.000Z', true],
  ['made in the future, by a clock that was wrong', 30, '2027-01-01T00:00:00.000Z', null, false],
] as const)('a backup that is %s', (_what, backupReminder, lastBackup, backupQuietUntil, isDue) => {
  expect(isBackupDue({ backupReminder, lastBackup, backupQuietUntil }, NOW)).toBe(isDue);
});

it('that is put off is not due for a week', () => {
  const settings = { backupReminder: 30, lastBackup: null, backupQuietUntil: quietUntil(NOW) } as const;
  expect(isBackupDue(settings, '2026-07-06T23:59:59.000Z')).toBe(false);
  expect(isBackupDue(settings, '2026-07-07T00:00:00.000Z')).toBe(true);
});
