/** Scrolls to an element at once, below the bar, and gives it the focus, so that keys go on from there. */
export function scrollToElement(element: HTMLElement): void {
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  focusElement(element);
}

/** Gives an element the focus where it stands, one that is no control too. */
export function focusElement(element: HTMLElement): void {
  if (!element.matches('button, a[href], [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** The same for a way that the user takes through the text: the browser's Back leads to where they came from. */
export function jumpToElement(element: HTMLElement): void {
  history.pushState(history.state, '', location.href);
  scrollToElement(element);
}
