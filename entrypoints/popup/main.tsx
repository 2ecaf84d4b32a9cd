import { mount } from '@/components/mount';
import { commonMessages } from '@/utils/i18n/en/common';
import { historyMessages } from '@/utils/i18n/en/history';
import { popupMessages } from '@/utils/i18n/en/popup';
import { problemMessages } from '@/utils/i18n/en/problem';
import { App } from './App';
import './popup.css';

mount(<App />, { ...commonMessages, ...historyMessages, ...popupMessages, ...problemMessages });
