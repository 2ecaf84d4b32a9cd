import type { CorrectionCalls } from '@/components/use-corrections';
import type { HighlightCalls } from '@/components/use-highlight-actions';
import type { HistoryCalls } from '@/components/use-history';
import type { RepairCalls } from '@/components/use-repair-actions';
import type { Library } from '@/utils/library/open';
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

export const lazyHistory = (library: Library): HistoryCalls => ({
  undo: () => write(library, ({ history }) => history.undo()),
  redo: () => write(library, ({ history }) => history.redo()),
});
