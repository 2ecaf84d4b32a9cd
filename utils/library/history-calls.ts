import type { Library } from './open';
import { type LongUndo, revertAct } from './undo';

/** Undo and redo as the extension's own pages call them: each press is an operation of its own. */
export function historyCalls(library: Library) {
  return {
    undo: (options?: LongUndo) => revertAct(library, 'undo', options),
    redo: (options?: LongUndo) => revertAct(library, 'redo', options),
  };
}
