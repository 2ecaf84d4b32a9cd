import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { colourName } from './colour-name';
import { useText } from './text';
import type { Actions } from './use-actions';

/** Where highlights are kept; each call resolves once it is on disk. */
export interface HighlightCalls {
  change(id: string, change: HighlightChange): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  restore(id: string): Promise<unknown>;
}

/** What a list of highlights does on its buttons: every change is said, a deletion with its undo. */
export function useHighlightActions(calls: HighlightCalls, { run }: Actions) {
  const t = useText();
  return {
    onChange: ({ id }: Highlight, change: HighlightChange) =>
      run(
        () => calls.change(id, change),
        () => ({
          text: change.colour
            ? t('colourChanged', { colour: colourName(t, change.colour) })
            : t(change.tags ? 'tagsSaved' : 'noteSaved'),
        }),
      ),
    onDelete: ({ id }: Highlight) =>
      void run(
        () => calls.remove(id),
        () => ({
          text: t('highlightDeleted'),
          undo: () =>
            run(
              () => calls.restore(id),
              () => ({ text: t('highlightRestored') }),
            ),
        }),
      ),
  };
}
