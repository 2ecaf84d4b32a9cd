import { useEffect, useRef } from 'preact/hooks';
import type { Call, HistoryView, Reverted, Way } from '@/utils/library/records';
import { historyKey, historyText, isInText } from './history-keys';
import { useText } from './text';
import type { Actions } from './use-actions';

/**
 * Where acts are taken back and done again; each call resolves once it is on disk: `dropped`, and nothing is done, where one
 * before it was stopped meanwhile.
 */
export interface HistoryCalls {
  undo(): Promise<Reverted | 'dropped' | null>;
  redo(): Promise<Reverted | 'dropped' | null>;
}

export interface HistoryActions {
  onUndo: () => void;
  onRedo: () => void;
  /** What the two would do, in words. */
  labels: (view: HistoryView) => { undo: string; redo: string };
}

/**
 * Undo and redo of a screen, also by the keys of the system (Ctrl or ⌘ with Z, Shift+Z, Y) outside of text fields, in
 * which those keys belong to the text.
 */
export function useHistory(calls: HistoryCalls, actions: Actions): HistoryActions {
  const { run, say } = actions;
  const t = useText();
  const now = useRef(actions);
  now.current = actions;
  const act = (call: Call) => t(`act-${call}`);
  const revert = async (way: Way) => {
    let text = '';
    await run(async () => {
      const done = await calls[way]();
      if (done !== 'dropped') text = historyText(t, way, done);
    });
    // What is said of the one that was stopped stays in sight.
    if (text !== '') say({ text });
  };
  useEffect(() => {
    const until = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const way = isInText(event) ? null : historyKey(event);
      if (!way) return;
      event.preventDefault();
      const { toast, closeToast } = now.current;
      // What was done last is what the keys mean, also where it is no act of the library.
      if (way === 'undo' && toast?.isApart && toast.undo) {
        closeToast();
        void toast.undo();
      } else void revert(way);
    };
    document.addEventListener('keydown', hear, { signal: until.signal });
    return () => until.abort();
  }, [calls]);
  return {
    onUndo: () => void revert('undo'),
    onRedo: () => void revert('redo'),
    labels: ({ undo, redo }) => ({
      undo: undo ? t('undoAct', { act: act(undo) }) : t('nothingToUndo'),
      redo: redo ? t('redoAct', { act: act(redo) }) : t('nothingToRedo'),
    }),
  };
}
