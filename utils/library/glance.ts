import { type Library, unchecked } from './open';

/**
 * Milliseconds after the first reading until the library is compared with its mirror, where nobody has asked for that: else
 * nobody would hear of words that were lost.
 */
const COMPARED_AFTER_MS = 1000;

/**
 * Gives where to read from: at first the library as it is, so that what is to be shown does not wait for the comparison with
 * the mirror, and from then on the one that was compared. What the first reading does not find is to be looked for once more.
 */
export function glanceFirst(library: Library): () => Library {
  let isFirst = true;
  return () => {
    if (!isFirst) return library;
    isFirst = false;
    // Whoever needs it says what is wrong.
    setTimeout(() => void library.connection().catch(() => undefined), COMPARED_AFTER_MS);
    return unchecked(library);
  };
}
