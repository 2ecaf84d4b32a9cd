/** Scrolls a box, and nothing around it, as far as an item of it needs to be seen. */
export function keepInBox(box: Element, item: Element): void {
  const [{ top, bottom }, edges] = [item.getBoundingClientRect(), box.getBoundingClientRect()];
  if (top < edges.top) box.scrollTop += top - edges.top;
  else if (bottom > edges.bottom) box.scrollTop += bottom - edges.bottom;
}
