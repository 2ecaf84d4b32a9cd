import type { FilePlace } from './piece-scanner';

/** Why a file cannot be read; each has its own sentence in the catalogue. */
export const BACKUP_FAULTS = [
  'too-large',
  'not-text',
  'not-json',
  'too-deep',
  'not-a-backup',
  'newer',
  'bad-key',
  'bad-value',
  'twice',
  'missing',
  'not-whole',
] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];

/** Where a file is bad: a line and column, what holds the bad thing by name, or both. */
export interface FaultPlace extends Partial<FilePlace> {
  /** "highlights[3].note", counted from 1. */
  what?: string;
}

/** Stops the reading of a file; becomes a value at the border. */
export class FileFaultError extends Error {
  override readonly name = 'FileFaultError';
  constructor(
    readonly fault: BackupFault,
    readonly place: FaultPlace = {},
  ) {
    super(`${fault} ${JSON.stringify(place)}`);
  }
}
