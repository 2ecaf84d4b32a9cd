import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/utils/browser';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import type { Settings } from '@/utils/settings';
import { watchSettingsLater } from '@/utils/settings-later';

/** A setting by which the first paint goes, before any can be read: what it was last lies in `localStorage` under `key`. */
function useEarlySetting<N extends 'defaultList' | 'libraryView'>(
  name: N,
  key: string,
  first: Settings[N],
): Settings[N] {
  const [value, setValue] = useState((localStorage.getItem(key) as Settings[N] | null) ?? first);
  useEffect(
    () =>
      watchSettingsLater(browser.storage.local, ({ [name]: now }) => {
        localStorage.setItem(key, now);
        setValue(now);
      }),
    [],
  );
  return value;
}

/** Id of the list that saves go to, as the user has set it. */
export const useDefaultList = () => useEarlySetting('defaultList', 'default-list', DEFAULT_LIST_ID);

/** How papers are shown, as the user has set it. */
export const useLook = () => useEarlySetting('libraryView', 'library-view', 'cards');
