/** Milliseconds that any condition of a browser test may take before it counts as failed. */
export const LIMIT_MS = 10_000;
/** The first pause between two questions, and the longest: whoever asks often takes the time of what is waited for. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 160;

/**
 * Asks `probe` again and again until it gives something other than undefined, null or false. A probe that throws is
 * asked again too: what it looks for is often not yet there, or just put anew.
 * @throws when that has not come within `limit` milliseconds; the message says what was waited for, the cause what
 * the probe threw last
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  limit = LIMIT_MS,
): Promise<Exclude<T, undefined | null | false>> {
  const start = performance.now();
  let thrown: unknown;
  for (let pause = FIRST_PAUSE_MS; performance.now() - start < limit; ) {
    try {
      const value = await probe();
      if (value !== undefined && value !== null && value !== false) {
        return value as Exclude<T, undefined | null | false>;
      }
      thrown = undefined;
    } catch (error) {
      thrown = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
  }
  throw new Error(`Waited ${limit} ms in vain: ${what}`, { cause: thrown });
}
