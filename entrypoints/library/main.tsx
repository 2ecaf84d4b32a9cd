import { dressPage } from '@/components/dress-page';
import { mount } from '@/components/mount';
import { NamedColours } from '@/components/NamedColours';
import { browser } from '@/utils/browser';
import { commonMessages } from '@/utils/i18n/en/common';
import { historyMessages } from '@/utils/i18n/en/history';
import { libraryMessages } from '@/utils/i18n/en/library';
import { paperMessages } from '@/utils/i18n/en/paper';
import { problemMessages } from '@/utils/i18n/en/problem';
import { stateMessages } from '@/utils/i18n/en/repair-state';
import { watchSettingsLater } from '@/utils/settings-later';
import { App } from './App';
import './library.css';
// Of what comes soon after the first rows: a sheet that comes late has the whole page styled anew.
import '@/components/highlight-tools.css';
import '@/components/highlight-state.css';
import './shelf/indexing.css';

mount(
  <NamedColours
    watch={(tell) =>
      watchSettingsLater(browser.storage.local, (settings, colours) => {
        dressPage(settings);
        tell(colours);
      })
    }
  >
    <App />
  </NamedColours>,
  {
    ...commonMessages,
    ...paperMessages,
    ...historyMessages,
    ...libraryMessages,
    ...problemMessages,
    ...stateMessages,
  },
);
