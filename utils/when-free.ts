const waiting: { task: () => void; signal: AbortSignal }[] = [];
let isRunning = false;

/**
 * Does `task` when the page is free, unless `signal` is aborted before: one task after the other, in the order in which they came,
 * each in a turn of its own, so that together they never hold the page for longer than one of them takes.
 */
export function whenFree(task: () => void, signal: AbortSignal): void {
  waiting.push({ task, signal });
  if (isRunning) return;
  isRunning = true;
  next();
}

function next(): void {
  let one = waiting.shift();
  while (one?.signal.aborted) one = waiting.shift();
  if (!one) {
    isRunning = false;
    return;
  }
  const { task } = one;
  // Not an idle moment alone: a page that is always busy would never come to it.
  setTimeout(() => {
    try {
      task();
    } finally {
      next();
    }
  });
}
