import { mount } from '@/components/mount';
import { NamedColours } from '@/components/NamedColours';
import { browser } from '@/utils/browser';
import { commonMessages } from '@/utils/i18n/en/common';
import { problemMessages } from '@/utils/i18n/en/problem';
import { readerMessages } from '@/utils/i18n/en/reader';
import { stateMessages } from '@/utils/i18n/en/repair';
import { watchSettings } from '@/utils/settings';
import { App } from './App';
import { applyLastLook } from './look';
import './reader.css';

applyLastLook();

mount(
  <NamedColours
    watch={(tell) => watchSettings(browser.storage.local, ({ colourNames }) => tell(colourNames))}
  >
    <App />
  </NamedColours>,
  { ...commonMessages, ...problemMessages, ...stateMessages, ...readerMessages },
);
