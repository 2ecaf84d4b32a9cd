/**
 * The markup that a citer gives (`Formatted.html`) taken apart, so that every format can write it in its own way. Only the
 * tags of that contract mean anything; whatever else looks like one is text.
 */
export interface RichRun {
  text: string;
  italic: boolean;
  bold: boolean;
  smallCaps: boolean;
  /** `sup` and `sub` of the field. */
  shift: 'sup' | 'sub' | null;
  /** An http(s) address. */
  href: string | null;
}

const TAG = /<(\/?)(i|b|sup|sub|span|a)((?:\s[^<>]*)?)>/gi;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

export function richRuns(html: string): RichRun[] {
  const open: { tag: string; attributes: string }[] = [];
  const runs: RichRun[] = [];
  let at = 0;
  const add = (end: number) => {
    const text = decoded(html.slice(at, end));
    if (text === '') return;
    const has = (tag: string) => open.some((one) => one.tag === tag);
    const link = open.findLast((one) => one.tag === 'a');
    runs.push({
      text,
      italic: has('i'),
      bold: has('b'),
      smallCaps: open.some((one) => one.tag === 'span' && /small-caps/i.test(one.attributes)),
      shift: has('sup') ? 'sup' : has('sub') ? 'sub' : null,
      href: link ? addressIn(link.attributes) : null,
    });
  };
  for (const match of html.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = ''] = match;
    add(match.index);
    at = match.index + whole.length;
    const tag = name.toLowerCase();
    if (!slash) open.push({ tag, attributes });
    else {
      const last = open.findLastIndex((one) => one.tag === tag);
      if (last !== -1) open.splice(last, 1);
    }
  }
  add(html.length);
  return runs;
}

function addressIn(attributes: string): string | null {
  const [, address = ''] = /\shref="([^"]*)"/i.exec(attributes) ?? [];
  const plain = decoded(address);
  return /^https?:\/\//i.test(plain) ? plain : null;
}

function decoded(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code === null) return NAMED[entity.slice(1, -1).toLowerCase()] ?? entity;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
