import { useRef } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import { allLists } from '@/utils/library/all-lists';
import { onLibraryChange } from '@/utils/library/changes';
import { type Library, unchecked } from '@/utils/library/open';
import type { HistoryView } from '@/utils/library/records';

export interface ListShown {
  id: string;
  name: string;
  description: string;
  /** Number of its papers. */
  count: number;
}

/** What stands around every screen of the library page. */
export interface Frame {
  history: HistoryView;
  lists: ListShown[];
}

/** Not needed before the first list. An extension that was updated meanwhile has other files: then it rejects. */
const loadHistory = async (library: Library) =>
  (await import('@/utils/library/history-of')).historyOf(library);

/** The frame, read again after every write of any context. */
export function useFrame(library: Library): Live<Frame> {
  const isFirst = useRef(true);
  return useLive(
    async () => {
      const from = isFirst.current ? unchecked(library) : library;
      isFirst.current = false;
      const [found, history] = await Promise.all([allLists(from), loadHistory(from)]);
      // Only a library that was compared with its mirror is said to have none.
      const known = found.length > 0 ? found : await allLists(library);
      const lists = known.map(({ list: { id, name, description }, entryCount }) => ({
        id,
        name,
        description,
        count: entryCount,
      }));
      return { history, lists };
    },
    onLibraryChange,
    [library],
  );
}
