import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DraftCalls } from '@/components/draft-calls';
import type { Actions } from '@/components/use-actions';
import { useDraftCalls } from '@/components/use-draft-calls';
import type { Library } from '@/utils/library/open';
import { whenFree } from '@/utils/when-free';
import type * as Module from './highlight-tools';

/** What works on the highlights of the rows, with the notes that are being written. */
export interface Tools {
  module: typeof Module;
  drafts: (ofPublication: readonly string[]) => DraftCalls;
}

let loaded: typeof Module | null = null;

/**
 * The tools of highlights, loaded once there are rows (`isThere`); null until then. `keys`: of all papers that stand in the
 * document.
 */
export function useTools(
  library: Library,
  actions: Actions,
  isThere: boolean,
  keys: readonly string[],
): Tools | null {
  const [module, setModule] = useState(loaded);
  /** Grows whenever another note is being written. */
  const [notes, redraw] = useState(0);
  useEffect(() => {
    if (!isThere || module) return;
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    void actions.load(async () => {
      loaded = await import('./highlight-tools');
      setModule(loaded);
    });
  }, [isThere]);
  const book = useMemo(
    () => module?.openBook(library, () => redraw((n) => n + 1)) ?? null,
    [module, library],
  );
  const drafts = useDraftCalls(book, keys, actions);
  // The same for as long as nothing has changed: rows are drawn anew for other tools.
  return useMemo(() => module && drafts && { module, drafts }, [module, book, notes]);
}

/**
 * True once it is this row's turn to get its tools: one row after the other, so that none holds the page. A row in which
 * words are selected waits: with `frames`, what stands there until then, the selection would go.
 */
export function useTurn(isWanted: boolean, frames: RefObject<HTMLElement | null>): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isWanted || isDue) return;
    const until = new AbortController();
    const take = () => {
      if (!isSelectedIn(frames.current)) setDue(true);
      else document.addEventListener('selectionchange', take, { once: true, signal: until.signal });
    };
    whenFree(take, until.signal);
    return () => until.abort();
  }, [isWanted]);
  return isDue;
}

function isSelectedIn(element: HTMLElement | null): boolean {
  const selection = getSelection();
  if (!element || !selection || selection.isCollapsed) return false;
  return selection.getRangeAt(0).intersectsNode(element);
}
