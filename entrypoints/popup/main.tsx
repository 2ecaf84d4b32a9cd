import { mount } from '@/components/mount';
import { NamedColours } from '@/components/NamedColours';
import { browser } from '@/utils/browser';
import { commonMessages } from '@/utils/i18n/en/common';
import { historyMessages } from '@/utils/i18n/en/history';
import { popupMessages } from '@/utils/i18n/en/popup';
import { problemMessages } from '@/utils/i18n/en/problem';
import { stateMessages } from '@/utils/i18n/en/repair';
import { watchSettings } from '@/utils/settings';
import { App } from './App';
import './popup.css';

mount(
  <NamedColours
    watch={(tell) => watchSettings(browser.storage.local, ({ colourNames }) => tell(colourNames))}
  >
    <App />
  </NamedColours>,
  { ...commonMessages, ...historyMessages, ...popupMessages, ...problemMessages, ...stateMessages },
);
