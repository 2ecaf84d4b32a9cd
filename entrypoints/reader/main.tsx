import { speakLike } from '@/components/dress-page';
import { mount } from '@/components/mount';
import { NamedColours } from '@/components/NamedColours';
import { browser } from '@/utils/browser';
import { commonMessages } from '@/utils/i18n/en/common';
import { problemMessages } from '@/utils/i18n/en/problem';
import { readerMessages } from '@/utils/i18n/en/reader';
import { stateMessages } from '@/utils/i18n/en/repair-state';
import { watchSettingsLater } from '@/utils/settings-later';
import { App } from './App';
import { applyLastLook } from './look';
import './reader.css';
import { paperMessages } from '@/utils/i18n/en/paper';

applyLastLook();

mount(
  <NamedColours
    watch={(tell) =>
      watchSettingsLater(browser.storage.local, ({ language }, colours) => {
        speakLike(language);
        tell(colours);
      })
    }
  >
    <App />
  </NamedColours>,
  { ...commonMessages, ...paperMessages, ...problemMessages, ...stateMessages, ...readerMessages },
);
