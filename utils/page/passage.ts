import { describe } from '@/utils/anchor/describe';
import type { Anchor } from '@/utils/anchor/selector';
import type { TextMap } from '@/utils/anchor/text-map';
import { countWords } from '@/utils/anchor/words';
import type { Outcome } from '@/utils/problem';

/** Words of the article that the user has selected. */
export interface Passage {
  anchor: Anchor;
  /** The words in the copy in which they were selected, cut at its edges. */
  range: Range;
  /** The text of that copy, which the anchor's offsets count in. */
  map: TextMap;
  words: number;
  /** What the range said when it was made; a page that has changed its content meanwhile says something else. */
  said: string;
}

/** A passage up to this length (UTF-16 units) is never too long, however short the article is. */
const ALWAYS_ALLOWED = 1000;

/** The passage that a selection covers, or why it covers none. A selection in any copy gives the same anchor. */
export function passageOf(
  selection: Selection | null,
  maps: readonly TextMap[],
  options: { wholeWords: boolean },
): Outcome<Passage> {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return { ok: false, problem: 'selection-empty' };
  }
  const selected = selection.getRangeAt(0);
  for (const map of maps) {
    if (!selected.intersectsNode(map.root)) continue;
    const anchor = describe(map, selected, options);
    if (!anchor) continue;
    const { start, end } = anchor.position;
    if (end - start > Math.max(ALWAYS_ALLOWED, map.text.length / 2)) {
      return { ok: false, problem: 'selection-too-long' };
    }
    const passage = passageAt(map, anchor);
    if (passage.words === 0) return { ok: false, problem: 'selection-empty' };
    return { ok: true, value: passage };
  }
  return { ok: false, problem: 'selection-outside' };
}

/** The passage that an anchor of this very text names (see `describe`, `describeSpan`). */
export function passageAt(map: TextMap, anchor: Anchor): Passage {
  const range = map.rangeOf(anchor.position.start, anchor.position.end);
  return { anchor, range, map, words: countWords(anchor.quote.exact), said: range.toString() };
}
