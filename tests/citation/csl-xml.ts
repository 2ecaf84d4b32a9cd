import type { CompactCsl } from '@/utils/citation/csl-tree';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** A style as the XML that it was made of; the package keeps no words of its `info`, which other processors want. */
export function xmlOf(compact: unknown): string {
  const style = compact as CompactCsl;
  const xml = elementOf(style);
  if (style.n !== 'style' || style.a?.xmlns) return xml;
  return xml
    .replace('<style ', '<style xmlns="http://purl.org/net/xbiblio/csl" ')
    .replace('<title></title>', '<title>Style</title>')
    .replace('<id></id>', '<id>http://www.zotero.org/styles/style</id>')
    .replace('<updated></updated>', '<updated>2025-01-01T00:00:00+00:00</updated>');
}

function elementOf({ n, a = {}, c = [] }: CompactCsl): string {
  const attributes = Object.entries(a).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inside = c.map((child) => (typeof child === 'string' ? escaped(child) : elementOf(child)));
  return `<${n}${attributes.join('')}>${inside.join('')}</${n}>`;
}
