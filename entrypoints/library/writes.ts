import { changeStatus } from '@/utils/library/change-status';
import { correctionCalls } from '@/utils/library/correct';
import { moveInList, removeFromList, restoreToList } from '@/utils/library/entries';
import { highlightCalls } from '@/utils/library/highlight-calls';
import { historyCalls } from '@/utils/library/history-calls';
import { createList, deleteList, renameList, restoreList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { setTags } from '@/utils/library/publications';
import type { Status } from '@/utils/library/records';
import { type LongUndo, takeBack } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';

/** Every write that the first screen offers; a file of its own, since nobody writes before there is something to see. */
export const writesOf = (library: Library) => ({
  corrections: correctionCalls(library),
  highlights: highlightCalls(library),
  history: historyCalls(library),
  changeStatus: (key: string, before: Status, status: Status) => changeStatus(library, key, before, status),
  setTags: (key: string, tags: readonly string[]) => setTags(library, uuid(), key, tags),
  createList: (name: string) => createList(library, uuid(), name),
  renameList: (id: string, name: string) => renameList(library, uuid(), id, name),
  deleteList: (id: string) => deleteList(library, uuid(), id),
  restoreList: (id: string) => restoreList(library, uuid(), id),
  removeFromList: (id: string, key: string) => removeFromList(library, uuid(), id, key),
  restoreToList: (id: string, key: string) => restoreToList(library, uuid(), id, key),
  moveInList: (id: string, key: string, before: string | null) =>
    moveInList(library, uuid(), id, key, before),
  takeBack: (act: string, options: LongUndo) => takeBack(library, act, options),
});
