/** Of notes that were being written on words that are not highlighted. */
export const draftMessages = {
  unsavedNotes: 'Unsaved notes on words that are not highlighted',
  copyNote: 'Copy the note',
  noteCopied: 'Note copied',
  noteNotCopied: 'The browser did not let the note be copied. Select its text and copy it by hand.',
  quoteUnknown: 'The words that it was about are not known any more.',
} as const;
