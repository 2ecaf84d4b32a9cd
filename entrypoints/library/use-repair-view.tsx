import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { HighlightState } from '@/components/HighlightState';
import type { Actions } from '@/components/use-actions';
import { useRepairActions } from '@/components/use-repair-actions';
import { WordDiff } from '@/components/WordDiff';
import type { Highlight } from '@/utils/highlight/highlight';
import { needsLook, type States, shownState } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';
import type { TextRecord } from '@/utils/library/records';
import { textOf } from '@/utils/library/texts';
import { lazyHighlights } from './lazy-writes';
import type * as Repair from './RepairHere';
import { useStates } from './use-states';

interface Input {
  library: Library;
  actions: Actions;
  /** Key of their paper. */
  paperKey: string;
  /** Digest of the version of its text in which they are looked for. */
  present: string;
  highlights: readonly Highlight[];
  /** Hears what became of them, whenever that changes. */
  onStates: (states: States) => void;
}

/** What became of highlights of one paper, and the desk at which each is repaired. */
export function useRepairView({ library, actions, paperKey, present, highlights, onStates }: Input) {
  const found = useStates(library, paperKey, present, highlights, actions);
  const repairs = useRepairActions(lazyHighlights(library), actions);
  const [loaded, setLoaded] = useState<typeof Repair | null>(null);
  /** Id of the highlight that is being repaired. */
  const [repaired, setRepaired] = useState<string | null>(null);
  const stateOf = (highlight: Highlight) => shownState(highlight, found(highlight)?.state ?? null);
  const states = Object.fromEntries(highlights.map((one) => [one.id, stateOf(one)]));
  useEffect(() => onStates(states), [JSON.stringify(states)]);
  const open = (id: string) =>
    void actions.run(async () => {
      // An extension that was updated meanwhile has other files: then this fails, and is told.
      setLoaded(await import('./RepairHere'));
      setRepaired(id);
    });
  const readText = async () => {
    let text: TextRecord | null = null;
    await actions.run(async () => {
      text = await textOf(library, paperKey);
    });
    return text;
  };
  const close = (id: string) => {
    setRepaired(null);
    document.querySelector<HTMLElement>(`[data-repair="${CSS.escape(id)}"]`)?.focus();
  };
  const view = (highlight: Highlight): ComponentChildren => {
    const { id } = highlight;
    const state = stateOf(highlight);
    const parts = found(highlight)?.parts;
    const isOpen = repaired === id;
    return (
      <>
        <HighlightState
          highlight={highlight}
          state={state}
          diff={parts ? <WordDiff parts={parts} /> : null}
          isOpen={isOpen}
          onRepair={() => (isOpen ? close(id) : open(id))}
        />
        {isOpen && loaded && (needsLook(state) || state === 'removed') && (
          <loaded.RepairHere
            highlight={highlight}
            isUncertain={state === 'uncertain'}
            readText={readText}
            onAttach={(sha256, place) => repairs.onAttach(highlight, sha256, place)}
            onKeepRemoved={() => repairs.onKeepRemoved(highlight)}
            onClose={() => close(id)}
          />
        )}
      </>
    );
  };
  return { stateOf, view };
}
