/** Milliseconds without change after which a selection made by keys or touch counts as finished. */
const SETTLED_MS = 250;

export interface SettledSelection {
  selection: Selection | null;
  /** False while the user holds Alt: then words may be cut. */
  wholeWords: boolean;
  /** The browser shows its own menu above a selection made by touch. */
  byTouch: boolean;
}

/**
 * Tells when the user has finished selecting, by mouse, keyboard or touch; also when nothing is selected any more.
 * @param own the element of ours: a press in it selects nothing.
 */
export function watchSelection(
  document: Document,
  onSettled: (settled: SettledSelection) => void,
  { own, signal }: { own: () => Element | null; signal: AbortSignal },
): void {
  let isDown = false;
  let byTouch = false;
  let altKey = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The mouse was let go: what is selected is final, whatever events of it are still to come. */
  let isReleased = false;

  /** What was told last; a press on a button leaves it selected, and is none that selects it once more. */
  let told: readonly unknown[] = [];

  const isTold = (selection: Selection | null) => {
    const now = endsOf(selection);
    return now.length > 0 && now.every((end, n) => end === told[n]);
  };

  const settle = () => {
    isReleased = false;
    const selection = document.getSelection();
    if (isTold(selection)) return;
    told = endsOf(selection);
    onSettled({ selection, wholeWords: !altKey, byTouch });
  };
  const settleSoon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(settle, ms);
  };
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    handler: (event: DocumentEventMap[K]) => void,
  ): void => {
    // Capturing: a page that stops its own events must not stop ours.
    document.addEventListener(type, handler, { signal, capture: true, passive: true });
  };

  listen('pointerdown', (event) => {
    if (!event.isTrusted) return;
    isDown = event.pointerType === 'mouse' && event.button === 0;
    // What was about to be told is being changed.
    if (isDown && event.target !== own()) clearTimeout(timer);
    isReleased = false;
    byTouch = event.pointerType === 'touch';
  });
  listen('pointerup', (event) => {
    if (!event.isTrusted) return;
    isDown = false;
    if (event.target === own()) return;
    altKey = event.altKey;
    // The browser changes the selection of a plain click after this event.
    if (event.pointerType !== 'mouse') return;
    isReleased = true;
    settleSoon(0);
  });
  // A press on selected words may become a drag of them: no `pointerup` follows.
  listen('pointercancel', () => {
    isDown = false;
  });
  listen('keyup', (event) => {
    if (event.isTrusted && event.shiftKey) altKey = event.altKey;
  });
  listen('selectionchange', () => {
    // The same words may be selected anew at once.
    if (!isTold(document.getSelection())) told = [];
    if (!isDown && !isReleased) settleSoon(SETTLED_MS);
  });
  // The first selection on a page is what brings this script in: it was made before anybody listened.
  if (document.getSelection()?.isCollapsed === false) settleSoon(SETTLED_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Where a selection begins and ends, as the user made it; empty when nothing is selected. */
function endsOf(selection: Selection | null): readonly unknown[] {
  if (!selection || selection.isCollapsed) return [];
  return [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset];
}
