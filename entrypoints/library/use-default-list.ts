import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/utils/browser';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { watchSettingsLater } from '@/utils/settings-later';

/** The one that was set last, for the first paint. */
const EARLY = 'default-list';

/** Id of the list that saves go to, as the user has set it. */
export function useDefaultList(): string {
  const [id, setId] = useState(localStorage.getItem(EARLY) ?? DEFAULT_LIST_ID);
  useEffect(
    () =>
      watchSettingsLater(browser.storage.local, ({ defaultList }) => {
        localStorage.setItem(EARLY, defaultList);
        setId(defaultList);
      }),
    [],
  );
  return id;
}
