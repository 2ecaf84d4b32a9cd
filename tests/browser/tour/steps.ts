/** The steps of a tour: each told in one line with its time; the first that fails ends it. */

export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

export type Step = <T>(what: string, act: () => Promise<T>) => Promise<T>;

/** Counts and tells steps through `print`, one line each. */
export function stepTeller(print: (line: string) => void): Step {
  let count = 0;
  return async (what, act) => {
    count += 1;
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(2)} s`.padStart(8);
    const number = String(count).padStart(2);
    try {
      const result = await act();
      print(`${number}. ${seconds()}  ${what}`);
      return result;
    } catch (error) {
      print(`${number}. ${seconds()}  FAILED: ${what}`);
      throw new StepFailed(`${what}: ${reasonOf(error)}`, { cause: error });
    }
  };
}

/** An error with its causes in one line. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.replace(/\s+/gu, ' ').trim();
  return error.cause === undefined ? message : `${message} (${reasonOf(error.cause)})`;
}
