import { dressPage } from '@/components/dress-page';
import { mount } from '@/components/mount';
import { NamedColours } from '@/components/NamedColours';
import { browser } from '@/utils/browser';
import { commonMessages } from '@/utils/i18n/en/common';
import { historyMessages } from '@/utils/i18n/en/history';
import { libraryMessages } from '@/utils/i18n/en/library';
import { problemMessages } from '@/utils/i18n/en/problem';
import { stateMessages } from '@/utils/i18n/en/repair';
import { watchSettings } from '@/utils/settings';
import { App } from './App';
import './library.css';

mount(
  <NamedColours
    watch={(tell) =>
      watchSettings(browser.storage.local, (settings) => {
        dressPage(settings);
        tell(settings.colourNames);
      })
    }
  >
    <App />
  </NamedColours>,
  { ...commonMessages, ...historyMessages, ...libraryMessages, ...problemMessages, ...stateMessages },
);
