import { useMemo } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import { allLists } from '@/utils/library/all-lists';
import { onLibraryChange } from '@/utils/library/changes';
import { glanceFirst } from '@/utils/library/glance';
import { historyOf } from '@/utils/library/history-of';
import type { Library } from '@/utils/library/open';
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

/** The frame, read again after every write of any context. */
export function useFrame(library: Library): Live<Frame> {
  const source = useMemo(() => glanceFirst(library), [library]);
  return useLive(
    async () => {
      const from = source();
      const [found, history] = await Promise.all([allLists(from), historyOf(from)]);
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
