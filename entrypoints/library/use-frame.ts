import { useMemo } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import { allLists, entryCounts } from '@/utils/library/all-lists';
import { onLibraryChange } from '@/utils/library/changes';
import { glanceFirst } from '@/utils/library/glance';
import { historyOf } from '@/utils/library/history-of';
import type { Library } from '@/utils/library/open';
import type { HistoryView } from '@/utils/library/records';

export interface ListShown {
  id: string;
  name: string;
  description: string;
  /** Number of its papers; null while it is not known. */
  count: number | null;
}

/** What stands around every screen of the library page. */
export interface Frame {
  history: HistoryView;
  lists: ListShown[];
}

/** What can be taken back, and how many papers each list has, are not known yet. */
const LATER: { history: HistoryView; counts: ReadonlyMap<string, number> } = {
  history: { undo: null, redo: null },
  counts: new Map(),
};

/**
 * The frame, read again after every write of any context. What the database reads long for waits until `areRowsThere`: it does
 * one thing after the other, and whoever opens the library looks for a paper.
 */
export function useFrame(library: Library, areRowsThere: boolean): Live<Frame> {
  const source = useMemo(() => glanceFirst(library), [library]);
  const lists = useLive(
    async () => {
      const found = await allLists(source());
      // Only a library that was compared with its mirror is said to have none.
      return found.length > 0 ? found : allLists(library);
    },
    onLibraryChange,
    [library],
  );
  const laterSource = useMemo(() => glanceFirst(library), [library]);
  const later = useLive(
    async () => {
      if (!areRowsThere) return LATER;
      const from = laterSource();
      const [history, counts] = await Promise.all([historyOf(from), entryCounts(from)]);
      return { history, counts };
    },
    onLibraryChange,
    [library, areRowsThere],
  );
  const { history, counts } = later.value ?? LATER;
  const value = useMemo(
    () =>
      lists.value && {
        history,
        lists: lists.value.map(({ id, name, description }) => ({
          id,
          name,
          description,
          count: counts.get(id) ?? null,
        })),
      },
    [lists.value, history, counts],
  );
  return {
    value,
    problem: lists.problem ?? later.problem,
    isSlow: lists.isSlow || later.isSlow,
    reload: () => {
      lists.reload();
      later.reload();
    },
  };
}
