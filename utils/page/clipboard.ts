/** What is copied, for places that take text and for those that take type. */
export interface Copied {
  plain: string;
  html: string;
}

/**
 * Puts something on the clipboard; false when the browser refuses, as it does without a press of the user just before.
 * `navigator.clipboard` is no way: pages served over plain http lack it, and Firefox asks for a permission.
 */
export function copy(document: Document, { plain, html }: Copied): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    if (!event.isTrusted || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  window.addEventListener('copy', give, { capture: true });
  const isDone = document.execCommand('copy');
  window.removeEventListener('copy', give, { capture: true });
  return isDone && isTaken;
}
