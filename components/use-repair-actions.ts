import type { Highlight, HighlightPlace } from '@/utils/highlight/highlight';
import { quotedAt, repairOf } from '@/utils/highlight/repair';
import { formatMoment } from './format';
import { useText } from './text';
import type { Actions } from './use-actions';

/** Where highlights are repaired; each call resolves once it is on disk. */
export interface RepairCalls {
  reattach(id: string, sha256: string, place: HighlightPlace): Promise<Highlight>;
  keepRemoved(id: string): Promise<Highlight>;
  /** `repair` names the one of these two that is taken back (`repairOf` of what it gave). */
  undoRepair(id: string, repair: string): Promise<unknown>;
}

/** What is done at the repair desk: each is said, with its undo. */
export function useRepairActions(calls: RepairCalls, { run }: Actions) {
  const t = useText();
  const said = (repaired: Highlight, text: string) => {
    const repair = repairOf(repaired);
    if (repair === null) throw new Error(`highlight ${repaired.id} was never repaired`);
    return {
      text,
      undo: () =>
        run(
          () => calls.undoRepair(repaired.id, repair),
          () => ({ text: t('repairUndone') }),
        ),
    };
  };
  return {
    onAttach: ({ id }: Highlight, sha256: string, place: HighlightPlace) =>
      run(
        () => calls.reattach(id, sha256, place),
        (repaired) => said(repaired, t('highlightAttached')),
      ),
    onKeepRemoved: (highlight: Highlight) =>
      run(
        () => calls.keepRemoved(highlight.id),
        (repaired) => said(repaired, t('highlightKept', { day: formatMoment(quotedAt(highlight)) })),
      ),
  };
}
