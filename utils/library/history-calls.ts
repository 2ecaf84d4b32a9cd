import { uuid } from '@/utils/uuid';
import type { Library } from './open';
import { redoLast, undoLast } from './undo';

/** Undo and redo as the extension's own pages call them: each press is an operation of its own. */
export function historyCalls(library: Library) {
  return {
    undo: () => undoLast(library, uuid()),
    redo: () => redoLast(library, uuid()),
  };
}
