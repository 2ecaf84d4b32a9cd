/** What stands where a question finds no row. */
export const nothingMessages = {
  emptyLibraryTitle: 'Your library is empty',
  emptyLibrary:
    'Open a publication on rsis.edu.sg and press the button of this extension in the toolbar. Save it to a reading list there, or highlight words on the page: both bring it here.',
  emptyListTitle: 'Nothing in this list yet',
  emptyList:
    'Open a publication on rsis.edu.sg and save it to this list from the popup, or select papers under All papers and add them to it.',
  withoutFilter: 'Search without {filter}',
  nothingFoundTitle: 'Nothing found',
  nothingFound:
    'Every word has to stand in a paper, in its facts, its text or your notes; the last one may be unfinished, and one letter of a longer word may be wrong. “Two words” in quotation marks have to stand side by side.',
  noHighlightsTitle: 'No highlights yet',
  noHighlightsAtAll:
    'Open a paper on rsis.edu.sg, select words and choose a colour. Each highlight appears here with its paper, its note and its tags, in this view across all of them.',
  otherPapers: { one: 'There is {n} paper that fits', other: 'There are {n} papers that fit' },
  otherHighlights: { one: 'There is {n} highlight that fits', other: 'There are {n} highlights that fit' },
} as const;
