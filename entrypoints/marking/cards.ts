import type { PageActions } from '@/components/page/view';
import { type DiffPart, wordDiff } from '@/utils/anchor/word-diff';
import type { OpenNote } from '@/utils/draft-book';
import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { shownState } from '@/utils/highlight/state';
import { tagsOf } from '@/utils/highlight/tags';
import type { Placed } from '@/utils/page/placed';
import { linkAlone, quoteAlone } from '@/utils/page/quote-copy';
import { scrollToRange } from '@/utils/page/reveal';
import { boxOf } from './boxes';
import { citeOnPage } from './citing';
import { t } from './interface';
import type { Workplace } from './workplace';

type CardActions = Pick<
  PageActions,
  'setColour' | 'setWriting' | 'saveNote' | 'setTags' | 'copyQuote' | 'cite' | 'copyLink' | 'remove' | 'goTo'
>;

/** The card of a highlight, and what is done on it. */
export interface Cards {
  actions: CardActions;
  /** Scrolls to a highlight and opens its card. */
  goTo: (id: string) => void;
  /** Opens the card of one of the highlights that overlap at a place. */
  open: (placed: readonly Placed[], index?: number) => void;
  /** Shows the open card anew after highlights came, changed or went. */
  refresh: () => void;
  keepDraft(note: string): void;
  discardDraft(): void;
}

