import { FileFaultError } from './file-fault';

/** Bytes that are read at once. */
const CHUNK = 1_000_000;

/**
 * The text of a file in UTF-8, with or without a byte order mark, a megabyte at a time. Throws `not-text`, with the line,
 * at the first byte that is none of such a text.
 */
export async function* textChunks(file: Blob): AsyncGenerator<{ text: string; read: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let at = 0; at < file.size || at === 0; at += CHUNK) {
    const bytes = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    const isLast = at + CHUNK >= file.size;
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: !isLast });
    } catch {
      throw new FileFaultError('not-text', { line: line + linesBefore(bytes) });
    }
    line += text.split('\n').length - 1;
    yield { text, read: Math.min(file.size, at + CHUNK) };
    if (isLast) return;
  }
}

/** Line feeds before the first bytes that are no UTF-8; a letter that the chunk only begins or ends counts as text. */
function linesBefore(bytes: Uint8Array): number {
  const shown = new TextDecoder('utf-8').decode(bytes);
  const bad = shown.indexOf('\uFFFD');
  return shown.slice(0, bad === -1 ? shown.length : bad).split('\n').length - 1;
}
