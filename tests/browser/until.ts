/** Milliseconds that any condition of a browser test may take before it counts as failed. */
export const LIMIT_MS = 10_000;
const PAUSE_MS = 25;

/**
 * Asks `probe` again and again until it gives something other than undefined, null or false.
 * @throws when that has not come within `limit` milliseconds; the message says what was waited for
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  limit = LIMIT_MS,
): Promise<Exclude<T, undefined | null | false>> {
  const start = performance.now();
  while (performance.now() - start < limit) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) {
      return value as Exclude<T, undefined | null | false>;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Waited ${limit} ms in vain: ${what}`);
}