export function openCards(work: Workplace): Cards {
  const { ui, write, drafts } = work;
  let here: readonly Placed[] = [];
  /** The note of the open card. */
  let note: OpenNote | null = null;

  const card = () => {
    const view = ui.view();
    return view.kind === 'card' ? view : null;
  };
  /** Whether somebody writes in the card: it stays then, though its highlight or its paper is gone. */
  const isWrittenOn = ({ isWriting, highlight }: ReturnType<typeof card> & object) =>
    isWriting && note?.isTyped === true && drafts.of(highlight.id) !== null;
  const knownTags = () => tagsOf(work.placed().map(({ highlight }) => highlight));
  /** What was written elsewhere meanwhile takes the place of what the box shows, unless somebody writes there. */
  const showNews = (own: OpenNote) => {
    const view = card();
    if (note !== own || own.isTyped || view?.highlight.id !== own.id) return;
    const draft = drafts.of(own.id)?.note ?? null;
    if (draft !== view.draft) ui.show({ ...view, isWriting: view.isWriting || draft !== null, draft });
  };
  const listen = ({ id, anchor }: Highlight) => {
    const own = drafts.open(id, anchor);
    note = own;
    void own.ready.then(() => showNews(own));
  };
  /** Shows what became of a highlight, unless another paper stands here by now. */
  const put = async (changed: Highlight, own: OpenNote | null) => {
    if (own && drafts.isHere(own)) await work.put(changed);
  };
  const open = (placed: readonly Placed[], index = 0) => {
    here = placed;
    const shown = placed[index];
    if (!shown) return work.close();
    const { highlight } = shown;
    if (ui.view().kind === 'closed') work.rememberFocus();
    // A note that was being written for other words is kept as a draft; its place is not what is looked at now.
    drafts.paint();
    const draft = drafts.of(highlight.id);
    listen(highlight);
    ui.show({
      kind: 'card',
      target: () => boxOf(shown.ranges.map(({ range }) => range)),
      highlight,
      knownTags: knownTags(),
      changes: changesOf(shown),
      index,
      count: placed.length,
      isWriting: draft !== null,
      draft: draft?.note ?? null,
      status: { kind: 'idle' },
    });
  };
  const change = async (wanted: HighlightChange): Promise<boolean> => {
    const view = card();
    if (!view) return false;
    const own = note;
    const changed = await work.follow(write.change(view.highlight.id, wanted));
    if (changed) await put(changed, own);
    return changed !== null;
  };
  const undo = async (id: string, own: OpenNote | null) => {
    const restored = await write.restore(id);
    if (restored.ok) await put(restored.value, own);
    ui.toast({ text: t(restored.ok ? 'highlightRestored' : restored.problem) });
  };
  const quote = () => card()?.highlight.anchor.quote;

  return {
    actions: {
      setColour: (colour) => void change({ colour }),
      setWriting(isWriting, id) {
        const view = card();
        if (view?.highlight.id !== id) return;
        if (isWriting) listen(view.highlight);
        ui.show({ ...view, isWriting, draft: drafts.of(id)?.note ?? null });
      },
      async saveNote(text) {
        const own = note;
        const isSaved = await change({ note: text });
        if (isSaved && own) drafts.drop(own);
        return isSaved;
      },
      setTags: (tags) => change({ tags }),
      copyQuote() {
        const copied = quote();
        if (copied) work.copy(quoteAlone(copied));
      },
      cite(form) {
        const view = card();
        const facts = work.page.facts();
        if (!view || !facts) return;
        const { anchor, paragraph, heading } = view.highlight;
        const state = shownState(view.highlight, here[view.index]?.state ?? null);
        const cited = { quote: anchor.quote, paragraph, heading, facts, state, target: view.target };
        void citeOnPage(work, cited, form);
      },
      copyLink() {
        const copied = quote();
        if (copied) work.copy(linkAlone(copied, work.page.address()));
      },
      async remove() {
        const view = card();
        if (!view) return;
        const own = note;
        const removed = await work.follow(write.remove(view.highlight.id));
        if (!removed) return;
        work.close();
        await put(removed, own);
        ui.toast({ text: t('highlightDeleted'), undo: () => void undo(removed.id, own) });
      },
      goTo: (index) => open(here, index),
    },
    open,
    goTo(id) {
      const found = work.placed().find(({ highlight }) => highlight.id === id);
      if (!found?.ranges.some(({ range }) => scrollToRange(range))) return;
      const overlapping = work.placed().filter((one) => one === found || doOverlap(one, found));
      open(overlapping, overlapping.indexOf(found));
    },
    refresh() {
      const view = card();
      if (!view) return;
      here = here.flatMap(({ highlight }) =>
        work.placed().filter((now) => now.highlight.id === highlight.id),
      );
      const shown = here.find(({ highlight }) => highlight.id === view.highlight.id);
      if (shown) {
        const { highlight } = shown;
        ui.show({
          ...view,
          highlight,
          target: () => boxOf(shown.ranges.map(({ range }) => range)),
          changes: changesOf(shown),
          knownTags: knownTags(),
          count: here.length,
          index: here.indexOf(shown),
        });
      } else if (!isWrittenOn(view)) work.close();
    },
    keepDraft(text) {
      const highlight = card()?.highlight;
      if (!highlight || !note) return;
      if (text === highlight.note) drafts.drop(note);
      else drafts.keep(note, { note: text, anchor: null, colour: highlight.colour });
    },
    discardDraft() {
      const view = card();
      if (view && note) work.discard(note);
      if (view) ui.show({ ...view, isWriting: false, draft: null });
    },
  };
}

/** Whether two highlights have words of one copy in common. */
function doOverlap(one: Placed, other: Placed): boolean {
  return one.ranges.some(({ map, range }) =>
    other.ranges.some(
      (there) =>
        there.map === map &&
        range.compareBoundaryPoints(Range.START_TO_END, there.range) > 0 &&
        range.compareBoundaryPoints(Range.END_TO_START, there.range) < 0,
    ),
  );
}

/** How the words of an edited highlight, in the copy that is shown, differ from those that were marked. */
function changesOf({ highlight, ranges }: Placed): DiffPart[] | null {
  const first = ranges.find(({ map }) => map.root.getClientRects().length > 0) ?? ranges[0];
  const now = first?.state === 'changed' ? first.map.offsetsOf(first.range) : null;
  return first && now
    ? wordDiff(highlight.anchor.quote.exact, first.map.text.slice(now.start, now.end))
    : null;
}
