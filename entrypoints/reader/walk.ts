/**
 * Walks from paragraph to paragraph by the buttons in the margin. One of them is in the order of Tab: the one that had the
 * focus last.
 */
export function walkParagraphs(root: HTMLElement, step: 1 | -1, current: number): void {
  const buttons = [...root.querySelectorAll<HTMLElement>('.reader-number')];
  const focused = buttons.indexOf(document.activeElement as HTMLElement);
  const next = focused === -1 ? buttons.findIndex((button) => placeOf(button) >= current) : focused + step;
  const button = buttons[Math.max(0, Math.min(next, buttons.length - 1))];
  if (!button) return;
  putInOrder(root, button);
  button.focus({ preventScroll: true });
  button.closest('[data-n]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Puts one button of the margin into the order of Tab, in place of the one before. */
export function putInOrder(root: HTMLElement, button: HTMLElement): void {
  const before = root.querySelector<HTMLElement>('.reader-number[tabindex="0"]');
  if (before) before.tabIndex = -1;
  button.tabIndex = 0;
}

/** `Paragraph.n` of the paragraph that bears a button. */
export function placeOf(button: Element): number {
  return Number(button.closest('[data-n]')?.getAttribute('data-n'));
}
