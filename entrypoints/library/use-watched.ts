import { useRef, useState } from 'preact/hooks';
import type { Progress } from '@/components/WorkProgress';
import type { BulkOptions } from '@/utils/library/bulk';

/** Papers above which a piece of work shows from its beginning how far it is. */
const LONG = 500;

/** Does the work, tells how far it is, and hears `onStop`; `setTotal` where the number is only known later. */
export type Watch = <T>(
  total: number,
  work: (options: Required<BulkOptions>, setTotal: (total: number) => void) => Promise<T>,
) => Promise<T | undefined>;

/** Long work, one piece at a time: how far it is, and the way to stop it. */
export function useWatched(): {
  progress: Progress | null;
  onStop: () => void;
  watched: Watch;
  /** Whether one is under way, also where it is too short to show how far it is: another one would do nothing. */
  isBusy: () => boolean;
} {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  /** Resolves once it is done; a second one meanwhile does nothing. */
  const watched: Watch = async (given, work) => {
    if (stop.current) return;
    const until = new AbortController();
    stop.current = until;
    let total = given;
    const onProgress = (done: number) => setProgress(done < total ? { done, total } : null);
    const setTotal = (known: number) => {
      total = known;
      if (total > LONG) setProgress({ done: 0, total });
    };
    setTotal(given);
    try {
      return await work({ onProgress, signal: until.signal }, setTotal);
    } finally {
      stop.current = null;
      setProgress(null);
    }
  };
  return { progress, onStop: () => stop.current?.abort(), watched, isBusy: () => stop.current !== null };
}
