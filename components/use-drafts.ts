import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Draft } from '@/utils/highlight/draft';
import { newestOnly } from '@/utils/highlight/newest';
import type { DraftCalls } from './draft-calls';
import { useText } from './text';
import type { Actions } from './use-actions';

/** What keeping drafts asks of the library; `keys` are those of their publication. */
export interface DraftStore {
  load: (keys: readonly string[]) => Promise<readonly Draft[]>;
  keep: (keys: readonly string[], draft: Draft) => Promise<null>;
  drop: (keys: readonly string[], id: string) => Promise<null>;
}

/**
 * The notes of the publications with `keys` that are not saved yet: kept on disk as they are typed, since the popup
 * closes when it loses the focus, and a tab whenever its user likes. A failure is not told here: saving the note says
 * what is wrong, and the words are still on the screen. Gives the calls for one publication by its keys.
 */
export function useDrafts(
  store: DraftStore,
  keys: readonly string[],
  { say }: Actions,
): (ofPublication: readonly string[]) => DraftCalls {
  const t = useText();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    // What is being typed by now is newer.
    const add = (kept: readonly Draft[]) =>
      setDrafts((known) => [...kept.filter(({ id }) => known.every((draft) => draft.id !== id)), ...known]);
    store.load(keys).then(add, () => undefined);
  }, [store, keys.join(' ')]);
  const write = useMemo(
    () => newestOnly((work: () => Promise<null>) => work().catch(() => undefined)),
    [store],
  );

  return (own) => {
    const keep = (draft: Draft) => {
      setDrafts((known) => [...known.filter(({ id }) => id !== draft.id), draft]);
      write(draft.id, () => store.keep(own, draft));
    };
    const drop = (id: string) => {
      setDrafts((known) => known.filter((draft) => draft.id !== id));
      write(id, () => store.drop(own, id));
    };
    return {
      of: (id) => drafts.find((draft) => draft.id === id) ?? null,
      keep,
      drop,
      discard(draft) {
        drop(draft.id);
        const undo = () => {
          keep(draft);
          say({ text: t('draftRestored') });
        };
        say({ text: t('draftDiscarded'), undo });
      },
    };
  };
}
