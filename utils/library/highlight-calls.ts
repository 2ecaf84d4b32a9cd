import type { HighlightChange, HighlightPlace } from '@/utils/highlight/highlight';
import { uuid } from '@/utils/uuid';
import {
  changeHighlight,
  deleteHighlight,
  keepRemoved,
  reattachToText,
  restoreHighlight,
  undoRepair,
} from './highlights';
import type { Library } from './open';

/** The writes on one highlight as the extension's own pages call them: each press is an operation of its own. */
export function highlightCalls(library: Library) {
  return {
    change: (id: string, change: HighlightChange) => changeHighlight(library, uuid(), id, change),
    remove: (id: string) => deleteHighlight(library, uuid(), id),
    restore: (id: string) => restoreHighlight(library, uuid(), id),
    /** To words of the version of the text that `sha256` names. */
    reattach: (id: string, sha256: string, place: HighlightPlace) =>
      reattachToText(library, uuid(), id, sha256, place),
    keepRemoved: (id: string) => keepRemoved(library, uuid(), id),
    /** `repair` names the one of these two that is taken back. */
    undoRepair: (id: string, repair: string) => undoRepair(library, uuid(), id, repair),
  };
}
