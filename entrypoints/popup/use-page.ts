import { useEffect, useRef, useState } from 'preact/hooks';
import { PATIENCE_MS } from '@/components/patience';
import { watchTab } from '@/utils/browser';
import { outcomeOf } from '@/utils/problem';
import type * as Listing from './ListingScreen';
import { type Occasion, verdictOf } from './news';
import { onOtherPage } from './on-other-page';
import type * as Paper from './PaperScreen';
import { type PageState, readActivePage } from './read-page';

/** The largest screen, with the database and the summary: it comes while the page is being read. */
const loadPaperScreen = () => import('./PaperScreen');
/** What it adds to the paper's screen is little. */
const loadListingScreen = () => import('./ListingScreen');

/** The screens that come on demand; null until they are there. */
export interface Screens {
  paper: typeof Paper | null;
  listing: typeof Listing | null;
}

export interface PageUnderPopup {
  state: PageState;
  /** Those that the state needs are there. */
  screens: Screens;
  /** Reads the page anew, from "Reading the page…" on. */
  retry: () => void;
}

/**
 * What stands under the popup, followed for as long as the popup is open: a page that was empty is read again by
 * itself when its article arrives, and so is a page that puts another article in the place of the first.
 */
export function usePage(): PageUnderPopup {
  const [state, setState] = useState<PageState>({ kind: 'loading', isSlow: false });
  const [screens, setScreens] = useState<Screens>({ paper: null, listing: null });
  const shown = useRef(state);
  shown.current = state;
  /** Number of the newest reading: an older answer never replaces a newer one. */
  const newest = useRef(0);
  /** Why something new was read that waits until the user has finished writing. */
  const waiting = useRef<Occasion | null>(null);

  const read = async (occasion: Occasion): Promise<void> => {
    newest.current += 1;
    const mine = newest.current;
    const next = await stateOfPage((loaded) => setScreens((now) => ({ ...now, ...loaded })));
    if (mine !== newest.current) return;
    const verdict = verdictOf(shown.current, next, occasion, isWriting());
    if (verdict !== 'wait') waiting.current = null;
    // A page that was loaded stays so, whatever it says meanwhile.
    else if (waiting.current !== 'loaded') waiting.current = occasion;
    if (verdict === 'show') setState(next);
  };

  useEffect(() => {
    const until = new AbortController();
    void read('asked');
    onOtherPage(() => void read('loaded'), until.signal);
    const readWaiting = () => {
      if (waiting.current) void read(waiting.current);
    };
    document.addEventListener('focusout', readWaiting, { signal: until.signal });
    return () => {
      until.abort();
      newest.current += 1;
    };
  }, []);
  useEffect(() => {
    if (state.kind !== 'loading' || state.isSlow) return;
    // What was read may stand in the line before this: it is not to be hidden again.
    const saySlow = () =>
      setState((now) => (now.kind === 'loading' ? { kind: 'loading', isSlow: true } : now));
    const timer = setTimeout(saySlow, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (!('tabId' in state) || state.tabId === undefined) return;
    const until = new AbortController();
    watchTab(state.tabId, () => void read('changed'), until.signal);
    return () => until.abort();
  }, [state]);

  const retry = () => {
    setState({ kind: 'loading', isSlow: false });
    void read('asked');
  };
  return { state, screens, retry };
}

async function stateOfPage(onLoaded: (loaded: Partial<Screens>) => void): Promise<PageState> {
  try {
    const [next, paper] = await Promise.all([readActivePage(), loadPaperScreen()]);
    onLoaded(next.kind === 'listing' ? { paper, listing: await loadListingScreen() } : { paper });
    return next;
  } catch (error) {
    return { kind: 'problem', problem: outcomeOf(error).problem };
  }
}

/** In a form for a text, its buttons too: what is being saved is not gone yet. */
function isWriting(): boolean {
  const focused = document.activeElement;
  return focused?.matches('input[type="text"], textarea, .note-editor *, .facts-editor *') ?? false;
}
