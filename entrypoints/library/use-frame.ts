import { type Live, useLive } from '@/components/use-live';
import { onLibraryChange } from '@/utils/library/changes';
import { allLists } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import type { HistoryView } from '@/utils/library/records';
import { historyOf } from '@/utils/library/undo';

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
  return useLive(
    async () => {
      const [known, history] = await Promise.all([allLists(library), historyOf(library)]);
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
