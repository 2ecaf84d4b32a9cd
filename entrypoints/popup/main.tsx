import { dressPage } from '@/components/dress-page';
import { mount } from '@/components/mount';
import { NamedColours } from '@/components/NamedColours';
import { browser } from '@/utils/browser';
import { commonMessages } from '@/utils/i18n/en/common';
import { popupMessages } from '@/utils/i18n/en/popup';
import { problemMessages } from '@/utils/i18n/en/problem';
import { watchSettingsLater } from '@/utils/settings-later';
import { App } from './App';
import './popup.css';

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
  { ...commonMessages, ...popupMessages, ...problemMessages },
);
