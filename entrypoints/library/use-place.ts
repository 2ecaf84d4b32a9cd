import { useEffect, useRef, useState } from 'preact/hooks';
import type { Spot } from '@/components/virtual/VirtualList';
import { type LibraryRoute, libraryHash, readLibraryHash } from '@/utils/library-hash';
import { uuid } from '@/utils/uuid';
import { readVersionsHash, type VersionsRoute } from '@/utils/versions/versions-hash';

/** Where the user is in the library page, as its address says. */
export interface Place {
  route: LibraryRoute;
  /** A paper's versions, which lie over the screens; null where they are not asked for. */
  versions: VersionsRoute | null;
  /** Names this entry of the browser's history. */
  entry: string;
  /**
   * Goes on from where the user is by now, also where they have moved since this was drawn: a new entry of the history, which Back leaves; `typing` changes the present one, so that Back does
   * not go through a question letter by letter.
   */
  go: (to: Partial<LibraryRoute> | ((now: LibraryRoute) => Partial<LibraryRoute>), how?: 'typing') => void;
}

/** Where each entry of the history was left, for as long as the page is open. */
const spots = new Map<string, Spot>();

/** Where the list of this entry was left; null on a first visit. */
export const spotOf = (entry: string): Spot | null => spots.get(entry) ?? null;
export const keepSpot = (entry: string, spot: Spot): void => void spots.set(entry, spot);

/** The name of the present entry, given at the first visit: an address alone does not tell Back from a link. */
function entryName(): string {
  const state: unknown = history.state;
  if (typeof state === 'object' && state && 'entry' in state && typeof state.entry === 'string')
    return state.entry;
  const entry = uuid();
  history.replaceState({ entry }, '');
  return entry;
}

/** Milliseconds after the last key until the address follows: browsers refuse more than a few changes a second. */
const TYPING_MS = 400;
let typing: ReturnType<typeof setTimeout> | undefined;

const here = () => ({ hash: location.hash, entry: entryName() });

/** Follows the address of the page. */
export function usePlace(): Place {
  const [{ hash, entry }, setDrawn] = useState(here);
  const now = useRef({ hash, entry });
  const setPlace = (place: ReturnType<typeof here>) => {
    now.current = place;
    setDrawn(place);
  };
  useEffect(() => {
    // The list knows better where it was: its rows are not there yet when the browser would scroll.
    history.scrollRestoration = 'manual';
    const until = new AbortController();
    const follow = () => {
      clearTimeout(typing);
      setPlace(here());
    };
    addEventListener('popstate', follow, { signal: until.signal });
    addEventListener('hashchange', follow, { signal: until.signal });
    return () => until.abort();
  }, []);
  return {
    route: readLibraryHash(hash),
    versions: readVersionsHash(hash),
    entry,
    go: (to, how) => {
      const from = now.current;
      const route = readLibraryHash(from.hash);
      const next = libraryHash({ ...route, ...(typeof to === 'function' ? to(route) : to) });
      clearTimeout(typing);
      if (next === from.hash) return;
      if (how) {
        typing = setTimeout(() => history.replaceState({ entry: from.entry }, '', next), TYPING_MS);
        setPlace({ hash: next, entry: from.entry });
        return;
      }
      // What was typed last belongs to the entry that is left.
      if (from.hash !== location.hash) history.replaceState({ entry: from.entry }, '', from.hash);
      history.pushState(null, '', next);
      setPlace(here());
    },
  };
}
