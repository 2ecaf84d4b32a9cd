import { allLists } from '@/utils/library/all-lists';
import type { Library } from '@/utils/library/open';
import { DEFAULT_LIST_ID } from '@/utils/library/records';

export interface ListName {
  id: string;
  name: string;
}

/**
 * The reading lists by name: first the one that the user has chosen for saves, while it is there; the default list
 * also before it exists.
 */
export async function listNames(
  library: Library,
  defaultListName: string,
  chosen: string,
): Promise<ListName[]> {
  const lists = (await allLists(library)).map(({ id, name }) => ({ id, name }));
  const first = lists.find(({ id }) => id === DEFAULT_LIST_ID) ?? {
    id: DEFAULT_LIST_ID,
    name: defaultListName,
  };
  const all = [first, ...lists.filter(({ id }) => id !== DEFAULT_LIST_ID)];
  const own = all.find(({ id }) => id === chosen);
  return own ? [own, ...all.filter((list) => list !== own)] : all;
}
