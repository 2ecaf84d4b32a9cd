import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import type { Highlight } from '@/utils/highlight/highlight';
import { onLibraryChange } from '@/utils/library/changes';
import { listContents } from '@/utils/library/entries';
import { allLists } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { allPublications } from '@/utils/library/publications';
import type { PublicationRecord } from '@/utils/library/records';

export interface Shown {
  lists: { id: string; name: string; count: number }[];
  paperCount: number;
  /** The list that is open; null for all papers. */
  list: { id: string; name: string; description: string } | null;
  papers: { publication: PublicationRecord; highlights: Highlight[] }[];
}

/**
 * What the library page shows under one list (null: all papers), read again after every write of any context.
 * Null until it was read once. A list that is gone shows all papers.
 */
export function useLibrary(library: Library, listId: string | null, actions: Actions): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const until = new AbortController();
    const load = () =>
      void actions.run(async () => {
        const next = await look(library, listId);
        if (!until.signal.aborted) setShown(next);
      });
    load();
    onLibraryChange(load, until.signal);
    return () => until.abort();
  }, [library, listId]);
  return shown;
}

async function look(library: Library, listId: string | null): Promise<Shown> {
  const [known, all] = await Promise.all([allLists(library), allPublications(library)]);
  const lists = known.map(({ list: { id, name }, entryCount }) => ({ id, name, count: entryCount }));
  const isThere = lists.some(({ id }) => id === listId);
  if (listId === null || !isThere) return { lists, paperCount: all.length, list: null, papers: all };
  const { list, entries } = await listContents(library, listId);
  return { lists, paperCount: all.length, list, papers: entries };
}
