import type { CorrectionCalls } from '@/components/use-corrections';
import type { HighlightCalls } from '@/components/use-highlight-actions';
import type { HistoryCalls } from '@/components/use-history';
import type { RepairCalls } from '@/components/use-repair-actions';
import type { Library } from '@/utils/library/open';
import type { Reverted, Way } from '@/utils/library/records';
import type { Watch } from './use-watched';
import type { writesOf } from './writes';

type Writes = ReturnType<typeof writesOf>;

/** Does something with the writes once they are loaded. An extension that was updated meanwhile has other files: then it rejects. */
export async function write<T>(library: Library, act: (writes: Writes) => Promise<T>): Promise<T> {
  return act((await import('./writes')).writesOf(library));
}

/** Loads the writes before they are needed. */
export async function loadWrites(): Promise<void> {
  await import('./writes');
}

export const lazyHighlights = (library: Library): HighlightCalls & RepairCalls => ({
  change: (...given) => write(library, ({ highlights }) => highlights.change(...given)),
  remove: (...given) => write(library, ({ highlights }) => highlights.remove(...given)),
  restore: (...given) => write(library, ({ highlights }) => highlights.restore(...given)),
  reattach: (...given) => write(library, ({ highlights }) => highlights.reattach(...given)),
  keepRemoved: (...given) => write(library, ({ highlights }) => highlights.keepRemoved(...given)),
  undoRepair: (...given) => write(library, ({ highlights }) => highlights.undoRepair(...given)),
});

export const lazyCorrections = (library: Library): CorrectionCalls<string> => ({
  correct: (...given) => write(library, ({ corrections }) => corrections.correct(...given)),
  undo: (...given) => write(library, ({ corrections }) => corrections.undo(...given)),
});

/**
 * Undo and redo, one after the other as they are asked for; `watched` tells how far one is that takes long. Whoever stops one
 * wants what is queued behind it no more.
 */
export function lazyHistory(library: Library, watched: Watch): HistoryCalls {
  let last: Promise<unknown> = Promise.resolve();
  /** Grows with every stop. */
  let stops = 0;
  const revert = async (way: Way): Promise<Reverted | 'dropped' | null> => {
    const before = stops;
    const mine = last.then(async () => {
      if (stops !== before) return 'dropped';
      const done = await watched(0, (options, setTotal) =>
        write(library, ({ history }) => history[way]({ ...options, setTotal })),
      );
      if (done?.isStopped) stops++;
      return done ?? null;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  return { undo: () => revert('undo'), redo: () => revert('redo') };
}
