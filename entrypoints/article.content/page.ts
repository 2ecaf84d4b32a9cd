import { type Address, readAddress } from '@/utils/article/address';
import type { Article, ExtractResult } from '@/utils/article/article';
import { background, isConnected, listen, onWatcher, TO_PAGE } from '@/utils/browser';
import type { ToPage } from '@/utils/messaging/protocol';
import { type MarkedPage, type Marking, type PageModules, pageModules } from '@/utils/page/modules';
import { type PageSource, pageSource } from '@/utils/page/page-source';
import { watchPage } from '@/utils/page/watch-page';
import { type Outcome, outcomeOf, ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { watchListing } from './listing';
import { parseId, parseKeys, parseQuote } from './requests';

/** Kinds of address on which an article may stand; on the others nothing is ever marked. */
const MARKABLE: readonly string[] = ['article', 'root', 'abstract', 'excerpt'];
/** Those from which something may be stored: of them the words are kept, should the page be translated. */
const READABLE: readonly string[] = [...MARKABLE, 'listing', 'section'];

/** What stands in the document now; a page may show one article after the other without being loaded anew. */
interface Place {
  address: Address;
  /** Every key under which this page's publication may be stored. */
  keys: Set<string>;
  /** Until then (`performance.now()`) the content of the place before may still stand at this address. */
  settledAt: number;
}

/** Milliseconds within which the content of a new address is there, on a page that changes its content itself. */
const SETTLING_MS = 10_000;
/** Milliseconds after which the words of a page are kept though it was never idle. */
const KEEP_LIMIT_MS = 1000;

/** Serves one visited page; what weighs more than a few kilobytes is loaded when it is needed. */
export function startPage(signal: AbortSignal): void {
  let here = placeOf(location.href);
  let marking: Promise<Marking> | undefined;
  const source = pageSource(document);
  const watch = watchPage(document, signal);
  const isMarkable = () => MARKABLE.includes(here.address.kind);

  const read = async (): Promise<ExtractResult> => {
    const { extract } = await load('reading');
    const place = here;
    const result = readSource(source, (page) => extract(page, location.href));
    if (result.kind !== 'article') return result;
    const added = keysOf(result.article).filter((key) => !place.keys.has(key));
    for (const key of added) place.keys.add(key);
    // The paper may be known under a key that its address does not tell.
    if (added.length > 0 && isMarkable()) refreshQuietly();
    return result;
  };
  const markedPage: MarkedPage = {
    background,
    isConnected,
    signal,
    article: () => articleOf(read),
    isTranslated: source.isTranslated,
    watch,
  };
  const mark = (): Promise<Marking> => {
    marking ??= load('marking').then(({ start }) => start(markedPage));
    // A failed load is tried again at the next occasion.
    marking.catch(() => {
      marking = undefined;
    });
    return marking;
  };
  /** Gives the library the text of a paper of which it has only what a list says: its page is open now. */
  const complete = async (): Promise<void> => {
    const article = unwrap(await articleOf(read));
    unwrap(await background('completeListed', { opId: uuid(), article }));
  };
  /** Reads this page's highlights again; marks the page only when there are any, or when it is marked already. */
  const refresh = async (): Promise<void> => {
    const place = here;
    const answer = await background('highlightsOf', { aliases: [...place.keys] });
    if (signal.aborted || place !== here) return;
    const { key, highlights, isListed } = unwrap(answer);
    if (isListed) void complete().catch(() => undefined);
    if (key !== null) place.keys.add(key);
    if (highlights.length === 0 && !marking) return;
    const shown = await mark();
    if (place === here) await shown.show(highlights);
  };
  // Without an answer nothing is painted, and the next event asks again: nobody is to be told.
  const refreshQuietly = () => void refresh().catch(() => undefined);
  /** Throws a ProblemError while nothing can be found on the page because its words are a translator's. */
  const marked = (): Promise<Marking> => {
    if (source.isTranslated()) throw new ProblemError('page-translated');
    return mark();
  };

  let left = new AbortController();
  const listingHere = () =>
    watchListing(here.address.kind, { read, load, signal: AbortSignal.any([signal, left.signal]) });
  let listing = listingHere();
  listen<ToPage>(
    TO_PAGE,
    {
      extract: { parse: () => null, handle: read },
      revealHighlight: {
        parse: parseId,
        async handle({ id }) {
          const found = await marked();
          await refresh();
          return found.reveal(id);
        },
      },
      revealPassage: {
        parse: parseQuote,
        handle: async ({ quote }) => (await marked()).revealPassage(quote),
      },
      libraryChanged: {
        parse: parseKeys,
        async handle(changed) {
          listing?.changed(changed.keys);
          if (changed.keys.some((key) => here.keys.has(key))) await refresh();
          return null;
        },
      },
      settingsChanged: {
        parse: () => null,
        handle() {
          listing?.refresh();
          return null;
        },
      },
    },
    signal,
  );
  onWatcher((tell, until) => watch.onChange(tell, until), signal);

  /** The words of a page are kept for the case that it is translated; at an idle moment, since nobody waits for it. */
  const keepSource = () => {
    if (READABLE.includes(here.address.kind)) requestIdleCallback(source.keep, { timeout: KEEP_LIMIT_MS });
  };
  const goTo = (next: Place) => {
    here = next;
    source.forget();
    // The highlights of the paper that stood here go at once; those of the new one come as soon as they are read.
    void marking?.then((shown) => shown.show([])).catch(() => undefined);
    left.abort();
    left = new AbortController();
    listing = listingHere();
    if (isMarkable()) refreshQuietly();
  };
  watch.onChange((change) => {
    const next = placeOf(location.href);
    const isOther = next.address.canonical !== here.address.canonical;
    // What was read between the new address and the new content was the old paper at a wrong address.
    const isMixed = here.keys.size > next.keys.size && performance.now() < here.settledAt;
    if (isOther || (change === 'content' && isMixed)) {
      goTo({ ...next, settledAt: isOther ? performance.now() + SETTLING_MS : here.settledAt });
    }
    keepSource();
  }, signal);
  keepSource();
  if (isMarkable()) refreshQuietly();
  window.addEventListener('pageshow', (event) => event.persisted && isMarkable() && refreshQuietly(), {
    signal,
  });
  document.addEventListener(
    'selectionchange',
    () => {
      const isWanted = !marking && isMarkable() && document.getSelection()?.isCollapsed === false;
      if (isWanted) void mark().catch(() => undefined);
    },
    { signal },
  );
}

function placeOf(url: string): Place {
  const address = readAddress(url);
  return { address, keys: new Set([address.key, ...address.aliases]), settledAt: 0 };
}

function keysOf({ key, aliases }: Article): string[] {
  return [key, ...aliases];
}

/** What the page says in its own words, also while it is translated, when they were seen before. */
function readSource(source: PageSource, extract: (page: Document) => ExtractResult): ExtractResult {
  const page = source.document();
  const result = extract(page ?? document);
  if (page === null && result.kind !== 'none') {
    return { kind: 'none', reason: 'translated', trace: result.trace };
  }
  return result.kind === 'article' ? { ...result, isTranslated: page !== document } : result;
}

/** A module of the page, put in by the background unless it is there. Throws a ProblemError when it can't be had. */
async function load<M extends keyof PageModules>(module: M): Promise<NonNullable<PageModules[M]>> {
  const present = pageModules()[module];
  if (present) return present;
  unwrap(await background('loadModule', { module }));
  const loaded = pageModules()[module];
  if (!loaded) throw new ProblemError('unexpected', `${module} did not register`);
  return loaded;
}

/** The article of the page as an outcome: a page without one, and a translated one, has no words to mark. */
async function articleOf(read: () => Promise<ExtractResult>): Promise<Outcome<Article>> {
  try {
    const result = await read();
    if (result.kind === 'article' && !result.isTranslated) return { ok: true, value: result.article };
    const isTranslated =
      result.kind === 'article' || (result.kind === 'none' && result.reason === 'translated');
    return {
      ok: false,
      problem: isTranslated ? 'page-translated' : 'selection-outside',
      detail: result.kind,
    };
  } catch (error) {
    return outcomeOf(error);
  }
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError(outcome.problem, outcome.detail);
}
