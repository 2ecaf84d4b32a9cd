import type { PageActions } from '@/components/page/view';
import type { MarkedPage } from '@/utils/page/modules';
import { watchSelection } from '@/utils/page/watch-selection';
import { openCards } from './cards';
import { watchGestures } from './gestures';
import { openMaking } from './making';
import { type Marked, openWorkplace } from './workplace';

export interface Desk {
  /** Shows the open card anew after highlights came, changed or went. */
  refresh(): void;
  host: () => Element | null;
  /** Takes the interface away; unsaved words stay on the screen. */
  leave(): void;
}

/** Joins what the user does on the page: selecting and marking, the cards, mouse and keys. */
export function openDesk(page: MarkedPage, marked: Marked): Desk {
  const work = openWorkplace(page, marked, () => actions);
  const { ui, drafts } = work;
  const making = openMaking(work);
  const cards = openCards(work);
  const actions: PageActions = {
    ...making.actions,
    ...cards.actions,
    keepDraft: (note) => (ui.view().kind === 'card' ? cards : making).keepDraft(note),
    close: work.close,
  };
  watchSelection(document, making.onSelection, { own: ui.host, signal: page.signal });
  watchGestures(document, { ui, placed: marked.placed, open: cards.open, close: work.close }, page.signal);
  return {
    refresh: cards.refresh,
    host: ui.host,
    leave() {
      const view = ui.view();
      const isUnsaved = (view.kind === 'card' || view.kind === 'new-note') && drafts.size > 0;
      if (isUnsaved) work.fail({ kind: 'problem', problem: 'page-gone' }, view);
      else ui.remove();
    },
  };
}
