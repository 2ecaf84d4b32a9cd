import { FileFaultError } from '@/utils/backup/file-fault';

/** What a file is by its content: one of our own formats, or data whose kind only reading tells. */
export type FileKind = 'backup' | 'shared-list' | 'json' | 'ris' | 'bibtex' | 'markdown';

/** Bytes that are enough to tell. */
export const HEAD_LENGTH = 65_536;

/** First bytes of what holds no text. An EPUB and a DOCX are ZIP archives, and nothing here unpacks one. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
];
const BINARIES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Our Markdown, also after another program has saved it: with other quotes and line ends, and in another order. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const PUBLICATIONS = /^["']?publications["']?[ \t]*:[ \t]*["']?\d+["']?[ \t]*\r?$/m;
/** And without its front matter: by the links to its passages, or by a paper's heading with its page. */
const PASSAGE = /"highlight [0-9a-f]{8}-[0-9a-f-]{27}"\)/;
const PAPER = /^## \d+\. \S/m;
const PAGE = /^[-*+][ \t]+Page: [<[]?https?:/m;

/** Tells the kind of a file from its first bytes, never from its name. Throws a `FileFaultError` for what can't be imported. */
export function recognise(head: Uint8Array): FileKind {
  if (head.length === 0) throw new FileFaultError('empty');
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  if (ARCHIVES.some(begins)) throw new FileFaultError('archive');
  if (BINARIES.some(begins)) throw new FileFaultError('binary');
  const text = new TextDecoder(encodingOf(head) ?? 'utf-8').decode(head).replace(/^\uFEFF/, '');
  if (text.includes('\0'))
    throw new FileFaultError(isUtf16(head) ? 'not-text' : 'binary', isUtf16(head) ? { line: 1 } : {});
  const start = text.trimStart();
  if (start === '') throw new FileFaultError('empty');
  if (/^[{[]/.test(start)) return jsonKind(start);
  if (start.startsWith('<')) throw new FileFaultError('page');
  if (PUBLICATIONS.test(FRONT_MATTER.exec(start)?.[1] ?? '')) return 'markdown';
  if (/^TY {1,2}-/m.test(start)) return 'ris';
  if (PASSAGE.test(start) || (PAPER.test(start) && PAGE.test(start))) return 'markdown';
  if (/^\s*@\s*[a-z]+\s*[{(]/im.test(start)) return 'bibtex';
  throw new FileFaultError('unknown');
}

function jsonKind(start: string): FileKind {
  const [, format = ''] = /^\{\s*"format"\s*:\s*"rsis-reader-companion\/([a-z-]+)"/.exec(start) ?? [];
  if (format === 'backup' || format === 'reading-list') return 'backup';
  return format === 'shared-list' ? format : 'json';
}

/** Whether the bytes are those of text in UTF-16 without its mark: of the first 64 letters, most are of ASCII. */
function isUtf16(head: Uint8Array): boolean {
  const bytes = head.slice(0, 128);
  const zeros = (odd: number) => bytes.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  return Math.max(even, odd) > bytes.length / 4 && Math.min(even, odd) === 0;
}

/** UTF-16 where a byte order mark says so; null for anything else. */
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The text of a file, in UTF-8 or in UTF-16 with its mark. Throws `not-text` with the line of the first byte that is neither. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const shown = new TextDecoder(encoding).decode(bytes);
    const bad = shown.indexOf('\uFFFD');
    throw new FileFaultError('not-text', { line: shown.slice(0, bad).split('\n').length });
  }
}
