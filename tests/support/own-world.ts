/**
 * Set-up of every unit test file. A worker of Vitest runs many of them, since to start one for each costs more than
 * the tests; here a file gets what it would meet in one of its own: our modules anew, channels and databases that
 * nobody else has, an empty document, and no global that another file has put in place.
 */

import { threadId } from 'node:worker_threads';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, vi } from 'vitest';
import 'fake-indexeddb/auto';

const KEPT = Symbol.for('rsis-tests');
const world = globalThis as typeof globalThis & {
  [KEPT]?: { files: number; Channel: typeof BroadcastChannel };
};
world[KEPT] ??= { files: 0, Channel: globalThis.BroadcastChannel };
const kept = world[KEPT];
kept.files += 1;

vi.resetModules();
globalThis.indexedDB = new IDBFactory();

const prefix = `${threadId}-${kept.files}-`;
// Threads of one process hear each other's channels, browsers do not.
globalThis.BroadcastChannel = class extends kept.Channel {
  constructor(name: string) {
    super(`${prefix}${name}`);
  }
};

if (typeof document !== 'undefined') {
  const { documentElement: root } = document;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceWith(document.createElement('body'));
  localStorage.clear();
  sessionStorage.clear();
}

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
