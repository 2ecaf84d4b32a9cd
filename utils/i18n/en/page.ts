/** What the extension says on a visited page. */
export const pageMessages = {
  toolbar: 'Mark the selected words',
  toolbarKey: 'Press Tab to mark the selected words, Escape to leave them.',
  markIn: 'Highlight in {colour}',
  noteOnSelection: 'Highlight with a note',
  saving: 'Saving…',
  saved: 'Saved',
  card: 'Highlight',
  newNoteCard: 'New highlight with a note',
  edited: 'These words were edited on the page since you marked them.',
  overlap: 'Highlight {n} of {count} here',
  nextHere: 'Next highlight here',
  previousHere: 'Previous highlight here',
  highlighted: 'Highlighted, {colour}, {words}, {place}',
  highlightedWords: { one: '{n} word', other: '{n} words' },
  placeParagraph: 'paragraph {n} of {count}',
  placeOutside: 'outside the numbered paragraphs',
} as const;
