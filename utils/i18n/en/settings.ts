import { backupMessages } from './backup';

export const settingsMessages = {
  ...backupMessages,
  appearance: 'Appearance',
  theme: 'Theme',
  'theme-system': 'As the system',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  language: 'Language',
  languageAuto: 'As in the browser',
  savingHead: 'Saving',
  defaultList: 'List that a save goes to',
  defaultListMeans:
    'It stands first among your lists, and the popup proposes it. If you delete it, “{list}” takes its place.',
  listMarks: 'Mark the titles that you have saved on the lists of rsis.edu.sg',
  keepImages: 'Keep the images of saved papers, to read without a network',
  coloursHead: 'Colours',
  backupSettings: 'Save, restore and import; reminder, and backups by themselves',
  citationsHead: 'Citations',
  citationStyle: 'Style',
  citationForm: 'A quote is cited',
  citationFormMeans: 'With one press of “Quote and cite”; the other way is behind the arrow beside it.',
  citationPreview: 'What it looks like',
  ownStyles: 'Your own styles',
  ownStylesMean:
    'Any style of the Citation Style Language: a file that ends in .csl, as in the style repository of Zotero.',
  addStyle: 'Add a style…',
  removeStyle: 'Remove “{title}”',
  styleAdded: '“{title}” is your citation style now',
  styleRemoved: '“{title}” removed',
  'styleFault-too-large': 'This file is too large for a citation style. Nothing was added.',
  'styleFault-no-xml':
    'This file can’t be read: it is no well-formed XML without a document type. Nothing was added.',
  'styleFault-no-style': 'This file holds no citation style (CSL 1.0). Nothing was added.',
  'styleFault-too-deep': 'The parts of this style call one another without an end. Nothing was added.',
  'styleFault-dependent':
    'This file only points to another style, “{parent}”. Add that one. Nothing was added.',
  'styleFault-unusable': 'This style can’t be used: it asks for something that is not there.',
  about: 'About',
  madeWith: 'Citations are formatted by:',
  notices: 'Licences of the parts of others',
  onDeviceHead: 'Summary by the browser’s AI',
  onDeviceNone:
    'This browser has no model for it, or this computer is too small for one. Key sentences need none.',
  onDeviceThere:
    'This browser has a model for it, which the summary of a paper in the reader offers. It works on a press alone.',
  storage: 'Storage',
  storageUsed: '{used} on this computer, of about {quota} that the browser allows.',
  storageUnknown: 'The browser does not tell how much space is used.',
  storedPapers: 'Papers',
  storedTexts: 'Texts',
  storedHighlights: 'Highlights',
  imagesKept: '{size} of it are images of papers. They can be fetched again.',
  removeImages: 'Remove the kept images',
  imagesAgain: 'Fetch them again',
  imagesBack: { one: '{n} image is kept again.', other: '{n} images are kept again.' },
  imagesNotBack: {
    one: '{n} image could not be fetched.',
    other: '{n} images could not be fetched.',
  },
  imagesStayOff: 'No image was fetched: that is switched off above.',
  imagesRemoved: 'Images removed; what you save from now on follows the setting above',
  storageKept:
    'The browser does not delete this by itself when space gets short. A disk can break, though: keep a backup.',
  colourNamesMean:
    'What you use each colour for: “claim”, “evidence” … An empty field gives the colour its own name back.',
  nameOfColour: 'Name of {colour}',
  colourNameTaken:
    '“{name}” is what {colour} is called already. Type another name here, or rename {colour} first.',
  colourNamed: '{colour} is called “{name}” now',
  colourUnnamed: '{colour} has its own name back',
} as const;
