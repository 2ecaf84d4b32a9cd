import { useRef, useState } from 'preact/hooks';

export interface Busy {
  busy: boolean;
  /** Does the work unless some is under way already; resolves to what the work gives, else to false. */
  once: (work: () => Promise<boolean>) => Promise<boolean>;
}

/** One piece of work at a time: a second press, faster than the screen can be drawn again, does nothing. */
export function useBusy(): Busy {
  const isUnderWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const once = async (work: () => Promise<boolean>) => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setBusy(true);
    try {
      return await work();
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { busy, once };
}
