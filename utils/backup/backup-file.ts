import type { Highlight } from '@/utils/highlight/highlight';
import type {
  DraftRecord,
  EntryRecord,
  ListRecord,
  ProgressRecord,
  PublicationRecord,
  StyleRecord,
  TextRecord,
} from '@/utils/library/records';

/**
 * The file, version 2, is described in `public/backup.schema.json`: UTF-8, each record on a line of its own in canonical
 * form, so that the same library gives the same bytes. It has no clock: when it was made is in its name.
 */

/** Names the format for ever; `version` grows with every change that an older reader would misread. */
export const BACKUP_FORMAT = 'rsis-reader-companion/backup';
/** Version 1 was the JSON export of all papers (`utils/export/json.ts`), which is read for ever, too. */
export const BACKUP_VERSION = 2;
export const BACKUP_TYPE = 'application/json';
export const BACKUP_EXTENSION = 'rsis-backup.json';

/** What a backup holds of the library, in the file's order: papers before all that belongs to them. */
export const BACKUP_STORES = [
  'publications',
  'texts',
  'highlights',
  'lists',
  'entries',
  'progress',
  'drafts',
  'styles',
] as const;
export type BackupStore = (typeof BACKUP_STORES)[number];

export interface BackupRecords {
  publications: PublicationRecord;
  texts: TextRecord;
  highlights: Highlight;
  lists: ListRecord;
  entries: EntryRecord;
  progress: ProgressRecord;
  drafts: DraftRecord;
  styles: StyleRecord;
}

/** A record with the store that it is of. */
export type BackupRecord = { [S in BackupStore]: { store: S; record: BackupRecords[S] } }[BackupStore];

export type BackupCounts = Record<BackupStore, number>;

export const noCounts = (): BackupCounts => ({
  publications: 0,
  texts: 0,
  highlights: 0,
  lists: 0,
  entries: 0,
  progress: 0,
  drafts: 0,
  styles: 0,
});

/** What identifies a record in its store. */
export function idOf({ store, record }: BackupRecord): string {
  switch (store) {
    case 'publications':
    case 'progress':
      return record.key;
    case 'texts':
      return JSON.stringify([record.publicationKey, record.sha256]);
    case 'entries':
      return JSON.stringify([record.listId, record.publicationKey]);
    case 'highlights':
    case 'lists':
    case 'drafts':
    case 'styles':
      return record.id;
  }
}
