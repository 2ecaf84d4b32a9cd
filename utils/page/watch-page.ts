import { HOST_NAME } from './host';

/** Milliseconds that changes are gathered before they are looked at, at first. */
const FIRST_DELAY_MS = 300;
/** The longest such time: each look doubles it, so that a page that changes for ever costs next to nothing. */
const LONGEST_DELAY_MS = 10_000;

/** What may have changed: the address too, or only what stands at it. */
export type PageChange = 'address' | 'content';

export interface PageWatch {
  /** Grows with every change, before it is told: whoever has read the page knows whether it is still that page. */
  changes: () => number;
  /** Hears of every change from now on, until the signal is aborted. */
  onChange(listener: (change: PageChange) => void, signal: AbortSignal): void;
}

/**
 * Watches a page for what changes under its reader: content that is put in late, another article in the same
 * document, a translation, copies that are swapped on a resize, the return from the back/forward cache.
 * A new address is told at once, content after a while: 0.3 s at first, twice as long each time, at most 10 s.
 */
export function watchPage(document: Document, signal: AbortSignal): PageWatch {
  const listeners = new Set<(change: PageChange) => void>();
  const window = document.defaultView ?? globalThis.window;
  let address = window.location.href;
  let delay = FIRST_DELAY_MS;
  let lastLook = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;

  const tell = (change: PageChange) => {
    for (const listener of listeners) listener(change);
  };
  const look = () => {
    timer = undefined;
    lastLook = performance.now();
    delay = Math.min(2 * delay, LONGEST_DELAY_MS);
    tell('content');
  };
  const lookSoon = () => {
    changes += 1;
    if (timer !== undefined) return;
    // A page that has kept still is a page that is looked at quickly.
    if (performance.now() - lastLook > LONGEST_DELAY_MS) delay = FIRST_DELAY_MS;
    timer = setTimeout(look, delay);
  };
  const lookAgain = () => {
    delay = FIRST_DELAY_MS;
    lookSoon();
  };
  const compareAddress = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    clearTimeout(timer);
    timer = undefined;
    tell('address');
    // The content comes before the address or soon after it.
    lookAgain();
  };

  const observer = new MutationObserver((records) => {
    compareAddress();
    if (records.some((record) => isChange(record, document))) lookSoon();
  });
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    // Of these only what a translator sets counts.
    attributeFilter: ['class', 'lang'],
  });
  // The Navigation API (Chromium, Firefox 147) tells of `pushState` too; without it the observer and `popstate` do.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', compareAddress, { signal });
  window.addEventListener('popstate', compareAddress, { signal });
  window.addEventListener('hashchange', compareAddress, { signal });
  window.addEventListener('resize', lookAgain, { signal, passive: true });
  window.addEventListener('pageshow', (event) => event.persisted && lookAgain(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    listeners.clear();
  });
  return {
    changes: () => changes,
    onChange(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}

function isChange({ type, target, addedNodes, removedNodes }: MutationRecord, document: Document): boolean {
  if (type === 'attributes') return target === document.documentElement || target === document.body;
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some((node) => !isOurs(node));
}

/** Our interface comes and goes without any change of the page. */
function isOurs(node: Node): boolean {
  return node instanceof Element && node.localName === HOST_NAME;
}
