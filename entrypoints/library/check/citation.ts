import type { Citer } from '@/utils/citation/citer';
import { citedBehind } from '@/utils/citation/quote';
import { toCslRecord } from '@/utils/citation/record';
import type { PaperFacts } from '@/utils/quotation-check/sources';

/** What names a paper behind a quotation, in the user's style. */
export function citationOf(citer: Citer, facts: PaperFacts, paragraph: number | null): string {
  const item = toCslRecord(facts, new Date().toISOString());
  return citedBehind(citer, item, { paragraph, heading: null }).text;
}
