import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';

const METHODS = [
  [IDBObjectStore, ['put', 'add', 'delete', 'get', 'getKey', 'getAll']],
  [IDBIndex, ['get', 'getAll', 'getAllKeys']],
] as const;

/** What happens at a storage call in place of the call itself. */
export type Fault = (receiver: IDBObjectStore | IDBIndex) => void;

/**
 * Runs `work` with every storage call counted, and `fault` in front of the call number `at` (from 0); with
 * `Infinity` nothing fails. Gives the number of calls seen.
 */
export async function withFault(at: number, fault: Fault, work: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const undo: (() => void)[] = [];
  for (const [owner, methods] of METHODS) {
    const prototype = owner.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const method of methods) {
      const original = prototype[method];
      if (!original) throw new Error(`no ${method}`);
      prototype[method] = function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        if (calls++ === at) fault(this);
        return original.apply(this, args);
      };
      undo.push(() => {
        prototype[method] = original;
      });
    }
  }
  try {
    await work();
  } finally {
    for (const restore of undo) restore();
  }
  return calls;
}
