/**
 * As in `host.ts`, what the page may not restyle. It takes no place and no pointer, scrolls with the page, and makes no
 * layer of its own: what stands in it takes its place among the page's layers.
 */
const LAYER_RULES = `:host {
  all: initial !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
  pointer-events: none !important;
  color-scheme: light dark !important;
}
@media print { :host { display: none !important; } }`;

/** An element of ours over the page, for what is only painted. */
export interface Layer {
  root: ShadowRoot;
  remove: () => void;
}

/**
 * Adds it to the page, with a closed shadow root. It is hidden from assistive technology: the popup says the same in
 * words, and a reader who listens to a page's headings and links is not to hear pictures in between.
 */
export function openLayer(document: Document, css: string): Layer {
  const element = document.createElement('rsis-reader-companion');
  element.ariaHidden = 'true';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}\n${LAYER_RULES}`);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(element);
  return { root, remove: () => element.remove() };
}
