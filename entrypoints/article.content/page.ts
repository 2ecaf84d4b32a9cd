import { readAddress } from '@/utils/article/address';
import type { Article, ExtractResult } from '@/utils/article/article';
import { background, isConnected, listen, TO_PAGE } from '@/utils/browser';
import type { ToPage } from '@/utils/messaging/protocol';
import { type MarkedPage, type Marking, type PageModules, pageModules } from '@/utils/page/modules';
import { type Outcome, outcomeOf, ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { watchListing } from './listing';
import { parseId, parseKeys, parseQuote } from './requests';

/** Kinds of address on which an article may stand; on the others nothing is ever marked. */
const MARKABLE: readonly string[] = ['article', 'root', 'abstract', 'excerpt'];

/** Serves one visited page; what weighs more than a few kilobytes is loaded when it is needed. */
export function startPage(signal: AbortSignal): void {
  const address = readAddress(location.href);
  /** Every key under which this page's publication may be stored. */
  const keys = new Set([address.key, ...address.aliases]);
  let marking: Promise<Marking> | undefined;

  const read = async (): Promise<ExtractResult> => {
    const { extract } = await load('reading');
    const result = extract(document, location.href);
    if (result.kind === 'article') for (const key of keysOf(result.article)) keys.add(key);
    return result;
  };
  const markedPage: MarkedPage = {
    background,
    isConnected,
    signal,
    article: () => articleOf(read),
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
    const answer = await background('highlightsOf', { aliases: [...keys] });
    if (signal.aborted) return;
    const { key, highlights, isListed } = unwrap(answer);
    if (isListed) void complete().catch(() => undefined);
    if (key !== null) keys.add(key);
    if (highlights.length > 0 || marking) await (await mark()).show(highlights);
  };

  const listing = watchListing(address.kind, { read, load, signal });
  listen<ToPage>(
    TO_PAGE,
    {
      extract: { parse: () => null, handle: read },
      revealHighlight: {
        parse: parseId,
        async handle({ id }) {
          await refresh();
          return (await mark()).reveal(id);
        },
      },
      revealPassage: {
        parse: parseQuote,
        handle: async ({ quote }) => (await mark()).revealPassage(quote),
      },
      libraryChanged: {
        parse: parseKeys,
        async handle(changed) {
          listing?.changed(changed.keys);
          if (changed.keys.some((key) => keys.has(key))) await refresh();
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
  if (!MARKABLE.includes(address.kind)) return;

  // Without an answer nothing is painted, and the next event asks again: nobody is to be told.
  const refreshQuietly = () => void refresh().catch(() => undefined);
  refreshQuietly();
  window.addEventListener('pageshow', (event) => event.persisted && refreshQuietly(), { signal });
  document.addEventListener(
    'selectionchange',
    () => {
      if (!marking && document.getSelection()?.isCollapsed === false) void mark().catch(() => undefined);
    },
    { signal },
  );
}

function keysOf({ key, aliases }: Article): string[] {
  return [key, ...aliases];
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

/** The article of the page as an outcome: a page without one has no words to mark. */
async function articleOf(read: () => Promise<ExtractResult>): Promise<Outcome<Article>> {
  try {
    const result = await read();
    if (result.kind === 'article') return { ok: true, value: result.article };
    return { ok: false, problem: 'selection-outside', detail: result.kind };
  } catch (error) {
    return outcomeOf(error);
  }
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError(outcome.problem, outcome.detail);
}
