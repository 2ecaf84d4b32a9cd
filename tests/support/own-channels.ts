/** Set-up of every unit test file: threads of one process hear each other's channels, browsers do not. */

import { threadId } from 'node:worker_threads';

const Shared = globalThis.BroadcastChannel;

globalThis.BroadcastChannel = class extends Shared {
  constructor(name: string) {
    super(`${threadId}-${name}`);
  }
};
