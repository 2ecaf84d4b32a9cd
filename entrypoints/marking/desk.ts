import { historyText } from '@/components/history-keys';
import type { PageActions, PageView } from '@/components/page/view';
import type { Highlight } from '@/utils/highlight/highlight';
import type { Way } from '@/utils/library/records';
import type { PageCommand } from '@/utils/messaging/protocol';
import type { MarkedPage } from '@/utils/page/modules';
import type { Passage } from '@/utils/page/passage';
import { watchSelection } from '@/utils/page/watch-selection';
import { uuid } from '@/utils/uuid';
import { openCards } from './cards';
import { citeSoon, copyCited } from './citing';
import { commandRunner } from './commands';
import { openCursor } from './cursor';
import { pressCursorKey } from './cursor-keys';
import { watchGestures } from './gestures';
import { type Interface, t } from './interface';
import { openLensDesk } from './lens-desk';
import { openMaking } from './making';
import { openRepairs } from './repairs';
import { stripMarks, watchHeight } from './strip';
import { type Marked, openWorkplace } from './workplace';

export interface Desk {
  /** Shows what is open anew after highlights came, changed or went, or the page changed. */
  refresh(): void;
  run: (command: PageCommand) => void;
  /** Makes a highlight in the last colour of words that were chosen elsewhere, and shows it. Throws a ProblemError. */
  mark: (passage: Passage, tags: string[]) => Promise<Highlight>;
  /** Opens the desk for a highlight that is lost or uncertain; false for any other. */
  repair: (id: string) => boolean;
  /** Says no more of what needs a look, on this visit. */
  dismissLook: () => void;
  /** Says that reading has changed the paper's status, and takes that back. */
  sayBegun: () => void;
  ui: Interface;
  /** Closes what belongs to the article that stood here. */
  close(): void;
  /** Takes the interface away; unsaved words stay on the screen. */
  leave(): void;
}

/** Joins what the user does on the page: selecting and marking, the cards, mouse and keys, shortcuts. */
export function openDesk(page: MarkedPage, marked: Marked): Desk {
  const work = openWorkplace(page, marked, () => actions);
  const { ui, drafts } = work;
  const making = openMaking(work);
  const cards = openCards(work);
  const cursor = openCursor(work);
  const repairs = openRepairs(work);
  const lens = openLensDesk(work, making);
  const run = commandRunner(work, { making, cards, cursor });
  const revert = async (way: Way) => {
    const reverted = await work.write.revert(way);
    ui.toast({ text: reverted.ok ? historyText(t, way, reverted.value) : t(reverted.problem) });
  };
  /** Where the note that is open is written. */
  const writing = () => (ui.view().kind === 'card' ? cards : making);
  const actions: PageActions = {
    ...making.actions,
    ...cards.actions,
    ...repairs.actions,
    keepDraft: (note) => writing().keepDraft(note),
    discardDraft: () => writing().discardDraft(),
    goToHighlight: cards.goTo,
    openHelp: ui.openHelp,
    leaveCursor: cursor.stop,
    cursorKey: (event) => onCursorKey(event),
    citeSoon: citeSoon(page),
    copyCited: copyCited(work),
    revert: (way) => void revert(way),
    acceptMark: (kind) => void lens.accept(kind),
    close: work.close,
  };
  const cursorKeys = {
    cursor,
    mark: (colour?: PageCommand['colour']) => run({ name: 'highlight', ...(colour && { colour }) }),
    note: () => run({ name: 'note' }),
    cite: () => run({ name: 'cite' }),
    help: ui.openHelp,
  };
  const onCursorKey = (event: KeyboardEvent) => cursor.isOn() && pressCursorKey(event, cursorKeys);
  watchSelection(document, making.onSelection, { own: ui.host, signal: page.signal });
  watchGestures(
    document,
    {
      ui,
      placed: marked.placed,
      open: cards.open,
      openDraftAt(x, y) {
        const found = drafts.at(x, y);
        if (found) making.note(found.passage, found.draft.id);
        return found !== null;
      },
      openMarkAt: lens.openAt,
      close: work.close,
      revert: (way) => void revert(way),
      canRevert: (way) => page.history()[way] !== null,
      onCursorKey,
    },
    page.signal,
  );
  const showStrip = () => ui.strip(stripMarks(marked.placed()));
  watchHeight(document, showStrip, page.signal);
  const paintDrafts = () => {
    // Over these two another place is painted.
    if (ui.view().kind !== 'new-note' && ui.view().kind !== 'repair') drafts.paint();
  };
  void drafts.load().then(paintDrafts);
  return {
    refresh() {
      paintDrafts();
      void drafts.load().then(paintDrafts);
      showStrip();
      cards.refresh();
      cursor.refresh();
      repairs.refresh();
      void lens.refresh();
    },
    run,
    mark: making.quietly,
    repair: repairs.open,
    dismissLook: repairs.actions.dismissLook,
    sayBegun() {
      const aliases = page.keys();
      const undo = async () => {
        const answer = await page.background('stayToRead', { opId: uuid(), aliases });
        ui.toast({ text: t(answer.ok ? 'paperToRead' : answer.problem) });
      };
      ui.toast({ text: t('paperBegun'), undo: () => void undo() });
    },
    ui,
    close() {
      cursor.stop();
      ui.toast(null);
      const { kind } = ui.view();
      // A note being written stays until its user closes it.
      if (kind !== 'new-note' && !isWriting(ui.view())) work.close();
    },
    leave() {
      const view = ui.view();
      const isUnsaved = (view.kind === 'card' || view.kind === 'new-note') && !drafts.isEmpty();
      cursor.stop();
      if (isUnsaved) work.fail({ kind: 'problem', problem: 'page-gone' }, view);
      else ui.remove();
    },
  };
}

function isWriting(view: PageView): boolean {
  return view.kind === 'card' && view.isWriting;
}
