import { useEffect, useRef, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import { nextTurn } from '@/utils/in-slices';
import type { Library } from '@/utils/library/open';
import { type CheckProgress, checkDraft } from '@/utils/quotation-check/check-draft';
import { keepSession, readSession, type Session } from './session';
import { librarySources } from './sources';

export interface Check {
  session: Session;
  change: (changes: Partial<Session>) => void;
  /** How far a check is; null when none is under way. */
  progress: CheckProgress | null;
  run: () => Promise<boolean>;
  stop: () => void;
}

/** The draft, its check, and what was done to it since. `stopped` is what is said when the user has stopped it. */
export function useCheck(library: Library, actions: Actions, stopped: string): Check {
  const [session, setSession] = useState(readSession);
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const { once } = useBusy();
  const until = useRef<AbortController | null>(null);
  useEffect(() => () => until.current?.abort(), []);
  const change: Check['change'] = (changes) => {
    const next = { ...readSession(), ...changes };
    keepSession(next);
    setSession(next);
  };
  const run = () =>
    once(async () => {
      const own = new AbortController();
      until.current = own;
      const { draft } = readSession();
      setProgress({ of: 'quotations', done: 0, total: 0 });
      const sources = librarySources(library, own.signal);
      const isDone = await actions.run(
        () => checkDraft(draft, sources, { signal: own.signal, onProgress: setProgress, turn: nextTurn }),
        (checked) => {
          if (checked) change({ checked, steps: [] });
          return checked ? null : { text: stopped };
        },
      );
      setProgress(null);
      return isDone;
    });
  return { session, change, progress, run, stop: () => until.current?.abort() };
}
