import { backupMessages } from './backup';

/** The screen of backups, and what stands in the dialog that restores one. */
export const restoreMessages = {
  ...backupMessages,
  backupTitle: 'Backup, restore, import',
  saveHead: 'Save a backup',
  backupMeans:
    'A backup is one file with everything: papers, texts, highlights, notes, lists, drafts, the trash and your settings. Keep it where this computer’s disk is not. Images are not in it.',
  lastBackup: 'Last backup: {day}',
  noBackup: 'No backup yet.',
  reminderHead: 'Reminder',
  backupReminder: 'Remind me of a backup',
  'remind-0': 'Never',
  'remind-30': 'After 30 days',
  'remind-90': 'After 90 days',
  bringHead: 'Restore or import',
  bringMeans:
    'Choose a file, or drop it anywhere on this page. You see first what it would do. It can be a backup, a shared list, annotations (W3C or Hypothesis), a bibliography (BibTeX, RIS, CSL-JSON), or Markdown that this extension has exported.',
  chooseFile: 'Choose a file',
  folderHead: 'Backups by themselves',
  folderMeans:
    'Choose a folder, and a backup is written into it when you open this page and the last one is old enough. Of these the {n} newest stay; other files in the folder, and backups that you have saved there yourself, are left alone.',
  folderMissing: 'This browser cannot write into a folder by itself. Chrome and Edge can.',
  chooseFolder: 'Choose a folder',
  otherFolder: 'Another folder',
  folderIs: 'Folder: {name}',
  folderForget: 'Stop writing there',
  folderForgotten: 'Nothing is written into “{name}” any more; what is in it stays',
  folderEvery: 'How often',
  'every-0': 'Never',
  'every-1': 'Every day',
  'every-7': 'Every week',
  'folder-ask': 'The browser wants to be asked again before it lets this extension write into “{name}”.',
  folderAllow: 'Allow it',
  'folder-refused':
    'The browser does not let this extension write into “{name}”. Choose the folder again, or another one.',
  'folder-gone':
    'The folder “{name}” is not there any more: it was moved, renamed or deleted, or its disk is not connected. What was saved before is where the folder is now. Choose another one, or bring it back.',
  'folder-full':
    'There is no room for the last backup in “{name}”. The ones before it are still there. Make room, or choose another folder.',
  'folder-not-same':
    'The last backup in “{name}” could not be read back as it was written, and was taken away again. The ones before it are still there. The disk may be damaged: choose another folder.',
  'folder-not-all':
    'The last backup is in “{name}”, but something in your library is damaged and not in it. None of those before it was removed. “Save a backup now” names what is missing.',
  'folder-too-large':
    'The last backup in “{name}” is larger than what can be restored. None of those before it was removed. Take papers out that you do not need.',
  'folder-other':
    'The last backup could not be written into “{name}”. The ones before it are still there. It is tried again when you open this page.',
  folderSaved: 'Backup saved into “{name}”',
  restoreTitle: 'Restore a backup',
  restoreReading: 'Reading the file: {done} of {total} MB',
  restoreChecked: 'The file is whole.',
  restoreVersion1:
    'It is the JSON export of an earlier version: it has no lists but its own, no drafts and no trash.',
  restoreNothing: 'Everything in it is here already. There is nothing to do.',
  restoreNothingElse: 'Everything else in it is here already.',
  restoreJoined: {
    one: '{n} paper of it is here under another address; the two are taken for one.',
    other: '{n} papers of it are here under other addresses; each two are taken for one.',
  },
  'store-publications': 'Papers',
  'store-texts': 'Texts',
  'store-highlights': 'Highlights',
  'store-lists': 'Lists',
  'store-entries': 'Places in lists',
  'store-progress': 'How far papers are read',
  'store-drafts': 'Notes being written',
  'store-styles': 'Citation styles',
  'restore-new': '{n} new',
  'restore-newer': '{n} newer in the file',
  'restore-older': '{n} newer here, which stay',
  'restore-same': '{n} the same',
  'restore-trashed-here': '{n} in the trash here',
  'restore-trashed-there': '{n} in the trash of the file',
  'restore-conflict': '{n} that cannot be told apart, which stay as they are here',
  'restore-unsound': '{n} whose words are not those of their checksum, which are left out',
  restoreRevive: {
    one: 'Take {n} thing out of the trash that the file has alive',
    other: 'Take {n} things out of the trash that the file has alive',
  },
  restoreDiscard: {
    one: 'Put {n} thing into the trash that is in the trash of the file',
    other: 'Put {n} things into the trash that are in the trash of the file',
  },
  restoreSettings: 'Take over its settings and the names of colours, too',
  restoreUndo: 'You can take this back with “Undo”.',
  restoreUndoPart:
    'You can take this back with “Undo”, but for citation styles, notes being written and how far papers are read.',
  restoreNoUndo: '“Undo” does not take this back.',
  restoreMany: 'This is too much for “Undo”. Save a backup of what is here first.',
  restoreNow: 'Restore',
  restoredAll: { one: '{n} thing was restored', other: '{n} things were restored' },
  restoreUndone: 'The restoring was taken back',
} as const;
