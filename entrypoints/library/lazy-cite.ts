import type { Actions } from '@/components/use-actions';
import type { QuoteForm } from '@/utils/citation/forms';
import type { CitedPaper } from '@/utils/citation/record';
import type { Highlight } from '@/utils/highlight/highlight';
import type { ShownState } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';

const load = () => import('./cite');

/** What cites, loaded when it is about to be used. `isOpen`: the page of the paper stands before the user. */
export function lazyCite(library: Library, actions: Actions, isOpen = false) {
  const desk = { library, actions, isOpen };
  return {
    quote: (paper: CitedPaper, highlight: Highlight, state: ShownState, form?: QuoteForm) =>
      void actions.run(
        async () => (await load()).citeHighlight(desk, paper, highlight, state, form),
        (said) => said,
      ),
    paper: (paper: CitedPaper) =>
      void actions.run(
        async () => (await load()).citePaper(desk, paper),
        (said) => said,
      ),
  };
}

/**
 * Loads the engine and the user's style once a pointer or the focus comes to a button that cites (`data-cites`): a browser
 * lets nobody copy whose press is some seconds old. Resolves to what ends it.
 */
export function loadCiteInTime(library: Library): () => void {
  const stop = new AbortController();
  const prepare = async () => (await load()).inUseOf(library);
  const hear = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest('[data-cites]')) return;
    stop.abort();
    // Whoever presses is told what is wrong.
    void prepare().catch(() => undefined);
  };
  for (const event of ['pointerover', 'focusin'])
    document.addEventListener(event, hear, { signal: stop.signal, passive: true });
  return () => stop.abort();
}
