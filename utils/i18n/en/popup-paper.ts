/** What the popup says over a paper; loaded with that screen. */
export const popupPaperMessages = {
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
  noHighlights: 'No highlights yet. Select words on the page and choose a colour.',
  privateWindow:
    'This is a private window: nothing is stored. Open the page in a normal window to save it or to highlight.',
  notOnPage: 'This passage was not found on the page as it is now. The quote is kept here.',
} as const;
