/** Papers handed to Zotero. */
export const zoteroMessages = {
  zoteroSent: { one: '{n} paper sent to Zotero: {name}', other: '{n} papers sent to Zotero: {name}' },
  zoteroSome:
    '{done} of {total} papers were sent to Zotero, in their order up to “{last}”; from “{next}” on they were not. {why} Send the same papers again and only the rest will go.',
  zoteroTwice: 'The same papers were sent to Zotero a moment ago.',
  'zotero-refused':
    'Without your permission to reach 127.0.0.1, this computer, nothing can be sent to Zotero.',
  'zotero-not-running':
    'Zotero does not answer. Start it, and look whether in its settings under Advanced other programs may reach it.',
  'zotero-not-zotero': 'Another program answers where Zotero should (port 23119), so nothing was sent.',
  'zotero-too-old': 'This Zotero is too old. Version 5 or later is needed.',
  'zotero-outdated': 'This Zotero is newer than this extension knows. Nothing was sent.',
  'zotero-read-only':
    'The library that is open in Zotero can only be read. Choose another one there and try again.',
  'zotero-busy': 'Zotero is busy and cannot take papers now. Wait until it is done there, and try again.',
  'zotero-late':
    'Zotero did not answer in time, so nobody knows whether it has the papers that were sent last. Try again: none comes twice.',
  'zotero-failed':
    'Zotero could not save the papers. Nothing is known of why; its own report of errors may tell.',
  zoteroParagraph: 'paragraph {n}',
  zoteroPassage: 'passage',
  zoteroRemoved: 'removed from the paper since',
} as const;
