/** Milliseconds of work after which the page gets its turn: half a frame. */
const SLICE_MS = 8;

/** Lets the page have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Gives the page its turn where a slice of work is over; to be awaited after each step. */
export function turns(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE_MS) return;
    await nextTurn();
    start = performance.now();
  };
}

/** Works through `items` in slices, so that the page never waits; stops early when the signal is aborted. */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal: AbortSignal,
  /** Hears each time that the page had its turn. */
  onTurn?: () => void,
): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - start < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return;
    start = performance.now();
    onTurn?.();
  }
}

/** Finishes work that comes in steps, in slices; null when the signal was aborted before its end. */
export async function finishInSlices<T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<T | null> {
  let start = performance.now();
  while (!signal.aborted) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - start < SLICE_MS) continue;
    await nextTurn();
    start = performance.now();
  }
  return null;
}
