/** What is said of a citation that was copied, and of what it must not be used for. */
export const citeMessages = {
  quoteCited: 'Quote and citation copied: {style}.',
  paperCited: 'Citation copied: {style}.',
  citeIsReady: 'The citation is ready.',
  citeCopyReady: 'Copy it',
  'citeWarn-excerpt': 'This is an excerpt from another outlet: cite that outlet, not RSIS.',
  'citeWarn-changed': 'The paper’s words were edited since you marked these.',
  'citeWarn-uncertain': 'It is not certain that these words still stand in the paper.',
  'citeWarn-lost': 'These words are not found in the paper any more.',
  'citeWarn-removed': 'These words were removed from the paper since.',
} as const;
