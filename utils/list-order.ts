import { language } from './i18n/language';
import { DEFAULT_LIST_ID } from './library/records';

/**
 * Reading lists as they stand wherever they are named: first the one that saves go to (`defaultList`; where it is gone, the
 * library's own), then by name, as the spoken language orders names.
 */
export function inListOrder<L extends { id: string; name: string }>(
  lists: readonly L[],
  defaultList: string,
): L[] {
  const { compare } = new Intl.Collator(language().formats, { numeric: true });
  const first = lists.some(({ id }) => id === defaultList) ? defaultList : DEFAULT_LIST_ID;
  return lists.toSorted((a, b) => Number(b.id === first) - Number(a.id === first) || compare(a.name, b.name));
}
