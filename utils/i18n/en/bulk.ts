/** What is done with the papers that are selected. */
export const bulkMessages = {
  papersSelected: { one: '{n} paper selected', other: '{n} papers selected' },
  selectAllFound: 'Select all {n}',
  selectNone: 'Select none',
  changeSelected: 'Change …',
  forSelected: 'For the selected papers',
  statusToSet: 'Status …',
  setStatus: 'Set status',
  listToAddTo: 'List …',
  addToList: 'Add to list',
  tagsAdd: 'Add tags',
  tagsRemove: 'Remove tags',
  tagsToChange: 'Tags, separated by commas',
  removeSelected: 'Remove from this list',
  takeOut: 'Take out of the library',
  formatToExport: 'Format …',
  exportSelected: 'Export',
} as const;
