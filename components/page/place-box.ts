/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Distance from what the box belongs to, and from the edges of the viewport. */
const GAP = 8;

/**
 * Where a floating box goes: beside its target (above or below, as preferred, else the other side), centred on
 * it, inside the viewport. When neither side has room, where most of the target stays free.
 */
export function placeBox(
  target: Box,
  size: Size,
  viewport: Size,
  prefer: 'above' | 'below',
): { left: number; top: number } {
  const above = target.top - GAP - size.height;
  const below = target.bottom + GAP;
  const lowest = viewport.height - GAP - size.height;
  const fits = { above: above >= GAP && above <= lowest, below: below <= lowest && below >= GAP };
  const other = prefer === 'above' ? 'below' : 'above';
  const side = fits[prefer] ? prefer : fits[other] ? other : null;
  const roomAbove = target.top;
  const roomBelow = viewport.height - target.bottom;
  const wanted = side ? { above, below }[side] : roomAbove > roomBelow ? GAP : lowest;
  const centre = (target.left + target.right) / 2 - size.width / 2;
  return {
    left: Math.max(GAP, Math.min(centre, viewport.width - GAP - size.width)),
    top: Math.max(GAP, Math.min(wanted, lowest)),
  };
}
