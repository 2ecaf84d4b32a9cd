import type { Highlight, HighlightPlace } from '@/utils/highlight/highlight';
import { quotedAt } from '@/utils/highlight/repair';
import { formatMoment } from './format';
import { useText } from './text';
import type { Actions } from './use-actions';

/** Where highlights are repaired; each call resolves once it is on disk. */
export interface RepairCalls {
  reattach(id: string, sha256: string, place: HighlightPlace): Promise<unknown>;
  keepRemoved(id: string): Promise<unknown>;
  undoRepair(id: string): Promise<unknown>;
}

/** What is done at the repair desk: each is said, with its undo. */
export function useRepairActions(calls: RepairCalls, { run }: Actions) {
  const t = useText();
  const said = (id: string, text: string) => ({
    text,
    undo: () =>
      run(
        () => calls.undoRepair(id),
        () => ({ text: t('repairUndone') }),
      ),
  });
  return {
    onAttach: ({ id }: Highlight, sha256: string, place: HighlightPlace) =>
      run(
        () => calls.reattach(id, sha256, place),
        () => said(id, t('highlightAttached')),
      ),
    onKeepRemoved: (highlight: Highlight) =>
      run(
        () => calls.keepRemoved(highlight.id),
        () => said(highlight.id, t('highlightKept', { day: formatMoment(quotedAt(highlight)) })),
      ),
  };
}
