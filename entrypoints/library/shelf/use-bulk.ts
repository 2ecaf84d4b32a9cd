import type { ToastContent } from '@/components/Toast';
import type { Actions } from '@/components/use-actions';
import { write } from '@/entrypoints/library/lazy-writes';
import { useWatched } from '@/entrypoints/library/use-watched';
import { spoken } from '@/utils/i18n/translate';
import type * as Bulk from '@/utils/library/bulk';
import type { BulkOptions, BulkResult } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import type { Status } from '@/utils/library/records';

/** What is said of the acts. It comes with the first of them. */
const words = async () => spoken((await import('@/utils/i18n/en/bulk')).bulkMessages);

/** Acts on several papers: one at a time, each told with its undo, and those that take long with how far they are. */
export function useBulk(library: Library, { run, load, say }: Actions) {
  const { progress, onStop, watched, isBusy } = useWatched();
  /** Whether something else is still being done, which is then said. */
  const mustWait = (offer?: Pick<ToastContent, 'undo'>): boolean => {
    const isWaiting = isBusy();
    if (isWaiting) void load(async () => say({ text: (await words())('bulkBusy'), ...offer }));
    return isWaiting;
  };
  const undo = async (act: string): Promise<boolean> => {
    // What is said takes the place of the toast that offers it.
    if (mustWait({ undo: () => undo(act) })) return false;
    const done = await watched(0, (options, setTotal) =>
      run(
        async () => {
          const t = await words();
          return { t, ...(await write(library, ({ takeBack }) => takeBack(act, { ...options, setTotal }))) };
        },
        ({ t, isStopped, isWhole }) =>
          isStopped
            ? { text: t(isWhole ? 'bulkStopped' : 'bulkStoppedPartly'), undo: () => undo(act) }
            : { text: t(isWhole ? 'bulkUndone' : 'bulkPartly') },
      ),
    );
    return done ?? false;
  };
  /** Gives whether it has begun. */
  const act = (
    keys: readonly string[],
    work: (bulk: typeof Bulk, options: BulkOptions) => Promise<BulkResult>,
    told: 'bulkDone' | 'bulkTakenOut' = 'bulkDone',
  ): boolean => {
    if (mustWait()) return false;
    void watched(keys.length, async (options) => {
      let failure: unknown;
      await run(
        async () => {
          // An extension that was updated meanwhile has other files: then this fails, and is told.
          const [t, bulk] = await Promise.all([words(), import('@/utils/library/bulk')]);
          const done = await work(bulk, options);
          ({ failure } = done);
          return { t, ...done };
        },
        ({ t, act: name, changed, isStopped }) => {
          if (changed === 0 && !isStopped) return { text: t('bulkNothing') };
          const text = t(isStopped ? 'bulkHalted' : told, { n: changed });
          return changed === 0 ? { text } : { text, undo: () => undo(name) };
        },
      );
      // What went wrong is told beside the way back from what was done.
      if (failure !== undefined) await run(() => Promise.reject(failure));
    });
    return true;
  };
  return {
    progress,
    onStop,
    watched,
    mustWait,
    status: (keys: readonly string[], status: Status) =>
      act(keys, (bulk, options) => bulk.setStatusOfMany(library, keys, status, options)),
    tags: (keys: readonly string[], tags: string[], isAdding: boolean) =>
      act(keys, (bulk, options) =>
        bulk.changeTagsOfMany(
          library,
          keys,
          isAdding ? { add: tags, remove: [] } : { add: [], remove: tags },
          options,
        ),
      ),
    add: (keys: readonly string[], listId: string) =>
      act(keys, (bulk, options) => bulk.addManyToList(library, keys, listId, options)),
    remove: (keys: readonly string[], listId: string) =>
      act(keys, (bulk, options) => bulk.removeManyFromList(library, keys, listId, options)),
    takeOut: (keys: readonly string[]) =>
      act(keys, (bulk, options) => bulk.unsaveMany(library, keys, options), 'bulkTakenOut'),
  };
}
