/** Whether one of the ranges is painted under a point of the viewport (CSS pixels). */
export function isAtPoint(document: Document, ranges: readonly Range[], x: number, y: number): boolean {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return false;
  const { offsetNode, offset } = caret;
  return ranges.some(
    (range) =>
      range.isPointInRange(offsetNode, offset) &&
      // The caret nearest to a point may lie in a range that ends before the point, beside the line.
      Array.from(range.getClientRects()).some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      ),
  );
}
