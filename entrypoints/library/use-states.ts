import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import type { Highlight } from '@/utils/highlight/highlight';
import type { Library } from '@/utils/library/open';
import type { PublicationRecord } from '@/utils/library/records';
import { textOf } from '@/utils/library/texts';
import type { Found } from './find-again';

/** One paper is searched after the other: together they would keep the page from answering. */
let queue: Promise<unknown> = Promise.resolve();

const EXACT: Found = { state: 'exact' };
const NONE: ReadonlyMap<string, Found> = new Map();

/**
 * What became of the highlights of a paper in its newest text; null of one that is not looked up yet, or whose text is
 * not kept. Those made on that very text stand in it; for the others the matcher is loaded.
 */
export function useStates(
  library: Library,
  { key, sha256 }: PublicationRecord,
  highlights: readonly Highlight[],
  { run }: Actions,
): (highlight: Highlight) => Found | null {
  const [found, setFound] = useState(NONE);
  const older = highlights.filter((highlight) => highlight.sha256 !== sha256);
  useEffect(() => {
    if (older.length === 0) return;
    const until = new AbortController();
    const search = async () => {
      if (until.signal.aborted) return;
      const text = await textOf(library, key);
      if (!text || until.signal.aborted) return;
      const { findAgain } = await import('./find-again');
      const next = await findAgain(text, older, until.signal);
      if (!until.signal.aborted) setFound(next);
    };
    queue = queue.then(search).catch((error: unknown) => {
      // What it was is told as of anything that the user does.
      void run(() => Promise.reject(error));
    });
    return () => until.abort();
  }, [library, key, sha256, older.map(({ id, anchor }) => `${id} ${anchor.position.start}`).join()]);
  return (highlight) => (highlight.sha256 === sha256 ? EXACT : (found.get(highlight.id) ?? null));
}
