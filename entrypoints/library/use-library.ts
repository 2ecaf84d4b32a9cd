import { type Live, useLive } from '@/components/use-live';
import type { Highlight } from '@/utils/highlight/highlight';
import { onLibraryChange } from '@/utils/library/changes';
import { listContents } from '@/utils/library/entries';
import { allLists } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { allPublications } from '@/utils/library/publications';
import type { HistoryView, PublicationRecord } from '@/utils/library/records';
import { type KeptVersions, keptVersions } from '@/utils/library/texts';
import { historyOf } from '@/utils/library/undo';

export interface Shown {
  history: HistoryView;
  lists: { id: string; name: string; count: number }[];
  paperCount: number;
  /** The list that is open; null for all papers. */
  list: { id: string; name: string; description: string } | null;
  /** What is kept of each paper's text, by its key. */
  versions: Map<string, KeptVersions>;
  papers: { publication: PublicationRecord; highlights: Highlight[] }[];
}

/**
 * What the library page shows under one list (null: all papers), read again after every write of any context.
 * A list that is gone shows all papers.
 */
export function useLibrary(library: Library, listId: string | null): Live<Shown> {
  return useLive(() => look(library, listId), onLibraryChange, [library, listId]);
}

async function look(library: Library, listId: string | null): Promise<Shown> {
  const [known, all, history, versions] = await Promise.all([
    allLists(library),
    allPublications(library),
    historyOf(library),
    keptVersions(library),
  ]);
  const lists = known.map(({ list: { id, name }, entryCount }) => ({ id, name, count: entryCount }));
  const isThere = lists.some(({ id }) => id === listId);
  if (listId === null || !isThere)
    return { history, lists, versions, paperCount: all.length, list: null, papers: all };
  const { list, entries } = await listContents(library, listId);
  return { history, lists, versions, paperCount: all.length, list, papers: entries };
}
