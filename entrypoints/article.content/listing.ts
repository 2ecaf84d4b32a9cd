import type { ExtractResult } from '@/utils/article/article';
import { identityOfItem } from '@/utils/article/listing-identity';
import type { FromPage, ListingState } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';
import type { ListedTitle, ListingMarks, PageModules } from '@/utils/page/modules';

/** Kinds of address on which a list may stand. */
const LISTING: readonly string[] = ['listing', 'section'];
/** Most papers of one call. */
const ITEMS_A_CALL = 200;
/** Milliseconds after load in which a busy page still puts the marks off. */
const IDLE_LIMIT_MS = 2000;
/** Milliseconds that changes are gathered before the list is read again. */
const GATHER_MS = 500;
/** Milliseconds until the first of a few more tries where there was no answer, each twice as long as the one before. */
const RETRY_MS = 2000;
const MOST_RETRIES = 3;
/** The list of a page that never rests is read in no more than a twentieth of the time. */
const REST = 20;

interface ListingPage {
  background: Client<FromPage>;
  read: () => Promise<ExtractResult>;
  load: (module: 'listing') => Promise<NonNullable<PageModules['listing']>>;
  signal: AbortSignal;
}

export interface Listing {
  /** Shows the marks as they are now: a setting changed. */
  refresh(): void;
  /** The same when the list names one of these publications. */
  changed(keys: readonly string[]): void;
}

type Item = ListedTitle & { keys: string[] };

/**
 * Marks the titles of a list of papers with what the library knows of them. Nothing is loaded while the user wants no
 * marks, and what paints them only when there is something to paint. Null where no list can stand.
 */
export function watchListing(kind: string, { background, read, load, signal }: ListingPage): Listing | null {
  if (!LISTING.includes(kind)) return null;
  let items: Item[] = [];
  let isUnread = true;
  /** False while the user wants no marks; a change of the setting is told, so that nobody need ask again. */
  let isWanted = true;
  let marks: ListingMarks | undefined;
  let isStarted = false;
  let isUnderWay = false;
  let isStale = false;
  let retries = 0;
  let links = '';
  /** When the list may be read again, by the page's clock in milliseconds. */
  let rested = 0;

  const readItems = async () => {
    links = linksNow();
    const start = performance.now();
    const result = await read();
    const end = performance.now();
    rested = end + (end - start) * REST;
    items = result.kind === 'listing' ? result.items.map(itemOf) : [];
    isUnread = false;
  };
  const showOnce = async () => {
    // Asking for nothing tells whether marks are wanted at all.
    isWanted = !isUnread || (await statesOf(background, [])) !== null;
    if (isWanted && isUnread) await readItems();
    const states = isWanted ? await statesOf(background, items) : null;
    isWanted = states !== null;
    const titles = items.flatMap((item, at) => {
      const state = states?.[at];
      return state ? [{ ...item, state }] : [];
    });
    const hasMarks = titles.some(({ state }) => state.saved || state.highlights > 0);
    if (signal.aborted || (!hasMarks && !marks)) return;
    marks ??= (await load('listing')).start(signal);
    const language = await background('language', null);
    marks.show(titles, language.ok ? language.value : null);
  };
  /** A machine with much to do answers late, and no event would come to ask again. */
  const retry = () => {
    if (signal.aborted || retries === MOST_RETRIES) return;
    setTimeout(() => void refresh(), RETRY_MS * 2 ** retries);
    retries += 1;
  };
  /** One at a time, and once more when something changed meanwhile. Without an answer nothing is marked. */
  const refresh = async () => {
    isStale = true;
    if (isUnderWay) return;
    isUnderWay = true;
    while (isStale && !signal.aborted) {
      isStale = false;
      try {
        await showOnce();
        retries = 0;
      } catch {
        retry();
      }
    }
    isUnderWay = false;
  };
  const readAgain = () => {
    if (linksNow() === links) return;
    isUnread = true;
    if (isWanted) void refresh();
  };

  whenIdle(() => {
    if (signal.aborted) return;
    isStarted = true;
    void refresh();
    watchContent(readAgain, () => Math.max(GATHER_MS, rested - performance.now()), signal);
  }, signal);
  window.addEventListener('pageshow', (event) => event.persisted && void refresh(), { signal });
  return {
    refresh: () => void refresh(),
    changed(keys) {
      // Where nobody answered at first, as when the library was slow to open, the list is still to be read.
      const isMissed = isStarted && isWanted && isUnread;
      if (isMissed || items.some((item) => item.keys.some((key) => keys.includes(key)))) void refresh();
    },
  };
}

function itemOf({ title, url, code }: { title: string; url: string; code?: string }): Item {
  const { key, aliases } = identityOfItem({ url, ...(code !== undefined && { code }) });
  return { title, url, keys: [key, ...aliases] };
}

/** The states in the order of the items; null when no marks are wanted. Throws when there is no answer. */
async function statesOf(
  background: Client<FromPage>,
  items: readonly Item[],
): Promise<ListingState[] | null> {
  const states: ListingState[] = [];
  for (let at = 0; at === 0 || at < items.length; at += ITEMS_A_CALL) {
    const asked = items.slice(at, at + ITEMS_A_CALL).map(({ keys }) => ({ keys }));
    const answer = await background('listingStates', { items: asked });
    if (!answer.ok) throw new Error(answer.problem);
    if (answer.value === null) return null;
    states.push(...answer.value);
  }
  return states;
}

/** What the page links to: a list that has changed links to something else. */
const linksNow = () =>
  Array.from(document.querySelectorAll('a[href]'), (link) => link.getAttribute('href')).join('\n');

function whenIdle(start: () => void, signal: AbortSignal): void {
  const rest = () => requestIdleCallback(start, { timeout: IDLE_LIMIT_MS });
  if (document.readyState === 'complete') rest();
  else window.addEventListener('load', rest, { once: true, signal });
}

function watchContent(onChange: () => void, waitMs: () => number, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, waitMs());
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
