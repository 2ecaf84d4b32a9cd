import type { Transaction } from '@/utils/library/schema';

/** Which library this is, how many writes it has seen, and what papers were changed by the last of them. */
export interface Missed {
  installation: string;
  counter: number;
  /** Keys of papers, aliases among them, that changed after the write `since`; null where that is not known any more. */
  keys: string[] | null;
}

/** What has happened to a library since one of its writes; null asks only where it is. */
export async function missedWrites(
  transaction: Transaction,
  since: { installation: string; counter: number } | null,
): Promise<Missed> {
  const sentinel = await transaction.objectStore('meta').get('sentinel');
  // A library that has lost its sentinel is another one each time.
  const { installation = '', counter = 0 } = sentinel ?? {};
  if (!since || since.installation !== installation || installation === '' || since.counter > counter)
    return { installation, counter, keys: null };
  const operations = await transaction
    .objectStore('operations')
    .index('counter')
    .getAll(IDBKeyRange.lowerBound(since.counter, true));
  const isWhole = operations.length === counter - since.counter;
  const keys = operations.map(({ publicationKeys }) => publicationKeys);
  const areKnown = keys.every((own) => own !== undefined);
  return { installation, counter, keys: isWhole && areKnown ? keys.flatMap((own) => own ?? []) : null };
}
