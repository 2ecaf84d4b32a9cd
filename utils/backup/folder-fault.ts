/** Why a backup did not get into the user's folder, or not as it should be; each has a sentence in the catalogue. */
export const FOLDER_FAULTS = [
  /** The browser wants to be asked again, as after a restart. */
  'ask',
  'refused',
  /** Moved, renamed, deleted, or on a disk that is not there. */
  'gone',
  'full',
  /** What could be read back was not what was written. */
  'not-same',
  /** It is there, and lacks what is damaged in the library. */
  'not-all',
  /** It is there, and no restore would take it. */
  'too-large',
  'other',
] as const;
export type FolderFault = (typeof FOLDER_FAULTS)[number];

/** Carries a fault of the folder to whoever tells it. */
export class FolderFaultError extends Error {
  override readonly name = 'FolderFaultError';
  constructor(
    readonly fault: FolderFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/** What an error of the File System API means to the user; null for one that is none of it. */
export function folderFaultOf(error: unknown): FolderFault | null {
  if (error instanceof FolderFaultError) return error.fault;
  if (!(error instanceof DOMException)) return null;
  // Chromium tells of a full disk under several names.
  if (error.name === 'QuotaExceededError' || /no.?space|disk is full/i.test(error.message)) return 'full';
  if (error.name === 'NotFoundError') return 'gone';
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return 'refused';
  return 'other';
}
