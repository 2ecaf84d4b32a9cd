import { formatMoment } from '@/components/format';
import type { PageActions } from '@/components/page/view';
import type { RepairPlace } from '@/components/RepairPlaces';
import { describeSpan } from '@/utils/anchor/describe';
import { likelyPlacesOn } from '@/utils/anchor/locate';
import type { TextMap } from '@/utils/anchor/text-map';
import type { Highlight } from '@/utils/highlight/highlight';
import { quotedAt } from '@/utils/highlight/repair';
import { needsLook, shownState } from '@/utils/highlight/state';
import { renderedMap } from '@/utils/page/copies-text';
import { type Passage, passageAt } from '@/utils/page/passage';
import { placeInArticle } from '@/utils/page/place-in-article';
import type { Placed } from '@/utils/page/placed';
import { scrollToRange } from '@/utils/page/reveal';
import { t } from './interface';
import type { Workplace } from './workplace';

type RepairActions = Pick<
  PageActions,
  'attach' | 'keepRemoved' | 'showPlace' | 'goToRepair' | 'openRepairs' | 'dismissLook'
>;

/** The highlights that are lost or uncertain, and what is done about them on the page. */
export interface Repairs {
  actions: RepairActions;
  /** Opens the desk for a highlight; false for one that stands where it should. */
  open: (id: string) => boolean;
  refresh: () => void;
}

export function openRepairs(work: Workplace): Repairs {
  const { ui, write, paint } = work;
  /** Where the highlight whose desk is open may stand. */
  let found: readonly Passage[] = [];
  /** The text in which they were looked for. */
  let searched: TextMap | null = null;
  /** The paper of which the user wants to hear no more on this visit. */
  let dismissed: string | undefined;

  const desk = () => {
    const view = ui.view();
    return view.kind === 'repair' ? view : null;
  };
  const waiting = () =>
    work.placed().filter(({ highlight, state }) => needsLook(shownState(highlight, state)));
  const bar = () => {
    const n = waiting().length;
    const isShown = n > 0 && dismissed !== work.page.keys()[0];
    const look = { n, count: work.placed().length };
    if (isShown && ui.look(look)) ui.say(t('needLook', look));
    if (!isShown) ui.look(null);
  };

  const open = async (placed: Placed) => {
    const { highlight, state } = placed;
    const all = waiting();
    const index = all.findIndex((one) => one.highlight.id === highlight.id);
    // One that was kept as removed is none of those to walk through.
    const count = index === -1 ? 0 : all.length;
    if (!desk()) work.rememberFocus();
    const isUncertain = shownState(highlight, state) === 'uncertain';
    const view = { kind: 'repair', highlight, isUncertain, index, count } as const;
    ui.show({ ...view, places: null, status: { kind: 'idle' } });
    const map = renderedMap(work.maps());
    searched = map;
    const likely = map ? likelyPlacesOn(map, highlight.anchor) : [];
    const read = await work.page.article();
    // Meanwhile the user may have gone on.
    if (desk()?.highlight.id !== highlight.id || desk()?.places !== null) return;
    found = map ? likely.map(({ start, end }) => passageAt(map, describeSpan(map.text, start, end))) : [];
    const places: RepairPlace[] = likely.map(({ start, end: _end, ...place }) => {
      const { paragraph = null, heading = null } =
        map && read.ok ? placeInArticle(read.value, map, start) : {};
      return { ...place, paragraph, heading };
    });
    paint.paint(
      'draft',
      found.map(({ range }) => range),
    );
    show(0);
    ui.show({
      ...view,
      places,
      status: read.ok ? { kind: 'idle' } : { kind: 'problem', problem: read.problem },
    });
  };
  const show = (index: number) => {
    const range = found[index]?.range;
    if (range && scrollToRange(range)) paint.flash([range]);
  };
  const undo = async (repaired: Highlight) => {
    const undone = await write.undoRepair(repaired);
    if (undone.ok) await work.put(undone.value);
    ui.toast({ text: t(undone.ok ? 'repairUndone' : undone.problem) });
  };
  const say = (text: string, repaired: Highlight) => ui.toast({ text, undo: () => void undo(repaired) });

  return {
    actions: {
      async attach(index) {
        const view = desk();
        const passage = found[index];
        if (!view || !passage) return false;
        const made = await work.follow(write.reattach(view.highlight.id, passage));
        if (!made) return false;
        await work.put(made.highlight);
        say(t('highlightAttached'), made.highlight);
        return true;
      },
      async keepRemoved() {
        const view = desk();
        if (!view) return false;
        const kept = await work.follow(write.keepRemoved(view.highlight.id));
        if (!kept) return false;
        await work.put(kept);
        say(t('highlightKept', { day: formatMoment(quotedAt(kept)) }), kept);
        return true;
      },
      showPlace: show,
      goToRepair(index) {
        const next = waiting()[index];
        if (next) void open(next);
      },
      openRepairs() {
        const [first] = waiting();
        if (first) void open(first);
      },
      dismissLook() {
        dismissed = work.page.keys()[0];
        bar();
      },
    },
    open(id) {
      const placed = work.placed().find(({ highlight }) => highlight.id === id);
      if (!placed || placed.ranges.length > 0) return false;
      void open(placed);
      return true;
    },
    refresh() {
      bar();
      const view = desk();
      if (!view || view.status.kind === 'working') return;
      const placed = work.placed().find(({ highlight }) => highlight.id === view.highlight.id);
      const state = placed && shownState(placed.highlight, placed.state);
      // Another context may have repaired it, or the page may have come back to what it was.
      if (!placed || !state || (!needsLook(state) && state !== 'removed')) return work.close();
      const isOther =
        placed.highlight.revision !== view.highlight.revision || renderedMap(work.maps()) !== searched;
      if (isOther) void open(placed);
    },
  };
}
