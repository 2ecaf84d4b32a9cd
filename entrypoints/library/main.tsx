import { render } from 'preact';
import { Text } from '@/components/text';
import { browser, tellPages } from '@/utils/browser';
import { commonMessages } from '@/utils/i18n/en/common';
import { libraryMessages } from '@/utils/i18n/en/library';
import { problemMessages } from '@/utils/i18n/en/problem';
import { translator } from '@/utils/i18n/translate';
import { openLibrary } from '@/utils/library/open';
import { App } from './App';
import './library.css';

const t = translator({ ...commonMessages, ...libraryMessages, ...problemMessages });
const library = openLibrary({
  isPrivate: browser.extension.inIncognitoContext,
  onWrite: (change) => void tellPages(change.publicationKeys),
});
const root = document.getElementById('app');
if (!root) throw new Error('library.html has no #app');
render(
  <Text.Provider value={t}>
    <App library={library} />
  </Text.Provider>,
  root,
);
