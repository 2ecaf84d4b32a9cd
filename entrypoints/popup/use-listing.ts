import { type Live, useLive } from '@/components/use-live';
import type { ListingItem } from '@/utils/article/article';
import { identityOfItem } from '@/utils/article/listing-identity';
import { browser } from '@/utils/browser';
import { onLibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/open';
import type { PublicationState } from '@/utils/library/records';
import { statesOf } from '@/utils/library/states';
import { readSettings, type Settings } from '@/utils/settings';
import { type ListName, listNames } from './list-names';

export interface KnownListing {
  /** Of each item, in the order of the list. */
  states: PublicationState[];
  lists: ListName[];
  settings: Settings;
}

/** What the library knows of the papers on a list, and what the user has set, kept up to date. */
export function useListing(
  library: Library,
  items: readonly ListingItem[],
  defaultListName: string,
): Live<KnownListing> {
  const keys = items.map((item) => {
    const { key, aliases } = identityOfItem(item);
    return [key, ...aliases];
  });
  return useLive(
    async () => {
      const settings = await readSettings(browser.storage.local);
      const [states, lists] = await Promise.all([
        statesOf(library, keys),
        listNames(library, defaultListName, settings.defaultList),
      ]);
      return { states, lists, settings };
    },
    onLibraryChange,
    [library, keys.join('\n')],
  );
}
