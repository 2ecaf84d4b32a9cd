import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { bulkMessages } from '@/utils/i18n/en/bulk';
import type { checkMessages } from '@/utils/i18n/en/check';
import type { citeMessages } from '@/utils/i18n/en/cite';
import type { commonMessages } from '@/utils/i18n/en/common';
import type { draftMessages } from '@/utils/i18n/en/drafts';
import type { entityMessages } from '@/utils/i18n/en/entities';
import type { exportsMessages } from '@/utils/i18n/en/exports';
import type { factsMessages } from '@/utils/i18n/en/facts';
import type { glossaryMessages } from '@/utils/i18n/en/glossary';
import type { historyMessages } from '@/utils/i18n/en/history';
import type { importMessages } from '@/utils/i18n/en/import';
import type { lensMessages } from '@/utils/i18n/en/lens';
import type { libraryMessages } from '@/utils/i18n/en/library';
import type { listsMessages } from '@/utils/i18n/en/lists';
import type { nothingMessages } from '@/utils/i18n/en/nothing';
import type { overviewMessages } from '@/utils/i18n/en/overview';
import type { pageMessages } from '@/utils/i18n/en/page';
import type { paperMessages } from '@/utils/i18n/en/paper';
import type { popupMessages } from '@/utils/i18n/en/popup';
import type { popupListingMessages } from '@/utils/i18n/en/popup-listing';
import type { popupPaperMessages } from '@/utils/i18n/en/popup-paper';
import type { problemMessages } from '@/utils/i18n/en/problem';
import type { aloudMessages, readerMessages } from '@/utils/i18n/en/reader';
import type { repairMessages } from '@/utils/i18n/en/repair';
import type { stateMessages } from '@/utils/i18n/en/repair-state';
import type { restoreMessages } from '@/utils/i18n/en/restore';
import type { settingsMessages } from '@/utils/i18n/en/settings';
import type { summaryMessages } from '@/utils/i18n/en/summary';
import type { trashMessages } from '@/utils/i18n/en/trash';
import type { versionsMessages } from '@/utils/i18n/en/versions';
import type { Translate, Values } from '@/utils/i18n/translate';

type Messages = typeof commonMessages &
  typeof paperMessages &
  typeof citeMessages &
  typeof bulkMessages &
  typeof checkMessages &
  typeof draftMessages &
  typeof entityMessages &
  typeof glossaryMessages &
  typeof historyMessages &
  typeof exportsMessages &
  typeof factsMessages &
  typeof importMessages &
  typeof lensMessages &
  typeof libraryMessages &
  typeof listsMessages &
  typeof nothingMessages &
  typeof overviewMessages &
  typeof restoreMessages &
  typeof settingsMessages &
  typeof pageMessages &
  typeof popupMessages &
  typeof popupPaperMessages &
  typeof popupListingMessages &
  typeof problemMessages &
  typeof aloudMessages &
  typeof readerMessages &
  typeof repairMessages &
  typeof stateMessages &
  typeof summaryMessages &
  typeof trashMessages &
  typeof versionsMessages;

/**
 * Each screen gives the catalogues that its views use; a key that is missing shows as itself. The type of the
 * context takes any catalogue, since no screen has all of them.
 */
export const Text = createContext<(key: never, values?: Values) => string>((key) => key);

/** The texts of the screen that this view stands in. */
export function useText(): Translate<Messages> {
  return useContext(Text) as Translate<Messages>;
}
