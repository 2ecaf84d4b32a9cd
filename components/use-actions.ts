import { useState } from 'preact/hooks';
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
  /** True while something that was asked for takes longer than anybody waits in silence. */
  isSlow: boolean;
  /**
   * Does one thing that the user asked for. Resolves to true once it is done and on disk; `done` then says so,
   * with its undo. A failure becomes `problem`, and whatever the user typed stays where it is.
   */
  run: <T>(work: () => Promise<T>, done?: (value: T) => ToastContent | null) => Promise<boolean>;
}

export function useActions(): Actions {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [slow, setSlow] = useState(0);
  const run: Actions['run'] = async (work, done) => {
    let counted = 0;
    const timer = setTimeout(() => {
      counted = 1;
      setSlow((n) => n + 1);
    }, PATIENCE_MS);
    try {
      const value = await work();
      setProblem(null);
      if (done) setToast(done(value));
      return true;
    } catch (error) {
      setProblem(outcomeOf(error).problem);
      return false;
    } finally {
      clearTimeout(timer);
      setSlow((n) => n - counted);
    }
  };
  return {
    toast,
    closeToast: () => setToast(null),
    say: setToast,
    problem,
    closeProblem: () => setProblem(null),
    isSlow: slow > 0,
    run,
  };
}
