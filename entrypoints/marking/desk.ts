import type { Box } from '@/components/page/place-box';
import type { PageActions, PageView, Status } from '@/components/page/view';
import type { TextMap } from '@/utils/anchor/text-map';
import type { Colour, Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { edits, type Made } from '@/utils/page/edits';
import type { MarkedPage } from '@/utils/page/modules';
import type { Painter } from '@/utils/page/paint';
import { type Passage, passageOf } from '@/utils/page/passage';
import type { Placed } from '@/utils/page/placed';
import { type SettledSelection, watchSelection } from '@/utils/page/watch-selection';
import type { Outcome, Problem } from '@/utils/problem';
import { watchGestures } from './gestures';
import { openInterface, t } from './interface';

/** What the desk works on. */
export interface DeskOf {
  paint: Painter;
  maps: () => readonly TextMap[];
  placed: () => readonly Placed[];
  /** Shows a highlight that came or changed. */
  put: (highlight: Highlight) => Promise<void>;
}

export interface Desk {
  /** Shows the open card anew after highlights came, changed or went. */
  refresh(): void;
  host: () => Element | null;
  /** Takes the interface away; unsaved words stay on the screen. */
  leave(): void;
}

/** Milliseconds that "Saved" stays before the toolbar closes. */
const SAVED_MS = 1200;

/** Why a selection can't be marked, wherever it lies; that it lies outside is said on pages with an article alone. */
const SAID: readonly Problem[] = ['selection-too-long', 'page-translated'];

/** What the user does on the page: select, mark, write, change, delete, undo. */
export function openDesk(page: MarkedPage, of: DeskOf): Desk {
  const write = edits(page);
  /** Notes that are not saved yet, by highlight id, or by place for a highlight that is still to be made. */
  const drafts = new Map<string, string>();
  let passage: Passage | null = null;
  /** What was selected for the passage; that one may reach further, to whole words. */
  let selectedRange: Range | null = null;
  /** What was selected while a highlight was being saved. */
  let waiting: SettledSelection | null = null;
  let lastColour: Colour = 'yellow';
  let here: readonly Placed[] = [];
  let focusBefore: Element | null = null;

  /** Tells what became of a call where it was made: by now the user may look at something else. */
  const setStatus = (status: Status, about: PageView) => {
    const view = ui.view();
    if (view.kind !== 'closed' && view.kind !== 'refused' && isSame(view, about)) {
      ui.show({ ...view, status });
    }
  };
  const draftKey = () =>
    passage ? `new ${passage.anchor.position.start} ${passage.anchor.position.end}` : '';
  const close = () => {
    const hadFocus = ui.hasFocus();
    of.paint.paint('draft', []);
    ui.show({ kind: 'closed' });
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  };

  const takeWaiting = () => {
    const settled = waiting;
    waiting = null;
    return settled;
  };

  /** Follows one call to its end on the screen; true once it is on disk. */
  const follow = async <A>(call: Promise<Outcome<A>>): Promise<A | null> => {
    const about = ui.view();
    setStatus({ kind: 'working' }, about);
    const outcome = await call;
    setStatus(outcome.ok ? { kind: 'saved' } : { kind: 'problem', problem: outcome.problem }, about);
    return outcome.ok ? outcome.value : null;
  };
  const announce = ({ highlight, place }: Made, words: number) => {
    const { paragraph, paragraphs: count } = place;
    ui.say(
      t('highlighted', {
        colour: t(highlight.colour).toLocaleLowerCase(),
        words: t('highlightedWords', { n: words }),
        place: paragraph === null ? t('placeOutside') : t('placeParagraph', { n: paragraph, count }),
      }),
    );
  };
  const make = async (colour: Colour, note: string): Promise<boolean> => {
    const marked = passage;
    if (!marked) return false;
    const selected = selectedRange;
    lastColour = colour;
    const made = await follow(write.add(marked, colour, note));
    if (!made) return false;
    drafts.delete(draftKey());
    await of.put(made.highlight);
    // Saving takes a moment: by now the user may be selecting the next words.
    const selection = document.getSelection();
    if (selected && selection && isSelected(selected, selection)) selection.removeAllRanges();
    announce(made, marked.words);
    return true;
  };
  const openCard = (placed: readonly Placed[], index = 0, isWriting = false) => {
    here = placed;
    const shown = placed[index];
    if (!shown) return close();
    const { highlight, state } = shown;
    // A note that was being written for other words is kept as a draft; its place is not what is looked at now.
    of.paint.paint('draft', []);
    ui.show({
      kind: 'card',
      target: () => boxOf(shown.ranges.map(({ range }) => range)),
      highlight,
      isEdited: state === 'changed',
      index,
      count: placed.length,
      isWriting: isWriting || drafts.has(highlight.id),
      draft: drafts.get(highlight.id) ?? highlight.note,
      status: { kind: 'idle' },
    });
  };
  const hasArticle = () => of.maps().length > 0;
  const card = () => {
    const view = ui.view();
    return view.kind === 'card' ? view : null;
  };
  const change = async (wanted: HighlightChange): Promise<boolean> => {
    const view = card();
    if (!view) return false;
    const changed = await follow(write.change(view.highlight.id, wanted));
    if (changed) await of.put(changed);
    return changed !== null;
  };

  const actions: PageActions = {
    async mark(colour) {
      const isMade = await make(colour, '');
      const next = takeWaiting();
      if (!isMade) return;
      if (next?.selection?.isCollapsed === false) return onSelection(next);
      const saved = ui.view();
      setTimeout(() => ui.view() === saved && saved.kind === 'toolbar' && close(), SAVED_MS);
    },
    startNote() {
      if (!passage) return;
      const { anchor, range } = passage;
      of.paint.paint('draft', [range]);
      ui.show({
        kind: 'new-note',
        target: () => boxOf([range]),
        quote: anchor.quote.exact,
        colour: lastColour,
        draft: drafts.get(draftKey()) ?? '',
        status: { kind: 'idle' },
      });
    },
    setNewColour(colour) {
      const view = ui.view();
      if (view.kind === 'new-note') ui.show({ ...view, colour });
    },
    async saveNewNote(note) {
      const view = ui.view();
      if (view.kind !== 'new-note') return false;
      return make(view.colour, note);
    },
    setColour: (colour) => void change({ colour }),
    closeNewNote() {
      if (ui.view().kind === 'new-note') close();
    },
    setWriting(isWriting, id) {
      const view = card();
      if (view?.highlight.id === id)
        ui.show({ ...view, isWriting, draft: drafts.get(view.highlight.id) ?? view.highlight.note });
    },
    async saveNote(note) {
      const id = card()?.highlight.id;
      const isSaved = await change({ note });
      if (isSaved && id) drafts.delete(id);
      return isSaved;
    },
    keepDraft(note) {
      drafts.set(card()?.highlight.id ?? draftKey(), note);
    },
    async remove() {
      const view = card();
      if (!view) return;
      const removed = await follow(write.remove(view.highlight.id));
      if (!removed) return;
      close();
      await of.put(removed);
      ui.toast({ text: t('highlightDeleted'), undo: () => void undo(removed.id) });
    },
    goTo: (index) => openCard(here, index),
    close,
  };
  const undo = async (id: string) => {
    const restored = await write.restore(id);
    if (restored.ok) await of.put(restored.value);
    ui.toast({ text: t(restored.ok ? 'highlightRestored' : restored.problem) });
  };

  const ui = openInterface(document, actions);

  /** Says why a selection can't be marked; where nothing is selected, takes away what a selection had opened. */
  const refuse = (problem: Problem, selection: Selection | null, byTouch: boolean) => {
    const view = ui.view();
    const isSaid = SAID.includes(problem) || (problem === 'selection-outside' && hasArticle());
    if (isSaid && selection) {
      const range = selection.getRangeAt(0).cloneRange();
      ui.show({ kind: 'refused', target: () => boxAtEnd(range), byTouch, problem });
      return;
    }
    // "Saved" closes by itself; the words of a problem stay until they are read.
    const isOpen = view.kind === 'refused' || (view.kind === 'toolbar' && view.status.kind === 'idle');
    if (isOpen) close();
  };

  const onSelection = (settled: SettledSelection) => {
    const view = ui.view();
    // A note being written and an answer still to be read stay until the user closes them.
    if (view.kind === 'card' || view.kind === 'new-note' || ui.hasFocus()) return;
    if (view.kind === 'toolbar' && view.status.kind === 'working') {
      waiting = settled;
      return;
    }
    const { selection, wholeWords, byTouch } = settled;
    const selected = passageOf(selection, of.maps(), { wholeWords });
    if (!selected.ok) return refuse(selected.problem, selection, byTouch);
    if (page.isTranslated()) return refuse('page-translated', selection, byTouch);
    passage = selected.value;
    selectedRange = selection?.getRangeAt(0).cloneRange() ?? null;
    const { range } = selected.value;
    focusBefore = document.activeElement;
    const problem = page.isConnected() ? null : ('page-gone' as const);
    ui.show({
      kind: 'toolbar',
      target: () => boxAtEnd(range),
      byTouch,
      status: problem ? { kind: 'problem', problem } : { kind: 'idle' },
    });
    if (!problem) {
      ui.say(t('toolbarKey'));
      // Reading the article takes a moment: it is ready when a colour is pressed.
      void page.article();
    }
  };
  watchSelection(document, onSelection, page.signal);
  watchGestures(document, { ui, placed: of.placed, open: openCard, close }, page.signal);

  return {
    refresh() {
      const view = card();
      if (!view) return;
      here = here.flatMap(({ highlight }) => of.placed().filter((now) => now.highlight.id === highlight.id));
      const shown = here.find(({ highlight }) => highlight.id === view.highlight.id);
      if (shown)
        ui.show({ ...view, highlight: shown.highlight, count: here.length, index: here.indexOf(shown) });
      else if (!drafts.has(view.highlight.id)) close();
    },
    host: ui.host,
    leave() {
      const view: PageView = ui.view();
      const isUnsaved = (view.kind === 'card' || view.kind === 'new-note') && drafts.size > 0;
      if (isUnsaved) setStatus({ kind: 'problem', problem: 'page-gone' }, view);
      else ui.remove();
    },
  };
}

function isSelected(range: Range, selection: Selection): boolean {
  const now = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return (
    now?.startContainer === range.startContainer &&
    now.startOffset === range.startOffset &&
    now.endContainer === range.endContainer &&
    now.endOffset === range.endOffset
  );
}

/** The part of the ranges that is rendered, as one rectangle of the viewport. */
function boxOf(ranges: readonly Range[]): Box {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  return (
    boxes.find(({ width, height }) => width > 0 || height > 0) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  );
}

/** As high as the range, as wide as its last line: what belongs to it stands where the hand is. */
function boxAtEnd(range: Range): Box {
  const { top, bottom } = range.getBoundingClientRect();
  const last = Array.from(range.getClientRects()).findLast(({ width }) => width > 0);
  return { left: last?.left ?? 0, right: last?.right ?? 0, top, bottom };
}

/** Whether two views are about the same thing. */
function isSame(view: PageView, other: PageView): boolean {
  if (view.kind === 'card') return other.kind === 'card' && view.highlight.id === other.highlight.id;
  return view.kind !== 'closed' && other.kind === view.kind && view.target === other.target;
}
