import type { Place } from '@/entrypoints/library/use-place';
import { allLists } from '@/utils/library/all-lists';
import { onListChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/open';
import { libraryHash } from '@/utils/library-hash';

/**
 * Leaves a list that was deleted, and comes back to it once that is taken back, in whatever way, where the user still stands
 * where it led.
 */
export function leaveList(library: Library, place: Place, id: string): void {
  const to = { list: null, sort: null };
  const { sort } = place.route;
  const left = libraryHash({ ...place.route, ...to });
  place.go(to);
  const until = new AbortController();
  const look = async () => {
    const isBack = (await allLists(library)).some((list) => list.id === id);
    if (!isBack || until.signal.aborted) return;
    until.abort();
    place.go((now) => (libraryHash(now) === left ? { list: id, sort } : {}));
  };
  // Where the lists can't be read the user stays where they are.
  onListChange(() => void look().catch(() => undefined), until.signal);
}
