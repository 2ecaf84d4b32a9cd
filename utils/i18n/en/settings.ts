import { backupMessages } from './backup';

export const settingsMessages = {
  ...backupMessages,
  appearance: 'Appearance',
  theme: 'Theme',
  'theme-system': 'As the system',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  savingHead: 'Saving',
  defaultList: 'List that a save goes to',
  defaultListMeans: 'The popup proposes it first. If you delete it, the oldest list takes its place.',
  listMarks: 'Mark the titles that you have saved on the lists of rsis.edu.sg',
  keepImages: 'Keep the images of saved papers, to read without a network',
  coloursHead: 'Colours',
  backupSettings: 'Save, restore and import; reminder, and backups by themselves',
  storage: 'Storage',
  storageUsed: '{used} on this computer, of about {quota} that the browser allows.',
  storageUnknown: 'The browser does not tell how much space is used.',
  storedPapers: 'Papers',
  storedTexts: 'Texts',
  storedHighlights: 'Highlights',
  imagesKept: '{size} of it are images of papers. They can be fetched again.',
  removeImages: 'Remove the kept images',
  imagesRemoved: 'Images removed; what you save from now on follows the setting above',
  storageKept:
    'The browser does not delete this by itself when space gets short. A disk can break, though: keep a backup.',
  colourNamesMean:
    'What you use each colour for: “claim”, “evidence” … An empty field gives the colour its own name back.',
  nameOfColour: 'Name of {colour}',
  colourNamed: '{colour} is called “{name}” now',
  colourUnnamed: '{colour} has its own name back',
} as const;
