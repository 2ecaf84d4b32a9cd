import { type Address, readAddress } from '@/utils/article/address';

/** What stands in the document now; a page may show one article after the other without being loaded anew. */
export interface Place {
  address: Address;
  /** Every key under which this page's publication may be stored. */
  keys: Set<string>;
  /** Until then (`performance.now()`) the content of the place before may still stand at this address. */
  settledAt: number;
}

/** Milliseconds within which the content of a new address is there, on a page that changes its content itself. */
const SETTLING_MS = 10_000;

export function placeOf(url: string): Place {
  const address = readAddress(url);
  return { address, keys: new Set([address.key, ...address.aliases]), settledAt: 0 };
}

/** The place that the document has become after a change of it; null when it still is the same. */
export function nextPlace(here: Place, url: string, change: 'address' | 'content'): Place | null {
  const next = placeOf(url);
  if (next.address.canonical !== here.address.canonical) {
    return { ...next, settledAt: performance.now() + SETTLING_MS };
  }
  // What was read between the new address and the new content was the old paper at a wrong address.
  const isMixed = here.keys.size > next.keys.size && performance.now() < here.settledAt;
  return change === 'content' && isMixed ? { ...next, settledAt: here.settledAt } : null;
}
