import { beginReading } from '@/utils/library/begin-reading';
import type { Library } from '@/utils/library/open';
import { publicationOf } from '@/utils/library/publications';
import type { PublicationRecord } from '@/utils/library/records';
import { writeAside } from '@/utils/library/write-aside';
import { uuid } from '@/utils/uuid';
import type { ReadingPlace } from './reading-place';

/** Share from which on a paper is being read. */
const READING_FROM = 0.1;

/**
 * Notes how far a publication was read. The share never shrinks. A saved paper that is still to be read becomes one that
 * is being read in the first moment in which more than a tenth was read of it and it is saved, and only then: so undo has
 * the last word. Gives the publication where that happened, else null.
 */
export async function noteProgress(
  library: Library,
  keys: readonly string[],
  { paragraph, share, number = null }: ReadingPlace,
): Promise<PublicationRecord | null> {
  const [first] = keys;
  if (first === undefined) throw new Error('progress without a key is never found again');
  const publication = await publicationOf(library, keys);
  const isSaved = publication !== null && publication.savedAt !== null;
  const begins = await writeAside(library, 'progress', async (store) => {
    const index = store.index('keys');
    const found = (await Promise.all([...new Set(keys)].map(async (key) => index.getAll(key)))).flat();
    // Two records may be of one paper by now: one stays.
    for (const { key } of found) await store.delete(key);
    const known = Math.max(0, ...found.map((record) => record.share));
    const key = found[0]?.key ?? first;
    const now = Math.max(known, Math.min(1, share));
    const hadBegun = found.some((record) => record.hasBegun ?? record.share >= READING_FROM);
    const hasBegun = hadBegun || (isSaved && now >= READING_FROM);
    await store.put({
      key,
      keys: [...new Set([key, ...found.flatMap((record) => record.keys), ...keys])],
      paragraph,
      number,
      share: now,
      hasBegun,
      updatedAt: library.now(),
    });
    return hasBegun && !hadBegun;
  });
  if (!begins || publication?.status !== 'to-read') return null;
  return beginReading(library, uuid(), publication.key);
}
