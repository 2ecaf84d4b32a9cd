import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryWith, startWithFreshProfile, stateOf } from '@/tests/library/sample';
import { BACKUP_VERSION } from '@/utils/backup/backup-file';
import { readBackup } from '@/utils/backup/read-backup';
import { backupOf } from '@/utils/library/backup';
import { restoreBackup } from '@/utils/library/restore';
import { uuid } from '@/utils/uuid';

startWithFreshProfile();

/**
 * One file of every version that there has been, as that version wrote it, with its SHA-256: written once and never again. A file that
 * does not read any more is a fault of the reader.
 */
const FILES = [
  ['version-1-first', 1, '717eb21d8bd70687ed2002d39b9e3ff2d988d1601dbf87ce83e2f8ef53f4c152'],
  ['version-1', 1, 'f66faf3e3e946e1aa6ecfc5dd2c9c5adc3bbd1aa75840219d40fa171ec1888f8'],
  ['version-2', 2, 'c26c03da005a17091e623efa1380e958f7e5d89969d1d8dbd2214cfbe7c884e2'],
] as const;

const read = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', `${name}.json`));
const parsed = (name: string) => JSON.parse(read(name).toString()) as Record<string, unknown>;
const NOTHING = { revive: false, discard: false };

async function restored(file: Blob) {
  const library = await libraryWith({});
  const report = await restoreBackup(library, uuid(), () => readBackup(file), NOTHING);
  const { operations: _operations, meta: _meta, ...records } = await stateOf(library);
  return { library, report, records };
}

it('there is a file of every version', () => {
  expect([...new Set(FILES.map(([, version]) => version))]).toEqual(
    Array.from({ length: BACKUP_VERSION }, (_, n) => n + 1),
  );
});

describe.each(FILES)('a file of %s', (name, version, digest) => {
  const file = new Blob([read(name)]);

  it('is the one that was written then', () => {
    expect(createHash('sha256').update(read(name)).digest('hex')).toBe(digest);
    expect(parsed(name)).toMatchObject({ version });
  });

  it('is restored to the records that it was made of', async () => {
    const { report, records } = await restored(file);
    expect(report?.end.version).toBe(version);
    const { settings, ...content } = (parsed(name).content ?? {}) as Record<string, unknown>;
    expect(records).toEqual(version === 1 ? parsed(`${name}.records`) : content);
    expect(report?.end.settings).toEqual(version === 1 ? { ...colourNames(name) } : settings);
  });

  it('goes on as a backup of the present version', async () => {
    const { library, report, records } = await restored(file);
    const made = await backupOf(library, report?.end.settings ?? {});
    expect(made?.leftOut).toEqual([]);
    expect((await restored(made?.file ?? new Blob())).records).toEqual(records);
    // What the present version has written comes back to the byte.
    expect(version < BACKUP_VERSION || (await made?.file.text()) === (await file.text())).toBe(true);
  });
});

const colourNames = (name: string) => {
  const names = parsed(name).colourNames;
  return names === undefined ? {} : { colourNames: names };
};

it('a file of a later version is refused and changes nothing', async () => {
  const library = await libraryWith({});
  const before = await stateOf(library);
  for (const [name, version] of FILES) {
    const text = read(name)
      .toString()
      .replace(/"version": ?\d/, `"version":${version + 1}`);
    const restore = restoreBackup(library, uuid(), () => readBackup(new Blob([text])), NOTHING);
    await expect(restore).rejects.toMatchObject({ fault: 'newer' });
  }
  expect(await stateOf(library)).toEqual(before);
});
