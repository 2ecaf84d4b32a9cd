/** What went wrong, by name; the sentence that says what to do is in the catalogue (`utils/i18n/en/problem.ts`). */
const PROBLEMS = [
  'bad-request',
  'bad-sender',
  'not-found',
  'conflict',
  'private-window',
  'storage-full',
  'storage-refused',
  'library-newer',
  'timeout',
  'no-receiver',
  'page-gone',
  'page-translated',
  'access-ended',
  'selection-empty',
  'selection-outside',
  'selection-too-long',
  'words-gone',
  'copy-refused',
  'copy-needs-press',
  'unexpected',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** Every answer over a border: a value, or a problem that the user will see. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem; detail?: string };

/** Carries a problem out of deep code to the border, where it becomes an `Outcome`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly problem: Problem,
    detail = '',
    options?: ErrorOptions,
  ) {
    super(detail || problem, options);
  }
}

/** The outcome of an error: its problem when it carries one, else `unexpected` with its message for a report. */
export function outcomeOf(error: unknown): { ok: false; problem: Problem; detail: string } {
  if (error instanceof ProblemError) return { ok: false, problem: error.problem, detail: error.message };
  return { ok: false, problem: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}
