import { useEffect, useRef, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import { browser } from '@/utils/browser';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import type { PlacedState } from '@/utils/highlight/state';
import type { LensKind } from '@/utils/lens/kinds';
import type { Library } from '@/utils/library/open';
import type { PageCommand } from '@/utils/messaging/protocol';
import type { Marking } from '@/utils/page/modules';
import type { PageWatch } from '@/utils/page/watch-page';
import { watchSettingsLater } from '@/utils/settings-later';
import type { Theme } from '@/utils/theme';
import type { Body } from './body';
import type { ReadPaper } from './marked-paper';

export interface ReaderMarking {
  /** How each highlight was found in the text, by its id. */
  states: Record<string, PlacedState>;
  /** True once the highlights are painted. */
  isShown: boolean;
  /** Scrolls to a highlight, or opens its repair. */
  reveal: (id: string) => boolean;
  run: (command: PageCommand) => void;
  /** Scrolls to a passage and flashes it; false where it is not found. */
  revealPassage: (quote: TextQuoteSelector) => boolean;
  /** Makes a highlight of a passage, with these tags; null where it is not found. Throws a ProblemError. */
  markPassage: (quote: TextQuoteSelector, tags: string[]) => Promise<Highlight | null>;
}

/** Marks the reader's text with the very parts that mark a page; they are loaded once the text is there. */
export function useMarking(
  library: Library,
  paper: ReadPaper,
  theme: Theme,
  body: Body | null,
  watch: PageWatch,
  actions: Actions,
): ReaderMarking {
  const now = useRef({ paper, theme });
  // A later version of the text is marked from the moment on in which it is shown.
  const isShownYet = body === null || body.sha256 === paper.text.sha256;
  now.current = { paper: isShownYet ? paper : now.current.paper, theme };
  const names = useRef<ColourNames>({});
  const kinds = useRef<readonly LensKind[]>([]);
  const [lens, setLens] = useState('');
  const [marking, setMarking] = useState<Marking | null>(null);
  const [states, setStates] = useState<Record<string, PlacedState>>({});
  const [isShown, setIsShown] = useState(false);
  const root = body?.root;
  useEffect(() => {
    if (!root) return;
    const until = new AbortController();
    const { signal } = until;
    const start = async () => {
      // An extension that was updated meanwhile has other files: then this fails, and is told.
      const [{ startMarking }, { markedPaper }] = await Promise.all([
        import('@/entrypoints/marking/marking'),
        import('./marked-paper'),
      ]);
      if (signal.aborted) return;
      setMarking(
        startMarking(
          markedPaper({
            library,
            paper: () => now.current.paper,
            root,
            watch,
            colourNames: () => names.current,
            theme: () => now.current.theme,
            lensKinds: () => kinds.current,
            signal,
          }),
        ),
      );
    };
    void actions.run(start);
    const stopNames = watchSettingsLater(browser.storage.local, ({ colourNames, lens: set }) => {
      names.current = colourNames;
      kinds.current = set.isOn ? set.kinds : [];
      setLens(kinds.current.join());
    });
    return () => {
      stopNames();
      until.abort();
      setMarking(null);
    };
  }, [root]);
  useEffect(() => {
    if (!marking || !body) return;
    let isOver = false;
    const show = async () => {
      await marking.show(paper.highlights);
      if (isOver) return;
      setStates(marking.states());
      setIsShown(true);
    };
    void actions.run(show);
    return () => {
      isOver = true;
    };
  }, [marking, body, paper.highlights, lens]);
  return {
    states,
    isShown,
    reveal: (id) => marking?.reveal(id) ?? false,
    run: (command) => marking?.run(command),
    revealPassage: (quote) => marking?.revealPassage(quote) ?? false,
    markPassage: async (quote, tags) => (await marking?.markPassage(quote, tags)) ?? null,
  };
}
