import type { Actions } from '@/components/use-actions';
import type { QuoteForm } from '@/utils/citation/forms';
import type { CitedPaper } from '@/utils/citation/record';
import type { Highlight } from '@/utils/highlight/highlight';
import type { ShownState } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';

const load = () => import('./cite');

/** What cites, loaded with the first citation. `isOpen`: the page of the paper stands before the user. */
export function lazyCite(library: Library, { run }: Actions, isOpen = false) {
  return {
    quote: (paper: CitedPaper, highlight: Highlight, state: ShownState, form?: QuoteForm) =>
      void run(
        async () => (await load()).citeHighlight(library, paper, highlight, state, form, isOpen),
        (said) => said,
      ),
    paper: (paper: CitedPaper) =>
      void run(
        async () => (await load()).citePaper(library, paper, isOpen),
        (said) => said,
      ),
  };
}
