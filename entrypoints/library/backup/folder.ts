import { openDB } from 'idb';
import { BACKUP_EXTENSION } from '@/utils/backup/backup-file';

/** Backups that stay in the folder; older ones that this extension has written there go. */
export const FOLDER_KEEPS = 10;

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

/** Writes a backup into the folder, and then lets go those beyond the newest. What is written is whole or not there. */
export async function writeInto(folder: BackupFolder, name: string, file: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  try {
    await writable.write(file);
    await writable.close();
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined); // the first reason is the one to tell
    throw error;
  }
  const names: string[] = [];
  for await (const one of folder.keys()) if (isOurs(one)) names.push(one);
  for (const old of names.sort().slice(0, -FOLDER_KEEPS)) await folder.removeEntry(old);
}

/** Names begin with their time, so that the oldest comes first; a file of another name is nobody's to delete. */
function isOurs(name: string): boolean {
  return /^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\./.test(name) && name.endsWith(BACKUP_EXTENSION);
}
