import { type CompactCsl, childOf } from './csl-tree';
import type { OwnStyle } from './engine';
import { readXml } from './xml';

/** Largest `.csl` file, in UTF-16 units; the largest official style has 250,000. */
export const STYLE_LIMIT = 1_000_000;
/** A name of a style, in UTF-16 units. */
const TITLE_LIMIT = 200;
/** Elements that a style may come to once its macros are put in; the largest official one comes to some 50,000. */
const ELEMENTS_LIMIT = 500_000;

/** Why a file is no style that can be used. */
export type StyleFault =
  | { fault: 'too-large' | 'no-xml' | 'no-style' | 'too-deep' }
  /** It only names another style, which does the work. */
  | { fault: 'dependent'; parent: string };

/** A style as its file says; nothing of it but its title and its rules is kept. */
export function readStyle(
  file: string,
): { ok: true; style: Omit<OwnStyle, 'id'> } | ({ ok: false } & StyleFault) {
  if (file.length > STYLE_LIMIT) return { ok: false, fault: 'too-large' };
  const root = readXml(file);
  if (!root) return { ok: false, fault: 'no-xml' };
  const info = childOf(root, 'info');
  const title = textOf(info && childOf(info, 'title')).slice(0, TITLE_LIMIT);
  if (root.n !== 'style' || !info || title === '') return { ok: false, fault: 'no-style' };
  const parent = linksOf(info).find(({ rel }) => rel === 'independent-parent')?.href;
  if (parent !== undefined) return { ok: false, fault: 'dependent', parent: nameOf(parent) };
  if (!isComplete(root)) return { ok: false, fault: 'no-style' };
  if (!isBounded(root)) return { ok: false, fault: 'too-deep' };
  return { ok: true, style: { title, csl: root } };
}

/** Whether the engine can be given this: a style as `readStyle` gives one, whoever has written it down since. */
export function isStyle(value: unknown): value is CompactCsl {
  return isElement(value) && value.n === 'style' && isComplete(value) && isBounded(value);
}

function isElement(value: unknown): value is CompactCsl {
  if (typeof value !== 'object' || value === null) return false;
  const { n, a, c } = value as Record<string, unknown>;
  return (
    typeof n === 'string' &&
    (a === undefined || (isRecord(a) && Object.values(a).every((one) => typeof one === 'string'))) &&
    (c === undefined ||
      (Array.isArray(c) && c.every((child) => typeof child === 'string' || isElement(child))))
  );
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isComplete = (root: CompactCsl) =>
  childOf(root, 'info') !== undefined &&
  childOf(root, 'citation') !== undefined &&
  ['note', 'in-text'].includes(root.a?.class ?? '');

function linksOf(info: CompactCsl): Record<string, string>[] {
  return (info.c ?? []).flatMap((child) =>
    typeof child !== 'string' && child.n === 'link' ? [child.a ?? {}] : [],
  );
}

/** "apa" of "http://www.zotero.org/styles/apa". */
function nameOf(address: string): string {
  return (address.split('/').at(-1) ?? address).slice(0, TITLE_LIMIT);
}

function textOf(element: CompactCsl | undefined): string {
  const texts = (element?.c ?? []).filter((child) => typeof child === 'string');
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/**
 * Whether a style stays within bounds once its macros are put in, as the engine does it: a few that call each other
 * could come to billions, or to no end.
 */
function isBounded(root: CompactCsl): boolean {
  const macros = new Map<string, CompactCsl>();
  for (const child of root.c ?? []) {
    if (typeof child !== 'string' && child.n === 'macro' && child.a?.name) macros.set(child.a.name, child);
  }
  const sizes = new Map<string, number>();
  const open = new Set<string>();
  const sizeOfMacro = (name: string): number => {
    const known = sizes.get(name);
    const macro = macros.get(name);
    if (known !== undefined || !macro) return known ?? 0;
    if (open.has(name)) return Number.POSITIVE_INFINITY;
    open.add(name);
    const size = sizeOf(macro);
    open.delete(name);
    sizes.set(name, size);
    return size;
  };
  const sizeOf = (element: CompactCsl): number => {
    let size = 1;
    const { macro } = element.a ?? {};
    if (macro !== undefined) size += sizeOfMacro(macro);
    for (const child of element.c ?? []) size += typeof child === 'string' ? 1 : sizeOf(child);
    return size;
  };
  return sizeOf(root) <= ELEMENTS_LIMIT;
}
