import { useRef, useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '@/utils/problem';
import { PATIENCE_MS } from './patience';
import type { ToastContent } from './Toast';

export interface Actions {
  toast: ToastContent | null;
  closeToast: () => void;
  /** Says something that is no problem and needs no work. */
  say: (content: ToastContent) => void;
  /** What went wrong with the last action; null once another one worked or the user has closed it. */
  problem: Problem | null;
  closeProblem: () => void;
  /** Loads again what could not be loaded; absent where something else went wrong. */
  retry: (() => void) | undefined;
  /** True while something that was asked for takes longer than anybody waits in silence. */
  isSlow: boolean;
  /**
   * Does one thing that the user asked for. Resolves to true once it is done and on disk; `done` then says so,
   * with its undo. A failure becomes `problem`, and whatever the user typed stays where it is.
   */
  run: <T>(work: () => Promise<T>, done?: (value: T) => ToastContent | null) => Promise<boolean>;
  /**
   * Loads a part of the page when it is needed. It is nothing that the user asked for: where it works, what went wrong with
   * something else stays in sight. Where it fails, as after an update of the extension, `retry` tries it again;
   * of several of one name the last alone. Resolves to whether it is there.
   */
  load: (work: () => Promise<unknown>, name?: string) => Promise<boolean>;
}

export function useActions(): Actions {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [failed, setFailed] = useState<{ problem: Problem; isLoad: boolean } | null>(null);
  const [slow, setSlow] = useState(0);
  const run: Actions['run'] = async (work, done) => {
    let counted = 0;
    const timer = setTimeout(() => {
      counted = 1;
      setSlow((n) => n + 1);
    }, PATIENCE_MS);
    try {
      const value = await work();
      setFailed(null);
      if (done) setToast(done(value));
      return true;
    } catch (error) {
      setFailed({ problem: outcomeOf(error).problem, isLoad: false });
      return false;
    } finally {
      clearTimeout(timer);
      setSlow((n) => n - counted);
    }
  };
  /** What could not be loaded and is tried again, each once. */
  const missing = useRef(new Map<unknown, () => Promise<unknown>>());
  const load: Actions['load'] = async (work, name) => {
    try {
      await work();
      missing.current.delete(name ?? work);
      // Several parts may be missing at once: only with the last of them nothing is.
      if (missing.current.size === 0) setFailed((now) => (now?.isLoad ? null : now));
      return true;
    } catch (error) {
      missing.current.set(name ?? work, work);
      setFailed({ problem: outcomeOf(error).problem, isLoad: true });
      return false;
    }
  };
  const retry = () => {
    for (const [name, work] of missing.current) void load(work, typeof name === 'string' ? name : undefined);
  };
  return {
    toast,
    closeToast: () => setToast(null),
    say: setToast,
    problem: failed?.problem ?? null,
    closeProblem: () => {
      missing.current.clear();
      setFailed(null);
    },
    retry: failed?.isLoad ? retry : undefined,
    isSlow: slow > 0,
    run,
    load,
  };
}
