import type { RowRange } from './row-heights';

/** Rows that come into the document in one turn, beside those in the window: to make a card takes some milliseconds. */
const AT_ONCE = 2;

/**
 * The rows that stand in the document next, of those that are `wanted`: all in the window (`visible`), those that stand there
 * already, and the nearest few of the others, once those in the window have been seen (`isSeen`). A list so comes in by turns,
 * and none of them holds the page for long.
 */
export function grown(
  wanted: RowRange,
  visible: RowRange,
  isStanding: (at: number) => boolean,
  isSeen: boolean,
): number[] {
  const isVisible = (at: number) => at >= visible.first && at <= visible.last;
  const distance = (at: number) => Math.max(visible.first - at, at - visible.last);
  const rows: number[] = [];
  const others: number[] = [];
  for (let at = wanted.first; at <= wanted.last; at++)
    (isVisible(at) || isStanding(at) ? rows : others).push(at);
  others.sort((a, b) => distance(a) - distance(b) || a - b);
  return [...rows, ...others.slice(0, isSeen ? AT_ONCE : 0)].sort((a, b) => a - b);
}
