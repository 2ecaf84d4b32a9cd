import { FileFaultError } from '@/utils/backup/file-fault';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { ImportedFile } from './imported';
import { decodeText, type FileKind } from './recognise';

/** Bytes of the largest file of papers: it is in memory whole. */
export const IMPORT_LIMIT = 50_000_000;

/** Reads a file of a kind that was recognised; `colourNames`: what the user calls the colours. It changes nothing; throws a `FileFaultError` where the file is bad. */
export async function readPapers(
  file: Blob,
  kind: Exclude<FileKind, 'backup' | 'shared-list'>,
  colourNames: ColourNames = {},
): Promise<ImportedFile> {
  if (file.size > IMPORT_LIMIT) throw new FileFaultError('too-large');
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text.includes('\0')) throw new FileFaultError('binary');
  // Each reader is loaded for the file that needs it.
  switch (kind) {
    case 'json':
      return (await import('./json-files')).readJsonFile(text);
    case 'ris':
      return (await import('./ris')).readRis(text, colourNames);
    case 'bibtex':
      return (await import('./bibtex')).readBibtex(text, colourNames);
    case 'markdown':
      return (await import('./markdown')).readMarkdown(text, colourNames);
  }
}
