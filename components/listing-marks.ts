import type { Status } from '@/utils/library/records';

/** What a mark beside a paper on a list tells. */
export interface Marked {
  saved: boolean;
  status: Status;
  /** Their number. */
  highlights: number;
}

/** Whether there is anything to tell: a status alone is left over from what was taken out of the library. */
export function isMarked({ saved, highlights }: Marked): boolean {
  return saved || highlights > 0;
}
