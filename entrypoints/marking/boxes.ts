import type { Box } from '@/components/page/place-box';

/** The part of the ranges that is rendered, as one rectangle of the viewport. */
export function boxOf(ranges: readonly Range[]): Box {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  return (
    boxes.find(({ width, height }) => width > 0 || height > 0) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  );
}

/** As high as the range, as wide as its last line: what belongs to it stands where the hand is. */
export function boxAtEnd(range: Range): Box {
  const { top, bottom } = range.getBoundingClientRect();
  const last = Array.from(range.getClientRects()).findLast(({ width }) => width > 0);
  return { left: last?.left ?? 0, right: last?.right ?? 0, top, bottom };
}
