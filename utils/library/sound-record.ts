import type { BackupRecords, BackupStore } from '@/utils/backup/backup-file';
import { parseRecord } from '@/utils/backup/record-schemas';

/**
 * The record of a stranger's file, as it goes into the library. Throws where a backup with it could not be restored: the
 * readers of files tell such a thing with its place before anything is written, so one that comes this far is a bug.
 */
export function sound<S extends BackupStore>(store: S, record: BackupRecords[S]): BackupRecords[S] {
  const read = parseRecord(store, record);
  if (read.ok) return record;
  const where = (read.issue.path ?? []).map(({ key }) => String(key)).join('.');
  throw new Error(`${store}: ${where} ${read.issue.message}`);
}
