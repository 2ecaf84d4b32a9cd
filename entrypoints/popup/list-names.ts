import { allLists } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { DEFAULT_LIST_ID } from '@/utils/library/records';

export interface ListName {
  id: string;
  name: string;
}

/** The reading lists by name: the default list first, also before it exists. */
export async function listNames(library: Library, defaultListName: string): Promise<ListName[]> {
  const lists = (await allLists(library)).map(({ list: { id, name } }) => ({ id, name }));
  const first = lists.find(({ id }) => id === DEFAULT_LIST_ID) ?? {
    id: DEFAULT_LIST_ID,
    name: defaultListName,
  };
  return [first, ...lists.filter(({ id }) => id !== DEFAULT_LIST_ID)];
}
