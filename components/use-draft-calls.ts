import { useEffect } from 'preact/hooks';
import type { DraftBook } from '@/utils/draft-book';
import type { DraftCalls } from './draft-calls';
import { useText } from './text';
import type { Actions } from './use-actions';

/**
 * The notes in `book` of the publications with `keys`, read as soon as there is a book; gives the calls for one publication
 * by its keys, null while there is none.
 */
export function useDraftCalls<B extends DraftBook | null>(
  book: B,
  keys: readonly string[],
  { say }: Actions,
): B extends DraftBook ? (ofPublication: readonly string[]) => DraftCalls : null;
export function useDraftCalls(
  book: DraftBook | null,
  keys: readonly string[],
  { say }: Actions,
): ((ofPublication: readonly string[]) => DraftCalls) | null {
  const t = useText();
  useEffect(() => void book?.load(keys), [book, keys.join(' ')]);
  if (!book) return null;
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
