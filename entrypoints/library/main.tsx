import { mount } from '@/components/mount';
import { commonMessages } from '@/utils/i18n/en/common';
import { historyMessages } from '@/utils/i18n/en/history';
import { libraryMessages } from '@/utils/i18n/en/library';
import { problemMessages } from '@/utils/i18n/en/problem';
import { App } from './App';
import './library.css';

mount(<App />, { ...commonMessages, ...historyMessages, ...libraryMessages, ...problemMessages });
