/** Work that may be stopped after each step, so that a page can have its turn. */
export type Steps<T> = Generator<undefined, T>;

/** All of it at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
