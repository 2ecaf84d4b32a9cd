/** What the popup says over a list of papers; loaded with that screen. */
export const popupListingMessages = {
  listingTitle: 'A list of publications',
  listingIntro: { one: '{n} publication on this page', other: '{n} publications on this page' },
  addTo: 'Add to',
  anotherList: 'New list…',
  selectAll: 'Select all',
  selectItem: 'Select “{title}”',
  selectedCount: { one: '{n} selected', other: '{n} selected' },
  addAll: { one: 'Add {n} paper', other: 'Add all ({n})' },
  addSelected: { one: 'Add {n} selected', other: 'Add {n} selected' },
  addItem: 'Add “{title}”',
  add: 'Add',
  adding: 'Adding {done} of {total}…',
  stop: 'Stop',
  inThisList: 'In this list',
  allInList: { one: 'It is in “{list}”.', other: 'All {n} are in “{list}”.' },
  addedTo: { one: 'Added {n} paper to “{list}”', other: 'Added {n} papers to “{list}”' },
  takenBack: { one: 'Took {n} paper out of “{list}” again', other: 'Took {n} papers out of “{list}” again' },
  saved: 'Saved',
  showListingMarks: 'Show marks beside titles on RSIS lists',
  listingPrivate:
    'This is a private window: nothing is stored. Open the page in a normal window to add papers to a list.',
} as const;
