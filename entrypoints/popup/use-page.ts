import { useEffect, useRef, useState } from 'preact/hooks';
import { PATIENCE_MS } from '@/components/patience';
import { watchTab } from '@/utils/browser';
import { outcomeOf } from '@/utils/problem';
import type * as Listing from './ListingScreen';
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
  /** Whether something new waits until the user has finished writing. */
  const isWaiting = useRef(false);

  const read = async (isAsked: boolean): Promise<void> => {
    newest.current += 1;
    const mine = newest.current;
    const next = await stateOfPage((loaded) => setScreens((now) => ({ ...now, ...loaded })));
    if (mine !== newest.current) return;
    const now = shown.current;
    isWaiting.current = !isAsked && leavesPaper(now, next) && isWriting();
    // Nobody asked: a page that is just going away, or says the same again, is no news.
    const isNews = isAsked || (!isWaiting.current && next.kind !== 'problem' && !isSame(now, next));
    if (isNews) setState(next);
  };

  useEffect(() => {
    const until = new AbortController();
    void read(true);
    // What is shown stays until the other page is read: a note in the middle of being written is not torn away.
    onOtherPage(() => void read(true), until.signal);
    const readWaiting = () => {
      if (isWaiting.current) void read(false);
    };
    document.addEventListener('focusout', readWaiting, { signal: until.signal });
    return () => {
      until.abort();
      newest.current += 1;
    };
  }, []);
  useEffect(() => {
    if (state.kind !== 'loading' || state.isSlow) return;
    const timer = setTimeout(() => setState({ kind: 'loading', isSlow: true }), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (!('tabId' in state) || state.tabId === undefined) return;
    const until = new AbortController();
    watchTab(state.tabId, () => void read(false), until.signal);
    return () => until.abort();
  }, [state]);

  const retry = () => {
    setState({ kind: 'loading', isSlow: false });
    void read(true);
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

/** Whether the screen of a paper, with all that is being typed on it, would go. */
function leavesPaper(now: PageState, next: PageState): boolean {
  return now.kind === 'article' && !(next.kind === 'article' && next.article.key === now.article.key);
}

function isWriting(): boolean {
  return document.activeElement?.matches('input[type="text"], textarea') ?? false;
}

function isSame(now: PageState, next: PageState): boolean {
  return told(now) === told(next);
}

/** How long the reading took is no news. */
const told = (state: PageState) => JSON.stringify({ ...state, reading: null });
