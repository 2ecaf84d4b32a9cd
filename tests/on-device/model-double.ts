import type { Availability } from '@/utils/on-device/summarizer';

/** What the browser's model does in a test. */
export interface ModelPlan {
  availability: Availability;
  /** Languages that it knows; of any other one it is unavailable. */
  languages: string[];
  answer: string;
  /** Longest input, in UTF-16 units. */
  quota: number;
  /** Shares of the download that are told; the download then waits for `go`. */
  progress: number[];
  /** Whether each step waits until `go` is called. */
  isHeld: boolean;
  /** Name of the error with which making it fails. */
  refusal: string | null;
  /** Name of the error with which summing up fails. */
  failure: string | null;
}

export interface ModelDouble {
  /** Lets what is held go on. */
  go: () => void;
  /** What was asked of it, in order. */
  calls: string[];
  /** How many of those that were made are not destroyed. */
  open: number;
}

/**
 * Puts a stand-in for the browser's `Summarizer` in its place, by its documented interface. It stands on its own, since
 * a driver also runs it inside a page.
 */
export function installModel(plan: ModelPlan): ModelDouble {
  const waiting: (() => void)[] = [];
  const double: ModelDouble = {
    go() {
      for (const next of waiting.splice(0)) next();
    },
    calls: [],
    open: 0,
  };
  const failed = (name: string) => new DOMException(`the ${plan.availability} model says no`, name);
  const held = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason));
      if (plan.isHeld) waiting.push(resolve);
      else resolve();
    });
  interface Options {
    expectedInputLanguages: string[];
    signal: AbortSignal;
    monitor: (monitor: EventTarget) => void;
  }
  const Summarizer = {
    async availability({ expectedInputLanguages }: Options) {
      // A tag that is none throws a RangeError, as the browser's own does.
      const asked = expectedInputLanguages.map((language) => new Intl.Locale(language).language);
      const isKnown = asked.every((language) => plan.languages.includes(language));
      return isKnown ? plan.availability : 'unavailable';
    },
    async create({ signal, monitor }: Options) {
      double.calls.push('create');
      const activation = (globalThis as { navigator?: Navigator }).navigator?.userActivation;
      if (activation && !activation.isActive) throw failed('NotAllowedError');
      if (plan.refusal) throw failed(plan.refusal);
      const told = new EventTarget();
      monitor(told);
      for (const loaded of plan.progress)
        told.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
      if (plan.progress.length > 0) await held(signal);
      double.open += 1;
      return {
        inputQuota: plan.quota,
        measureInputUsage: async (input: string) => input.length,
        async summarize(input: string, options: { signal: AbortSignal }) {
          double.calls.push(`summarize ${input.length}`);
          await held(options.signal);
          if (plan.failure) throw failed(plan.failure);
          return plan.answer;
        },
        destroy() {
          double.open -= 1;
        },
      };
    },
  };
  Object.assign(globalThis, { Summarizer, model: double });
  return double;
}

export const PLAN: ModelPlan = {
  availability: 'available',
  languages: ['en'],
  answer: '* The ports must share their radar records.\n* Boats wait.',
  quota: 10_000,
  progress: [],
  isHeld: false,
  refusal: null,
  failure: null,
};
