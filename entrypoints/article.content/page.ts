import type { ExtractResult } from '@/utils/article/article';
import { isConnected, listen, background as ofRsis, onWatcher, TO_PAGE } from '@/utils/browser';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { ENGLISH, type Language } from '@/utils/i18n/language';
import type { LensKind } from '@/utils/lens/kinds';
import type { ToPage } from '@/utils/messaging/protocol';
import type { MarkedPage, Marking, PageModules } from '@/utils/page/modules';
import { pageSource } from '@/utils/page/page-source';
import { watchPage } from '@/utils/page/watch-page';
import { ProblemError } from '@/utils/problem';
import type { Theme } from '@/utils/theme';
import { uuid } from '@/utils/uuid';
import { citerOf } from './citer';
import { type ElsewhereReader, elsewhereReader, sayingAccessEnded } from './elsewhere';
import { watchListing } from './listing';
import { loadModule, unwrap } from './load-module';
import { articleOf, readSource } from './own-words';
import { placeOf, SETTLING_MS } from './place';
import { parseCommand, parseId, parseKeys, parsePassage, parseQuote } from './requests';

/** Kinds of address on which an article may stand; on the others nothing is ever marked. */
const MARKABLE: readonly string[] = ['article', 'root', 'abstract', 'excerpt'];
/** Those from which something may be stored: of them the words are kept, should the page be translated. */
const READABLE: readonly string[] = [...MARKABLE, 'listing', 'section'];

/** Milliseconds after which the words of a page are kept though it was never idle. */
const KEEP_LIMIT_MS = 1000;

