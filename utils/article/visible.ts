import { UNRENDERED_NAME } from './rsis';
import type { Snapshot } from './snapshot';
import { untampered } from './untampered';

/**
 * Whether an element of the snapshot is shown on the page now. Asks the layout; where there is none (jsdom,
 * parsed documents), attributes and class names give a hint.
 */
export function isRendered(snapshot: Snapshot, element: Element): boolean {
  const original = snapshot.originalOf(element);
  // jsdom has no checkVisibility; a parsed document has no view and would answer false for everything.
  if (original && hasView(original) && 'checkVisibility' in Element.prototype) {
    return Element.prototype.checkVisibility.call(original, { visibilityProperty: true });
  }
  if (original && isHiddenByStyle(original)) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (isHiddenByMarkup(at)) return false;
    if (at.localName !== 'body' && UNRENDERED_NAME.test(at.className)) return false;
  }
  return true;
}

/** Whether the element's own attributes hide it. */
export function isHiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(
    element.getAttribute('style') ?? '',
  );
}

/** Whether a rule of the page's own style sheets hides the element, where there is a view but no layout. */
function isHiddenByStyle(element: Element): boolean {
  const owner = ownerOf(element) as Document | null;
  const view = owner && (viewOf(owner) as Window | null);
  if (!view) return false;
  for (let at: Element | null = element; at; at = parentOf(at) as Element | null) {
    const { display, visibility } = view.getComputedStyle(at);
    if (display === 'none' || (at === element && visibility === 'hidden')) return true;
  }
  return false;
}

const ownerOf = untampered(Node.prototype, 'ownerDocument');
const parentOf = untampered(Node.prototype, 'parentElement');
const viewOf = untampered(Document.prototype, 'defaultView');

function hasView(element: Element): boolean {
  const owner = ownerOf(element);
  return owner !== null && viewOf(owner as Document) !== null;
}
