import { openDB } from 'idb';
import { BACKUP_FORMAT } from '@/utils/backup/backup-file';
import { automaticNames, FOLDER_KEEPS, superfluousBackups, type Whole } from '@/utils/backup/backup-name';
import { FolderFaultError } from '@/utils/backup/folder-fault';

/** What TypeScript does not know yet of the File System Access API (Chromium alone). */
export interface BackupFolder extends Omit<FileSystemDirectoryHandle, 'keys'> {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  keys(): AsyncIterableIterator<string>;
}

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<BackupFolder>;

/** The browser's own way to choose a folder; null where it has none. */
export const folderPicker = (): Picker | null =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker ?? null;

const WANTED = { mode: 'readwrite' } as const;
const STORE = 'folders';
const ONE = 'backup';
/** Bytes that are compared at once. */
const CHUNK = 1_000_000;
/** Bytes at the beginning and at the end of a file that tell whether it is a whole backup. */
const EDGE = 400;

/** A database of its own: a handle is of this browser alone, and no part of the library. */
const database = () =>
  openDB('backup-folder', 1, { upgrade: (opened) => void opened.createObjectStore(STORE) });

async function withDatabase<T>(
  use: (opened: Awaited<ReturnType<typeof database>>) => Promise<T>,
): Promise<T> {
  const opened = await database();
  try {
    return await use(opened);
  } finally {
    opened.close();
  }
}

/** The folder that the user has chosen; null where there is none. */
export const chosenFolder = (): Promise<BackupFolder | null> =>
  withDatabase(async (opened) => ((await opened.get(STORE, ONE)) as BackupFolder | undefined) ?? null);

export const rememberFolder = (folder: BackupFolder): Promise<unknown> =>
  withDatabase((opened) => opened.put(STORE, folder, ONE));

export const forgetFolder = (): Promise<void> => withDatabase((opened) => opened.delete(STORE, ONE));

export const permissionOf = (folder: BackupFolder): Promise<PermissionState> =>
  folder.queryPermission(WANTED);

/** Asks the user; only in answer to a press. */
export const askPermission = (folder: BackupFolder): Promise<PermissionState> =>
  folder.requestPermission(WANTED);

/**
 * Writes a backup into the folder: under its name stands the whole file, as read back, or nothing new (the browser writes
 * into a file of its own and puts that in its place at the end). Rejects with a `FolderFaultError` or what the browser says.
 */
export async function writeInto(folder: BackupFolder, name: string, file: Blob): Promise<void> {
  const names = await namesIn(folder);
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await handle.createWritable();
    try {
      await writable.write(file);
      await writable.close();
    } catch (error) {
      // As long as it is open, the file is locked and can't be taken away; it may be closed by what went wrong.
      await writable.abort().catch(() => undefined);
      throw error;
    }
    if (!(await isSame(file, await handle.getFile()))) throw new FolderFaultError('not-same');
  } catch (error) {
    // The first reason is the one to tell.
    if (!names.includes(name)) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

/**
 * Lets the oldest automatic backups of this installation go, once the newest, `written`, is known to be whole. What does not
 * read as a backup counts for nothing and stays: it may be a file that the user has put in its place. Of those that are not
 * whole one is kept, beside the whole ones.
 */
export async function rotate(
  folder: BackupFolder,
  installation: string,
  written: string,
  what: Whole = 'whole',
): Promise<void> {
  const readable: string[] = [];
  for (const name of automaticNames(await namesIn(folder), installation, what))
    if (await isBackup(await (await folder.getFileHandle(name)).getFile())) readable.push(name);
  for (const name of superfluousBackups(readable, written, what === 'whole' ? FOLDER_KEEPS : 1))
    await folder.removeEntry(name);
}

async function namesIn(folder: BackupFolder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** Whether a file begins and ends as a backup does; the middle of ten large files would take long to read. */
async function isBackup(file: Blob): Promise<boolean> {
  const head = await file.slice(0, EDGE).text();
  const end = await file.slice(-EDGE).text();
  return (
    new RegExp(`^\\{\\s*"format":"${BACKUP_FORMAT}",\\s*"version":\\d`).test(head) &&
    /"sha256":"[0-9a-f]{64}"\s*\}\s*$/.test(end)
  );
}

async function isSame(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let at = 0; at < one.size; at += CHUNK) {
    const [a, b] = await Promise.all(
      [one, other].map(async (file) => new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer())),
    );
    if (!a || !b || a.some((byte, n) => byte !== b[n])) return false;
  }
  return true;
}
