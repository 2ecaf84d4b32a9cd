import './without-clobbering';

import DOMPurify, { type Config } from 'dompurify';
import { restore } from './without-clobbering';

restore();

const OWN_ID = /^rsis-(?:note|mark)-[\w-]{1,40}$/;
const LINK = /^(?:https?:\/\/|#rsis-(?:note|mark)-[\w-]{1,40}$)/i;
const WEB = /^https?:\/\//i;

const CONFIG = {
  ALLOWED_TAGS: (
    'a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li ol p ' +
    'pre q s section small span strong sub sup table tbody td tfoot th thead tr u ul #text'
  ).split(' '),
  // `data-src`, not `src`: showing a stored article must request nothing by itself.
  ALLOWED_ATTR: ['href', 'id', 'alt', 'src', 'data-src', 'lang', 'dir', 'colspan', 'rowspan', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: true,
  FORBID_CONTENTS: (
    'audio button canvas datalist embed frame frameset iframe input math noembed noframes noscript object option ' +
    'plaintext script select style svg template textarea title video xmp'
  ).split(' '),
} satisfies Config;

let purifier: typeof DOMPurify | undefined;

/** Made on first use, apart from any other user of the library, with the rules that a list can't express. */
function purify(): typeof DOMPurify {
  if (purifier) return purifier;
  purifier = DOMPurify({
    // A document of our own: the page's may hide its methods behind elements of their names.
    document: new DOMParser().parseFromString('', 'text/html'),
    DocumentFragment,
    DOMParser,
    Element,
    HTMLFormElement,
    HTMLTemplateElement,
    NamedNodeMap,
    Node,
    NodeFilter,
  });
  if (!purifier.isSupported) throw new Error('DOMPurify needs a DOM that it supports');
  purifier.addHook('afterSanitizeAttributes', (element) => {
    keepIf(element, 'id', (id) => OWN_ID.test(id));
    keepIf(element, 'href', (href) => element.localName === 'a' && LINK.test(href));
    const source = element.getAttribute('src');
    element.removeAttribute('src');
    if (source !== null && element.localName === 'img') element.setAttribute('data-src', source);
    keepIf(element, 'data-src', (address) => element.localName === 'img' && WEB.test(address));
  });
  return purifier;
}

function keepIf(element: Element, name: string, condition: (value: string) => boolean): void {
  const value = element.getAttribute(name);
  if (value !== null && !condition(value)) element.removeAttribute(name);
}

/**
 * HTML reduced to a closed list of tags and attributes: no code, style, class, form or media, links to http(s)
 * only, images by `data-src`. Sanitising twice gives the same. The result is safe to show in any context.
 */
export function sanitise(html: string): string {
  return purify().sanitize(html, CONFIG);
}

/** The same as a fragment, ready to be put into a document. */
export function sanitiseToFragment(html: string): DocumentFragment {
  return purify().sanitize(html, { ...CONFIG, RETURN_DOM_FRAGMENT: true });
}

/** The children of an element or fragment as sanitised HTML. */
export function sanitiseNode(node: Element | DocumentFragment): string {
  const { body } = new DOMParser().parseFromString('', 'text/html');
  body.append(...[...node.childNodes].map((child) => body.ownerDocument.importNode(child, true)));
  // oxlint-disable-next-line no-restricted-properties -- read, to be sanitised; the only place that may
  return sanitise(body.innerHTML);
}

/** Levels of plain boxes into which a body is taken apart. */
const MOST_BOXES = 8;

/**
 * The same as `sanitiseToFragment` of all, but piece by piece, each when it is asked for: of a long text the first screen
 * need not wait for the last. Boxes without a meaning of their own are taken apart, so that a piece is about a paragraph.
 */
export function* sanitisedPieces(html: string): Generator<DocumentFragment> {
  const inert = inertDocument(html);
  for (const piece of pieces(inert.body, MOST_BOXES)) {
    // oxlint-disable-next-line no-restricted-properties -- read, to be sanitised
    yield sanitiseToFragment(piece.outerHTML);
  }
}

function* pieces(box: Element, levels: number): Generator<Element> {
  /** Text between blocks, as a block of its own. */
  let loose: Element | null = null;
  // The list is live, and loose nodes are moved.
  const nodes = [...box.childNodes];
  for (const node of nodes) {
    const isBlock = node instanceof Element && BLOCKS.has(node.localName);
    if (!isBlock) {
      if (!loose && !node.textContent?.trim() && !(node instanceof Element)) continue;
      loose ??= box.ownerDocument.createElement('div');
      loose.append(node);
      continue;
    }
    if (loose) yield loose;
    loose = null;
    if (levels > 0 && isPlainBox(node)) yield* pieces(node, levels - 1);
    else yield node;
  }
  if (loose) yield loose;
}

/** A box that only holds blocks: taken apart it says the same. */
function isPlainBox(element: Element): boolean {
  return (
    element.localName === 'div' &&
    element.attributes.length === 0 &&
    [...element.childNodes].every((node) =>
      node instanceof Element ? BLOCKS.has(node.localName) : !node.textContent?.trim(),
    )
  );
}

const BLOCKS = new Set('blockquote div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));

/** An inert document whose body holds HTML that has been sanitised: nothing in it runs, loads or shadows a property. */
export function inertDocument(sanitised: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${sanitised}`, 'text/html');
}
