import { historyKey } from '@/components/history-keys';
import type { PageView } from '@/components/page/view';
import type { Way } from '@/utils/library/records';
import { type Placed, placedAt } from '@/utils/page/placed';
import type { Interface } from './interface';

interface Gestured {
  ui: Interface;
  placed: () => readonly Placed[];
  open(placed: readonly Placed[]): void;
  /** Opens the note that is being written on words under a point; false when there is none. */
  openDraftAt(x: number, y: number): boolean;
  close(): void;
  /** Undo or redo was asked for. */
  revert(way: Way): void;
  /** Takes a key that means something to the sentence cursor; false while it is off. */
  onCursorKey(event: KeyboardEvent): boolean;
}

/** What a click on it does belongs to the page, also where a highlight lies over it. */
const INTERACTIVE =
  'a[href], area, button, input, label, select, summary, textarea, [contenteditable], [role=button]';

/**
 * Mouse and keys on the page: a click on a painted highlight opens its card; Tab goes into the toolbar that a
 * selection has opened; Escape closes; other keys are the sentence cursor's while it is on.
 */
export function watchGestures(document: Document, of: Gestured, signal: AbortSignal): void {
  const isOurs = (event: Event) => event.target === of.ui.host();

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || isOurs(event)) return;
      if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const found = placedAt(document, of.placed(), event.clientX, event.clientY);
      if (found.length > 0) of.open(found);
      else if (!of.openDraftAt(event.clientX, event.clientY) && isLeftByClick(of.ui.view())) of.close();
    },
    { signal },
  );

  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      const view = of.ui.view();
      const way = isOurs(event) || isEditable(event) ? null : historyKey(event);
      if (way) {
        event.preventDefault();
        return of.revert(way);
      }
      // Inside our interface the innermost thing that is open takes a key: see PageInterface.
      if (isOurs(event) || isEditable(event)) return;
      if (event.key === 'Escape' && view.kind !== 'closed') return of.close();
      const isPlainTab = event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey;
      if (isPlainTab && view.kind === 'toolbar') {
        event.preventDefault();
        of.ui.focusFirst();
      }
      const isFree = view.kind !== 'card' && view.kind !== 'new-note';
      if (isFree && of.onCursorKey(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { signal, capture: true },
  );
}

/** A click beside it closes a card and a problem that was read; a note being written stays. */
function isLeftByClick(view: PageView): boolean {
  return view.kind === 'card' || (view.kind === 'toolbar' && view.status.kind === 'problem');
}

function isEditable(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
