import { render } from 'preact';
import { keepFocus } from '@/components/focus-keeper';
import { Text } from '@/components/text';
import { commonMessages } from '@/utils/i18n/en/common';
import { libraryMessages } from '@/utils/i18n/en/library';
import { problemMessages } from '@/utils/i18n/en/problem';
import { translator } from '@/utils/i18n/translate';
import { App } from './App';
import './library.css';

const t = translator({ ...commonMessages, ...libraryMessages, ...problemMessages });
const root = document.getElementById('app');
if (!root) throw new Error('library.html has no #app');
render(
  <Text.Provider value={t}>
    <App />
  </Text.Provider>,
  root,
);
// For as long as this document lives.
keepFocus(document, new AbortController().signal);
