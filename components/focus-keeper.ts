/** Everything that Tab can reach; of a radio group only the chosen one. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the keyboard's place when the control that had the focus goes away with what it has just deleted, saved or
 * undone: the focus moves to the next control that is still there, else to the one before, as browsers do for Tab.
 * Without this it falls back to the top of the document, and a screen reader starts from there. Ends with `signal`.
 */
export function keepFocus(document: Document, signal: AbortSignal): void {
  /** The control that had the focus last, among all that there were. */
  let last: { control: Element; controls: Element[] } | null = null;
  const remember = ({ target }: Event) => {
    if (target instanceof Element) {
      last = { control: target, controls: [...document.querySelectorAll(CONTROLS)] };
    }
  };
  const restore = () => {
    if (!last || last.control.isConnected || document.activeElement !== document.body) return;
    const { control, controls } = last;
    const at = controls.indexOf(control);
    const near = [...controls.slice(at + 1), ...controls.slice(0, Math.max(at, 0)).toReversed()];
    near.find(canTakeFocus)?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(restore);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function canTakeFocus(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || !element.isConnected || element.matches(':disabled')) return false;
  return !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
}
