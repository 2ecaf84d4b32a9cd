import type { PageActions, PageView, Status } from '@/components/page/view';
import type { TextMap } from '@/utils/anchor/text-map';
import type { OpenNote } from '@/utils/draft-book';
import type { Highlight } from '@/utils/highlight/highlight';
import { type Copied, copy } from '@/utils/page/clipboard';
import { type Edits, edits } from '@/utils/page/edits';
import type { MarkedPage } from '@/utils/page/modules';
import type { Painter } from '@/utils/page/paint';
import type { Placed } from '@/utils/page/placed';
import type { Outcome } from '@/utils/problem';
import { openDrafts, type PageDrafts } from './drafts';
import { type Interface, openInterface, t } from './interface';

/** The marked page, as those who work on it see it. */
export interface Marked {
  paint: Painter;
  maps: () => readonly TextMap[];
  placed: () => readonly Placed[];
  /** Shows a highlight that came or changed. */
  put: (highlight: Highlight) => Promise<void>;
}

/** What everything that the user does on the page has in common. */
export interface Workplace extends Marked {
  page: MarkedPage;
  ui: Interface;
  write: Edits;
  drafts: PageDrafts;
  /** Follows one call to its end on the screen; its value once it is on disk, else null. */
  follow<A>(call: Promise<Outcome<A>>): Promise<A | null>;
  /** Says what went wrong with what is open. */
  fail(status: Extract<Status, { kind: 'problem' }>, about: PageView): void;
  /** Copies something for what is open, and says so; false where the page lets nobody copy, which is said unless it was a citation. */
  copy(copied: Copied, cited?: Omit<Extract<Status, { kind: 'copied' }>, 'kind'>): boolean;
  /** Gives up a note that is not saved, with the way back. */
  discard(note: OpenNote): void;
  /** Remembers what has the focus now: it gets it back when what is opened over it closes. */
  rememberFocus(): void;
  close: () => void;
}

export function openWorkplace(page: MarkedPage, marked: Marked, actions: () => PageActions): Workplace {
  const ui = openInterface(document, actions, page);
  const drafts = openDrafts(page, marked);
  let focusBefore: Element | null = null;

  /** Tells what became of a call where it was made: by now the user may look at something else. */
  const setStatus = (status: Status, about: PageView) => {
    const view = ui.view();
    if (view.kind !== 'closed' && view.kind !== 'refused' && isSame(view, about)) {
      ui.show({ ...view, status });
    }
  };
  /** Where nothing was open, what is not seen by itself is said at the foot of the window. */
  const tell = (status: Status, about: PageView) => {
    if (about.kind !== 'closed') setStatus(status, about);
    else if (status.kind === 'problem') ui.toast({ text: t(status.problem) });
    else if (status.kind === 'copied')
      ui.toast({ text: wordsOf(status), isLasting: (status.warnings ?? []).length > 0 });
  };
  return {
    ...marked,
    page,
    ui,
    write: edits(page),
    drafts,
    async follow(call) {
      const about = ui.view();
      setStatus({ kind: 'working' }, about);
      const outcome = await call;
      tell(outcome.ok ? { kind: 'saved' } : { kind: 'problem', problem: outcome.problem }, about);
      return outcome.ok ? outcome.value : null;
    },
    fail: setStatus,
    copy(copied, cited) {
      const isCopied = copy(document, copied);
      if (!isCopied && cited && ui.view().kind !== 'cite') return false;
      const status: Status = isCopied
        ? { kind: 'copied', ...cited }
        : { kind: 'problem', problem: 'copy-refused' };
      tell(status, ui.view());
      if (isCopied && ui.view().kind !== 'closed') ui.say(wordsOf(status));
      return isCopied;
    },
    discard(note) {
      const draft = drafts.of(note.id);
      if (!draft) return;
      drafts.drop(note);
      const undo = () => {
        drafts.keep(note, draft);
        drafts.paint();
        ui.toast({ text: t('draftRestored') });
      };
      ui.toast({ text: t('draftDiscarded'), undo });
    },
    rememberFocus() {
      // What is ours goes with what closes: the focus is for what had it before.
      if (!ui.hasFocus()) focusBefore = document.activeElement;
    },
    close() {
      const hadFocus = ui.hasFocus();
      drafts.paint();
      ui.show({ kind: 'closed' });
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    },
  };
}

/** What is said of what was copied, in one line. */
function wordsOf(status: Status): string {
  const { said = t('copied'), warnings = [] }: Partial<Extract<Status, { kind: 'copied' }>> =
    status.kind === 'copied' ? status : {};
  return [said, ...warnings.map((warning) => t(`citeWarn-${warning}`))].join(' ');
}

/** Whether two views are about the same thing. */
function isSame(view: PageView, other: PageView): boolean {
  if (view.kind === 'card') return other.kind === 'card' && view.highlight.id === other.highlight.id;
  if (view.kind === 'repair') return other.kind === 'repair' && view.highlight.id === other.highlight.id;
  return view.kind !== 'closed' && other.kind === view.kind && view.target === other.target;
}
