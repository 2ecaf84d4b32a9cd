import { useMemo } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import { language } from '@/utils/i18n/language';
import { allLists, entryCounts } from '@/utils/library/all-lists';
import { onLibraryChange, onListChange } from '@/utils/library/changes';
import { glanceFirst } from '@/utils/library/glance';
import { historyOf } from '@/utils/library/history-of';
import type { Library } from '@/utils/library/open';
import type { HistoryView } from '@/utils/library/records';
import { inListOrder } from '@/utils/list-order';
import { useDefaultList } from './use-early-setting';

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
  /** In the order in which they are shown. */
  lists: ListShown[];
}

/** What can be taken back is not known yet. */
export const NO_HISTORY: HistoryView = { undo: null, redo: null };
/** Nor how many papers each list has. */
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/**
 * The frame, read again after every write of any context. What the database reads long for waits until `areRowsThere`: it does
 * one thing after the other, and whoever opens the library looks for a paper.
 */
export function useFrame(library: Library, areRowsThere: boolean): Live<Frame> {
  const sources = useMemo(
    () => ({ lists: glanceFirst(library), history: glanceFirst(library), counts: glanceFirst(library) }),
    [library],
  );
  const readLists = useLive(
    async () => {
      const found = await allLists(sources.lists());
      // Only a library that was compared with its mirror is said to have none.
      return found.length > 0 ? found : allLists(library);
    },
    onListChange,
    [library],
  );
  const readHistory = useLive(
    async () => (areRowsThere ? historyOf(sources.history()) : NO_HISTORY),
    onLibraryChange,
    [library, areRowsThere],
  );
  const readCounts = useLive(
    async () => (areRowsThere ? entryCounts(sources.counts()) : NO_COUNTS),
    onListChange,
    [library, areRowsThere],
  );
  const lists = readLists.value;
  const history = readHistory.value ?? NO_HISTORY;
  const counts = readCounts.value ?? NO_COUNTS;
  const defaultList = useDefaultList();
  const { formats } = language();
  const value = useMemo(
    () =>
      lists && {
        history,
        lists: inListOrder(lists, defaultList).map(({ id, name, description }) => ({
          id,
          name,
          description,
          count: counts.get(id) ?? null,
        })),
      },
    [lists, history, counts, defaultList, formats],
  );
  const all = [readLists, readHistory, readCounts];
  return {
    value,
    problem: all.find(({ problem }) => problem)?.problem ?? null,
    isSlow: all.some(({ isSlow }) => isSlow),
    reload: () => {
      for (const { reload } of all) reload();
    },
  };
}
