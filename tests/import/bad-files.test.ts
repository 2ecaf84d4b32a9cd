import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryOf, startWithFreshProfile, stateOf } from '@/tests/library/sample';
import { FileFaultError } from '@/utils/backup/file-fault';
import type { ImportedFile } from '@/utils/import/imported';
import { readPapers } from '@/utils/import/read-file';
import { HEAD_LENGTH, recognise } from '@/utils/import/recognise';
import { importPapers } from '@/utils/library/import-papers';
import { uuid } from '@/utils/uuid';
import { BAD_FILES } from './bad-files.cases';

startWithFreshProfile();

async function read(content: string | Uint8Array): Promise<ImportedFile | string> {
  const file = new Blob([content as BlobPart]);
  const kind = recognise(new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer()));
  return kind === 'backup' || kind === 'shared-list' ? kind : readPapers(file, kind);
}

const outcome = (content: string | Uint8Array) => read(content).catch((error: unknown) => error);

const GOOD = [
  '[{"type":"report","title":"On Quays","URL":"https://example.org/quays","author":[{"family":"Example","given":"Ada"}],"issued":{"date-parts":[[2024,1,5]]}}]',
  'TY  - RPRT\r\nTI  - On Quays\r\nAU  - Example, Ada\r\nUR  - https://example.org/quays\r\nER  - \r\n',
  '@techreport{a,\n  title = {{On Quays}},\n  author = {Example, Ada},\n  url = {https://example.org/quays},\n}\n',
  '{"rows":[{"id":"x","uri":"https://example.org/quays","text":"Ask","tags":["sea"],"target":[{"selector":[{"type":"TextQuoteSelector","exact":"paper boats"}]}]}]}',
  '{"type":"Annotation","target":{"source":"https://example.org/quays","selector":{"type":"TextQuoteSelector","exact":"paper boats"}},"body":{"type":"TextualBody","value":"Ask"}}',
];

describe('a file', () => {
  it.each(BAD_FILES)('that %s is refused, with its place', async (_what, content, fault, place) => {
    const error = await outcome(content);
    expect(error).toBeInstanceOf(FileFaultError);
    expect(error).toMatchObject({ fault, ...(place && { place }) });
  });

  it('that is refused leaves the library as it is, and the prototype of every object', async () => {
    const library = libraryOf();
    const bring = async (content: string | Uint8Array) => {
      const file = await read(content);
      if (typeof file !== 'string') await importPapers(library, uuid(), 'Brought', file.papers);
    };
    for (const good of GOOD) await bring(good);
    const before = await stateOf(library);
    // Two of them mark the same words, with the same note.
    expect(before.highlights).toHaveLength(1);
    for (const [, content, fault] of BAD_FILES) await expect(bring(content)).rejects.toMatchObject({ fault });
    expect(await stateOf(library)).toEqual(before);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
  });

  it.each(GOOD)('that is cut or has another byte anywhere is read or refused: %s', async (good) => {
    const bytes = new TextEncoder().encode(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const broken = bytes.slice();
        broken[at] = byte;
        for (const one of [bytes.slice(0, at), broken]) {
          const given = await outcome(one);
          expect(given instanceof FileFaultError || !(given instanceof Error)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('in UTF-16 with its mark is read', async () => {
    const [, ris = ''] = GOOD;
    const units = Array.from(ris, (sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]).flat();
    expect(await read(Uint8Array.from([0xff, 0xfe, ...units]))).toMatchObject({ kind: 'ris' });
  });

  it.each([
    ['{\n "format" : "rsis-reader-companion/backup"', 'backup'],
    ['{"format":"rsis-reader-companion/reading-list"', 'backup'],
    ['{"format":"rsis-reader-companion/shared-list"', 'shared-list'],
    ['{"rows":[]}', 'json'],
    ['\uFEFFTY  - RPRT', 'ris'],
    ['% a comment\n@Article{a', 'bibtex'],
    ['---\ntitle: "x"\ndescription: ""\npublications: 3\n---\n', 'markdown'],
  ])('that begins with %j is taken for %s', (text, kind) => {
    expect(recognise(new TextEncoder().encode(text))).toBe(kind);
  });
});
