import { useRef } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import { allLists } from '@/utils/library/all-lists';
import { onLibraryChange } from '@/utils/library/changes';
import { historyOf } from '@/utils/library/history-of';
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

/**
 * Milliseconds after the first reading until the library is compared with its mirror, where no screen has asked for that: some
 * only ask the catalogue, which has no mirror, and nobody would hear of words that were lost.
 */
const COMPARED_AFTER_MS = 1000;

/** The frame, read again after every write of any context. */
export function useFrame(library: Library): Live<Frame> {
  const isFirst = useRef(true);
  return useLive(
    async () => {
      const from = isFirst.current ? unchecked(library) : library;
      // Whoever needs it says what is wrong.
      if (isFirst.current)
        setTimeout(() => void library.connection().catch(() => undefined), COMPARED_AFTER_MS);
      isFirst.current = false;
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
