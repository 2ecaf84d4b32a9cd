import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';

/** What an archive may be at most. Documents of Word are packed 5 to 20 times smaller than they are. */
const LIMITS = { entries: 5000, bytes: 40_000_000, ratio: 200, ratioFrom: 1_000_000, chunk: 65_536 };

export type Unzipped =
  | { ok: true; files: Map<string, Uint8Array>; names: Set<string> }
  | { ok: false; fault: 'damaged' | 'swollen' };

/** Four bytes that begin the end of every whole archive, and how far before its end they may stand. */
const END = [0x50, 0x4b, 0x05, 0x06];
const END_REACH = 66_000;

/**
 * Takes files of these names out of a zip archive, in pieces, and gives up as soon as one of them swells beyond all
 * measure. Others are never inflated.
 */
export function unzip(bytes: Uint8Array, wanted: ReadonlySet<string>): Unzipped {
  if (!hasEnd(bytes)) return { ok: false, fault: 'damaged' };
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  /** In an object, since what hears of the pieces sets it. */
  const found: { fault: 'damaged' | 'swollen' | null } = { fault: null };
  let total = 0;
  const take = (file: UnzipFile) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, chunk, isLast) => {
      if (found.fault) return;
      if (error) {
        found.fault = 'damaged';
        return;
      }
      length += chunk.length;
      total += chunk.length;
      const packed = file.size ?? bytes.length;
      if (total > LIMITS.bytes || (length > LIMITS.ratioFrom && length > packed * LIMITS.ratio)) {
        found.fault = 'swollen';
        file.terminate();
        return;
      }
      chunks.push(chunk.slice());
      if (isLast) files.set(file.name, joined(chunks, length));
    };
    file.start();
  };
  const archive = new Unzip((file) => {
    names.add(file.name);
    if (names.size > LIMITS.entries) found.fault ??= 'swollen';
    // Of two files of one name the first counts.
    if (!found.fault && wanted.has(file.name) && !files.has(file.name)) take(file);
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !found.fault; at += LIMITS.chunk)
      archive.push(bytes.subarray(at, at + LIMITS.chunk), at + LIMITS.chunk >= bytes.length);
  } catch (error) {
    // The library throws its own errors, and of cut data what the arrays throw.
    if (!(error instanceof Error)) throw error;
    found.fault ??= 'damaged';
  }
  return found.fault ? { ok: false, fault: found.fault } : { ok: true, files, names };
}

function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - END_REACH; at--)
    if (END.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
