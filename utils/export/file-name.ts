import { oneLine } from './text';

/** Longest name in UTF-8 bytes, extension included: ext4, APFS and NTFS take 255, encrypted folders 143. */
const LIMIT = 140;

/** Names of devices, which Windows takes for the device with any extension and in any case. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i;

/** Forbidden on Windows (and `/` everywhere): https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const FORBIDDEN = /[<>:"/\\|?*]+/g;

/** Characters that cannot be seen or that turn the reading order; the joiners that scripts and emoji need stay. */
const INVISIBLE = /(?![\u200C\u200D])\p{C}|[\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

/** A file name that every system takes, made of a list's name. `extension` has no dot: "md". */
export function fileName(listName: string, extension: string): string {
  // No more than may be kept: the segmenter's time grows with the square of the length.
  const clean = oneLine(listName.slice(0, 4 * LIMIT).normalize('NFC'))
    .replace(FORBIDDEN, '-')
    .replace(INVISIBLE, '')
    .replace(/\p{Z}+/gu, ' ');
  const room = LIMIT - extension.length - 1;
  const name = trimmed(shortened(trimmed(clean), room - 1)) || 'reading-list';
  return `${RESERVED.test(name) ? '_' : ''}${name}.${extension}`;
}

/** No dot, hyphen, tilde or blank at the start (hidden file, option, home), no dot or blank at the end (Windows). */
function trimmed(name: string): string {
  return name.replace(/^[\s.\-~]+/, '').replace(/[\s.]+$/, '');
}

/** As many whole characters, as a reader counts them, as fit into `limit` bytes. */
function shortened(name: string, limit: number): string {
  let end = 0;
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    bytes += utf8Length(segment);
    if (bytes > limit) break;
    end += segment.length;
  }
  return name.slice(0, end);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
