import { useEffect, useRef } from 'preact/hooks';
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
  /** Keys whose notes this book has been asked for: a list that grows asks for what is new in it alone. */
  const asked = useRef<{ book: DraftBook | null; keys: Set<string> }>({ book, keys: new Set() });
  useEffect(() => {
    if (asked.current.book !== book) asked.current = { book, keys: new Set() };
    const known = asked.current.keys;
    const fresh = keys.filter((key) => !known.has(key));
    if (!book || fresh.length === 0) return;
    for (const key of fresh) known.add(key);
    // What could not be read is asked for again with the next keys.
    void book.load(fresh).then((isRead) => isRead || fresh.forEach((key) => void known.delete(key)));
  }, [book, keys.join(' ')]);
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
