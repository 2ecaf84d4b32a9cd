import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '@/entrypoints/library/use-place';
import { libraryHash } from '@/utils/library-hash';

/** A list that was deleted where it was shown. */
interface Deleted {
  id: string;
  sort: string | null;
  /** Where the deletion led. */
  to: string;
  isGone: boolean;
}

/**
 * Leaves a list that is deleted, and comes back to it once that is taken back, in whatever way, while the user still stands where
 * the deletion led.
 */
export function useDeletedList(lists: readonly { id: string }[], place: Place): (id: string) => void {
  const deleted = useRef<Deleted | null>(null);
  useEffect(() => {
    const last = deleted.current;
    if (!last) return;
    const isThere = lists.some(({ id }) => id === last.id);
    // Until the lists are read again they still have it.
    if (!isThere) last.isGone = true;
    if (!isThere || !last.isGone) return;
    deleted.current = null;
    if (libraryHash(place.route) === last.to) place.go({ list: last.id, sort: last.sort });
  }, [lists]);
  return (id) => {
    const to = { list: null, sort: null };
    deleted.current = {
      id,
      sort: place.route.sort,
      to: libraryHash({ ...place.route, ...to }),
      isGone: !lists.some((list) => list.id === id),
    };
    place.go(to);
  };
}
