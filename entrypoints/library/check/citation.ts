import { formatDay, formatNames } from '@/components/format';
import { sourceLine } from '@/utils/citation/source-line';
import type { PaperFacts } from '@/utils/quotation-check/sources';

/** What names a paper behind a quotation. `inParagraph`: the words for a paragraph's number. */
export function citationOf(
  facts: PaperFacts,
  paragraph: number | null,
  inParagraph: (n: number) => string,
): string {
  const line = sourceLine(facts, paragraph, {
    names: (names) => formatNames(names),
    day: (day) => formatDay(day),
    paragraph: inParagraph,
  });
  return `(${line})`;
}
