import { useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { write } from '@/entrypoints/library/lazy-writes';
import type * as Bulk from '@/utils/library/bulk';
import type { BulkOptions, BulkResult } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import type { Status } from '@/utils/library/records';

/** Acts on several papers: one at a time, each told with its undo, and those that take long with how far they are. */
export function useBulk(library: Library, { run, say }: Actions) {
  const t = useText();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const undo = (act: string) =>
    run(
      () => write(library, ({ takeBack }) => takeBack(act)),
      (isWhole) => ({ text: t(isWhole ? 'bulkUndone' : 'bulkPartly') }),
    );
  /** Resolves once it is done; a second one meanwhile does nothing. */
  const watched = async <T>(total: number, work: (options: Required<BulkOptions>) => Promise<T>) => {
    if (stop.current) return;
    const until = new AbortController();
    stop.current = until;
    const onProgress = (done: number) => setProgress(done < total ? { done, total } : null);
    if (total > 500) setProgress({ done: 0, total });
    try {
      return await work({ onProgress, signal: until.signal });
    } finally {
      stop.current = null;
      setProgress(null);
    }
  };
  const act = (
    keys: readonly string[],
    work: (bulk: typeof Bulk, options: BulkOptions) => Promise<BulkResult>,
  ) =>
    void watched(keys.length, (options) =>
      run(
        // An extension that was updated meanwhile has other files: then this fails, and is told.
        async () => work(await import('@/utils/library/bulk'), options),
        ({ act: name, changed }) =>
          changed === 0
            ? { text: t('bulkNothing') }
            : { text: t('bulkDone', { n: changed }), undo: () => undo(name) },
      ),
    );
  return {
    progress,
    onStop: () => stop.current?.abort(),
    watched,
    say,
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
      act(keys, (bulk, options) => bulk.unsaveMany(library, keys, options)),
  };
}
