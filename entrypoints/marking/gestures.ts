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
  /** Opens the card of a sentence that the lens has marked under a point; false when there is none. */
  openMarkAt(x: number, y: number): boolean;
  close(): void;
  /** Whether there is anything of this paper to take back or to do again: else the keys are the page's. */
  canRevert(way: Way): boolean;
  revert(way: Way): void;
  /** Takes a key that means something to the sentence cursor; false while it is off. */
  onCursorKey(event: KeyboardEvent): boolean;
}

/** What a click on it does belongs to the page, also where a highlight lies over it. */
const INTERACTIVE =
  'a[href], area, button, input, label, select, summary, textarea, [contenteditable], [role=button]';

/** What takes keys besides. */
const WIDGET =
  'audio, video, [tabindex]:not([tabindex="-1"]), [role]:not([role=main], [role=article], [role=region])';

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
      else if (of.openDraftAt(event.clientX, event.clientY)) return;
      else if (of.openMarkAt(event.clientX, event.clientY)) return;
      else if (isLeftByClick(of.ui.view())) of.close();
    },
    { signal },
  );

  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      const view = of.ui.view();
      const way = isOurs(event) || isEditable(event) ? null : historyKey(event);
      if (way && of.canRevert(way)) {
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
      const isFree =
        view.kind !== 'card' && view.kind !== 'lens' && view.kind !== 'new-note' && view.kind !== 'repair';
      if (isFree && !isTaken(event) && of.onCursorKey(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { signal, capture: true },
  );
}

/** Whether a key means something to what has the focus (a link, a menu, a player), or a dialog lies over the page. */
function isTaken(event: Event): boolean {
  const target = event.composedPath()[0];
  const isInWidget = target instanceof Element && target.closest(`${INTERACTIVE}, ${WIDGET}`) !== null;
  return isInWidget || document.querySelector('dialog:modal') !== null;
}

/** A click beside it closes a card and a problem that was read; a note being written stays. */
function isLeftByClick(view: PageView): boolean {
  return (
    view.kind === 'card' ||
    view.kind === 'lens' ||
    (view.kind === 'toolbar' && view.status.kind === 'problem')
  );
}

function isEditable(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  // An element of the page's own making may hide an editor in its shadow root.
  const isOwnMaking = target.localName.includes('-');
  const isEdited = target instanceof HTMLElement && target.isContentEditable;
  return isOwnMaking || isEdited || target.matches('input, select, textarea') || document.designMode === 'on';
}
