/**
 * Writes the newest value of each key: while one write of a key is under way, only the last of the values that come is
 * kept, and written next. So what is typed is on disk as fast as the disk is, and no write overtakes another.
 * `write` tells its own failures: it must not reject.
 */
export function newestOnly<T>(write: (value: T) => Promise<unknown>): (key: string, value: T) => void {
  /** By key, while a write is under way: what comes next, if anything. */
  const waiting = new Map<string, T[]>();
  const run = async (key: string, first: T) => {
    let next: T | undefined = first;
    while (next !== undefined) {
      waiting.set(key, []);
      await write(next);
      next = waiting.get(key)?.at(-1);
    }
    waiting.delete(key);
  };
  return (key, value) => {
    const queue = waiting.get(key);
    if (queue) queue.push(value);
    else void run(key, value);
  };
}
