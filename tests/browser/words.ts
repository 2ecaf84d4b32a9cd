/** The interface's own words: the tour finds controls by the names that the catalogues give them. */

import { bulkMessages } from '@/utils/i18n/en/bulk';
import { checkMessages } from '@/utils/i18n/en/check';
import { citeMessages } from '@/utils/i18n/en/cite';
import { commonMessages } from '@/utils/i18n/en/common';
import { draftMessages } from '@/utils/i18n/en/drafts';
import { entityMessages } from '@/utils/i18n/en/entities';
import { exportMessages } from '@/utils/i18n/en/export';
import { exportsMessages } from '@/utils/i18n/en/exports';
import { factsMessages } from '@/utils/i18n/en/facts';
import { glossaryMessages } from '@/utils/i18n/en/glossary';
import { historyMessages } from '@/utils/i18n/en/history';
import { importMessages } from '@/utils/i18n/en/import';
import { lensMessages } from '@/utils/i18n/en/lens';
import { libraryMessages } from '@/utils/i18n/en/library';
import { listsMessages } from '@/utils/i18n/en/lists';
import { nothingMessages } from '@/utils/i18n/en/nothing';
import { overviewMessages } from '@/utils/i18n/en/overview';
import { pageMessages } from '@/utils/i18n/en/page';
import { paperMessages } from '@/utils/i18n/en/paper';
import { popupMessages } from '@/utils/i18n/en/popup';
import { popupListingMessages } from '@/utils/i18n/en/popup-listing';
import { popupPaperMessages } from '@/utils/i18n/en/popup-paper';
import { problemMessages } from '@/utils/i18n/en/problem';
import { aloudMessages, readerMessages } from '@/utils/i18n/en/reader';
import { repairMessages } from '@/utils/i18n/en/repair';
import { stateMessages } from '@/utils/i18n/en/repair-state';
import { restoreMessages } from '@/utils/i18n/en/restore';
import { settingsMessages } from '@/utils/i18n/en/settings';
import { summaryMessages } from '@/utils/i18n/en/summary';
import { trashMessages } from '@/utils/i18n/en/trash';
import { versionsMessages } from '@/utils/i18n/en/versions';
import { translator } from '@/utils/i18n/translate';

export const word = translator({
  ...bulkMessages,
  ...checkMessages,
  ...citeMessages,
  ...commonMessages,
  ...paperMessages,
  ...draftMessages,
  ...entityMessages,
  ...exportMessages,
  ...exportsMessages,
  ...factsMessages,
  ...glossaryMessages,
  ...historyMessages,
  ...importMessages,
  ...lensMessages,
  ...libraryMessages,
  ...restoreMessages,
  ...settingsMessages,
  ...listsMessages,
  ...nothingMessages,
  ...overviewMessages,
  ...popupMessages,
  ...popupPaperMessages,
  ...popupListingMessages,
  ...pageMessages,
  ...stateMessages,
  ...problemMessages,
  ...aloudMessages,
  ...readerMessages,
  ...repairMessages,
  ...summaryMessages,
  ...trashMessages,
  ...versionsMessages,
});
