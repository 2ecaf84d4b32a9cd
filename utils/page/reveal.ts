/** Part of the viewport's height that stays above a revealed passage. */
const LEAD = 0.3;

/** CSS pixels at the top and the foot of the window that a page's own bars may cover. */
const MARGIN = 80;

/** Whether the window shows the whole range, clear of its edges. */
export function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= MARGIN && bottom <= window.innerHeight - MARGIN;
}

/**
 * Scrolls to a range at once: nothing moves for whom motion is a burden, and the flash is seen in its place.
 * False when the range is not rendered (the other copy of the body is).
 */
export function scrollToRange(range: Range): boolean {
  const { width, height } = range.getBoundingClientRect();
  if (width === 0 && height === 0) return false;
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  // First through any scroller of the page's own, then to the line itself: a paragraph may be taller than the window.
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight * LEAD, behavior: 'instant' });
  return true;
}
