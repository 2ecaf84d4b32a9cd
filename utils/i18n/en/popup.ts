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

/** What the popup says of any page. */
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
  copyReport: 'Copy a report of this page',
  reportCopied: 'Report copied',
  reportByHand: 'The browser did not let it be copied. This is the report, for you to copy:',
} as const;
