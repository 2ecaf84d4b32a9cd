/**
 * What the text of an article is made of, decided by names and attributes alone: layout changes with the
 * window, and a highlight must be found again at any width.
 */

/** Elements that start and end a line of the text. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text nobody reads as part of the article. */
const SKIPPED = new Set(
  (
    'audio button canvas datalist embed head iframe input math meter noembed noframes noscript object option ' +
    'output progress script select style svg template textarea title video'
  ).split(' '),
);

/** Whether the element ends the line before it and starts a new one (`<br>` too). */
export function breaksLine(element: Element): boolean {
  return isForm(element) || element.localName === 'br' || BLOCKS.has(element.localName);
}

/** Whether the element's text is left out: no prose, or hidden by its own markup. */
export function isSkipped(element: Element): boolean {
  if (isForm(element)) return false;
  if (SKIPPED.has(element.localName) || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return (
    style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)
  );
}

/** A form's own properties may be its controls (`<input name="localName">`), so none of them is read. */
function isForm(element: Element): boolean {
  return element instanceof HTMLFormElement;
}
