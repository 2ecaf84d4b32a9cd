import type { FieldChanges, FormerCorrections } from '@/utils/library/corrections';
import { useText } from './text';
import type { Actions } from './use-actions';

/** Where corrections are kept; each call resolves once it is on disk. */
export interface CorrectionCalls<Paper> {
  correct(
    paper: Paper,
    changes: FieldChanges,
  ): Promise<{ publication: { key: string }; former: FormerCorrections }>;
  undo(key: string, former: FormerCorrections): Promise<unknown>;
}

/** Saves what the user has corrected in a paper's facts, and says so with its undo. */
export function useCorrections<Paper>(calls: CorrectionCalls<Paper>, { run }: Actions) {
  const t = useText();
  return (paper: Paper, changes: FieldChanges) =>
    run(
      () => calls.correct(paper, changes),
      ({ publication, former }) => ({
        text: t('factsCorrected'),
        undo: () =>
          run(
            () => calls.undo(publication.key, former),
            () => ({ text: t('correctionUndone') }),
          ),
      }),
    );
}
