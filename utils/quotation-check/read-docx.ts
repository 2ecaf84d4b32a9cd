import type { DraftFault } from './draft-fault';
import { unzip } from './unzip';

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const ENDNOTES = 'word/endnotes.xml';
const WANTED = new Set([DOCUMENT, FOOTNOTES, ENDNOTES]);

/** WordprocessingML, as Word writes it and as the strict standard (ISO/IEC 29500) names it. */
const NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Names of paragraph styles, in the languages in which Word has them. */
const QUOTE_STYLE = /quot|zitat|citat|citaz|^cita|citaç|blocktext|引用|인용/i;
const HEADING_STYLE = /^(?:heading|title|subtitle|berschrift|überschrift|titre|titolo|ttulo|kop)/i;
/** Twentieths of a point by which a block quotation stands in at both sides: a quarter of an inch. */
const INDENTED = 360;
/** Deleted text, addresses of fields, and the second form of what older programs can't show. */
const SKIPPED = new Set(['del', 'moveFrom', 'delText', 'instrText', 'Fallback', 'pPr', 'rPr']);

/** The text of a DOCX file as Markdown: block quotations, headings and notes; nothing else of it is read. */
export function docxAsDraft(
  bytes: Uint8Array,
): { ok: true; draft: string } | { ok: false; fault: DraftFault } {
  const archive = unzip(bytes, WANTED);
  if (!archive.ok) return archive;
  const document = archive.files.get(DOCUMENT);
  if (!document) {
    if (archive.names.has(DOCUMENT)) return { ok: false, fault: 'damaged' };
    const isOpenDocument = archive.names.has('content.xml') && archive.names.has('mimetype');
    return { ok: false, fault: isOpenDocument ? 'open-document' : 'other-archive' };
  }
  const main = parsed(document);
  if (!main) return { ok: false, fault: 'damaged' };
  /** Names of notes in the order in which the text refers to them. */
  const order: string[] = [];
  const lines: string[] = [];
  let isInQuote = false;
  for (const paragraph of paragraphsOf(main)) {
    const text = textOf(paragraph, order).replace(/\s+/g, ' ').trim();
    if (text === '') {
      isInQuote = false;
      continue;
    }
    const isQuote = isQuoted(paragraph);
    if (isQuote) lines.push(isInQuote ? `>\n> ${text}` : `\n> ${text}`);
    else lines.push(`\n${HEADING_STYLE.test(styleOf(paragraph)) ? '# ' : ''}${text}`);
    isInQuote = isQuote;
  }
  const notes = new Map([
    ...notesOf(archive.files.get(FOOTNOTES), 'footnote'),
    ...notesOf(archive.files.get(ENDNOTES), 'endnote'),
  ]);
  for (const [i, name] of order.entries()) {
    const note = notes.get(name);
    if (note) lines.push(`\n[^${i + 1}]: ${note}`);
  }
  return { ok: true, draft: `${lines.join('\n').trim()}\n` };
}

/** Null for what is no XML; declarations of entities, which no word processor writes, are not read at all. */
function parsed(bytes: Uint8Array): Document | null {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes,
  );
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
  const document = new DOMParser().parseFromString(text, 'application/xml');
  return document.getElementsByTagName('parsererror').length > 0 ? null : document;
}

const isWord = ({ namespaceURI }: Element): boolean => NAMESPACES.has(namespaceURI ?? '');

function paragraphsOf(root: Document | Element): Element[] {
  return Array.from(root.getElementsByTagNameNS('*', 'p')).filter(
    (element) => isWord(element) && !isWithin(element, 'Fallback') && !isWithin(element, 'del'),
  );
}

function isWithin(element: Element, name: string): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (up.localName === name) return true;
  return false;
}

/** The words of a paragraph; those of a text box in it are paragraphs of their own. Iterative: documents may be deep. */
function textOf(paragraph: Element, order: string[]): string {
  let text = '';
  const stack: Node[] = Array.from(paragraph.childNodes).toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element)) continue;
    const { localName } = node;
    if (SKIPPED.has(localName) || (localName === 'p' && isWord(node))) continue;
    if (localName === 't' && isWord(node)) text += node.textContent ?? '';
    else if (localName === 'tab' || localName === 'br' || localName === 'cr') text += ' ';
    else if (localName === 'noBreakHyphen') text += '\u2011';
    else if (localName === 'footnoteReference' || localName === 'endnoteReference') {
      const name = `${localName.slice(0, -'Reference'.length)}-${attribute(node, 'id')}`;
      if (!order.includes(name)) order.push(name);
      text += `[^${order.indexOf(name) + 1}]`;
    } else stack.push(...Array.from(node.childNodes).toReversed());
  }
  return text;
}

function notesOf(bytes: Uint8Array | undefined, kind: 'footnote' | 'endnote'): [string, string][] {
  const document = bytes && parsed(bytes);
  if (!document) return [];
  return Array.from(document.getElementsByTagNameNS('*', kind))
    .filter((note) => isWord(note) && !/separator/i.test(attribute(note, 'type')))
    .map((note) => {
      const text = paragraphsOf(note)
        .map((paragraph) => textOf(paragraph, []))
        .join(' ');
      return [`${kind}-${attribute(note, 'id')}`, text.replace(/\s+/g, ' ').trim()];
    });
}

function isQuoted(paragraph: Element): boolean {
  if (QUOTE_STYLE.test(styleOf(paragraph))) return true;
  const indent = property(paragraph, 'ind');
  const side = (...names: string[]) =>
    Math.max(...names.map((name) => Number((indent && attribute(indent, name)) || 0)));
  return side('left', 'start') >= INDENTED && side('right', 'end') >= INDENTED;
}

function styleOf(paragraph: Element): string {
  const style = property(paragraph, 'pStyle');
  return style ? attribute(style, 'val') : '';
}

function property(paragraph: Element, name: string): Element | undefined {
  const own = Array.from(paragraph.children).find(({ localName }) => localName === 'pPr');
  return own && Array.from(own.children).find(({ localName }) => localName === name);
}

function attribute(element: Element, name: string): string {
  return Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? '';
}
