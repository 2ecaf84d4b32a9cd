import type { historyMessages } from '@/utils/i18n/en/history';
import type { Translate } from '@/utils/i18n/translate';
import type { Reverted, Way } from '@/utils/library/records';

/**
 * What the keys of the system (Ctrl or ⌘ with Z, Shift+Z, Y) ask for; null for any other key. In text fields they belong
 * to the text.
 */
export function historyKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Way | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

const TEXT_FIELD = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]';

/** Whether an event comes from a text field of our own screens. */
export function isInText({ target }: Event): boolean {
  return target instanceof Element && target.closest(TEXT_FIELD) !== null;
}

/** What became of undo or redo, in words; `done` is null when there was nothing to do. */
export function historyText(t: Translate<typeof historyMessages>, way: Way, done: Reverted | null): string {
  if (!done) return t(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
  if (done.isStopped) {
    const said = done.isConflict ? 'revertStoppedPartly' : way === 'undo' ? 'undoStopped' : 'redoStopped';
    return t(said, { act: t(`act-${done.call}`) });
  }
  const said = done.isConflict ? 'changedSince' : way === 'undo' ? 'undone' : 'redone';
  return t(said, { act: t(`act-${done.call}`) });
}
