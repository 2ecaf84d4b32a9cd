/** A rectangle in CSS pixels of one coordinate system. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** What stands around a title. */
export interface Surroundings {
  /** The title's lines from the top. */
  lines: readonly Area[];
  /** The next lines of the same card. */
  following: readonly Area[];
  /** Everything that must not be covered. */
  taken: readonly Area[];
  /** What a badge must not leave: the card, the window's width, boxes that scroll. */
  bounds: Area;
}

/** Between a line and what stands beside it. */
const GAP = 6;
/** Clear space around it on the other sides. */
const MARGIN = 1;

/** Between the title's last line and what stands under it. */
const UNDER = 2;

/**
 * Where a badge stands beside a title: behind its last line, else behind the line above and so on up to the first; else
 * behind a line that follows in the same card, else in a gap under the title. Of its sizes the first that finds room
 * counts, at the title before elsewhere. Null when it would cover something of `taken` or leave `bounds` everywhere:
 * then it is better not shown.
 * @param sizes from the one that is liked best; `size` of the answer is the index of the one taken
 * @param lines the title's lines from the first to the last
 * @param following further lines of the card
 */
export function placeBadge(
  sizes: readonly Size[],
  { lines, following, taken, bounds }: Surroundings,
): { left: number; top: number; size: number } | null {
  const beside = (line: Area, { height }: Size) => ({
    left: endOf(line, taken) + GAP,
    top: (line.top + line.bottom - height) / 2,
  });
  const last = lines.at(-1);
  const isFree = (badge: Area) => isWithin(badge, bounds) && !taken.some((other) => meets(badge, other));
  for (const isAtTitle of [true, false]) {
    for (const [index, size] of sizes.entries()) {
      const places = (isAtTitle ? lines.toReversed() : following).map((line) => beside(line, size));
      if (!isAtTitle && last) places.push({ left: last.left, top: last.bottom + UNDER });
      const free = places.find(({ left, top }) =>
        isFree({ left, top, right: left + size.width, bottom: top + size.height }),
      );
      if (free) return { ...free, size: index };
    }
  }
  return null;
}

/** The end of everything that goes on in the line without a gap: a comma behind a link, an icon. */
function endOf(line: Area, taken: readonly Area[]): number {
  const beside = taken.filter(
    ({ top, bottom, right }) =>
      right > line.right && Math.min(bottom, line.bottom) - Math.max(top, line.top) > 0,
  );
  let end = line.right;
  for (const { left, right } of beside.toSorted((a, b) => a.left - b.left))
    if (left <= end + GAP) end = Math.max(end, right);
  return end;
}

/** Boxes of text as the lines that they stand in, from the top: boxes that overlap by half their height are one line. */
export function linesOf(boxes: readonly Area[]): Area[] {
  const lines: Area[] = [];
  for (const box of boxes.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.at(-1);
    const height = line ? Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) : 0;
    const isSame = line && height * 2 > Math.min(line.bottom - line.top, box.bottom - box.top);
    if (!isSame) lines.push({ ...box });
    else {
      line.left = Math.min(line.left, box.left);
      line.top = Math.min(line.top, box.top);
      line.right = Math.max(line.right, box.right);
      line.bottom = Math.max(line.bottom, box.bottom);
    }
  }
  return lines;
}

/** What two areas share; null when that is nothing. */
export function overlap(a: Area, b: Area): Area | null {
  const area = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return area.left < area.right && area.top < area.bottom ? area : null;
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

function meets(a: Area, b: Area): boolean {
  return (
    a.left - MARGIN < b.right &&
    b.left < a.right + MARGIN &&
    a.top - MARGIN < b.bottom &&
    b.top < a.bottom + MARGIN
  );
}
