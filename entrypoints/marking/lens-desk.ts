import { describeSpan } from '@/utils/anchor/describe';
import type { LensKind } from '@/utils/lens/kinds';
import type { LensView, PlacedMark } from '@/utils/page/modules';
import { passageAt } from '@/utils/page/passage';
import { boxOf } from './boxes';
import { t } from './interface';
import type { Making } from './making';
import type { Workplace } from './workplace';

/** The policy lens on the page: its underlines, and the card that says why. */
export interface LensDesk {
  /** Follows the setting and the text. */
  refresh: () => Promise<void>;
  /** Opens the card of the mark under a point; false when there is none. */
  openAt: (x: number, y: number) => boolean;
  /** Turns the sentence whose card is open into a highlight. */
  accept: (kind: LensKind) => Promise<void>;
}

/** What finds and paints is loaded with the first use. */
export function openLensDesk(work: Workplace, making: Making): LensDesk {
  const { page, ui } = work;
  let view: LensView | null = null;
  let opened: PlacedMark | null = null;
  page.signal.addEventListener('abort', () => view?.clear());

  const follow = async () => {
    if (page.isTranslated() || page.lens.kinds().length === 0) return view?.clear();
    view ??= (await page.lens.load()).start(document);
    const read = await page.article();
    if (page.signal.aborted) return;
    if (!read.ok) return view.clear();
    await view.show(read.value, work.maps(), page.lens.kinds());
  };
  return {
    // Without an answer nothing is underlined, and the next change asks again: nobody is to be told.
    refresh: () => follow().catch(() => undefined),
    openAt(x, y) {
      const found = view?.at(x, y) ?? null;
      const { kind } = ui.view();
      if (!found || kind === 'new-note' || kind === 'repair') return false;
      opened = found;
      if (kind === 'closed') work.rememberFocus();
      ui.show({
        kind: 'lens',
        target: () => boxOf([found.range]),
        mark: found.mark,
        status: { kind: 'idle' },
      });
      return true;
    },
    async accept(kind) {
      if (!opened || ui.view().kind !== 'lens') return;
      const { map, start, end } = opened;
      const isMade = await making.accept(passageAt(map, describeSpan(map.text, start, end)), [
        t(`lens-${kind}`),
      ]);
      if (isMade && ui.view().kind === 'lens') work.close();
    },
  };
}
