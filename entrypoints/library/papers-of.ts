import type { Library } from '@/utils/library/open';
import { highlightsById } from '@/utils/library/shelf';

/** Highlights that are read at once. */
const SLICE = 50;

/** Keys of the papers of highlights, in the order in which they first occur; not all once the signal is aborted. */
export async function papersOf(
  library: Library,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const keys = new Set<string>();
  for (let at = 0; at < ids.length && !signal.aborted; at += SLICE) {
    const found = await highlightsById(library, ids.slice(at, at + SLICE));
    for (const { publication } of found.values()) keys.add(publication.key);
  }
  return [...keys];
}
