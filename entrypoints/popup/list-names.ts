import { allLists } from '@/utils/library/all-lists';
import type { Library } from '@/utils/library/open';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { inListOrder } from '@/utils/list-order';

export interface ListName {
  id: string;
  name: string;
}

/**
 * The reading lists in their order: first the one that the user has chosen for saves, while it is there; the library's own
 * also before it exists.
 */
export async function listNames(
  library: Library,
  defaultListName: string,
  chosen: string,
): Promise<ListName[]> {
  const lists: ListName[] = await allLists(library);
  const own = { id: DEFAULT_LIST_ID, name: defaultListName };
  const all = lists.some(({ id }) => id === DEFAULT_LIST_ID) ? lists : [own, ...lists];
  return inListOrder(all, chosen).map(({ id, name }) => ({ id, name }));
}
