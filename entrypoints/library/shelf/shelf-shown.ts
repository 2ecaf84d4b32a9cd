import type { Records } from '@/utils/library/shelf';
import type { Finding, Question, View } from '@/utils/search/catalogue';

/** What the library page shows of one question. */
export interface ShelfShown {
  /** The question that is answered, so that nobody takes an older answer for that of the present one. */
  question: Question;
  view: View;
  /** Keys of papers or ids of highlights, in order. */
  order: readonly string[];
  /** Whether these are all rows of the question. */
  isWhole: boolean;
  /** All that the catalogue says; null while only the first rows are known. */
  finding: Finding | null;
  records: Records;
}
