import type { NoneReason } from '@/utils/article/article';

/** The sentence for each reason why a page is no article. */
const reasonMessages = {
  'reason-home': 'This is the home page of RSIS. Open a publication to read it here.',
  'reason-search': 'This is a page of search results. Open one of them to read it here.',
  'reason-profile': 'This is the profile of a person. Open one of their publications to read it here.',
  'reason-event': 'This is the notice of an event. It has no text to highlight.',
  'reason-section': 'This page of RSIS presents a section of the site. Open a publication to read it here.',
  'reason-empty-listing':
    'This is a list of publications with nothing in it at the moment. What is put in while you wait is shown here.',
  'reason-not-found': 'RSIS says that this page does not exist. Check the address or search for the title.',
  'reason-no-article':
    'No article was found on this page. One that is still loading is shown here when it comes.',
  'reason-empty-body':
    'This page has the frame of a publication but no text in it. Reload the page, or look for its PDF.',
  'reason-too-large': 'This page is too large to be read safely, so it was left alone. Look for its PDF.',
  'reason-too-deep':
    'This page is nested too deeply to be read safely, so it was left alone. Look for its PDF.',
  'reason-translated':
    'Its original text was not seen. Show the original (turn the translation off) to save or highlight; translated words are never stored.',
  'reason-other-site': 'This is not a page of rsis.edu.sg, so it was not read.',
} as const satisfies Record<`reason-${NoneReason}`, string>;

export const popupMessages = {
  ...reasonMessages,
  loading: 'Reading the page…',
  slowTitle: 'Still reading',
  loadingSlowly: 'This page takes longer than usual. You can wait for it, or reload the page and try again.',
  noArticleTitle: 'Nothing to read here',
  translatedTitle: 'This page is in translation',
  otherSiteTitle: 'Not an RSIS page',
  readAnyway: 'Read this page anyway',
  readAnywayMeans:
    'Then you can highlight and cite it here. Only this tab is read, and only until you leave {host} or close the tab. Before this click nothing of it is read.',
  'forbidden-browser':
    'The browser shows this page itself (a new tab, a setting, an error, the source of a page) and lets no extension read it.',
  'forbidden-store': 'This is a store of extensions. Browsers let no extension read it.',
  'forbidden-pdf':
    'This is a PDF. The browser shows it in a viewer of its own, which no extension may read. If the paper has a page on the web, open that.',
  'forbidden-file': 'This is a file on your disk. This extension reads pages of the web alone.',
  'forbidden-refused': 'The browser lets no extension read this page.',
  problemTitle: 'That did not work',
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
  abstractOnly: 'Only the abstract is on this page.',
  abstractWithPdf: 'Only the abstract is on this page. The full text is in the PDF.',
  excerptOnly: 'This is an excerpt of another outlet that quotes RSIS. Cite the outlet, not RSIS.',
  translatedPage:
    'This page is shown in translation. What is read, stored and cited here is the original text.',
  saveTo: 'Save to “{list}”',
  savedIn: 'Saved in',
  saving: 'Saving…',
  removedFrom: 'Removed from “{list}”',
  summary: 'Summary',
  authorsLead: 'The authors’ own words',
  authorsLeadLabelled: 'The authors’ own words · {label}',
  keySentences: 'Key sentences',
  keySentencesNote: 'Taken word for word from the paper, chosen by this extension.',
  noSummary: 'This text is too short for a summary.',
  noHighlights: 'No highlights yet. Select words on the page and choose a colour.',
  privateWindow:
    'This is a private window: nothing is stored. Open the page in a normal window to save it or to highlight.',
  copyReport: 'Copy a report of this page',
  reportCopied: 'Report copied',
  reportByHand: 'The browser did not let it be copied. This is the report, for you to copy:',
  notOnPage: 'This passage was not found on the page as it is now. The quote is kept here.',
} as const;
