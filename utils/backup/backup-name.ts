import { BACKUP_EXTENSION } from './backup-file';

/** Automatic backups of one installation that stay in its folder. */
export const FOLDER_KEEPS = 10;

/** What a name tells of who has written an automatic backup: the first part of the installation's UUID. */
const markOf = (installation: string, what: Whole = 'whole') =>
  `${what === 'whole' ? 'auto' : 'auto not all'} ${installation.slice(0, 8)}`;

/** Whether a restore would bring back all of the library; a name says where it would not. */
export type Whole = 'whole' | 'not-whole';

const two = (part: number) => String(part).padStart(2, '0');

/**
 * "2026-03-01 14.05.09.rsis-backup.json" in the user's time: names sort by age, and every system takes them. With an
 * `installation`, the one that writes by itself: "2026-03-01 14.05.09 auto 1b2c3d4e.rsis-backup.json",
 * or "2026-03-01 14.05.09 auto not all 1b2c3d4e.rsis-backup.json".
 */
export function backupName(at: Date, installation?: string, what?: Whole): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  const mark = installation === undefined ? '' : ` ${markOf(installation, what)}`;
  return `${day} ${time}${mark}.${BACKUP_EXTENSION}`;
}

/**
 * Names among those of a folder that this installation has given to automatic backups, the newest first. What the user has
 * saved, what another profile or computer writes into the same folder, and copies under another name are not among them; nor are those
 * that are not whole among the whole ones, which they must never push out.
 */
export function automaticNames(names: readonly string[], installation: string, what?: Whole): string[] {
  const end = ` ${markOf(installation, what)}.${BACKUP_EXTENSION}`;
  return names
    .filter(
      (name) => name.endsWith(end) && /^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$/.test(name.slice(0, -end.length)),
    )
    .toSorted()
    .toReversed();
}

/**
 * Which of the automatic backups that can be read go, beside the one just `written`, which stays whatever its name says: a
 * clock may have been set back since the others.
 */
export function superfluousBackups(
  readable: readonly string[],
  written: string,
  keeps = FOLDER_KEEPS,
): string[] {
  return readable.filter((name) => name !== written).slice(Math.max(1, keeps) - 1);
}
