import type { Highlight } from '@/utils/highlight/highlight';
import { contentsOf } from './entries';
import { presentTextOf } from './kept-versions';
import { knownAs, liveHighlightsOf } from './known';
import type { Library } from './open';
import { read } from './read';
import type { ListRecord, PublicationRecord, TextRecord } from './records';

/** A publication with all that an export carries. */
export interface PublicationWithText {
  publication: PublicationRecord;
  /** The version of the text that stands on its page as far as is known; null when none is kept. */
  text: TextRecord | null;
  /** In the order of the text. */
  highlights: Highlight[];
}

export interface ReadingList {
  list: ListRecord;
  /** In the list's order. */
  items: PublicationWithText[];
}

/** A list with everything of its publications, from one snapshot of the library. Throws `not-found`. */
export function readingListOf(library: Library, listId: string): Promise<ReadingList> {
  return read(library, async (transaction) => {
    const { list, entries } = await contentsOf(transaction, listId);
    const items = [];
    for (const { publication, highlights } of entries) {
      items.push({ publication, text: (await presentTextOf(transaction, publication)) ?? null, highlights });
    }
    return { list, items };
  });
}

/** The same of one publication, by any of its keys; null when it is not known. */
export function publicationWithText(
  library: Library,
  keys: readonly string[],
): Promise<PublicationWithText | null> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, keys);
    if (!publication) return null;
    const highlights = await liveHighlightsOf(transaction, publication.key);
    return { publication, text: (await presentTextOf(transaction, publication)) ?? null, highlights };
  });
}
