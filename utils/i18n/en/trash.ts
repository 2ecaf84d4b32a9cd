/** The trash of the library page. */
export const trashMessages = {
  trashTitle: 'Trash',
  trashMeans:
    'Papers that you have taken out of the library, and highlights and lists that you have deleted. Each stays here for 30 days and can be restored; then it is deleted for good.',
  trashEmptyTitle: 'The trash is empty',
  trashEmpty: 'Whatever you delete comes here first, and can be brought back for 30 days.',
  trashPapers: 'Papers',
  trashHighlights: 'Highlights',
  trashLists: 'Lists',
  deletedOn: 'Deleted on {day}',
  staysFor: { one: 'for {n} more day', other: 'for {n} more days' },
  goesNext: 'is deleted for good when the library is opened next',
  staysForHighlights: 'its highlights are still in the library',
  restore: 'Restore',
  restoreNamed: 'Restore “{name}”',
  restored: 'Restored: {name}',
  backInTrash: 'Back in the trash: {name}',
  deleteForGood: 'Delete for good',
  deleteNamed: 'Delete for good: “{name}”',
  sureOne: 'This can’t be undone, and undo no longer reaches it.',
  surePaper: {
    one: 'This can’t be undone. Its text, its unsaved notes and {n} deleted highlight go with it.',
    other: 'This can’t be undone. Its text, its unsaved notes and {n} deleted highlights go with it.',
  },
  sureAll: {
    one: '{n} thing is deleted for good. This can’t be undone.',
    other: '{n} things are deleted for good. This can’t be undone.',
  },
  keepIt: 'Keep',
  emptyTrash: 'Empty the trash',
  purging: '{done} of {total} things looked through',
  purgeHalted: {
    one: 'Stopped: {n} thing deleted for good, the rest is still here',
    other: 'Stopped: {n} things deleted for good, the rest is still here',
  },
  purged: { one: '{n} thing deleted for good', other: '{n} things deleted for good' },
} as const;
