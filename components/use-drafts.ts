import { useEffect, useMemo, useState } from 'preact/hooks';
import { type DraftStore, openDraftBook } from '@/utils/draft-book';
import type { DraftCalls } from './draft-calls';
import { useText } from './text';
import type { Actions } from './use-actions';

/**
 * The notes of the publications with `keys` that are not saved yet: kept on disk as they are typed, since the popup
 * closes when it loses the focus, and a tab whenever its user likes. Gives the calls for one publication by its keys.
 */
export function useDrafts(
  store: DraftStore,
  keys: readonly string[],
  { say }: Actions,
): (ofPublication: readonly string[]) => DraftCalls {
  const t = useText();
  const [, redraw] = useState(0);
  const book = useMemo(() => openDraftBook(store, () => redraw((n) => n + 1)), [store]);
  useEffect(() => void book.load(keys), [book, keys.join(' ')]);

  return (own) => ({
    of: book.of,
    besides: (highlights) =>
      book.list(own).filter((draft) => highlights.every((highlight) => highlight.id !== draft.id)),
    open: ({ id, anchor }) => book.open({ id, keys: own, anchor }),
    keep: book.keep,
    drop: book.drop,
    discard(draft) {
      const note = book.open({ id: draft.id, keys: own, anchor: draft.anchor });
      book.drop(note);
      const undo = () => {
        book.keep(note, draft);
        say({ text: t('draftRestored') });
      };
      say({ text: t('draftDiscarded'), undo });
    },
  });
}
