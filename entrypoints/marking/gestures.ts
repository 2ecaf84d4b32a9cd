import type { PageView } from '@/components/page/view';
import { type Placed, placedAt } from '@/utils/page/placed';
import { scrollToRange } from '@/utils/page/reveal';
import type { Interface } from './interface';

interface Gestured {
  ui: Interface;
  placed: () => readonly Placed[];
  open(placed: readonly Placed[]): void;
  close(): void;
}

/** What a click on it does belongs to the page, also where a highlight lies over it. */
const INTERACTIVE =
  'a[href], area, button, input, label, select, summary, textarea, [contenteditable], [role=button]';

/**
 * Mouse and keys on the page: a click on a painted highlight opens its card; Tab goes into the toolbar that a
 * selection has opened; Escape closes; Alt+Shift+N and Alt+Shift+P go to the next and previous highlight.
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
      else if (isLeftByClick(of.ui.view())) of.close();
    },
    { signal },
  );

  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      const view = of.ui.view();
      // Inside our interface the innermost thing that is open takes it: see PageInterface.
      if (event.key === 'Escape' && view.kind !== 'closed' && !isOurs(event) && !isEditable(event))
        of.close();
      const isPlainTab = event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey;
      if (isPlainTab && view.kind === 'toolbar' && !of.ui.hasFocus() && !isEditable(event)) {
        event.preventDefault();
        of.ui.focusFirst();
      }
      if (event.altKey && event.shiftKey && (event.code === 'KeyN' || event.code === 'KeyP')) {
        event.preventDefault();
        goToNext(of, event.code === 'KeyN' ? 1 : -1);
      }
    },
    { signal, capture: true },
  );
}

/** A click beside it closes a card and a problem that was read; a note being written stays. */
function isLeftByClick(view: PageView): boolean {
  return view.kind === 'card' || (view.kind === 'toolbar' && view.status.kind === 'problem');
}

/** Goes from the highlight whose card is open, or from the top of the window, to the next in the text. */
function goToNext(of: Gestured, step: 1 | -1): void {
  const inOrder = of
    .placed()
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  const view = of.ui.view();
  const current =
    view.kind === 'card' ? inOrder.findIndex(({ highlight }) => highlight.id === view.highlight.id) : -1;
  const next = current === -1 ? (step === 1 ? 0 : inOrder.length - 1) : current + step;
  const found = inOrder[(next + inOrder.length) % inOrder.length];
  if (found?.ranges.some(({ range }) => scrollToRange(range))) of.open([found]);
}

function startOf({ ranges }: Placed): number {
  return ranges[0]?.start ?? 0;
}

function isEditable(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
