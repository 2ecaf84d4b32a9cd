import { colourName } from '@/components/colour-name';
import type { PageActions } from '@/components/page/view';
import type { QuoteForm } from '@/utils/citation/forms';
import type { OpenNote } from '@/utils/draft-book';
import type { Draft } from '@/utils/highlight/draft';
import type { Colour, Highlight } from '@/utils/highlight/highlight';
import type { Made } from '@/utils/page/edits';
import { type Passage, passageOf } from '@/utils/page/passage';
import { placeInArticle } from '@/utils/page/place-in-article';
import { quoteWithLink } from '@/utils/page/quote-copy';
import type { SettledSelection } from '@/utils/page/watch-selection';
import { type Problem, ProblemError } from '@/utils/problem';
import { boxAtEnd, boxOf } from './boxes';
import { citeOnPage } from './citing';
import { t } from './interface';
import type { Workplace } from './workplace';

/** Why a selection can't be marked, wherever it lies; that it lies outside is said on pages with an article alone. */
const SAID: readonly Problem[] = ['selection-too-long', 'page-translated'];

/** Milliseconds that "Saved" stays before the toolbar closes. */
const SAVED_MS = 1200;

type MakingActions = Pick<
  PageActions,
  'mark' | 'startNote' | 'setNewColour' | 'saveNewNote' | 'closeNewNote' | 'copySelected' | 'citeSelected'
>;

/** How a highlight is made: the toolbar beside a selection, and the card of one with a note. */
export interface Making {
  actions: MakingActions;
  onSelection: (settled: SettledSelection) => void;
  keepDraft(note: string): void;
  discardDraft(): void;
  /** Marks a passage that is not selected by a pointer; without a colour in the last one. */
  mark: (passage: Passage, colour?: Colour) => Promise<void>;
  /** The same for one that is asked for in another context, which says what became of it. Throws a ProblemError. */
  quietly: (passage: Passage, tags: string[]) => Promise<Highlight>;
  /** Highlights a passage with tags, and says so with the way back; false when it was not stored. */
  accept: (passage: Passage, tags: string[]) => Promise<boolean>;
  /** Opens the box for a note on it; `id` is of one that was begun on it before. */
  note: (passage: Passage, id?: string) => void;
  /** What the toolbar stands beside, as long as it is selected; else null. */
  selected: () => Passage | null;
  /** What the note that is open is on. */
  noted: () => Passage | null;
  /** Copies it with its citation. */
  cite: (passage: Passage, form?: QuoteForm) => Promise<void>;
}

