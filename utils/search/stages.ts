import { type Deferred, deferred } from './deferred';

/**
 * What there is of a library by now, in this order: the rows of all papers, those of all highlights, and the index, kept or
 * begun anew. Less would be told as if it was all.
 */
const STAGES = ['papers', 'highlights', 'index'] as const;
export type Stage = (typeof STAGES)[number];

/** Lets whoever asks wait for what they ask about; what was there once is never waited for again. */
export class Stages {
  readonly #reached = new Set<Stage>();
  #waiting: Record<Stage, Deferred<void>> = waiting();

  has(stage: Stage): boolean {
    return this.#reached.has(stage);
  }

  /** A stage and all before it are there. */
  reach(stage: Stage): void {
    for (const one of STAGES.slice(0, STAGES.indexOf(stage) + 1)) {
      this.#reached.add(one);
      this.#waiting[one].resolve();
    }
  }

  /** Resolves once a stage is there; rejects with what keeps it from being there. */
  async wait(stage: Stage): Promise<void> {
    if (!this.has(stage)) await this.#waiting[stage].promise;
  }

  /** Tells whoever waits what went wrong; who asks after that waits for another try. */
  fail(error: unknown): void {
    for (const stage of STAGES) this.#waiting[stage].reject(error);
    this.#waiting = waiting();
  }
}

function waiting(): Record<Stage, Deferred<void>> {
  const own = { papers: deferred<void>(), highlights: deferred<void>(), index: deferred<void>() };
  // Nobody may wait.
  for (const stage of STAGES) own[stage].promise.catch(() => undefined);
  return own;
}
