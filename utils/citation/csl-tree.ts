/** A style or a locale as the engine takes it: an element of its XML, or a text. */
export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (CslNode | string)[];
}

/** The same, as the package of styles and the library keep it. */
export interface CompactCsl {
  n: string;
  a?: Record<string, string>;
  c?: (CompactCsl | string)[];
}

/** What the engine takes. A term without words needs an empty one, else the engine takes it for one that is not there. */
export function cslTree({ n, a, c }: CompactCsl): CslNode {
  const children = (c ?? []).map((child) => (typeof child === 'string' ? child : cslTree(child)));
  return { name: n, attrs: { ...a }, children: n === 'term' && children.length === 0 ? [''] : children };
}

/** The element of that name right inside another one. */
export function childOf(tree: CompactCsl, name: string): CompactCsl | undefined {
  return tree.c?.find((child) => typeof child !== 'string' && child.n === name) as CompactCsl | undefined;
}
