import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import type { Highlight } from '@/utils/highlight/highlight';
import { type States, shownState } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';
import type { PublicationRecord, TextRecord } from '@/utils/library/records';
import { textOf } from '@/utils/library/texts';
import { presentOf } from '@/utils/library/versions';
import type { Found } from './find-again';

/** One paper is searched after the other: together they would keep the page from answering. */
let queue: Promise<unknown> = Promise.resolve();

const EXACT: Found = { state: 'exact' };
const NONE: ReadonlyMap<string, Found> = new Map();

/**
 * What became of the highlights of a paper in the version `sha256` of its text; null of one that is not looked up yet, or
 * where that version is not kept. Those made on that very text stand in it; for the others the matcher is loaded.
 */
export function useStates(
  library: Library,
  key: string,
  sha256: string,
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
      const text = await textOf(library, key, sha256);
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

interface KeptPaper {
  publication: PublicationRecord;
  highlights: readonly Highlight[];
  versions: readonly TextRecord[];
}

/** Papers with what became of their highlights in the version that stands on the page of each, as far as is known. */
export async function withStates<P extends KeptPaper>(
  papers: readonly P[],
): Promise<(P & { states: States })[]> {
  const found = [];
  for (const paper of papers) found.push({ ...paper, states: await statesIn(paper) });
  return found;
}

async function statesIn({ publication, highlights, versions }: KeptPaper): Promise<States> {
  const text = presentOf(versions, publication.sha256);
  const older = text ? highlights.filter(({ sha256 }) => sha256 !== text.sha256) : [];
  const known = new Map<string, Found>();
  if (text && older.length > 0) {
    const { findAgain } = await import('./find-again');
    for (const [id, found] of await findAgain(text, older, new AbortController().signal))
      known.set(id, found);
  }
  return Object.fromEntries(
    highlights.map((one) => [
      one.id,
      shownState(one, known.get(one.id)?.state ?? (one.sha256 === text?.sha256 ? 'exact' : null)),
    ]),
  );
}
