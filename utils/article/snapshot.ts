import { decodeEmail } from './email-mask';
import { untampered } from './untampered';

/** UTF-16 units of text and attributes that are read; the longest RSIS pages have 0.3 million. */
export const MOST_UNITS = 8_000_000;
/** Elements and texts. */
const MOST_NODES = 250_000;
/** Levels. Real pages have about 30; the parsers of browsers stop at 512, so that a page may never show more. */
export const MOST_LEVELS = 256;

/**
 * An inert copy of a page without anything that could run, load or shadow the DOM's own properties.
 * All reading is done on it: the page itself is never changed, and `<input name="parentNode">` has no effect.
 */
export interface Snapshot {
  document: Document;
  body: HTMLElement;
  /** The element of the page that an element of the snapshot was made from. */
  originalOf(element: Element): Element | undefined;
  /** Embedded documents (`iframe`, `object`, `embed`), which the snapshot leaves out. */
  embedded: Embedded[];
}

/** Address of an embedded document as written, and the element of the snapshot that holds it. */
export interface Embedded {
  address: string;
  within: Element;
}

export type SnapshotResult =
  | { ok: true; snapshot: Snapshot }
  | { ok: false; reason: 'too-large' | 'too-deep' };

/** Left out with all they hold: code, media, drawings, form controls. */
const DROPPED = new Set(
  (
    'area audio base button canvas datalist embed frame frameset iframe input map math meter noembed noframes noscript ' +
    'object option optgroup output param portal progress script select source style svg template textarea track video'
  ).split(' '),
);
const EMBEDDED: Readonly<Record<string, string>> = { iframe: 'src', embed: 'src', object: 'data' };
/** Kept under another name: a form's controls would shadow its properties. */
const RENAMED: Readonly<Record<string, string>> = { form: 'div', fieldset: 'div', legend: 'p' };

const ATTRIBUTES = (
  'alt aria-hidden class colspan content datetime dir height hidden href id itemprop lang property rel role rowspan ' +
  'src start style title type width'
).split(' ');

/**
 * Copies the page in one iterative walk and stops as soon as a limit is passed.
 * Properties are read through the prototypes, which a page can't shadow in a content script.
 */
export function takeSnapshot(page: Document): SnapshotResult {
  const copy = new DOMParser().parseFromString('', 'text/html');
  const originals = new WeakMap<Element, Element>();
  const embedded: Embedded[] = [];
  const walker = Document.prototype.createTreeWalker.call(
    page,
    page,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  const { documentElement, head, body } = copy;
  const targets: Element[] = [];
  let units = 0;
  let nodes = 0;
  let node = walker.firstChild();
  while (node) {
    nodes++;
    let entered: Element | null = null;
    const parent = targets.at(-1) ?? documentElement;
    if (typeOf(node) !== Node.ELEMENT_NODE) {
      const { data } = node as CharacterData;
      units += data.length;
      if (parent !== documentElement) parent.append(copy.createTextNode(data));
    } else {
      const element = node as Element;
      const name = localName(element);
      const embeds = EMBEDDED[name];
      if (embeds) embedded.push({ address: attribute(element, embeds) ?? '', within: parent });
      const masked = decodeEmail(attribute(element, 'data-cfemail'));
      if (masked !== null) parent.append(copy.createTextNode(masked));
      else if (!DROPPED.has(name)) {
        entered = name === 'html' ? documentElement : name === 'head' ? head : name === 'body' ? body : null;
        entered ??= parent.appendChild(copy.createElement(elementName(name, element)));
        units += copyAttributes(element, entered, name);
        originals.set(entered, element);
      }
    }
    if (units > MOST_UNITS || nodes > MOST_NODES) return { ok: false, reason: 'too-large' };
    if (entered && walker.firstChild()) {
      targets.push(entered);
      if (targets.length > MOST_LEVELS) return { ok: false, reason: 'too-deep' };
      node = walker.currentNode;
      continue;
    }
    while (!walker.nextSibling()) {
      targets.pop();
      if (!walker.parentNode() || targets.length === 0) {
        return {
          ok: true,
          snapshot: { document: copy, body, originalOf: (e) => originals.get(e), embedded },
        };
      }
    }
    node = walker.currentNode;
  }
  return { ok: true, snapshot: { document: copy, body, originalOf: (e) => originals.get(e), embedded } };
}

function elementName(name: string, element: Element): string {
  if (name === 'span' || name === 'font') {
    const style = attribute(element, 'style') ?? '';
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong';
    if (/font-style\s*:\s*(?:italic|oblique)/i.test(style)) return 'em';
    return 'span';
  }
  return RENAMED[name] ?? (/^[a-z][a-z0-9-]*$/.test(name) ? name : 'span');
}

/** Copies what the reading needs and returns its length; `name` only where it shadows nothing. */
function copyAttributes(from: Element, to: Element, name: string): number {
  let units = 0;
  const names = name === 'meta' || name === 'a' ? [...ATTRIBUTES, 'name'] : ATTRIBUTES;
  for (const key of names) {
    const value = attribute(from, key);
    if (value === null) continue;
    units += value.length;
    to.setAttribute(key, value);
  }
  return units;
}

const typeOf = untampered(Node.prototype, 'nodeType');
const nameOf = untampered(Element.prototype, 'localName');

function localName(element: Element): string {
  return String(nameOf(element)).toLowerCase();
}

function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}
