import { byCodeUnits } from '@/utils/highlight/order';
import { isLive } from './known';
import type { Library } from './open';
import { read } from './read';
import type { ListRecord } from './records';

/** All lists, the oldest first. */
export function allLists(library: Library): Promise<ListRecord[]> {
  return read(library, async (transaction) =>
    (await transaction.objectStore('lists').getAll())
      .filter(isLive)
      .sort((a, b) => byCodeUnits(a.createdAt, b.createdAt) || byCodeUnits(a.id, b.id)),
  );
}

/** The number of entries of each list, by its id. The database counts them one by one: 10,000 take it a tenth of a second. */
export function entryCounts(library: Library): Promise<Map<string, number>> {
  return read(library, async (transaction) => {
    const lists = await transaction.objectStore('lists').getAllKeys();
    const entries = transaction.objectStore('entries');
    const counted = lists.map(async (id): Promise<[string, number]> => {
      const ofList = IDBKeyRange.bound([id], [id, []]); // an array sorts after every string
      const [all, removed] = await Promise.all([
        entries.index('order').count(ofList),
        entries.index('removed').count(ofList),
      ]);
      return [id, all - removed];
    });
    return new Map(await Promise.all(counted));
  });
}
