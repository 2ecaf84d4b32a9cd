import type { Library } from './open';
import { revertAct } from './undo';

/** Undo and redo as the extension's own pages call them: each press is an operation of its own. */
export function historyCalls(library: Library) {
  return {
    undo: () => revertAct(library, 'undo'),
    redo: () => revertAct(library, 'redo'),
  };
}
