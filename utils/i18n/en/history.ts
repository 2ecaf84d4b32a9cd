/** What was done, in the words of "Undo: …": one for each `Call` of the library, as the types of its views demand. */
const actMessages = {
  'act-addHighlight': 'new highlight',
  'act-changeHighlight': 'change of a highlight',
  'act-deleteHighlight': 'deletion of a highlight',
  'act-restoreHighlight': 'return of a highlight',
  'act-savePublication': 'saving of a paper',
  'act-saveKnownPublication': 'saving of a paper',
  'act-unsavePublication': 'removal of a paper',
  'act-restorePublication': 'return of a paper',
  'act-setStatus': 'change of a reading status',
  'act-setTags': 'change of tags',
  'act-createList': 'new list',
  'act-renameList': 'new name of a list',
  'act-deleteList': 'deletion of a list',
  'act-restoreList': 'return of a list',
  'act-addToList': 'addition to a list',
  'act-removeFromList': 'removal from a list',
  'act-restoreToList': 'return to a list',
  'act-moveInList': 'move within a list',
  'act-saveListed': 'addition of papers from a list of RSIS',
  'act-takeBackListed': 'removal of papers that were added',
} as const;

export const historyMessages = {
  ...actMessages,
  undoAct: 'Undo: {act}',
  redoAct: 'Redo: {act}',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undone: 'Undone: {act}',
  redone: 'Done again: {act}',
  changedSince: 'Left as it is, since it was changed again: {act}',
} as const;