export function openMaking(work: Workplace): Making {
  const { ui, page, drafts } = work;
  let passage: Passage | null = null;
  /** The note that is open. */
  let open: OpenNote | null = null;
  /** What was selected for the passage; that one may reach further, to whole words. */
  let selectedRange: Range | null = null;
  /** What was selected while a highlight was being saved. */
  let waiting: SettledSelection | null = null;
  let lastColour: Colour = 'yellow';

  /** Resolves to the highlight once it is on disk, else to null. */
  const make = async (
    marked: Passage,
    colour: Colour,
    note: string,
    tags?: string[],
  ): Promise<Highlight | null> => {
    const here = work.page.keys();
    const selected = selectedRange;
    lastColour = colour;
    const made = await work.follow(work.write.add(marked, colour, note, tags));
    if (!made) return null;
    // By now another paper may stand here, of which it is none.
    if (work.page.keys().some((key) => here.includes(key))) await work.put(made.highlight);
    // Saving takes a moment: by now the user may be selecting the next words.
    const selection = document.getSelection();
    if (selected && selection && isSelected(selected, selection)) selection.removeAllRanges();
    ui.say(announcement(made, marked.words));
    return made.highlight;
  };
  /** A note that was begun on words before they were marked is one of their highlight from then on. */
  const takeOver = ({ id, anchor }: Highlight, begun: Draft) => {
    drafts.move(drafts.open(begun.id, anchor), drafts.open(id, anchor), { ...begun, anchor: null });
    drafts.paint();
  };

  const takeWaiting = () => {
    const settled = waiting;
    waiting = null;
    return settled;
  };

  /** Says why a selection can't be marked; where nothing is selected, takes away what a selection had opened. */
  const refuse = (problem: Problem, selection: Selection | null, byTouch: boolean) => {
    const view = ui.view();
    const isNews = work.maps().length > 0 && !work.page.isOwn;
    const isSaid = SAID.includes(problem) || (problem === 'selection-outside' && isNews);
    if (isSaid && selection) {
      const range = selection.getRangeAt(0).cloneRange();
      ui.show({ kind: 'refused', target: () => boxAtEnd(range), byTouch, problem });
      return;
    }
    // "Saved" closes by itself; the words of a problem stay until they are read.
    const isOpen = view.kind === 'refused' || (view.kind === 'toolbar' && view.status.kind === 'idle');
    if (isOpen) work.close();
  };

  const mark = async (marked: Passage, colour = lastColour) => {
    const begun = drafts.about(marked);
    const made = await make(marked, colour, '');
    const next = takeWaiting();
    if (!made) return;
    if (begun) takeOver(made, begun);
    if (next?.selection?.isCollapsed === false) return onSelection(next);
    const saved = ui.view();
    setTimeout(() => ui.view() === saved && saved.kind === 'toolbar' && work.close(), SAVED_MS);
  };
  const startNote = (noted: Passage, id = drafts.about(noted)?.id) => {
    passage = noted;
    const { anchor, range } = noted;
    drafts.paint(range);
    const draft = id === undefined ? null : drafts.of(id);
    const note = drafts.open(id, anchor);
    open = note;
    void note.ready.then(() => showNews(noted, note));
    ui.show({
      kind: 'new-note',
      target: () => boxOf([range]),
      quote: anchor.quote.exact,
      colour: draft?.colour ?? lastColour,
      draft: draft?.note ?? null,
      status: { kind: 'idle' },
    });
  };
  /** What was written elsewhere meanwhile takes the place of what the box showed, unless somebody writes there. */
  const showNews = (noted: Passage, note: OpenNote) => {
    const view = ui.view();
    if (open !== note || note.isTyped || view.kind !== 'new-note') return;
    const draft = drafts.of(note.id) ?? drafts.about(noted);
    if (draft && draft.id !== note.id) open = drafts.open(draft.id, noted.anchor);
    ui.show({ ...view, draft: draft?.note ?? null, colour: draft?.colour ?? view.colour });
  };
  const copy = ({ anchor }: Passage) => work.copy(quoteWithLink(anchor.quote, work.page.address()));

  const onSelection = (settled: SettledSelection) => {
    const view = ui.view();
    // A note being written and an answer still to be read stay until the user closes them.
    if (view.kind === 'card' || view.kind === 'new-note' || ui.hasFocus()) return;
    if (view.kind === 'toolbar' && view.status.kind === 'working') {
      waiting = settled;
      return;
    }
    const { selection, wholeWords, byTouch } = settled;
    const selected = passageOf(selection, work.maps(), { wholeWords });
    if (!selected.ok) return refuse(selected.problem, selection, byTouch);
    if (page.isTranslated()) return refuse('page-translated', selection, byTouch);
    passage = selected.value;
    selectedRange = selection?.getRangeAt(0).cloneRange() ?? null;
    const { range } = selected.value;
    work.rememberFocus();
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

  const cite = async ({ anchor, map, range }: Passage, form?: QuoteForm) => {
    const read = await page.article();
    if (!read.ok) return ui.toast({ text: t(read.problem) });
    const { paragraph, heading } = placeInArticle(read.value, map, anchor.position.start);
    const facts = page.facts() ?? read.value;
    const target = () => boxOf([range]);
    await citeOnPage(work, { quote: anchor.quote, paragraph, heading, facts, state: 'exact', target }, form);
  };
  return {
    mark,
    async quietly(marked, tags) {
      const made = await work.write.add(marked, lastColour, '', tags);
      if (!made.ok) throw new ProblemError(made.problem);
      const { highlight } = made.value;
      await work.put(highlight);
      return highlight;
    },
    async accept(marked, tags) {
      selectedRange = null;
      const made = await make(marked, lastColour, '', tags);
      if (!made) return false;
      const undo = async () => {
        const removed = await work.write.remove(made.id);
        if (removed.ok) await work.put(removed.value);
        ui.toast({ text: t(removed.ok ? 'highlightDeleted' : removed.problem) });
      };
      ui.toast({ text: t('markAccepted', { tags: tags.join(', ') }), undo: () => void undo() });
      return true;
    },
    note(noted, id) {
      work.rememberFocus();
      startNote(noted, id);
    },
    selected() {
      const selection = document.getSelection();
      if (ui.view().kind !== 'toolbar' || !selectedRange || !selection) return null;
      return isSelected(selectedRange, selection) ? passage : null;
    },
    noted: () => (ui.view().kind === 'new-note' ? passage : null),
    cite,
    actions: {
      async mark(colour) {
        if (passage) await mark(passage, colour);
      },
      startNote() {
        if (passage) startNote(passage);
      },
      setNewColour(colour) {
        const view = ui.view();
        if (view.kind === 'new-note') ui.show({ ...view, colour });
      },
      async saveNewNote(note) {
        const view = ui.view();
        const own = open;
        if (view.kind !== 'new-note' || !passage || !own) return false;
        const made = await make(passage, view.colour, note);
        if (made) drafts.drop(own);
        return made !== null;
      },
      closeNewNote() {
        if (ui.view().kind === 'new-note') work.close();
      },
      citeSelected(form) {
        if (passage) void cite(passage, form);
      },
      copySelected() {
        if (passage) copy(passage);
      },
    },
    onSelection,
    keepDraft(note) {
      const view = ui.view();
      if (!passage || !open || view.kind !== 'new-note') return;
      if (note.trim() === '') drafts.drop(open);
      else drafts.keep(open, { note, anchor: passage.anchor, colour: view.colour });
    },
    discardDraft() {
      if (open) work.discard(open);
      work.close();
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

/** What a screen reader is told: it cannot see the paint. */
function announcement({ highlight, place }: Made, words: number): string {
  const { paragraph, paragraphs: count } = place;
  return t('highlighted', {
    colour: colourName(t, highlight.colour),
    words: t('highlightedWords', { n: words }),
    place: paragraph === null ? t('placeOutside') : t('placeParagraph', { n: paragraph, count }),
  });
}
