/**
 * To be called when something has come to lie over the foot of the window: what has the focus and would now be under it is
 * brought out, as far as `scroll-padding` tells. What is out of sight anyway, or larger than half the window, stays where it is.
 */
export function keepInSight(): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return;
  const { top, bottom, height } = focused.getBoundingClientRect();
  if (top < innerHeight && bottom > 0 && height <= innerHeight / 2)
    focused.scrollIntoView({ block: 'nearest' });
}
