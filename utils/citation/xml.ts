import type { CompactCsl } from './csl-tree';

/** Elements inside one another; styles have 20 at most. */
const DEPTH_LIMIT = 100;

/** One piece of markup, or the text before the next one. No document type, and so no entity of its own. */
const PIECE =
  /<!--(?:(?!--)[\s\S])*-->|<\?(?!xml\b)[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Names that no style has; a backup that holds one is refused. */
const OF_OBJECTS = new Set(['__proto__', 'constructor', 'prototype']);
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));|&/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The root element of an XML document; null unless it is well-formed. Made for styles, in any context: it takes the part
 * of XML 1.0 that they use, with neither document type nor CDATA, so that nothing in a file can grow when it is read.
 */
export function readXml(file: string): CompactCsl | null {
  const text = file.replace(/^\ufeff/, '').replace(/^<\?xml\s[^<>]*\?>/, '');
  const top: CompactCsl = { n: '', c: [] };
  const open = [top];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const piece = PIECE.exec(text);
    const parent = open.at(-1);
    if (!piece || !parent) return null;
    const [, closed, opened, attributes = '', isEmpty, words] = piece;
    if (closed !== undefined) {
      if (open.length < 2 || parent.n !== closed) return null;
      open.pop();
    } else if (opened !== undefined) {
      const a = attributesOf(attributes);
      if (!a || open.length > DEPTH_LIMIT) return null;
      const element: CompactCsl = { n: opened, ...(Object.keys(a).length > 0 && { a }), c: [] };
      parent.c?.push(element);
      if (!isEmpty) open.push(element);
    } else if (words !== undefined) {
      const plain = resolved(words);
      if (plain === null || (parent === top && plain.trim() !== '')) return null;
      if (plain.trim() !== '') parent.c?.push(plain);
    }
  }
  const [root, ...others] = top.c ?? [];
  return open.length === 1 && others.length === 0 && root && typeof root !== 'string' ? root : null;
}

function attributesOf(source: string): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const value = resolved(double ?? single ?? '');
    if (value === null || Object.hasOwn(attributes, name) || OF_OBJECTS.has(name)) return null;
    attributes[name] = value.replace(/[\t\n\r]/g, ' ');
  }
  return attributes;
}

/** A text with its references resolved; null with one that XML does not know by itself. */
function resolved(text: string): string | null {
  let isSound = true;
  const plain = text.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? fail();
    if (decimal === undefined && hex === undefined) return fail();
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
    return isCharacter && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : fail();
  });
  function fail(): string {
    isSound = false;
    return '';
  }
  return isSound ? plain : null;
}
