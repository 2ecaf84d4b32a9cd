import { byCodeUnits } from '@/utils/highlight/order';
import { isLive } from './known';
import type { Library } from './open';
import { read } from './read';
import type { ListRecord } from './records';

/** All lists, the oldest first, each with the number of its entries. */
export function allLists(library: Library): Promise<{ list: ListRecord; entryCount: number }[]> {
  return read(library, async (transaction) => {
    const lists = (await transaction.objectStore('lists').getAll()).filter(isLive);
    const entries = transaction.objectStore('entries');
    const counted = await Promise.all(
      lists.map(async (list) => {
        const ofList = IDBKeyRange.bound([list.id], [list.id, []]); // an array sorts after every string
        const [all, removed] = await Promise.all([
          entries.index('order').count(ofList),
          entries.index('removed').count(ofList),
        ]);
        return { list, entryCount: all - removed };
      }),
    );
    return counted.sort(
      (a, b) => byCodeUnits(a.list.createdAt, b.list.createdAt) || byCodeUnits(a.list.id, b.list.id),
    );
  });
}
