import type { BackupEnd, BackupSlice } from '@/utils/backup/read-backup';
import { heldOpen } from './held-open';
import type { Library } from './open';
import { read } from './read';
import type { RestoreChoices } from './restore-rules';
import { type Pace, type RestoreOptions, type RestoreReport, Restoring, Stopped } from './restoring';
import { write } from './transact';

/** Records that one undo can hold: more would weigh on every look at the history. */
export const UNDO_LIMIT = 5000;

/** Opens the file anew: a transaction may have to be begun again. */
export type OpenBackup = () => AsyncGenerator<BackupSlice, BackupEnd>;

/** What the file would do to the library as it is now. Throws the file's own fault where it is bad; null where it was stopped. */
export function previewRestore(
  library: Library,
  open: OpenBackup,
  choices: RestoreChoices,
  options: RestoreOptions = {},
): Promise<RestoreReport | null> {
  // In many short looks: who saves something meanwhile has not to wait, and the restore itself looks again.
  const pace: Pace = { next: (work) => work, look: (take) => read(library, take) };
  return unlessStopped(new Restoring(null, choices, pace, library.now()).run(open(), options).then(limited));
}

/**
 * Merges a backup into the library: everything in one write, or nothing, also where the file turns out to be bad in its
 * last line. Up to `UNDO_LIMIT` records it is an act that undo takes back; settings are no part of it. Null where it was
 * stopped: then nothing was changed.
 */
export function restoreBackup(
  library: Library,
  opId: string,
  open: OpenBackup,
  choices: RestoreChoices,
  options: RestoreOptions = {},
): Promise<RestoreReport | null> {
  return unlessStopped(
    write(library, { opId, call: 'restoreBackup' }, async (writing) => {
      const { transaction } = writing;
      const pace: Pace = { next: (work) => heldOpen(transaction, work), look: (take) => take(transaction) };
      const report = limited(await new Restoring(writing, choices, pace, writing.now).run(open(), options));
      if (report.changes > UNDO_LIMIT) writing.steps = [];
      return writing.steps.length === 0 ? { ...report, acts: 0 } : report;
    }),
  );
}

/** Above the limit undo takes back nothing. */
const limited = (report: RestoreReport): RestoreReport =>
  report.changes > UNDO_LIMIT ? { ...report, acts: 0 } : report;

async function unlessStopped<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}
