import { defineBackground } from 'wxt/utils/define-background';
import {
  accessOf,
  browser,
  FROM_EXTENSION,
  FROM_PAGE,
  listen,
  loadModule,
  openLibraryAt,
  tellPages,
  tellPagesOfSettings,
} from '@/utils/browser';
import { languageForPages } from '@/utils/languages';
import { openLibrary } from '@/utils/library/open';
import { keyOf, readSettings } from '@/utils/settings';
import { watchAccess } from './access';
import { serveCommands } from './commands';
import { fromExtension } from './from-extension';
import { fromPage } from './from-page';
import { imageKeeper } from './images';

const settings = () => readSettings(browser.storage.local);
const language = async () => languageForPages((await settings()).language);

/**
 * The background: answers the calls of visited pages. The browser stops it whenever it likes and starts it again
 * for the next message, so every listener is added here, at once, and nothing is kept in memory that matters.
 */
export default defineBackground(() => {
  const library = openLibrary({ onWrite: ({ publicationKeys }) => void tellPages(publicationKeys) });
  serveCommands();
  const extensionId = browser.runtime.id;
  const images = imageKeeper(library, settings);
  const keepImages = (key: string) => images.keep(key);
  const surroundings = {
    library,
    extensionId,
    settings,
    language,
    loadModule,
    accessOf,
    openLibraryAt,
    keepImages,
  };
  listen(FROM_PAGE, fromPage(surroundings));
  listen(FROM_EXTENSION, fromExtension({ origin: browser.runtime.getURL('/'), extensionId, keepImages }));
  // What was not swept now is swept at the next start.
  browser.runtime.onStartup.addListener(() => void images.sweep().catch(() => undefined));
  // Whoever switches the lens on in the popup may close it with the next press: the pages hear of it from here.
  browser.storage.local.onChanged.addListener((changed) => {
    if (keyOf('lens') in changed) void tellPagesOfSettings().catch(() => undefined);
  });
  watchAccess();
});
