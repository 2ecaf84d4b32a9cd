import { byCodeUnits } from './highlight/order';
import { language } from './i18n/language';
import { DEFAULT_LIST_ID } from './library/records';

const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return collator;
}

/**
 * Reading lists as they stand wherever they are named: first the one that saves go to (`defaultList`; where it is gone, the
 * library's own), then by name, as the spoken language orders names.
 */
export function inListOrder<L extends { id: string; name: string }>(
  lists: readonly L[],
  defaultList: string,
): L[] {
  const { compare } = collatorOf(language().formats);
  const first = lists.some(({ id }) => id === defaultList) ? defaultList : DEFAULT_LIST_ID;
  return lists.toSorted(
    (a, b) =>
      Number(b.id === first) - Number(a.id === first) || compare(a.name, b.name) || byCodeUnits(a.id, b.id),
  );
}