/** Serves one visited page; what weighs more than a few kilobytes is loaded when it is needed. */
export function startPage(signal: AbortSignal): void {
  let here = placeOf(location.href);
  let marking: Promise<Marking> | undefined;
  let colourNames: ColourNames = {};
  let theme: Theme = 'system';
  let language: Language = ENGLISH;
  let lens: LensKind[] = [];
  const elsewhere: ElsewhereReader | null = here.address.site === 'other' ? elsewhereReader() : null;
  const background = elsewhere ? sayingAccessEnded(ofRsis) : ofRsis;
  /** On another site nothing happens, and nothing is loaded, before the user has asked for it. */
  let isAllowed = elsewhere === null;
  const source = pageSource(document);
  const watch = watchPage(document, signal);
  const isOneOf = (kinds: readonly string[]) =>
    isAllowed && (elsewhere !== null || kinds.includes(here.address.kind));

  const load = async <M extends keyof PageModules>(module: M) => {
    if (!isAllowed) throw new ProblemError('access-ended', 'nobody asked for this page');
    return loadModule(background, module);
  };
  const read = async (): Promise<ExtractResult> => {
    const reading = await load('reading');
    const place = here;
    const result = readSource(source, (page) =>
      elsewhere ? elsewhere.read(reading, page) : reading.extract(page, location.href),
    );
    if (result.kind !== 'article') return result;
    const { key, aliases } = result.article;
    place.isRead = true;
    const added = [key, ...aliases].filter((one) => !place.keys.has(one));
    for (const one of added) place.keys.add(one);
    // The paper may be known under a key that its address does not tell.
    if (added.length > 0 && isOneOf(MARKABLE)) refreshQuietly();
    return result;
  };
  const markedPage: MarkedPage = {
    background,
    isConnected,
    signal,
    keys: () => [...here.keys],
    address: () => location.href,
    isSaved: () => here.isSaved,
    colourNames: () => colourNames,
    language: () => language,
    theme: () => theme,
    lens: { kinds: () => lens, load: () => load('lens') },
    facts: () => here.facts,
    history: () => here.history,
    citer: () => citerOf(background, load),
    article: () => articleOf(read),
    isTranslated: source.isTranslated,
    settling: () => here.settledAt - performance.now(),
    watch,
    ...(elsewhere && { bodies: elsewhere.bodies }),
  };
  const mark = async (): Promise<Marking> => {
    marking ??= load('marking').then(({ start }) => start(markedPage));
    // A failed load is tried again at the next occasion.
    marking.catch(() => {
      marking = undefined;
    });
    return marking;
  };
  /** Gives the library the text of a paper of which it has only what a list says: its page is open now. */
  const complete = async (): Promise<void> => {
    const place = here;
    const settling = place.settledAt - performance.now();
    if (settling > 0) {
      // What stands at a new address may still be the paper before: its text would be stored under this one's name.
      setTimeout(() => place === here && refreshQuietly(), settling);
      return;
    }
    const article = unwrap(await articleOf(read));
    if (place !== here) return;
    unwrap(await background('completeListed', { opId: uuid(), article }));
  };
  /** Reads this page's highlights again; marks the page only when there are any, or when it is marked already. */
  const refresh = async (): Promise<void> => {
    if (!isAllowed) return;
    const place = here;
    const answer = await background('highlightsOf', { aliases: [...place.keys] });
    if (signal.aborted || place !== here) return;
    const { key, highlights, isListed, isSaved, hasDrafts, edition, ...known } = unwrap(answer);
    ({ colourNames, theme, lens } = known);
    language = known.language ?? ENGLISH;
    place.facts = known.facts;
    place.history = known.history;
    place.isSaved = isSaved;
    if (isListed) void complete().catch(() => undefined);
    if (key !== null) place.keys.add(key);
    // A note that was being written on words that are not marked yet shows its place; of a saved paper it is noted how
    // far it is read.
    if (highlights.length === 0 && !hasDrafts && !isSaved && lens.length === 0 && !marking) return;
    const shown = await mark();
    if (place !== here) return;
    shown.witness(edition);
    await shown.show(highlights);
    place.isMarked = true;
  };
  // Without an answer nothing is painted, and the next event asks again: nobody is to be told.
  const refreshQuietly = () => void refresh().catch(() => undefined);
  /** Finds out what stands here: the address tells it on RSIS, elsewhere only the page. */
  const look = () => (elsewhere ? void read().catch(() => undefined) : refreshQuietly());
  /** Throws a ProblemError while nothing can be found on the page because its words are a translator's. */
  const marked = async (): Promise<Marking> => {
    if (source.isTranslated()) throw new ProblemError('page-translated');
    return mark();
  };

  const unpaint = () => void marking?.then((shown) => shown.leave()).catch(() => undefined);

  /** Ends what belongs to the present place alone. */
  let left = new AbortController();
  const listingHere = () =>
    watchListing(here.address.kind, {
      background,
      read,
      load,
      signal: AbortSignal.any([signal, left.signal]),
    });
  let listing = listingHere();
  listen<ToPage>(
    TO_PAGE,
    {
      extract: { parse: () => null, handle: read },
      readAnyway: {
        parse: () => null,
        async handle() {
          isAllowed = true;
          keepSource();
          const result = await read();
          if (result.kind === 'article') refreshQuietly();
          return result;
        },
      },
      revealHighlight: {
        parse: parseId,
        async handle({ id }) {
          const found = await marked();
          await refresh();
          return found.reveal(id);
        },
      },
      highlightStates: {
        parse: () => null,
        async handle() {
          const found = await marked();
          await refresh();
          return found.states();
        },
      },
      revealPassage: {
        parse: parseQuote,
        handle: async ({ quote }) => (await marked()).revealPassage(quote),
      },
      markPassage: {
        parse: parsePassage,
        async handle({ quote, tags }) {
          const shown = await marked();
          // What is painted already must not go with what is painted anew.
          if (!here.isMarked) await refresh();
          return shown.markPassage(quote, tags);
        },
      },
      runCommand: {
        parse: parseCommand,
        async handle(command) {
          const shown = await mark();
          const isWalk = command.name === 'next' || command.name === 'previous';
          // Those highlights may not be read yet; without an answer there is none to go to.
          if (isWalk && !here.isMarked) await refresh().catch(() => undefined);
          shown.run(command);
          return null;
        },
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
          if (isOneOf(MARKABLE)) refreshQuietly();
          return null;
        },
      },
    },
    signal,
  );
  onWatcher((tell, until) => watch.onChange(tell, until), signal);

  /** The words of a page are kept for the case that it is translated; at an idle moment, since nobody waits for it. */
  const keepSource = () => {
    if (isOneOf(READABLE)) requestIdleCallback(source.keep, { timeout: KEEP_LIMIT_MS });
  };
  watch.onChange((change) => {
    const next = placeOf(location.href);
    if (next.address.canonical !== here.address.canonical) {
      here = { ...next, settledAt: performance.now() + SETTLING_MS };
      source.forget();
      // The highlights of the paper that stood here go at once; those of the new one come when they are read.
      unpaint();
      left.abort();
      left = new AbortController();
      listing = listingHere();
      if (isOneOf(MARKABLE)) look();
    } else if (change === 'content' && here.isRead && performance.now() < here.settledAt) {
      // What was read between the new address and its content was the paper before, at a wrong address.
      here = { ...next, settledAt: here.settledAt };
      look();
    }
    keepSource();
  }, signal);
  keepSource();
  if (isOneOf(MARKABLE)) refreshQuietly();
  const comeBack = () => {
    // The tab had left the other site: with that the access has ended, until the user gives it again.
    isAllowed = elsewhere === null;
    if (elsewhere) unpaint();
    if (isOneOf(MARKABLE)) refreshQuietly();
  };
  window.addEventListener('pageshow', (event) => event.persisted && comeBack(), { signal });
  document.addEventListener(
    'selectionchange',
    () => {
      const isWanted = !marking && isOneOf(MARKABLE) && document.getSelection()?.isCollapsed === false;
      if (isWanted) void mark().catch(() => undefined);
    },
    { signal },
  );
}
