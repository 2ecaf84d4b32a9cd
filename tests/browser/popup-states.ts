/** Ways to bring the extension into the states that its popup must say something about. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { BUILD, type Chromium } from './chromium';

interface Manifest {
  version: string;
  permissions: string[];
}

/** A copy of the built extension in a folder of its own, whose manifest may be changed; `remove` takes it away. */
export function copyOfBuild(): {
  folder: string;
  change: (task: (manifest: Manifest) => Manifest) => void;
  remove: () => void;
} {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rsis-build-'));
  cpSync(BUILD, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  return {
    folder,
    change: (task) =>
      writeFileSync(file, JSON.stringify(task(JSON.parse(readFileSync(file, 'utf8')) as Manifest))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A document of the extension's origin that runs none of its code, to do things to its storage from. */
export const openBarePage = (chromium: Chromium): Promise<Page> => chromium.openExtensionPage('icon.svg');

/** Runs in a bare page: holds the library in an upgrade that does not end before `endUpgrade`; nobody else can open it. */
export function startUpgrade(): Promise<void> {
  const world = globalThis as unknown as { isHeld: boolean };
  world.isHeld = true;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library', 99);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('held');
      // A transaction lives for as long as it is asked something.
      const hold = () => {
        if (world.isHeld) store.get(0).onsuccess = hold;
      };
      hold();
      resolve();
    };
    opening.onsuccess = () => opening.result.close();
  });
}

/** Runs in a bare page: lets the upgrade end; the library is then one of a newer version. */
export function endUpgrade(): void {
  (globalThis as unknown as { isHeld: boolean }).isHeld = false;
}

/** Runs in a bare page: holds every store of the library, so that a write of anybody else waits until `endUpgrade`. */
export function startLongWrite(): Promise<void> {
  const world = globalThis as unknown as { isHeld: boolean };
  world.isHeld = true;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
    opening.onsuccess = () => {
      const library = opening.result;
      const transaction = library.transaction([...library.objectStoreNames], 'readwrite');
      const store = transaction.objectStore('meta');
      const hold = () => {
        if (world.isHeld) store.get(0).onsuccess = hold;
      };
      store.get(0).onsuccess = () => {
        resolve();
        hold();
      };
      transaction.oncomplete = () => library.close();
    };
  });
}
