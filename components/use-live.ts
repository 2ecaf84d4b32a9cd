import { type Inputs, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '@/utils/problem';
import { PATIENCE_MS } from './patience';

/** What a screen knows of something that others may change while it is looked at. */
export interface Live<T> {
  /** As it was last read; null until it was read once. */
  value: T | null;
  /** Why the last reading failed; null when it worked. */
  problem: Problem | null;
  /** True while the first reading takes longer than anybody waits in silence. */
  isSlow: boolean;
  /** Reads again; a reading under way is given up, since it may never end. */
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
  const [live, setLive] = useState<Omit<Live<T>, 'reload'>>(NOTHING);
  const reload = useRef(() => {});
  // Not after the next paint: whoever waits for what is read would wait for a frame more.
  useLayoutEffect(() => {
    const until = new AbortController();
    let isStale = false;
    /** The reading under way; null between two. */
    let reading: symbol | null = null;
    const readUntilFresh = async (mine: symbol) => {
      do {
        isStale = false;
        const next = await attempt(read);
        if (until.signal.aborted || reading !== mine) return;
        // What is as it was is not drawn again.
        setLive((now) => (isAsIn(next, now) ? now : { ...now, isSlow: false, problem: null, ...next }));
      } while (isStale);
      reading = null;
    };
    const load = () => {
      isStale = true;
      if (reading !== null) return;
      reading = Symbol('reading');
      void readUntilFresh(reading);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = () => {
      clearTimeout(timer);
      setLive((now) => (now.isSlow ? { ...now, isSlow: false } : now));
      timer = setTimeout(
        () => setLive((now) => (now.value === null && now.problem === null ? { ...now, isSlow: true } : now)),
        PATIENCE_MS,
      );
      reading = null;
      load();
    };
    reload.current = start;
    start();
    watch(load, until.signal);
    return () => {
      clearTimeout(timer);
      until.abort();
    };
  }, inputs);
  return { ...live, reload: () => reload.current() };
}

function isAsIn<T>(next: { value: T } | { problem: Problem }, now: Omit<Live<T>, 'reload'>): boolean {
  return 'value' in next && next.value === now.value && now.problem === null && !now.isSlow;
}

const NOTHING = { value: null, problem: null, isSlow: false } as const;

async function attempt<T>(read: () => Promise<T>): Promise<{ value: T } | { problem: Problem }> {
  try {
    return { value: await read() };
  } catch (error) {
    return { problem: outcomeOf(error).problem };
  }
}
