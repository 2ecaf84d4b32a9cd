import type { Formatted } from './citer';

/**
 * Signs of a value that the engine would read as markup, and their stand-ins on the way through it, for private use. No
 * noncharacters: Chromium takes a script that holds one for no UTF-8, and does not load it.
 */
const STAND_INS: readonly [sign: string, standIn: string, html: string][] = [
  ['&', '\ue000', '&amp;'],
  ['<', '\ue001', '&lt;'],
  ['>', '\ue002', '&gt;'],
];
const QUOTE = '\ue003';
/** Stands behind a name and for nothing: the engine keeps names in an object, whose own members no name may be called. */
const NO_SIGN = '\ue004';
const ANY_STAND_IN = /[\ue000-\ue004]/g;

/** A value of a record so that the engine takes it for words, whatever it looks like. */
export function guarded(text: string): string {
  return STAND_INS.reduce((done, [sign, standIn]) => done.replaceAll(sign, standIn), plainChars(text));
}

/** An address likewise: it stands in an attribute, too. */
export function guardedAddress(address: string): string {
  return guarded(address).replaceAll('"', QUOTE);
}

/** A part of a name likewise. */
export function guardedName(part: string): string {
  return part.trim() in Object.prototype ? `${part}${NO_SIGN}` : guarded(part);
}

/** Control signs and stand-ins of a text's own say nothing, and half a pair is no character. */
function plainChars(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(ANY_STAND_IN, '')
    .replace(/[^\P{Cc}\t\n\r]/gu, '');
}

/** How the engine writes what it formats; whatever else it may write is no markup of ours and goes. */
const TAG = /<(\/?)([a-z]+)((?:\s[^<>]*)?)>/g;
const KEPT: ReadonlySet<string> = new Set(['i', 'b', 'sup', 'sub']);
const RENAMED: Readonly<Record<string, string>> = { em: 'i', strong: 'b' };
const SMALL_CAPS = '<span style="font-variant: small-caps">';
const ENTITY = /&#(38|60|62|160);/g;

/** What the engine has written, in both forms. */
export function formatted(written: string): Formatted {
  const line = written
    .replace(/<\/div>\s*<div/g, '</div> <div')
    .replace(/<\/?div[^<>]*>/g, '')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
  let html = '';
  let text = '';
  let end = 0;
  /** What closes each element that is open. */
  const open: string[] = [];
  for (const tag of line.matchAll(TAG)) {
    const words = wordsOf(line.slice(end, tag.index));
    html += asHtml(words);
    text += words;
    end = tag.index + tag[0].length;
    const [, slash, name = '', attributes = ''] = tag;
    if (slash) html += open.pop() ?? '';
    else {
      const [start, close] = elementOf(name, attributes);
      html += start;
      open.push(close);
    }
  }
  const rest = wordsOf(line.slice(end));
  return { text: text + rest, html: html + asHtml(rest) + open.toReversed().join('') };
}

function elementOf(name: string, attributes: string): [start: string, end: string] {
  const tag = RENAMED[name] ?? name;
  if (KEPT.has(tag)) return [`<${tag}>`, `</${tag}>`];
  if (name === 'span' && /font-variant:\s*small-caps/.test(attributes)) return [SMALL_CAPS, '</span>'];
  const address = name === 'a' ? wordsOf(/href="([^"]*)"/.exec(attributes)?.[1] ?? '') : '';
  return /^https?:\/\//i.test(address) ? [`<a href="${asHtml(address)}">`, '</a>'] : ['', ''];
}

/** The words behind stand-ins and entities. */
function wordsOf(piece: string): string {
  const plain = piece
    .replaceAll(NO_SIGN, '')
    .replace(ENTITY, (_, code: string) => String.fromCharCode(Number(code)));
  return STAND_INS.reduce((done, [sign, standIn]) => done.replaceAll(standIn, sign), plain).replaceAll(
    QUOTE,
    '"',
  );
}

/** Text for HTML content and quoted attributes. */
export function asHtml(text: string): string {
  const signs = STAND_INS.reduce((done, [sign, , html]) => done.replaceAll(sign, html), text);
  return signs.replaceAll('"', '&quot;');
}
