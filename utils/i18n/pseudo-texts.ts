import { bulkMessages } from './en/bulk';
import { checkMessages } from './en/check';
import { citeMessages } from './en/cite';
import { commonMessages } from './en/common';
import { draftMessages } from './en/drafts';
import { entityMessages } from './en/entities';
import { exportsMessages } from './en/exports';
import { factsMessages } from './en/facts';
import { glossaryMessages } from './en/glossary';
import { historyMessages } from './en/history';
import { importMessages } from './en/import';
import { lensMessages } from './en/lens';
import { libraryMessages } from './en/library';
import { listsMessages } from './en/lists';
import { nothingMessages } from './en/nothing';
import { overviewMessages } from './en/overview';
import { pageMessages } from './en/page';
import { paperMessages } from './en/paper';
import { popupMessages } from './en/popup';
import { popupListingMessages } from './en/popup-listing';
import { popupPaperMessages } from './en/popup-paper';
import { problemMessages } from './en/problem';
import { aloudMessages, readerMessages } from './en/reader';
import { repairMessages } from './en/repair';
import { stateMessages } from './en/repair-state';
import { restoreMessages } from './en/restore';
import { settingsMessages } from './en/settings';
import { summaryMessages } from './en/summary';
import { trashMessages } from './en/trash';
import { versionsMessages } from './en/versions';
import { zoteroMessages } from './en/zotero';
import { pseudoCatalogue } from './pseudo';
import type { Catalogue } from './translate';

/** All texts of the screens in the pseudo-language. Files that are exported stay English, as their `lang` says. */
export function pseudoTexts(): Catalogue {
  return pseudoCatalogue({
    ...bulkMessages,
    ...checkMessages,
    ...citeMessages,
    ...commonMessages,
    ...draftMessages,
    ...entityMessages,
    ...exportsMessages,
    ...factsMessages,
    ...glossaryMessages,
    ...historyMessages,
    ...importMessages,
    ...lensMessages,
    ...libraryMessages,
    ...listsMessages,
    ...nothingMessages,
    ...overviewMessages,
    ...pageMessages,
    ...paperMessages,
    ...popupMessages,
    ...popupListingMessages,
    ...popupPaperMessages,
    ...problemMessages,
    ...aloudMessages,
    ...readerMessages,
    ...repairMessages,
    ...stateMessages,
    ...restoreMessages,
    ...settingsMessages,
    ...summaryMessages,
    ...trashMessages,
    ...versionsMessages,
    ...zoteroMessages,
  });
}
