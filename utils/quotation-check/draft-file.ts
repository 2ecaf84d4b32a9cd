import type { DraftFault } from './draft-fault';
export type DraftKind = 'text' | 'html' | 'docx';

export type ReadDraft = { ok: true; kind: DraftKind; draft: string } | { ok: false; fault: DraftFault };

/** Bytes of a file that is opened, and UTF-16 units of a draft that is checked: a book of 400 pages has a million. */
export const MOST_BYTES = 30_000_000;
const MOST_LETTERS = 3_000_000;

const SIGNATURES: readonly { bytes: readonly number[]; fault: DraftFault }[] = [
  // Word until 2003; and any later document that is protected by a password.
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], fault: 'old-word' },
  { bytes: [0x25, 0x50, 0x44, 0x46], fault: 'pdf' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], fault: 'rich-text' },
];
const ZIP = [0x50, 0x4b];

/** Reads what a user has opened, by what is in it rather than by its name. HTML and DOCX become Markdown. */
export async function readDraftFile(name: string, bytes: Uint8Array): Promise<ReadDraft> {
  if (bytes.length > MOST_BYTES) return { ok: false, fault: 'too-large' };
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  const known = SIGNATURES.find((one) => startsWith(bytes, one.bytes));
  if (known) return { ok: false, fault: known.fault };
  if (startsWith(bytes, ZIP)) {
    const { docxAsDraft } = await import('./read-docx');
    const read = docxAsDraft(bytes);
    return read.ok ? bounded(read.draft, 'docx') : read;
  }
  const text = decoded(bytes);
  if (text === null) return { ok: false, fault: 'encoding' };
  if (/\0/.test(text)) return { ok: false, fault: 'no-text' };
  if (!isHtml(name, text)) return bounded(text, 'text');
  const { htmlAsDraft } = await import('./read-html');
  return bounded(htmlAsDraft(text), 'html');
}

function bounded(text: string, kind: DraftKind): ReadDraft {
  const draft = text.replace(/\r\n?/g, '\n');
  if (draft.length > MOST_LETTERS) return { ok: false, fault: 'too-large' };
  return draft.trim() === '' ? { ok: false, fault: 'empty' } : { ok: true, kind, draft };
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

function isHtml(name: string, text: string): boolean {
  return /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
}

/** UTF-8 or UTF-16, with or without its mark; null for anything else. */
function decoded(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // Without a mark, English in UTF-16 has a zero in every other byte.
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even < sample.length * 0.05) return 'utf-16le';
  if (even > sample.length * 0.3 && odd < sample.length * 0.05) return 'utf-16be';
  return 'utf-8';
}
