/** Milliseconds that any condition of a browser test may take before it counts as failed. */
export const LIMIT_MS = 10_000;
/** The first pause between two questions, and the longest: whoever asks often takes the time of what is waited for. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 160;

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
  for (let pause = FIRST_PAUSE_MS; performance.now() - start < limit; ) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) {
      return value as Exclude<T, undefined | null | false>;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
  }
  throw new Error(`Waited ${limit} ms in vain: ${what}`);
}
