import { entriesOf, isLive, knownAs, liveHighlightsOf } from './known';
import type { Library } from './open';
import { read } from './read';
import type { PublicationState } from './records';

const UNKNOWN: PublicationState = { saved: false, status: 'to-read', highlights: 0, listIds: [] };

/** The state of each publication, given by its keys, from one snapshot of the library. */
export function statesOf(
  library: Library,
  items: readonly (readonly string[])[],
): Promise<PublicationState[]> {
  return read(library, async (transaction) => {
    const lists = new Set(
      (await transaction.objectStore('lists').getAll()).filter(isLive).map(({ id }) => id),
    );
    // All asked for at once: one after the other, 200 papers keep the user waiting.
    return Promise.all(
      items.map(async (keys) => {
        const publication = await knownAs(transaction, keys);
        if (!publication) return UNKNOWN;
        const [entries, highlights] = await Promise.all([
          entriesOf(transaction, publication.key),
          liveHighlightsOf(transaction, publication.key),
        ]);
        return {
          saved: publication.savedAt !== null,
          status: publication.status,
          highlights: highlights.length,
          listIds: entries.filter(isLive).flatMap(({ listId }) => (lists.has(listId) ? [listId] : [])),
        };
      }),
    );
  });
}
