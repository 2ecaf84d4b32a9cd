import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from './page';

export default defineContentScript({
  matches: ['*://*.rsis.edu.sg/*'],
  // A message to the page's own window would tell the page that we are here.
  noScriptStartedPostMessage: true,
  // Aborted when a newer copy of this script starts: after an update, or when the popup puts it in again.
  main: ({ signal }) => startPage(signal),
});
