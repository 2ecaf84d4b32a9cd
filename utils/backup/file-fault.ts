import type { FilePlace } from './piece-scanner';

/** Why a file cannot be read; each has its own sentence in the catalogue. */
export type FileFault =
  | 'too-large'
  | 'not-text'
  | 'not-json'
  | 'too-deep'
  | 'not-a-backup'
  | 'newer'
  | 'bad-key'
  | 'bad-value'
  | 'twice'
  | 'missing'
  | 'not-whole'
  | 'empty'
  | 'archive'
  | 'binary'
  | 'page'
  | 'unknown'
  | 'syntax'
  | 'no-papers'
  | 'too-many';

/** Where a file is bad: a line and column, what holds the bad thing by name, or both. */
export interface FaultPlace extends Partial<FilePlace> {
  /** "highlights[3].note", counted from 1. */
  what?: string;
}

/** Stops the reading of a file; becomes a value at the border. */
export class FileFaultError extends Error {
  override readonly name = 'FileFaultError';
  constructor(
    readonly fault: FileFault,
    readonly place: FaultPlace = {},
  ) {
    super(`${fault} ${JSON.stringify(place)}`);
  }
}
