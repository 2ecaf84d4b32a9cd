import { expect, it } from 'vitest';
import { isBackupDue, isFolderDue, quietUntil } from '@/utils/backup/backup-due';

const NOW = '2026-06-30T00:00:00.000Z';
const LONG_AGO = '2026-01-01T00:00:00.000Z';

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
  expect(isBackupDue({ backupReminder, lastBackup, backupQuietUntil }, NOW, LONG_AGO)).toBe(isDue);
});

it('that is put off is not due for a week', () => {
  const settings = { backupReminder: 30, lastBackup: null, backupQuietUntil: quietUntil(NOW) } as const;
  expect(isBackupDue(settings, '2026-07-06T23:59:59.000Z', LONG_AGO)).toBe(false);
  expect(isBackupDue(settings, '2026-07-07T00:00:00.000Z', LONG_AGO)).toBe(true);
});

it.each([
  ['nothing to lose', null, false],
  ['something to lose since yesterday', '2026-06-29T00:00:00.000Z', false],
  ['something to lose for a month', '2026-05-31T00:00:00.000Z', true],
] as const)('the first backup, with %s', (_what, since, isDue) => {
  const settings = { backupReminder: 30, lastBackup: null, backupQuietUntil: null } as const;
  expect(isBackupDue(settings, NOW, since)).toBe(isDue);
});

it.each([
  ['is not wanted', 0, null, false],
  ['was never written', 7, null, true],
  ['is a day old and wanted every day', 1, '2026-06-29T00:00:00.000Z', true],
  ['is a day old and wanted every week', 7, '2026-06-29T00:00:00.000Z', false],
  ['is of a week to come, by a clock that was wrong', 7, '2026-07-09T00:00:00.000Z', true],
] as const)('the backup in the folder that %s', (_what, backupEvery, lastBackup, isDue) => {
  expect(isFolderDue({ backupEvery, lastBackup, folderFault: null }, NOW)).toBe(isDue);
});

it('the backup in the folder that failed is due again, but for one that is too large', () => {
  const settings = { backupEvery: 7, lastBackup: null } as const;
  expect(isFolderDue({ ...settings, folderFault: 'full' }, NOW)).toBe(true);
  expect(isFolderDue({ ...settings, folderFault: 'too-large' }, NOW)).toBe(false);
});
