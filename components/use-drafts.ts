import { useMemo, useState } from 'preact/hooks';
import { type DraftStore, openDraftBook } from '@/utils/draft-book';
import type { DraftCalls } from './draft-calls';
import type { Actions } from './use-actions';
import { useDraftCalls } from './use-draft-calls';

/**
 * The notes of the publications with `keys` that are not saved yet: kept on disk as they are typed, since the popup
 * closes when it loses the focus, and a tab whenever its user likes. Gives the calls for one publication by its keys.
 */
export function useDrafts(
  store: DraftStore,
  keys: readonly string[],
  actions: Actions,
): (ofPublication: readonly string[]) => DraftCalls {
  const [, redraw] = useState(0);
  const book = useMemo(() => openDraftBook(store, () => redraw((n) => n + 1)), [store]);
  return useDraftCalls(book, keys, actions);
}
