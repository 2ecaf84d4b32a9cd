import { describe, expect, it } from 'vitest';
import { type BackupFolder, rotate, writeInto } from '@/entrypoints/library/backup/folder';
import { backupName, FOLDER_KEEPS } from '@/utils/backup/backup-name';
import { BackupWriter } from '@/utils/backup/backup-writer';
import { FolderFaultError, folderFaultOf } from '@/utils/backup/folder-fault';

const MINE = '1b2c3d4e-0000-4000-8000-000000000001';
const nameOf = (minute: number, installation?: string) =>
  backupName(new Date(2026, 0, 1, 0, minute), installation);
const backup = (theme: string) => new BackupWriter({ theme }).end();

const missing = () => new DOMException('no such file', 'NotFoundError');

/** A folder as the browser gives it, in memory; `fails` is called before each step of a writing. */
function folderOf(files: Record<string, Blob>, fails: (step: string) => void = () => undefined) {
  const there = new Map(Object.entries(files));
  /** Files that are being written are locked. */
  const open = new Set<string>();
  const folder = {
    async *keys() {
      yield* there.keys();
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!there.has(name) && !create) throw missing();
      if (!there.has(name)) there.set(name, new Blob([]));
      return {
        getFile: async () => there.get(name),
        async createWritable() {
          let written: Blob | null = null;
          open.add(name);
          return {
            async abort() {
              open.delete(name);
            },
            async write(file: Blob) {
              fails('write');
              written = file;
            },
            async close() {
              fails('close');
              if (written) there.set(name, written);
              open.delete(name);
              fails('closed');
            },
          };
        },
      };
    },
    async removeEntry(name: string) {
      if (open.has(name)) throw new DOMException('locked', 'NoModificationAllowedError');
      if (!there.delete(name)) throw missing();
    },
  };
  return { folder: folder as unknown as BackupFolder, there };
}

const throws = (name: string, at: string) => (step: string) => {
  if (step === at) throw new DOMException('told by the browser', name);
};

describe('writing into a folder', () => {
  it('puts the whole file there', async () => {
    const { folder, there } = folderOf({});
    await writeInto(folder, 'one', backup('dark'));
    expect(await there.get('one')?.text()).toBe(await backup('dark').text());
  });

  it.each([
    ['full', 'QuotaExceededError', 'write'],
    ['full', 'QuotaExceededError', 'close'],
    ['refused', 'NotAllowedError', 'write'],
    ['gone', 'NotFoundError', 'close'],
    ['other', 'AbortError', 'close'],
  ])('that fails (%s: %s at %s) leaves what was there, and nothing else', async (fault, error, at) => {
    const { folder, there } = folderOf({ before: backup('light') }, throws(error, at));
    const failure: unknown = await writeInto(folder, 'new', backup('dark')).catch((one: unknown) => one);
    expect(folderFaultOf(failure)).toBe(fault);
    expect([...there.keys()]).toEqual(['before']);
    await writeInto(folder, 'before', backup('dark')).catch(() => undefined);
    expect(await there.get('before')?.text()).toBe(await backup('light').text());
  });

  it('that cannot be read back as it was written is taken away again', async () => {
    for (const other of [new Blob([]), new Blob([(await backup('dark').text()).replace('dark', 'bark')])]) {
      const { folder, there } = folderOf({}, (step) => {
        if (step === 'closed') there.set('one', other);
      });
      await expect(writeInto(folder, 'one', backup('dark'))).rejects.toEqual(
        new FolderFaultError('not-same'),
      );
      expect([...there.keys()]).toEqual([]);
    }
  });
});

describe('rotation', () => {
  it('removes the oldest automatic backups of this installation alone', async () => {
    const mine = Array.from({ length: FOLDER_KEEPS + 3 }, (_, n) => nameOf(n, MINE));
    const others = [
      nameOf(0),
      nameOf(1),
      ...mine.map((name) => name.replace('1b2c3d4e', '9f8e7d6c')),
      'notes.txt',
    ];
    const { folder, there } = folderOf(
      Object.fromEntries([...mine, ...others].map((name) => [name, backup('dark')])),
    );
    await rotate(folder, MINE, mine.at(-1) ?? '');
    expect([...there.keys()].sort()).toEqual([...mine.slice(3), ...others].sort());
  });

  it('keeps one of those that are not whole, which pushes out no whole one', async () => {
    const whole = Array.from({ length: FOLDER_KEEPS }, (_, n) => nameOf(n, MINE));
    const parts = [20, 21, 22].map((minute) =>
      backupName(new Date(2026, 0, 1, 0, minute), MINE, 'not-whole'),
    );
    const { folder, there } = folderOf(
      Object.fromEntries([...whole, ...parts].map((name) => [name, backup('dark')])),
    );
    await rotate(folder, MINE, parts[2] ?? '', 'not-whole');
    await rotate(folder, MINE, whole.at(-1) ?? '');
    expect([...there.keys()]).toEqual([...whole, parts[2]]);
  });

  it('counts and removes nothing that does not read as a backup', async () => {
    const text = await backup('dark').text();
    const bad = [
      new Blob([]),
      new Blob([text.slice(0, -100)]),
      new Blob(['my notes']),
      new Blob([`x${text}`]),
    ];
    const old = bad.map((_file, n) => nameOf(n, MINE));
    const good = Array.from({ length: FOLDER_KEEPS }, (_, n) => nameOf(20 + n, MINE));
    const late = bad.map((_file, n) => nameOf(50 + n, MINE));
    const { folder, there } = folderOf({
      ...Object.fromEntries([...old, ...late].map((name, n) => [name, bad[n % bad.length] ?? new Blob([])])),
      ...Object.fromEntries(good.map((name) => [name, backup('dark')])),
    });
    await rotate(folder, MINE, good.at(-1) ?? '');
    expect(there.size).toBe(old.length + late.length + good.length);
  });

  it('keeps the one just written, by a clock that was set back', async () => {
    const future = Array.from({ length: FOLDER_KEEPS }, (_, n) => nameOf(30 + n, MINE));
    const written = nameOf(1, MINE);
    const { folder, there } = folderOf(
      Object.fromEntries([written, ...future].map((name) => [name, backup('dark')])),
    );
    await rotate(folder, MINE, written);
    expect([...there.keys()]).toEqual([written, ...future.slice(1)]);
  });
});
