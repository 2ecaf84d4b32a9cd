import { type Address, readAddress } from '@/utils/article/address';
import type { SourceFacts } from '@/utils/article/article';
import type { HistoryView } from '@/utils/library/records';

/** What stands in the document now; a page may show one article after the other without being loaded anew. */
export interface Place {
  address: Address;
  /** Every key under which this page's publication may be stored. */
  keys: Set<string>;
  /** Whether some of them were read from the content. */
  isRead: boolean;
  /** Whether its highlights are on the page. */
  isMarked: boolean;
  /** Whether the user has saved it, as far as it is known by now. */
  isSaved: boolean;
  /** Until then (`performance.now()`) the content of the place before may still stand at this address. */
  settledAt: number;
  /** What names the paper in a citation, where the library knows it. */
  facts: SourceFacts | null;
  history: HistoryView;
}

/** Milliseconds within which the content of a new address is there, on a page that changes its content itself. */
export const SETTLING_MS = 10_000;

export function placeOf(url: string): Place {
  const address = readAddress(url);
  // By what key another site's page is known, only its reading tells.
  const keys = address.site === 'other' ? [] : [address.key, ...address.aliases];
  return {
    address,
    keys: new Set(keys),
    isRead: false,
    isMarked: false,
    isSaved: false,
    settledAt: 0,
    facts: null,
    history: { undo: null, redo: null },
  };
}
