import { isLive } from './known';
import type { Library } from './open';
import { read } from './read';
import type { PublicationRecord, TextRecord } from './records';
import { inOrder, presentOf } from './versions';

/** Publications read at once: one at a time would cost a turn each, all of them would hold up whoever writes. */
const RANGE = 500;

/** Calls `take` with each paper that is saved or has highlights, texts apart. */
export async function eachPaper(
  library: Library,
  take: (publication: PublicationRecord) => void,
  signal: AbortSignal,
): Promise<void> {
  const marked = await keysWithHighlights(library);
  let after = '';
  while (!signal.aborted) {
    const some = await read(library, (transaction) =>
      transaction.objectStore('publications').getAll(IDBKeyRange.lowerBound(after, true), RANGE),
    );
    for (const one of some) if (isLive(one) && (one.savedAt !== null || marked.has(one.key))) take(one);
    const last = some.at(-1);
    if (!last || some.length < RANGE) return;
    after = last.key;
  }
}

function keysWithHighlights(library: Library): Promise<Set<string>> {
  return read(library, async (transaction) => {
    const keys = new Set<string>();
    const index = transaction.objectStore('highlights').index('publicationKey');
    let cursor = await index.openKeyCursor(null, 'nextunique');
    while (cursor) {
      keys.add(cursor.key);
      cursor = await cursor.continue();
    }
    return keys;
  });
}

/** Keys of the papers of which more than one version of the text is kept. */
export function keysWithVersions(library: Library): Promise<string[]> {
  return read(library, async (transaction) => {
    const keys = await transaction.objectStore('texts').getAllKeys();
    const twice = new Set<string>();
    let last: string | undefined;
    // In the order of their keys.
    for (const [key] of keys) {
      if (key === last) twice.add(key);
      last = key;
    }
    return [...twice];
  });
}

/** A paper with all that is kept of its text. */
export interface PaperTexts {
  publication: PublicationRecord;
  /** Digest of the version that stands on its page; null when none is kept. */
  present: string | null;
  /** The first one met first. */
  versions: TextRecord[];
}

/** Papers with every version of their texts; one that has gone meanwhile is left out. */
export function papersWithTexts(library: Library, keys: readonly string[]): Promise<PaperTexts[]> {
  return read(library, async (transaction) => {
    const found = await Promise.all(
      keys.map(async (key) => {
        const [publication, versions] = await Promise.all([
          transaction.objectStore('publications').get(key),
          transaction.objectStore('texts').index('publicationKey').getAll(key),
        ]);
        if (!publication || !isLive(publication)) return null;
        const present = presentOf(versions, publication.sha256)?.sha256 ?? null;
        return { publication, present, versions: inOrder(versions) };
      }),
    );
    return found.filter((paper) => paper !== null);
  });
}
