import type { Status } from '@/utils/library/records';
import type { PaperRow } from '@/utils/search/rows';

/** How far a list is read. */
export interface ListProgress {
  /** Number of papers of each status; their sum is the whole list. */
  papers: Record<Status, number>;
  /** Whole minutes of reading left in what is not read yet; 0 where the texts are not known. */
  minutesLeft: number;
}

type Progressing = Pick<PaperRow, 'status' | 'minutes' | 'share'>;

export function listProgress(rows: readonly Progressing[]): ListProgress {
  const papers: Record<Status, number> = { 'to-read': 0, reading: 0, read: 0 };
  let minutes = 0;
  for (const { status, minutes: whole, share } of rows) {
    papers[status] += 1;
    if (status !== 'read') minutes += whole * (1 - Math.min(1, Math.max(0, share)));
  }
  return { papers, minutesLeft: Math.ceil(minutes) };
}
