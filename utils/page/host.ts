import { colourScheme, type Theme } from '@/utils/theme';

/** Events by which a control acts: only those that the user caused count. */
const ACTING = [
  'click',
  'dblclick',
  'auxclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'input',
  'change',
  'submit',
  'beforeinput',
  'paste',
] as const;

/**
 * What the page may not restyle. Important rules of the inner tree win over those of the outer one
 * (CSS Cascade 5, section 6.1), so a page cannot make the host transparent or move it under a pointer.
 */
const HOST_RULES = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
  border: 0 !important;
  padding: 0 !important;
  margin: 0 !important;
  background: none !important;
  color-scheme: light dark !important;
  z-index: 2147483647 !important;
}
@media print { :host { display: none !important; } }`;

/** Name of the element that we add to a page. */
export const HOST_NAME = 'rsis-reader-companion';

/** The one element that we add to the page, with a closed shadow root in which the interface stands. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts it into the page's top layer, above everything that the page shows now. */
  raise: () => void;
  /** Has the interface follow a theme, whatever the page's own is. */
  dress: (theme: Theme) => void;
  remove: () => void;
}

export function openHost(document: Document, css: string): Host {
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: false });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}\n${HOST_RULES}`);
  const scheme = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, scheme];
  for (const type of ACTING) {
    root.addEventListener(type, refuseUntrusted, { capture: true });
    // What is typed or pressed in our interface is no shortcut of the page.
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  element.popover = 'manual';
  document.documentElement.append(element);
  return {
    element,
    root,
    raise() {
      if (!element.isConnected) document.documentElement.append(element);
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    },
    dress: (theme) => scheme.replaceSync(`:host { color-scheme: ${colourScheme(theme)} !important; }`),
    remove: () => element.remove(),
  };
}

/** A page cannot reach into a closed root; this is for what it may cause from outside (a label, a form). */
function refuseUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
