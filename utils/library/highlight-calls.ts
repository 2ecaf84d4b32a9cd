import type { HighlightChange } from '@/utils/highlight/highlight';
import { uuid } from '@/utils/uuid';
import { changeHighlight, deleteHighlight, restoreHighlight } from './highlights';
import type { Library } from './open';

/** The writes on one highlight as the extension's own pages call them: each press is an operation of its own. */
export function highlightCalls(library: Library) {
  return {
    change: (id: string, change: HighlightChange) => changeHighlight(library, uuid(), id, change),
    remove: (id: string) => deleteHighlight(library, uuid(), id),
    restore: (id: string) => restoreHighlight(library, uuid(), id),
  };
}
