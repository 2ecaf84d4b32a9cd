import type { Problem } from '@/utils/problem';

/** A sentence for each problem: what happened, that nothing is lost, what to do. */
export const problemMessages = {
  'bad-request':
    'The extension received a message that it does not understand, and changed nothing. Reload the page and try again.',
  'bad-sender': 'This came from a page that the extension does not read, so nothing was changed.',
  'not-found': 'This is not in your library any more. Reload the page to see what is there now.',
  conflict: 'This was changed again since, so nothing was taken back. Look at it as it is now.',
  'private-window':
    'This is a private window, so nothing is stored. Open the page in a normal window to keep highlights.',
  'storage-full':
    'Your disk is full, so this was not saved. Free some space and try again; your text is still here.',
  'storage-refused':
    'The browser refused to open your library, so nothing was saved. Restart the browser and try again.',
  'library-newer':
    'Your library was made by a newer version of this extension. Update the extension to open it; nothing was changed.',
  timeout: 'No answer came in time. Try again; if that does not help, reload the page.',
  'no-receiver': 'The extension could not reach this page. Reload the page and try again.',
  'page-gone':
    'The extension was updated while this page was open. Reload the page to go on; copy unsaved text first.',
  'page-translated':
    'This page is shown in translation, and highlights belong to the original words. Show the original (turn the translation off) to go on.',
  'access-ended':
    'Your access to this page has ended, so nothing was read or saved. Press the button of this extension in the toolbar again.',
  'selection-empty': 'Select some words of the article first.',
  'selection-outside': 'This selection is outside the article. Select words of the article itself.',
  'selection-too-long': 'This selection is too long for one highlight. Select less than half of the article.',
  'words-gone':
    'The page has changed: the selected words are no longer there, so nothing was saved. Select them again; a note you wrote is kept here until you close the page.',
  'copy-refused':
    'The browser did not allow copying this. Select the words and copy them with the browser’s own command.',
  'copy-needs-press':
    'The citation is not copied yet: its card has no room beside your note. Save or close the note, and cite again.',
  unexpected: 'Something went wrong and nothing was changed. Please try again.',
} as const satisfies Record<Problem, string>;
