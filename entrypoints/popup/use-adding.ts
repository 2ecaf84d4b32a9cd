import { useRef, useState } from 'preact/hooks';
import type { AddingProgress } from '@/components/AddBar';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import type { ListingItem } from '@/utils/article/article';
import type { Library } from '@/utils/library/open';
import { type Added, saveListed, takeBackListed } from '@/utils/library/save-listed';
import { uuid } from '@/utils/uuid';
import type { ListName } from './list-names';

/** Papers of one write: few enough for the bar to move, many enough for a long list to be done in a moment. */
const BATCH = 25;

export interface Adding {
  /** Null while nothing is being added. */
  progress: AddingProgress | null;
  /** Adds papers to a list, batch by batch. Resolves to true when all of them are on disk. */
  add: (items: readonly ListingItem[], list: ListName) => Promise<boolean>;
  /** Ends after the batch that is being written; what was added stays, and can be taken back. */
  stop: () => void;
}

/** Adds what a list names to a reading list of the user's, and says so with the way back, also when it ended early. */
export function useAdding(library: Library, actions: Actions): Adding {
  const t = useText();
  const { once } = useBusy();
  const [progress, setProgress] = useState<AddingProgress | null>(null);
  const isStopped = useRef(false);

  const takeBack = (list: ListName, added: readonly Added[]) =>
    actions.run(
      () => takeBackListed(library, uuid(), list.id, added),
      (taken) => ({ text: t('takenBack', { n: taken.length, list: list.name }) }),
    );
  const addAll = async (items: readonly ListingItem[], list: ListName) => {
    const target = { listId: list.id, defaultListName: list.name };
    const added: Added[] = [];
    isStopped.current = false;
    const isDone = await actions.run(async () => {
      for (let at = 0; at < items.length && !isStopped.current; at += BATCH) {
        setProgress({ done: at, total: items.length });
        const saved = await saveListed(library, uuid(), items.slice(at, at + BATCH), target);
        added.push(...saved.added);
      }
    });
    setProgress(null);
    if (added.length > 0) {
      const text = t('addedTo', { n: added.length, list: list.name });
      actions.say({ text, undo: () => takeBack(list, added) });
    }
    return isDone && !isStopped.current;
  };
  return {
    progress,
    add: (items, list) => once(() => addAll(items, list)),
    stop: () => {
      isStopped.current = true;
    },
  };
}
