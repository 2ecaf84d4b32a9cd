import { type Inputs, useEffect, useRef, useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '@/utils/problem';

/** What a screen knows of something that others may change while it is looked at. */
export interface Live<T> {
  /** As it was last read; null until it was read once. */
  value: T | null;
  /** Why the last reading failed; null when it worked. */
  problem: Problem | null;
  reload: () => void;
}

/**
 * Reads at once, again when `inputs` change, and after everything that `watch` hears of. One reading at a time: an
 * older answer never replaces a newer one, and changes heard during a reading cost one more, however many they are.
 */
export function useLive<T>(
  read: () => Promise<T>,
  watch: (listener: () => void, signal: AbortSignal) => void,
  inputs: Inputs,
): Live<T> {
  const [live, setLive] = useState<Omit<Live<T>, 'reload'>>({ value: null, problem: null });
  const load = useRef(() => {});
  useEffect(() => {
    const until = new AbortController();
    let isReading = false;
    let isStale = false;
    const readUntilFresh = async () => {
      do {
        isStale = false;
        const next = await attempt(read);
        if (until.signal.aborted) return;
        setLive((now) => ('problem' in next ? { ...now, ...next } : { ...next, problem: null }));
      } while (isStale);
      isReading = false;
    };
    load.current = () => {
      isStale = true;
      if (isReading) return;
      isReading = true;
      void readUntilFresh();
    };
    load.current();
    watch(load.current, until.signal);
    return () => until.abort();
  }, inputs);
  return { ...live, reload: () => load.current() };
}

async function attempt<T>(read: () => Promise<T>): Promise<{ value: T } | { problem: Problem }> {
  try {
    return { value: await read() };
  } catch (error) {
    return { problem: outcomeOf(error).problem };
  }
}
