import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, LIST_NAME, libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import type { BackupRecord } from '@/utils/backup/backup-file';
import { FileFaultError } from '@/utils/backup/file-fault';
import { PieceScanner } from '@/utils/backup/piece-scanner';
import { BACKUP_LIMIT, type BackupEnd, readBackup } from '@/utils/backup/read-backup';
import { backupOf } from '@/utils/library/backup';
import { addHighlight } from '@/utils/library/highlights';
import { savePublication } from '@/utils/library/publications';
import { sameValue } from '@/utils/same-value';
import { uuid } from '@/utils/uuid';
import { BAD_BACKUPS } from './bad-backups.cases';
import { paperOf } from './library';

startWithFreshProfile();

const SETTINGS = { theme: 'dark', colourNames: {} };

let made: Promise<string> | undefined;
const goodFile = (): Promise<string> => (made ??= makeFile());

async function makeFile(): Promise<string> {
  const library = libraryOf();
  await savePublication(library, uuid(), paperOf(), LIST_NAME);
  await addHighlight(library, uuid(), paperOf(), draftOf(15, 22, { note: 'Ask *why*.' }));
  return (await backupOf(library, SETTINGS))?.file.text() ?? '';
}

async function allOf(content: string | Uint8Array): Promise<{ records: BackupRecord[]; end: BackupEnd }> {
  const slices = readBackup(new Blob([content as BlobPart]));
  const records: BackupRecord[] = [];
  for (;;) {
    const { done, value } = await slices.next();
    if (done) return { records, end: value };
    records.push(...value.records);
  }
}

describe('a backup', () => {
  it.each(BAD_BACKUPS)('that %s is refused, with its place', async (_what, change, fault, place) => {
    const good = await goodFile();
    const bad = change(good);
    expect(bad).not.toBe(good);
    const error: unknown = await allOf(bad).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(FileFaultError);
    expect(error).toMatchObject({ fault, ...(place && { place }) });
  });

  it('that another program has put in another form is the same backup', async () => {
    const good = await goodFile();
    const pretty = JSON.stringify(JSON.parse(good), null, '\t');
    expect(await allOf(`\uFEFF${pretty}`)).toEqual(await allOf(good));
  });

  it('that is cut anywhere, or has another byte anywhere, is refused', async () => {
    const bytes = new TextEncoder().encode(await goodFile());
    const whole = await allOf(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 3), fc.nat(255), async (at, byte) => {
        await expect(allOf(bytes.slice(0, at))).rejects.toBeInstanceOf(FileFaultError);
        if (bytes[at] === byte) return;
        const broken = bytes.slice();
        broken[at] = byte;
        const read: unknown = await allOf(broken).catch((error: unknown) => error);
        // White space between values may be other white space.
        expect(read instanceof FileFaultError || sameValue(read, whole)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('of any other content is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.anything()), async (value) => {
        await expect(allOf(JSON.stringify(value) ?? '')).rejects.toBeInstanceOf(FileFaultError);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a backup of version 1', () => {
  const file = readFileSync(path.join(import.meta.dirname, 'fixtures', 'version-1.json'), 'utf8');

  it('gives its papers, highlights and versions, and the names of its colours', async () => {
    const { records, end } = await allOf(file);
    expect(end).toMatchObject({ version: 1, settings: { colourNames: { yellow: 'Doubt' } } });
    expect(end.counts).toMatchObject({ publications: 2, texts: 1, highlights: 1 });
    const [paper] = records;
    expect(paper).toMatchObject({
      store: 'publications',
      record: {
        key: 'IP26001',
        keys: ['IP26001', 'rsis-publication/a-harbour-of-paper-boats'],
        tags: ['boats'],
      },
    });
    expect(records.find(({ store }) => store === 'texts')).toMatchObject({
      record: { html: '<h2>Calm &amp; dry</h2><p>The harbour is calm and the boats are dry.</p>' },
    });
  });

  it.each([
    ['of one list gives that list, in its order', 'Harbours', { lists: 1, entries: 2 }],
    ['of all papers gives no list', 'All papers', { lists: 0, entries: 0 }],
  ])('%s', async (_what, name, counts) => {
    const { end } = await allOf(file.replace('"name": "All papers"', `"name": "${name}"`));
    expect(end.counts).toMatchObject(counts);
  });
});

describe('a file that is larger than any library', () => {
  it('is refused before it is read', async () => {
    const file = Object.defineProperty(new Blob(['{}']), 'size', { value: BACKUP_LIMIT + 1 });
    await expect(readBackup(file).next()).rejects.toMatchObject({ fault: 'too-large' });
  });

  it('is refused where one value of it never ends', async () => {
    const file = `{"format":"rsis-reader-companion/backup","version":2,"content":{"settings":"${'x'.repeat(32_100_000)}`;
    await expect(allOf(file)).rejects.toMatchObject({ fault: 'too-large', place: { line: 1 } });
  });
});

describe('the scanner', () => {
  it('gives the same pieces however the document comes in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(20), (document, size) => {
        const text = JSON.stringify(document);
        const scanner = new PieceScanner(() => false);
        const pieces: [unknown, unknown][] = [];
        for (let at = 0; at < text.length; at += size + 1)
          for (const piece of scanner.feed(text.slice(at, at + size + 1)))
            pieces.push([piece.path[0], JSON.parse(piece.text)]);
        scanner.end();
        expect(pieces).toEqual(Object.entries(JSON.parse(text)));
      }),
      { numRuns: 200 },
    );
  });
});
