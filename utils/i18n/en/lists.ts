import { listProgressMessages } from './list-progress';

/** What can be done with one list, and how a shared one comes in. */
export const listsMessages = {
  ...listProgressMessages,
  addDescription: 'Add a description',
  editDescription: 'Edit the description',
  descriptionMore: 'More',
  descriptionLess: 'Less',
  descriptionOf: 'Description of the list',
  duplicateList: 'Duplicate',
  copyOf: '{list} (copy)',
  listDuplicated: 'Made “{list}”',
  savesGoHere: 'Saves go to this list',
  letSavesGoHere: 'Let saves go to this list',
  shareList: 'Share as a file',
  shareMeans:
    'The file names the papers of this list, in its order. Whoever uses this extension can import it. It holds no text of a paper and nothing else of your library.',
  shareHighlights: 'Also put in my highlights, with notes and tags',
  saveShareFile: 'Save the file',
  listShared: 'Saved as {file}',
  listTooLong:
    'Nothing was saved: a shared file holds at most {papers} papers, {highlights} highlights and {limit} MB. Share it in parts, or save a backup.',
  importTitle: 'Import a list',
  importBad: 'This file cannot be imported. Nothing was changed.',
  'file-too-large': 'It is larger than 20 MB.',
  'file-not-text': 'It is no text file (in UTF-8): perhaps a picture, or it was saved in another way.',
  'file-not-json': 'It is damaged, or cut short: line {line}, column {column}.',
  'file-not-a-list': 'It is no list of this extension.',
  'file-newer': 'It was made by a newer version of this extension. Update yours and try again.',
  'file-bad-key': 'It holds a name that no such file has: “{place}”.',
  'file-bad-value': 'Something in it is not as it must be: {place}.',
  'file-twice': 'It names the same thing twice: {place}.',
  previewNew: { one: 'A list with {n} paper.', other: 'A list with {n} papers.' },
  previewKnown: {
    one: '{n} of them you have already; it stays as it is.',
    other: '{n} of them you have already; they stay as they are.',
  },
  previewJoins: 'You have a list of this name: what it lacks is put at its end.',
  previewNothing: 'All of them are in this list of yours already.',
  previewNone: 'There is no paper in it.',
  bringHighlights: {
    one: 'Bring its highlight too, with the tag “{tag}”',
    other: 'Bring its {n} highlights too, with the tag “{tag}”',
  },
  highlightsKnown: {
    one: '{n} highlight of it you have already.',
    other: '{n} highlights of it you have already.',
  },
  originTag: 'shared: {list}',
  importNow: 'Import',
  imported: {
    one: '{n} paper came into “{list}”',
    other: '{n} papers came into “{list}”',
  },
  importedHighlights: {
    one: '{n} highlight came into papers of “{list}”',
    other: '{n} highlights came into papers of “{list}”',
  },
  importUndone: 'The import was taken back',
} as const;
