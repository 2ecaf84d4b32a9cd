import tokens from '@/components/tokens.css?inline';
import { describeSpan } from '@/utils/anchor/describe';
import { locate } from '@/utils/anchor/locate';
import { findCopies } from '@/utils/article/copies';
import type { Highlight } from '@/utils/highlight/highlight';
import { copiesText, renderedMap } from '@/utils/page/copies-text';
import type { MarkedPage, Marking } from '@/utils/page/modules';
import { painter } from '@/utils/page/paint';
import { passageAt } from '@/utils/page/passage';
import { type Placed, paintPlaced, placeHighlights } from '@/utils/page/placed';
import { scrollToRange } from '@/utils/page/reveal';
import { openDesk } from './desk';
import { noticeOf } from './edited-notice';
import { tellProgress } from './progress';
import { openWitness } from './witness';

/** Joins the parts of marking on one page: finding and painting here, what the user does in `desk`. */
export function startMarking(page: MarkedPage): Marking {
  const texts = copiesText(page.bodies ?? (() => findCopies(document)));
  const paint = painter(document, tokens);
  let highlights: readonly Highlight[] = [];
  let placed: Placed[] = [];
  let round = new AbortController();

  let wasTranslated = page.isTranslated();
  /** How many changes of the page the texts have seen, and whether the highlights stand in other texts than these. */
  let seen = page.watch.changes();
  let isUnplaced = false;

  const refresh = () => {
    seen = page.watch.changes();
    isUnplaced = texts.refresh() || isUnplaced;
  };
  /** The texts of the page as it is at this moment. */
  const maps = () => {
    if (page.watch.changes() !== seen) refresh();
    return texts.maps();
  };

  const place = async () => {
    round.abort();
    const mine = new AbortController();
    round = mine;
    // Translated words hold no highlight; they are not lost either, and are found again in the original.
    const here = wasTranslated ? [] : highlights;
    const found = await placeHighlights(here, texts.maps(), mine.signal, (soFar) =>
      paintPlaced(paint, soFar),
    );
    if (mine.signal.aborted || page.signal.aborted) return;
    placed = found;
    paintPlaced(paint, placed);
    desk.refresh();
  };
  const show = (next: readonly Highlight[]) => {
    highlights = next.filter(({ deletedAt }) => deletedAt === null);
    return place();
  };
  const desk = openDesk(page, {
    paint,
    maps,
    placed: () => placed,
    // What was done to the paper that stood here before belongs to that one.
    put: async (highlight) => {
      if (page.keys().includes(highlight.publicationKey))
        await show([...highlights.filter(({ id }) => id !== highlight.id), highlight]);
    },
  });
  const textBox = () => renderedMap(maps())?.root.getBoundingClientRect() ?? null;
  const witness = openWitness(page, noticeOf(page, desk.ui, textBox, desk.dismissLook));
  tellProgress(page, () => renderedMap(maps()), desk.sayBegun);
  page.watch.onChange(() => {
    const isTranslated = page.isTranslated();
    refresh();
    const isOther = isUnplaced || isTranslated !== wasTranslated;
    wasTranslated = isTranslated;
    isUnplaced = false;
    if (!isOther) return;
    void place();
    witness.again();
  }, page.signal);
  page.signal.addEventListener('abort', () => {
    round.abort();
    paint.clear();
    desk.leave();
  });

  const revealRanges = (ranges: readonly Range[]): boolean => {
    const isShown = ranges.some(scrollToRange);
    if (isShown) paint.flash(ranges);
    return isShown;
  };
  return {
    show,
    run: desk.run,
    async leave() {
      desk.close();
      witness.follow(null);
      await show([]);
    },
    states: () => Object.fromEntries(placed.map(({ highlight, state }) => [highlight.id, state])),
    witness: (edition) => witness.follow(edition),
    reveal(id) {
      const found = placed.find(({ highlight }) => highlight.id === id);
      return found !== undefined && (revealRanges(found.ranges.map(({ range }) => range)) || desk.repair(id));
    },
    revealPassage(quote) {
      const map = renderedMap(maps());
      const found = map && locate(map, { quote });
      return (found?.state === 'exact' || found?.state === 'changed') && revealRanges([found.range]);
    },
    async markPassage(quote, tags) {
      const map = renderedMap(maps());
      const found = map && locate(map, { quote });
      if (!map || found?.state !== 'exact') return null;
      return desk.mark(passageAt(map, describeSpan(map.text, found.start, found.end)), tags);
    },
  };
}
