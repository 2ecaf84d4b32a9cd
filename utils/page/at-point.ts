/** Tells of ranges whether one of them is painted under a point of the viewport (CSS pixels), which is looked at once. */
export function atPoint(document: Document, x: number, y: number): (ranges: readonly Range[]) => boolean {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return () => false;
  const { offsetNode, offset } = caret;
  return (ranges) =>
    ranges.some(
      (range) =>
        range.isPointInRange(offsetNode, offset) &&
        // The caret nearest to a point may lie in a range that ends before the point, beside the line.
        Array.from(range.getClientRects()).some(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        ),
    );
}
