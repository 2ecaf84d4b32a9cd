import type { Checked } from '@/utils/quotation-check/check-draft';
import type { Step } from '@/utils/quotation-check/edits';

/** What the user is checking. In the memory of this page alone, so that another screen takes nothing away; never stored. */
export interface Session {
  draft: string;
  /** Name of the file that it was read from; null where it was pasted. */
  file: string | null;
  checked: Checked | null;
  /** What was done to the draft since. */
  steps: Step[];
}

const EMPTY: Session = { draft: '', file: null, checked: null, steps: [] };

let present = EMPTY;

export const readSession = (): Session => present;

export const emptySession = (): Session => EMPTY;

/** Keeps it for as long as the page is open; a draft makes the browser ask before that is closed. */
export function keepSession(session: Session): void {
  const isGuarded = present.draft.trim() !== '';
  const isToGuard = session.draft.trim() !== '';
  present = session;
  if (isToGuard && !isGuarded) addEventListener('beforeunload', ask);
  if (!isToGuard && isGuarded) removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
