import { ProblemError } from '@/utils/problem';

/**
 * What a failed storage call means to the user. An error that names no outage of the storage is a bug and comes
 * back as it is. Chromium reports a full disk as UnknownError with FILE_ERROR_NO_SPACE in its message.
 */
export function storageFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ProblemError) return error;
  const full = error.name === 'QuotaExceededError' || /NO_SPACE|disk is full/i.test(error.message);
  if (full) return new ProblemError('storage-full', error.message, { cause: error });
  if (error.name === 'VersionError')
    return new ProblemError('library-newer', error.message, { cause: error });
  return REFUSALS.has(error.name)
    ? new ProblemError('storage-refused', error.message, { cause: error })
    : error;
}

/** True when the connection is gone and a new one may do better: closed, or its transaction torn off by a close. */
export function isClosed(error: unknown): boolean {
  return error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'AbortError');
}

/** Names of the errors by which a browser says that it does not serve the database (any more). */
const REFUSALS: ReadonlySet<string> = new Set([
  'AbortError',
  'InvalidStateError',
  'NotAllowedError',
  'NotReadableError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
]);
