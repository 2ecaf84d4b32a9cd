import { type QuoteMatch, quoteMatcher } from '@/utils/anchor/match-quote';
import type { ParagraphRow } from '@/utils/anchor/paragraph-diff';
import type { Highlight } from '@/utils/highlight/highlight';

/** What becomes of a highlight in the later version, as the page would show it. */
export type HighlightFate = QuoteMatch['state'] | 'lost';

/** A highlight whose words lie in a paragraph that was edited or removed. */
export interface Touched {
  highlight: Highlight;
  /** Index of the row in which its words begin. */
  row: number;
  fate: HighlightFate;
}

/**
 * The highlights that an edit touches, in the order given: those whose place in the earlier version lies in a paragraph
 * that was changed or removed. One that is not in the earlier version was made since, and the edit is none for it.
 * @param before,after the paragraphs of the two versions, as `rows` compares them
 */
export function touchedBy(
  highlights: readonly Highlight[],
  before: readonly string[],
  after: readonly string[],
  rows: readonly ParagraphRow[],
): Touched[] {
  const earlier = quoteMatcher(before.join('\n'));
  const later = quoteMatcher(after.join('\n'));
  const starts = startsOf(before);
  const edited = new Map(
    rows.flatMap(({ kind, before: at }, row) =>
      at !== null && (kind === 'changed' || kind === 'removed') ? [[at, row] as const] : [],
    ),
  );
  return highlights.flatMap((highlight) => {
    const { quote, position } = highlight.anchor;
    const place = earlier.match(quote, position);
    if (!place) return [];
    const first = starts.findLastIndex((start) => start <= place.start);
    const last = starts.findLastIndex((start) => start < place.end);
    for (let at = first; at <= last; at++) {
      const row = edited.get(at);
      if (row !== undefined) return [{ highlight, row, fate: later.match(quote, position)?.state ?? 'lost' }];
    }
    return [];
  });
}

/** Where each paragraph starts in their text, a line feed between two. */
function startsOf(paragraphs: readonly string[]): number[] {
  let offset = 0;
  return paragraphs.map((text) => {
    const start = offset;
    offset += text.length + 1;
    return start;
  });
}
